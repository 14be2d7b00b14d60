"""The items that HTML holds as microdata (HTML standard, ``itemscope``), shaped as JSON-LD."""

from typing import Any

from selectolax.lexbor import LexborNode

from confcli.formats.html import Html

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video"), "src"
)
_VALUES = {"time": "datetime", "data": "value", "meter": "value"}


class Marked(dict[str, Any]):
    """An item, with the numbers of the lines on which a reader sees it."""

    numbers = range(0)


def items(page: Html) -> list[Marked]:
    """Return the items that are in no other, each property as a list of its values."""
    found: list[Marked] = []
    stack: list[tuple[LexborNode, Marked | None]] = [(page.root, None)] if page.root else []
    while stack:
        node, around = stack.pop()
        inside = around
        marks = node.attributes
        if "itemscope" in marks:
            inside = Marked({"@type": (marks.get("itemtype") or "").split()})
            inside.numbers = page.seen(node)
            if "itemprop" not in marks:
                found.append(inside)
        if "itemprop" in marks:
            owner = found if around is None else None
            value = inside if "itemscope" in marks else _value(node)
            _add(around, marks.get("itemprop") or "", value)
            if owner is not None and isinstance(value, Marked):
                owner.append(value)
        stack += [(child, inside) for child in reversed(list(node.iter()))]
    return found


def _add(item: Marked | None, names: str, value: Any) -> None:
    for name in names.split() if item is not None else ():
        if item is not None and not name.startswith("@"):
            item.setdefault(name, []).append(value)


def _value(node: LexborNode) -> str:
    """Return a property: what an attribute says goes before the text that a reader sees."""
    marks, tag = node.attributes, node.tag or ""
    named = (marks.get(key) for key in ("content", _ADDRESSES.get(tag, ""), _VALUES.get(tag, "")))
    stated = next((value for value in named if value), None)
    return stated if stated is not None else node.text()
