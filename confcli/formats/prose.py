"""Cleans titles, names and abstracts of every format, which may hold HTML or its entities.

What a reader would see is kept: ``a < b``, ``C<T>`` and ``AT&T`` aren't HTML, and LaTeX stays as
it is. Entities may be escaped twice (``&amp;amp;``). Simple HTML is read without a parser, four
times as fast: schedules have thousands of such texts.
"""

import html
import re
from collections.abc import Iterable
from html.entities import html5

from confcli.formats.syntax.plain import unified
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

_BLOCKS = (
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|footer"
    "|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th"
    "|thead|tr|ul"
)
_NAMES = (
    f"(?:{_BLOCKS}|a|abbr|audio|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|embed|font|i"
    "|iframe|img|input|ins|kbd|label|link|mark|meta|noscript|object|param|picture|q|s|samp|script"
    r"|small|source|span|strike|strong|style|sub|sup|svg|time|title|tt|u|var|video|wbr|\w+:\w+)"
)
_TAG = Pattern(r"</?([A-Za-z][\w:]*)(?:\s[^<>]*+)?/?>")
_NO_TAG = Pattern(rf"<(?!/?{_NAMES}(?:\s[^<>]*+)?/?>|!--|!\[CDATA)", "i")
#: A programmer's type that looks like a tag: ``Vec<B>``.
_TYPE = Pattern(r"(?<=\w)<([A-Z])>")
_CLOSED = Pattern(r"</([A-Z])>")
#: Signs of HTML: a closing tag, one with attributes, or one that needs no closing.
#: ``C<B>`` and ``Vec<p>`` aren't. The pattern never backtracks, as texts may be long.
_HTML = Pattern(
    rf"<(?:/{_NAMES}\s*+>|{_NAMES}\s++[\w:-]++\s*+=[^<>]*+>|[bh]r\s*+/?>|!--"
    rf"|(?<!\w<)(?-i:{_BLOCKS})>)",
    "i",
)
_BLOCK = Pattern(rf"</?(?:{_BLOCKS})[\s/>]", "i")
_BLOCK_TAG = Pattern(rf"</?(?:{_BLOCKS})(?:\s[^<>]*+)?/?>", "i")
#: More tags are read without the parser, which is too slow on tags within tags.
_MOST_TAGS = 2_000
_SIMPLE = frozenset(
    "a b blockquote br code div em h1 h2 h3 h4 h5 h6 i li ol p s small span strong sub sup tt u "
    "ul".split()
)
#: Runs of tags that separate paragraphs; the next one, lines.
_PARAGRAPH = Pattern(
    r"</?(?:p|h[1-6]|blockquote)\b[^<>]*>(?: ?</?(?:p|h[1-6]|blockquote)\b[^<>]*>)*"
)
_LINE = Pattern(r"</?(?:ul|ol|li|div)\b[^<>]*>(?: ?</?(?:ul|ol|li|div)\b[^<>]*>)*")
_BREAK = Pattern(r"<br\b[^<>]*>")
_BLANK_LINES = Pattern(r"\n(?:[^\S\n]*+\n)++")
#: An entity; without the semicolon it may be part of an address.
_ENTITY = Pattern(r"&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_ESCAPED_AGAIN = Pattern(r"&(?:amp;)+(?=#?\w+;)")


#: What people write in a field to which they have nothing to say yet.
_NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "nan", "none", "null", "tba", "tbc", "tbd"))


def says_nothing(text: str) -> bool:
    """Whether a field is empty but for a placeholder, such as ``TBA``."""
    return text.strip().casefold() in _NOTHING


def line(text: str) -> str | None:
    """Put a text on one line, as readers see it; ``None`` if nothing is left."""
    if "<" in text or "&" in text:
        text = paragraphs(text) or ""
    # Most texts are clean already, and checking that is fast.
    is_clean = "  " not in text and text.isprintable()
    return (text.strip() if is_clean else one_line(text)) or None


def paragraphs(text: str) -> str | None:
    """Clean a text, with blank lines between paragraphs; ``None`` if nothing is left."""
    text = unified(text)
    if is_html(text):
        return _seen(text)
    if "&" in text:
        had_brackets = "<" in text
        text = _ENTITY.sub(_character, _ESCAPED_AGAIN.sub("&", text))
        if not had_brackets and is_html(text):
            return _seen(text)
    return _joined(_BLANK_LINES.split(text)) if "\n" in text else text.strip() or None


def is_html(text: str) -> bool:
    """Whether a text has HTML tags in it."""
    return "<" in text and _HTML.search(text) is not None


def _character(found: re.Match[str]) -> str:
    named = found[1]
    known = html.unescape(found[0]) if named[0] == "#" else html5.get(f"{named};", found[0])
    return known.replace("\xa0", " ")


def _seen(text: str) -> str | None:
    """The text of HTML; without block tags, its blank lines separate paragraphs."""
    if "&amp;" in text:
        text = _ESCAPED_AGAIN.sub("&", text)
    parts = [text] if _BLOCK.search(text) else _BLANK_LINES.split(text)
    return _joined(map(_read, parts))


def _read(text: str) -> str:
    tags = _TAG.findall(text)
    if len(tags) == text.count("<") and _SIMPLE.issuperset(tags):
        return _simple(text)
    text = _NO_TAG.sub("&lt;", _with_types(text))
    return _roughly(text) if len(tags) > _MOST_TAGS else parsed(text)


def _with_types(text: str) -> str:
    """Escape types such as ``Vec<B>``, which only look like tags."""
    closed = set(_CLOSED.findall(text))
    return _TYPE.sub(lambda it: it[0] if it[1] in closed else f"&lt;{it[1]}>", text)


def parsed(text: str) -> str:
    """The text of any HTML, read by a parser if that can bear it."""
    from confcli.formats.syntax.markup import Html

    try:
        lines = map(one_line, Html(text).lines)
    except InputError:
        return _roughly(text)
    return _joined(_BLANK_LINES.split("\n".join(lines))) or ""


def _roughly(text: str) -> str:
    """The text of any HTML, without a parser; words of different blocks stay apart."""
    return _simple(_BLOCK_TAG.sub(r"\g<0> ", text))


def _simple(text: str) -> str:
    """The text of HTML that has only simple tags."""
    text = text.replace("\n", " ")
    if "  " in text or not text.isprintable():  # else all blanks are single already
        text = one_line(text)
    return _joined(map(_in_lines, _PARAGRAPH.split(text))) or ""


def _in_lines(text: str) -> str:
    """The text between paragraph tags, most of which has no other tags."""
    if "<" not in text and "&" not in text:
        return text.strip()
    text = _TAG.sub("", _BREAK.sub("\n", _LINE.sub("\n", text)))
    lines = map(str.strip, html.unescape(text).replace("\xa0", " ").split("\n"))
    return _joined("\n".join(lines).split("\n\n")) or ""


def _joined(paragraphs: Iterable[str]) -> str | None:
    return "\n\n".join(filter(None, map(str.strip, paragraphs))) or None
