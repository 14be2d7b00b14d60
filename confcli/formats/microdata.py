"""The items that HTML holds as microdata (``itemscope``), in the shape of JSON-LD.

Microdata is a part of the HTML standard: https://html.spec.whatwg.org/multipage/microdata.html
"""

from typing import Any

from selectolax.lexbor import LexborNode

from confcli.formats.html import Html

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video"), "src"
)
_VALUES = {"time": "datetime", "data": "value", "meter": "value"}
#: Items and properties in so many others are not read, lest each repeats the text of all in it.
_DEEPEST = 24


class Marked(dict[str, Any]):
    """An item, with the numbers of the lines on which a reader sees it."""

    numbers = range(0)


def items(page: Html) -> list[Marked]:
    """Return the items that are in no other, each property as a list of its values."""
    found: list[Marked] = []
    stack: list[tuple[LexborNode, Marked | None, int]] = [(page.root, None, 0)] if page.root else []
    while stack:
        node, around, depth = stack.pop()
        marks = node.attributes
        item = _item(page, node) if "itemscope" in marks else None
        names = (marks.get("itemprop") or "").split()
        if item is not None and (around is None or not names):
            found.append(item)
        if names and around is not None:
            value = item if item is not None else _value(node)
            for name in names:
                around.setdefault(name, []).append(value)
        depth += bool(names) or item is not None
        if depth <= _DEEPEST:
            inside = around if item is None else item
            stack += [(child, inside, depth) for child in reversed(list(node.iter()))]
    return found


def _item(page: Html, node: LexborNode) -> Marked:
    marks = node.attributes
    item = Marked({"@type": (marks.get("itemtype") or "").split()})
    if marks.get("itemid"):
        item["@id"] = marks["itemid"]
    item.numbers = page.seen(node)
    return item


def _value(node: LexborNode) -> str:
    """Return a property: what an attribute says goes before the text that a reader sees."""
    marks, tag = node.attributes, node.tag or ""
    named = (marks.get(key) for key in ("content", _ADDRESSES.get(tag, ""), _VALUES.get(tag, "")))
    return next((value for value in named if value), None) or node.text()
