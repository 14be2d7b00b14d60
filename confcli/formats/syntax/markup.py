"""Saved HTML as the lines that a reader sees, for formats that read a page line by line.

Blocks are on lines of their own, paragraphs and headings between blank lines. Scripts, styles,
menus, buttons and ``<noscript>`` are dropped, and so are the page's header and footer or, if it has
a ``<main>``, everything around that.

Lines are numbered in this text: the parser (selectolax, an engine that follows the HTML standard)
doesn't report lines of the source.
"""

from collections.abc import Iterator
from functools import cached_property
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from confcli.formats.syntax.plain import EDITION
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

_DROPPED = frozenset(
    "button datalist head iframe nav noscript object option script select style svg template "
    "textarea title".split()
)
_AROUND = frozenset(("header", "footer"))
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
    """A parsed page: its title, the address it states or was fetched from, and its lines."""

    def __init__(self, source: str, name: str = "") -> None:
        self._tree = LexborHTMLParser(source, scripting=True)
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
        found = [node.attributes.get(name) or "" for node, name in stated if node is not None]
        saved = _SAVED_FROM.search(self._beginning)
        found += [saved.group(1)] if saved else []
        urls = (*found, self._name)
        return next((url for url in urls if url.startswith(("http://", "https://"))), None)

    @property
    def edition(self) -> str | None:
        """The only conference with a year in the title: ``ICML 2026``."""
        found = set(EDITION.findall(self.title))
        return found.pop() if len(found) == 1 else None

    def select(self, selector: str) -> list[LexborNode]:
        """The visible elements that match a CSS selector, in order."""
        return [node for node in self._tree.css(selector) if node.mem_id in self._places]

    @property
    def root(self) -> LexborNode | None:
        """The whole document, with its invisible parts."""
        return self._tree.root

    def scripts(self, kind: str) -> list[str]:
        """The sources of the scripts of a type, such as ``application/ld+json``."""
        found = ((node, node.attributes.get("type") or "") for node in self._tree.css("script"))
        return [
            node.text()
            for node, given in found
            if given.partition(";")[0].strip().casefold() == kind
        ]

    def absolute(self, url: str) -> str:
        """Resolve an address against the page's own, if that is known."""
        try:
            return urljoin(self.base or "", url)
        except ValueError:  # not an address
            return url

    def numbers(self, node: LexborNode) -> range:
        """The numbers, from 1, of an element's lines; none if it isn't visible."""
        return self._places.get(node.mem_id, range(0))


def text_of(node: LexborNode) -> str:
    """The text in an element, on one line."""
    return " ".join(node.text().split())


class _Writer:
    """Writes the lines of a page, and notes where each element is in them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: dict[int, range] = {}
        self._line = ""
        self._is_spaced = False
        self._preformatted = 0

    def take(self, node: LexborNode, is_opening: bool) -> None:
        """Write an element as it opens or closes, or a text as it opens."""
        if node.is_text_node:
            self._take_text(node.text_content or "" if is_opening else "")
        elif node.is_element_node:
            self._take_element(node, node.tag or "", is_opening)

    def _take_element(self, node: LexborNode, tag: str, is_opening: bool) -> None:
        if tag in _BLOCKS or tag in _SPACED:
            self._end_block(tag)
        elif tag == "br" and is_opening:
            self._end_line()
        elif tag in _CELLS:
            self._line += " "
        if tag == "pre":
            self._preformatted += 1 if is_opening else -1
        begin = len(self.lines) + 1
        if is_opening:
            self.places[node.mem_id] = range(begin, begin)
        else:
            end = begin + bool(self._line.strip())
            self.places[node.mem_id] = range(self.places[node.mem_id].start, end)

    def _take_text(self, text: str) -> None:
        first, *others = text.split("\n") if self._preformatted else [_BLANKS.sub(" ", text)]
        self._add(first)
        for part in others:
            self._end_line()
            self._add(part)

    def _add(self, text: str) -> None:
        if self._is_spaced and text.strip():
            self._is_spaced = False
            if self.lines and self.lines[-1]:
                self.lines.append("")
        self._line += text

    def _end_line(self) -> None:
        self.lines.append(self._line.strip())
        self._line = ""

    def _end_block(self, tag: str) -> None:
        if self._line.strip():
            self._end_line()
        self._line = ""
        self._is_spaced = self._is_spaced or tag in _SPACED


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    """The only ``<main>`` of a page if it has any text, else the whole page."""
    found = [node for node in tree.css("main") if text_of(node)]
    return found[0] if len(found) == 1 else tree.root


def _walk(root: LexborNode | None) -> Iterator[tuple[LexborNode, bool]]:
    """Yield each visible element as it opens and as it closes, and each text."""
    stack = [(root, True)] if root is not None else []
    while stack:
        node, is_opening = stack.pop()
        yield node, is_opening
        if is_opening:
            stack.append((node, False))
            children = [child for child in node.iter(include_text=True) if _is_seen(child)]
            stack += [(child, True) for child in reversed(children)]


def _is_seen(node: LexborNode) -> bool:
    return node.tag not in _DROPPED and not (node.tag in _AROUND and _is_of_page(node))


def _is_of_page(node: LexborNode) -> bool:
    """Whether a header or footer belongs to the page, not to a part of it."""
    above = node.parent
    while above is not None and above.tag not in _PARTS:
        above = above.parent
    return above is None


#: Real pages nest 10 to 30 levels; this many take the library a tenth of a second.
_DEEPEST = 5_000
#: The opening or closing of a block; in scripts, the slash may be escaped.
_BLOCK = Pattern(
    r"<(\\?/)?(?:address|article|aside|blockquote|center|d(?:etails|ialog|ir|iv|l)|fieldset"
    r"|fig(?:caption|ure)|footer|header|main|menu|nav|ol|section|summary|ul)\b",
    "i",
)


def check(name: str, source: str) -> None:
    """Raise ``InputError`` if the page ``name`` nests too deep for the library."""
    depth = 0
    for found in _BLOCK.finditer(source):
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > _DEEPEST:
            line = source.count("\n", 0, found.start()) + 1
            reason = f"HTML nested over {_DEEPEST:,} blocks deep"
            raise InputError(f"{name}:{line}: {reason}; save the page again")
