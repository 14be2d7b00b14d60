"""The texts of a frab schedule, which may be HTML, as text in paragraphs.

A schedule has thousands of short texts of simple HTML: what its tags mean is told without a
parser, in a quarter of the time. All else is left to the parser, which ``plain`` uses.
"""

import html
import re
from collections.abc import Iterable

from confcli.formats.syntax.fields import plain

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
#: Tags that begin and end paragraphs, or lines.
_PARAGRAPH = re.compile(
    r"</?(?:p|h[1-6]|blockquote)\b[^<>]*>(?: ?</?(?:p|h[1-6]|blockquote)\b[^<>]*>)*"
)
_LINE = re.compile(r"</?(?:ul|ol|li|div)\b[^<>]*>(?: ?</?(?:ul|ol|li|div)\b[^<>]*>)*")
_BREAK = re.compile(r"<br\b[^<>]*>")
_SIMPLE = frozenset(
    "a b blockquote br code div em h1 h2 h3 h4 h5 h6 i li ol p s small span strong sub sup tt u "
    "ul".split()
)


def prose(text: str) -> str | None:
    """Return a text in paragraphs with a blank line between them; HTML as a reader sees it."""
    tags = _TAG.findall(text) if "<" in text else []
    if tags and len(tags) == text.count("<") and _SIMPLE.issuperset(tags):
        return _simple(text)
    return plain(text)


def _simple(text: str) -> str | None:
    """Return the text of HTML with tags that are simple, and nothing else that HTML can have."""
    text = text.replace("\n", " ")
    if "  " in text or not text.isprintable():  # else all blanks are single ones already
        text = " ".join(text.split())
    return _joined(map(_in_lines, _PARAGRAPH.split(text))) or None


def _in_lines(text: str) -> str:
    """Return what is between the tags of paragraphs; most of that has no others in it."""
    if "<" not in text and "&" not in text:
        return text.strip()
    text = _TAG.sub("", _BREAK.sub("\n", _LINE.sub("\n", text)))
    lines = map(str.strip, html.unescape(text).replace("\xa0", " ").split("\n"))
    return _joined(map(str.strip, "\n".join(lines).split("\n\n")))


def _joined(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(filter(None, paragraphs))
