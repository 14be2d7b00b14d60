"""The items of microdata (``itemscope``) in HTML, in the shape of JSON-LD.

Microdata is a part of the HTML standard: https://html.spec.whatwg.org/multipage/microdata.html
"""

from confcli.formats.syntax.bounds import original
from confcli.formats.syntax.markup import Html, Node, attributes
from confcli.formats.syntax.record import Record

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video"), "src"
)
_VALUES = {"time": "datetime", "data": "value", "meter": "value"}
#: Items nested deeper are not read: each repeats the text of all within it.
_DEEPEST = 24
#: How many characters of HTML may be read again because of ``itemref``, even on a short page.
_REFERRED = 100_000


class Marked(Record):
    """An item, with the numbers of its visible lines."""

    numbers: set[int]


def items(page: Html) -> list[Marked]:
    """Find the outermost items, each property as a list of its values."""
    if page.root is None:
        return []
    reader = _ItemReader(page, page.root)
    stack: list[tuple[Node, Marked | None, int]] = [(page.root, None, 0)]
    while stack:
        node, around, depth = stack.pop()
        inside, parts = reader.take(node, around)
        depth += inside is not around or "itemprop" in attributes(node)
        if depth <= _DEEPEST:
            stack += [(part, inside, depth) for part in reversed(parts)]
    return list(reader.found.values())


class _ItemReader:
    def __init__(self, page: Html, root: Node) -> None:
        self.found: dict[int, Marked] = {}
        self._page, self._left = page, max(_REFERRED, page.size)
        self._named = {id_ for node in root.css("[itemref]") for id_ in _words(node, "itemref")}
        with_ids = root.css("[id]") if self._named else []
        self._nodes = {attributes(node).get("id"): node for node in reversed(with_ids)}

    def take(self, node: Node, around: Marked | None) -> tuple[Marked | None, list[Node]]:
        """Add an element to the item around it; return its parts and the item around those."""
        names, others = _words(node, "itemprop"), self._referred(node)
        item = self._item(node, others) if "itemscope" in attributes(node) else None
        if item is not None and self._is_own(node, around, names):
            self.found.setdefault(node.mem_id, item)
        if names and around is not None:
            value = item if item is not None else _value(node)
            for name in names:
                around.setdefault(name, []).append(value)
        return around if item is None else item, [*node.iter(), *others]

    def _is_own(self, node: Node, around: Marked | None, names: list[str]) -> bool:
        return not names or (around is None and attributes(node).get("id") not in self._named)

    def _referred(self, node: Node) -> list[Node]:
        """Find the elements elsewhere that an item includes with ``itemref``."""
        found: list[Node] = []
        for id_ in _words(node, "itemref"):
            # Limited: items may include each other, or each the whole page.
            if id_ in self._nodes and self._left > 0:
                found.append(self._nodes[id_])
                self._left -= len(found[-1].html or "")
        return found

    def _item(self, node: Node, others: list[Node]) -> Marked:
        item = Marked([("@type", _words(node, "itemtype"))])
        if attributes(node).get("itemid"):
            item["@id"] = attributes(node)["itemid"]
        item.numbers = set[int]().union(*map(self._page.numbers, [node, *others]))
        item.at = min(item.numbers, default=0)
        return item


def _words(node: Node, name: str) -> list[str]:
    return (attributes(node).get(name) or "").split()


def _value(node: Node) -> str:
    """Read a property from an attribute, else from the visible text."""
    marks, tag = attributes(node), node.tag or ""
    named = (marks.get(key) for key in ("content", _ADDRESSES.get(tag, ""), _VALUES.get(tag, "")))
    return next((value for value in named if value), None) or original(node.text())
