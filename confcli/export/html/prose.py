"""Abstracts as paragraphs and lists, with what in them leads to the web."""

from collections.abc import Iterator
from typing import NamedTuple

from confcli.export.programme import in_list, line
from confcli.model.patterns import Pattern
from confcli.model.prose import lines
from confcli.model.safety import safe, web_safe
from confcli.model.text import with_links

#: A web address whose host is a name or a number: no other leads anywhere.
_HAS_HOST = Pattern(
    r"https?://(?:[^/?\#@\s]*@)?(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d*)?(?:[/?\#]|\Z)", "i"
)


class Piece(NamedTuple):
    """A part of a line, and where it leads to."""

    text: str
    url: str | None = None


class Paragraph(NamedTuple):
    """Lines that belong together, or the items of a list."""

    is_list: bool
    lines: list[list[Piece]]


def paragraphs(text: str | None) -> list[Paragraph]:
    """The paragraphs and lists of a text, in which nothing hides or reorders what it says."""
    found: list[Paragraph] = []
    is_open = False
    for number, each in map(in_list, lines(safe(text or ""))):
        is_list = number == "-"
        shown = each if is_list else f"{number} {each}".strip()
        if not shown:
            is_open = False
            continue
        pieces = [*_pieces(line(shown))]
        if is_open and found[-1].is_list == is_list:
            found[-1].lines.append(pieces)
        else:
            found.append(Paragraph(is_list, [pieces]))
        is_open = True
    return found


def leads(address: str) -> bool:
    """Whether a web address has a host that browsers can look up."""
    return bool(_HAS_HOST.match(address))


def _pieces(text: str) -> Iterator[Piece]:
    """Yield the parts of a line, its web addresses apart."""
    for part, is_link in with_links(text):
        if part:
            yield Piece(part, web_safe(part) if is_link and leads(part) else None)
