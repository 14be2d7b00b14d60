"""The tags in the source of a page, found as the HTML standard says, in linear time.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from confcli.model.patterns import Pattern

#: Elements with nothing but text, up to the tag that ends them.
RAW = frozenset("iframe noembed noframes noscript script style textarea title xmp".split())
_BLANK = r"[\ \t\n\f\r]"
_ATTRIBUTE = rf"""
    (?:=[^\ \t\n\f\r/>=]*+|[^\ \t\n\f\r/>=]++)
    (?:{_BLANK}*+={_BLANK}*+(?:"[^"]*+"|'[^']*+'|[^\ \t\n\f\r>"'][^\ \t\n\f\r>]*+)?+)?+
"""
_ATTRIBUTES = Pattern(_ATTRIBUTE, "x")
#: A tag, a comment, or what is read as a comment; the last one may have no end.
_TOKEN = Pattern(
    rf"""
    <(?:
        (?P<end>/)?(?P<name>[a-zA-Z][^\ \t\n\f\r/>]*+)
        (?P<attributes>(?:(?>[\ \t\n\f\r/]++|{_ATTRIBUTE}))*+)>?
      | !--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)
      | (?:[!?]|/(?![a-zA-Z]))[^>]*+>?
    )
    """,
    "x",
)
_RAW_END = Pattern(rf"</({'|'.join(sorted(RAW))})(?=[ \t\n\f\r/>])", "i")
#: The end of a script is no end after ``<!-- <script``.
_IN_SCRIPT = Pattern(r"<!--(?!-?>)|-->|<(/?)script(?=[ \t\n\f\r/>])", "i")


class Tag(NamedTuple):
    """A tag: its name in small letters, and where it begins in the source."""

    name: str
    at: int
    is_end: bool
    is_closed: bool
    attributes: str

    def number_of_attributes(self) -> int:
        """Count its attributes."""
        return sum(1 for _ in _ATTRIBUTES.finditer(self.attributes))


def tags(source: str, is_foreign: Callable[[], bool]) -> Iterator[Tag]:
    """Yield the tags in order; ``is_foreign`` says whether the next one is in SVG or MathML."""
    at = 0
    while found := _TOKEN.search(source, at):
        at, foreign = found.end(), is_foreign()
        if not found["name"]:
            at = _after_cdata(source, found) if foreign else at
            continue
        tag = _tag(found)
        yield tag
        if tag.name in RAW and not (tag.is_end or foreign):
            at = _end_of_raw(source, at, tag.name)


def _tag(found: re.Match[str]) -> Tag:
    attributes = found["attributes"]
    is_end = found["end"] is not None
    return Tag(found["name"].lower(), found.start(), is_end, attributes[-1:] == "/", attributes)


def _after_cdata(source: str, found: re.Match[str]) -> int:
    """Where what looks like a comment ends in SVG, in which it may be a text."""
    end = source.find("]]>", found.start()) if found[0].startswith("<![CDATA[") else found.end()
    return len(source) if end < 0 else end


def _end_of_raw(source: str, at: int, name: str) -> int:
    """Where the text of an element ends that has no others in it."""
    if name == "script":
        return _end_of_script(source, at)
    ends = (found.start() for found in _RAW_END.finditer(source, at) if found[1].lower() == name)
    return next(ends, len(source))


def _end_of_script(source: str, at: int) -> int:
    in_comment = in_another = False
    for found in _IN_SCRIPT.finditer(source, at):
        if found[1] is None:
            in_comment, in_another = found[0] == "<!--", False
        elif found[1] and not in_another:
            return found.start()
        else:
            in_another = in_comment and not found[1]
    return len(source)
