"""The values in the files of a Mini-Conf site as texts, names, addresses and kinds."""

import re
import reprlib
from collections.abc import Iterable
from typing import Any

from confcli.formats import people
from confcli.formats.syntax.fields import whole
from confcli.formats.syntax.plain import unified
from confcli.model.text import one_line, shorten

_MARKUP = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|span|strong|su[bp]|u|ul)\b[^<>]*>"
    r"|&(?:\w{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});",
    re.IGNORECASE,
)
#: What tells that a name is followed by where somebody works, or that others follow in brackets.
_NOT_PEOPLE = re.compile(
    r"[()]|\b(?:univ\w*|institut\w*|college|school|inc|research|labs?)\b", re.I
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WEB = ("http://", "https://")


def shown(title: str, value: Any) -> str:
    """Return the words that find an item in its file: its title, else what it begins with."""
    return shorten(title) or shorten(whole(reprlib.repr(value)))


def line(value: Any) -> str:
    """Return a value as one line of text without markup; what is no text is empty."""
    # Nearly all values are as they should be, and to see that is fast.
    if isinstance(value, str) and value.isprintable() and not ("<" in value or "&" in value):
        return one_line(value) if "  " in value else value.strip()
    return one_line(text(value))


def text(value: Any) -> str:
    """Return a value as text without markup, with its paragraphs; what is no text is empty."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    printed = unified(whole(value)).strip()
    may_have_markup = "<" in printed or "&" in printed
    return _without_markup(printed) if may_have_markup and _MARKUP.search(printed) else printed


def names(value: Any) -> list[str]:
    """Return the names in an array, or in a text with bars between them."""
    found = value.split("|") if isinstance(value, str) else value
    if not isinstance(found, list):
        return []
    return list(filter(None, map(line, found)))


def speakers(printed: str) -> list[str]:
    """Return the names in a line of people; one that says more of them is left whole."""
    is_list = people.are_people(printed) and not _NOT_PEOPLE.search(printed)
    return people.people(printed) if is_list else [printed] * bool(printed)


def addresses(values: Iterable[Any]) -> list[str]:
    """Return the web addresses among values, each once."""
    found = [one_line(whole(it)) for it in values if it and isinstance(it, str)]
    return [url for url in dict.fromkeys(found) if url.startswith(_WEB)]


def _without_markup(printed: str) -> str:
    return "\n\n".join(filter(None, map(_as_seen, _BLANK_LINE.split(printed))))


def _as_seen(block: str) -> str:
    """Return a block of HTML as a reader sees it; one with line breaks alone needs no parser."""
    lines = block.replace("\n", " ").split("<br>")
    if not any("<" in line or "&" in line or not line.isprintable() for line in lines):
        return "\n".join(map(one_line, lines)).strip()
    from confcli.formats.syntax.markup import Html

    return "\n".join(Html(block).lines).strip()
