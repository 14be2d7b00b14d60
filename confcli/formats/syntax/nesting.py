"""Which elements of a page are open, as its tags open and close them.

These are the rules of the HTML standard that decide how deep a parser's stack gets:
https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
Those that only move elements are left out.
"""

from collections import defaultdict

from confcli.formats.syntax.tags import RAW, Tag


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Elements that hold nothing, and tags that open nothing.
_EMPTY = RAW | _names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param "
    "source track wbr body frameset head html"
)
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
#: What closes a paragraph.
_BLOCKS = _HEADINGS | _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form header hgroup hr li listing main menu nav ol p plaintext pre search "
    "section summary ul xmp"
)
#: What closes SVG or a formula.
_BREAKING = _HEADINGS | _names(
    "blockquote body br center code dd div dl dt em embed head hr img li listing menu meta ol p "
    "pre ruby s small span strong sub sup table u ul var"
)
_PARTS = _names("caption colgroup tbody td tfoot th thead tr")
_WALLS = _names("applet caption marquee object select table td template th")
_SPECIAL = _BLOCKS | _WALLS | _PARTS | {"button"}
_IMPLIED = _names("dd dt li p rb rp rt rtc")
_RUBY = _names("rb rp rt rtc")
#: Where HTML goes on within SVG and formulas.
_HTML_WITHIN = {
    "svg": _names("desc foreignobject title"),
    "math": _names("annotation-xml mi mn mo ms mtext"),
}
_ITEMS = _names("address div p")
#: Sets of open elements; only the last set counts.
_SETS = {
    "(wall)": _WALLS,
    "(special)": _SPECIAL,
    "(around p)": _WALLS | {"button"},
    "(around li)": _WALLS | {"ol", "ul"},
    "(before li)": _SPECIAL - _ITEMS - {"li"},
    "(before dd)": _SPECIAL - _ITEMS - {"dd", "dt"},
    "(heading)": _HEADINGS,
    "(definition)": _names("dd dt"),
    "(table)": _names("table template"),
    "(cell)": _names("caption td template th"),
    "(rows)": _names("tbody tfoot thead"),
    "(row)": _names("tr tbody tfoot thead"),
    "(svg)": _names("math svg"),
}
_HTML_KEYS = ("(html)", *(key for key, names in _SETS.items() if names >= {"object"}))


class Nesting:
    """The open elements, outermost first."""

    def __init__(self) -> None:
        #: The name of each, and the sets that it is in.
        self._open: list[tuple[str, ...]] = []
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        self._keys: dict[str, tuple[str, ...]] = {}

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def is_foreign(self) -> bool:
        """Whether what follows is SVG or a formula."""
        return self._last("(svg)") > self._last("(html)")

    def take(self, tag: Tag) -> None:
        """Open or close what a tag opens or closes."""
        if tag.name in (("br", "p") if tag.is_end else _BREAKING):
            while self.is_foreign():
                self._cut(self._last("(svg)"))
        if tag.is_end:
            self._end(tag.name)
        elif self.is_foreign():
            self._begin_foreign(tag)
        else:
            self._begin(tag)

    def _begin_foreign(self, tag: Tag) -> None:
        root = self._open[self._last("(svg)")][0]
        is_data = tag.name == "annotation-xml" and "html" not in tag.attributes.lower()
        is_html = tag.name in _HTML_WITHIN[root] and not is_data
        if not tag.is_closed:
            self._push((tag.name, *(_HTML_KEYS if is_html else ())))

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        self._make_room(name)
        is_lost = name in _PARTS and self._last("(table)") < 0
        is_closed = tag.is_closed and name in _SETS["(svg)"]
        if not (name in _EMPTY or is_lost or is_closed):
            self._push(self._keys_of(name))

    def _make_room(self, name: str) -> None:
        """Close what can't be open when an element begins."""
        if name in _BLOCKS:
            self._close("p", "(around p)")
        if name in _PARTS:
            self._close_parts(name)
        elif name == "li":
            self._close("li", "(before li)")
        elif name in ("dd", "dt"):
            self._close("(definition)", "(before dd)")
        elif name in _HEADINGS and self._last("(heading)") >= max(0, self.depth - 1):
            self._cut(self.depth - 1)
        elif name == "table":
            self._close("table", "(cell)")
        elif name in _RUBY and self._last("ruby") >= max(0, self._last("(wall)")):
            self._close_implied()
        elif name in ("a", "button"):
            self._close(name, "(special)" if name == "a" else "(wall)")

    def _close_parts(self, name: str) -> None:
        """Close the parts of a table that can't hold the next one."""
        inside = {"tr": ["(rows)"], "td": ["(row)"], "th": ["(row)"]}.get(name, [])
        if (table := self._last("(table)")) >= 0:
            self._cut(max([table, *map(self._last, inside)]) + 1)

    def _end(self, name: str) -> None:
        if name in _HEADINGS:
            self._close("(heading)", "(wall)")
        elif name in ("p", "li"):
            self._close(name, f"(around {name})")
        elif name in _PARTS or name in ("table", "template"):
            self._close(name, "(table)" if name in _PARTS else "template")
        elif name == "form":
            self._end_form()
        else:
            self._close(name, "(wall)" if name in _SPECIAL else "(special)")

    def _end_form(self) -> None:
        """Close a form; what is open in it stays open."""
        if self._last("form") >= 0:
            self._close_implied()
        if self._last("form") >= max(0, self.depth - 1):
            self._cut(self.depth - 1)

    def _close_implied(self) -> None:
        while self._open and self._open[-1][0] in _IMPLIED:
            self._cut(self.depth - 1)

    def _close(self, name: str, wall: str) -> None:
        """Close the last element of a name or set, and all in it, unless a wall is in between."""
        at = self._last(name)
        if at >= max(0, self._last(wall)):
            self._cut(at)

    def _last(self, key: str) -> int:
        at = self._at[key]
        return at[-1] if at else -1

    def _keys_of(self, name: str) -> tuple[str, ...]:
        found = self._keys.get(name)
        if found is None:
            found = (name, *(key for key, names in _SETS.items() if name in names))
            self._keys[name] = found
        return found

    def _push(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self._at[key].append(len(self._open))
        self._open.append(keys)

    def _cut(self, at: int) -> None:
        """Close all elements from a number on."""
        while len(self._open) > at:
            for key in self._open.pop():
                self._at[key].pop()
