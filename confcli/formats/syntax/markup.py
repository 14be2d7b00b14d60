"""Saved HTML as the lines that a reader sees, for formats that read a page line by line.

Blocks are on lines of their own, paragraphs and headings between blank lines. Scripts, styles,
menus, buttons and ``<noscript>`` are dropped, and so are the page's header and footer or, if it has
a ``<main>``, everything around that.

Lines are numbered in this text: the parser (selectolax, an engine that follows the HTML standard)
doesn't report lines of the source. This module is the only door to it, for pages and for the texts
in other files alike.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from confcli.formats.syntax.bounds import bounded, original
from confcli.formats.syntax.plain import EDITION
from confcli.model.patterns import Pattern

#: An element or a text.
Node = LexborNode

_DROPPED = frozenset(
    "button datalist head iframe nav noscript object option script select style svg template "
    "textarea title".split()
)
#: Outside of parts, headers and footers belong to the page.
_DROPPED_OUTSIDE = _DROPPED | {"header", "footer"}
_PARTS = frozenset(("main", "article", "section"))
_BLOCKS = frozenset(
    "address article aside caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form header hgroup legend li main menu ol section summary tbody tfoot thead tr "
    "ul".split()
)
#: Blocks with a blank line before and after them, as browsers show them.
_SPACED = frozenset("blockquote body h1 h2 h3 h4 h5 h6 hr p pre table".split())
_CELLS = frozenset(("td", "th"))
_BLANKS = Pattern(r"\s+")
_SAVED_FROM = Pattern(r"<!-- saved from url=\(\d+\)(https?://[^\s>]+)")
_STATING = (
    ("base", "href"),
    ("link[rel=canonical]", "href"),
    ("meta[property='og:url']", "content"),
)
#: The bytes in which a browser notes the address of a saved page.
_BEGINNING = 4096


class Html:
    """A parsed page: its title, the address it states or was fetched from, and its lines.

    ``InputError`` names the line of the source that is too much for the parser.
    """

    def __init__(self, source: str, name: str = "") -> None:
        self._tree = LexborHTMLParser(bounded(name, source), scripting=True)
        self.size = len(source)
        self._beginning = source[:_BEGINNING]
        self._name = name
        writer = _Writer()
        for node, is_opening in _walk(_main(self._tree)):
            writer.take(node, is_opening)
        self.lines = writer.lines
        self._places = writer.places

    @cached_property
    def title(self) -> str:
        """The title on one line, empty if there is none."""
        return " | ".join(text_of(node) for node in self._tree.css("head > title"))

    @cached_property
    def base(self) -> str | None:
        """The address stated by the page or the browser that saved it, else its own."""
        stated = [(self._tree.css_first(selector), name) for selector, name in _STATING]
        found = [attributes(node).get(name) or "" for node, name in stated if node is not None]
        saved = _SAVED_FROM.search(self._beginning)
        found += [saved.group(1)] if saved else []
        urls = (*found, self._name)
        return next((url for url in urls if url.startswith(("http://", "https://"))), None)

    @property
    def edition(self) -> str | None:
        """The only conference with a year in the title: ``ICML 2026``."""
        found = set(EDITION.findall(self.title))
        return found.pop() if len(found) == 1 else None

    def select(self, selector: str) -> list[Node]:
        """The visible elements that match a CSS selector, in order."""
        return [node for node in self._tree.css(selector) if node.mem_id in self._places]

    @property
    def root(self) -> Node | None:
        """The whole document, with its invisible parts."""
        return self._tree.root

    def scripts(self, kind: str) -> list[str]:
        """The sources of the scripts of a type, such as ``application/ld+json``."""
        found = ((node, attributes(node).get("type") or "") for node in self._tree.css("script"))
        return [
            original(node.text())
            for node, given in found
            if given.partition(";")[0].strip().casefold() == kind
        ]

    def absolute(self, url: str) -> str:
        """Resolve an address against the page's own, if that is known."""
        try:
            return urljoin(self.base or "", url)
        except ValueError:  # not an address
            return url

    def numbers(self, node: Node) -> range:
        """The numbers, from 1, of an element's lines; none if it isn't visible."""
        return self._places.get(node.mem_id, range(0))


def attributes(node: Node) -> dict[str, str | None]:
    """The attributes of an element, as they are in the source."""
    return {name: value and original(value) for name, value in node.attributes.items()}


def text_of(node: Node) -> str:
    """The text in an element, on one line."""
    return " ".join(original(node.text()).split())


class _Writer:
    """Writes the lines of a page, and notes where each element is in them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: dict[int, range] = {}
        #: The texts of the line that is being written: to join them as they come takes too long.
        self._line: list[str] = []
        self._is_filled = False
        self._is_spaced = False
        self._preformatted = 0

    def take(self, node: Node, is_opening: bool) -> None:
        """Write an element as it opens or closes, or a text as it opens."""
        if node.is_text_node:
            self._take_text(original(node.text_content or "") if is_opening else "")
        elif node.is_element_node:
            self._take_element(node, node.tag or "", is_opening)

    def _take_element(self, node: Node, tag: str, is_opening: bool) -> None:
        if tag in _BLOCKS or tag in _SPACED:
            self._end_block(tag)
        elif tag == "br" and is_opening:
            self._end_line()
        elif tag in _CELLS:
            self._line.append(" ")
        if tag == "pre":
            self._preformatted += 1 if is_opening else -1
        begin = len(self.lines) + 1
        if is_opening:
            self.places[node.mem_id] = range(begin, begin)
        else:
            end = begin + self._is_filled
            self.places[node.mem_id] = range(self.places[node.mem_id].start, end)

    def _take_text(self, text: str) -> None:
        first, *others = text.split("\n") if self._preformatted else [_BLANKS.sub(" ", text)]
        self._add(first)
        for part in others:
            self._end_line()
            self._add(part)

    def _add(self, text: str) -> None:
        is_filled = bool(text.strip())
        if self._is_spaced and is_filled:
            self._is_spaced = False
            if self.lines and self.lines[-1]:
                self.lines.append("")
        self._is_filled = self._is_filled or is_filled
        self._line.append(text)

    def _end_line(self) -> None:
        self.lines.append("".join(self._line).strip())
        self._line, self._is_filled = [], False

    def _end_block(self, tag: str) -> None:
        if self._is_filled:
            self._end_line()
        self._line = []
        self._is_spaced = self._is_spaced or tag in _SPACED


def _main(tree: LexborHTMLParser) -> Node | None:
    """The only ``<main>`` of a page if it has any text, else the whole page."""
    if tree.css_first("main main"):
        return tree.root
    found = list(islice((node for node in tree.css("main") if text_of(node)), 2))
    return found[0] if len(found) == 1 else tree.root


def _walk(root: Node | None) -> Iterator[tuple[Node, bool]]:
    """Yield each visible element as it opens and as it closes, and each text."""
    # Whether a header or footer there belongs to a part of the page, not to the page.
    stack = [(root, True, root.tag in _PARTS)] if root is not None else []
    while stack:
        node, is_opening, in_part = stack.pop()
        yield node, is_opening
        if is_opening:
            stack.append((node, False, in_part))
            dropped = _DROPPED if in_part else _DROPPED_OUTSIDE
            children = [each for each in node.iter(include_text=True) if each.tag not in dropped]
            stack += [(each, True, in_part or each.tag in _PARTS) for each in reversed(children)]
