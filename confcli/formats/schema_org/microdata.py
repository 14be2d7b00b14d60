"""The items of microdata (``itemscope``) in HTML, in the shape of JSON-LD.

Microdata is a part of the HTML standard: https://html.spec.whatwg.org/multipage/microdata.html
"""

from selectolax.lexbor import LexborNode

from confcli.formats.syntax.markup import Html
from confcli.formats.syntax.record import Record

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video"), "src"
)
_VALUES = {"time": "datetime", "data": "value", "meter": "value"}
#: Items nested deeper are not read: each repeats the text of all within it.
_DEEPEST = 24
#: How many characters of HTML may be read again because of ``itemref``.
_MOST_REFERRED = 10_000_000


class Marked(Record):
    """An item, with the numbers of its visible lines."""

    numbers: set[int]


def items(page: Html) -> list[Marked]:
    """Find the outermost items, each property as a list of its values."""
    if page.root is None:
        return []
    reader = _ItemReader(page, page.root)
    stack: list[tuple[LexborNode, Marked | None, int]] = [(page.root, None, 0)]
    while stack:
        node, around, depth = stack.pop()
        inside, parts = reader.take(node, around)
        depth += inside is not around or "itemprop" in node.attributes
        if depth <= _DEEPEST:
            stack += [(part, inside, depth) for part in reversed(parts)]
    return list(reader.found.values())


class _ItemReader:
    def __init__(self, page: Html, root: LexborNode) -> None:
        self.found: dict[int, Marked] = {}
        self._page, self._left = page, _MOST_REFERRED
        self._named = {id_ for node in root.css("[itemref]") for id_ in _words(node, "itemref")}
        with_ids = root.css("[id]") if self._named else []
        self._nodes = {node.attributes["id"]: node for node in reversed(with_ids)}

    def take(
        self, node: LexborNode, around: Marked | None
    ) -> tuple[Marked | None, list[LexborNode]]:
        """Add an element to the item around it; return its parts and the item around those."""
        names, others = _words(node, "itemprop"), self._referred(node)
        item = self._item(node, others) if "itemscope" in node.attributes else None
        if item is not None and self._is_own(node, around, names):
            self.found.setdefault(node.mem_id, item)
        if names and around is not None:
            value = item if item is not None else _value(node)
            for name in names:
                around.setdefault(name, []).append(value)
        return around if item is None else item, [*node.iter(), *others]

    def _is_own(self, node: LexborNode, around: Marked | None, names: list[str]) -> bool:
        return not names or (around is None and node.attributes.get("id") not in self._named)

    def _referred(self, node: LexborNode) -> list[LexborNode]:
        """Find the elements elsewhere that an item includes with ``itemref``."""
        # Limited: items may include each other, or each the whole page.
        named = _words(node, "itemref") if self._left > 0 else []
        found = [self._nodes[id_] for id_ in named if id_ in self._nodes]
        self._left -= sum(len(each.html or "") for each in found)
        return found

    def _item(self, node: LexborNode, others: list[LexborNode]) -> Marked:
        item = Marked([("@type", _words(node, "itemtype"))])
        if node.attributes.get("itemid"):
            item["@id"] = node.attributes["itemid"]
        item.numbers = set[int]().union(*map(self._page.numbers, [node, *others]))
        item.at = min(item.numbers, default=0)
        return item


def _words(node: LexborNode, name: str) -> list[str]:
    return (node.attributes.get(name) or "").split()


def _value(node: LexborNode) -> str:
    """Read a property from an attribute, else from the visible text."""
    marks, tag = node.attributes, node.tag or ""
    named = (marks.get(key) for key in ("content", _ADDRESSES.get(tag, ""), _VALUES.get(tag, "")))
    return next((value for value in named if value), None) or node.text()
