"""The lines below the time of a slot on a session page of the virtual sites."""

from itertools import dropwhile

from confcli.formats import people
from confcli.formats.page.blocks import Block
from confcli.formats.page.page import (
    Page,
    described,
    is_label,
    is_site,
    paragraphs,
    without_first,
)
from confcli.formats.people.lines import (
    heads_text,
    is_full_name,
    is_person,
    is_text,
    lists_people,
    names_people,
)
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.patterns import Pattern

_KIND = Pattern(r"[^\W\d_][\w&/-]*(?: [\w&/-]+){0,2}")


def read(page: Page, block: Block) -> Talk:
    """Read the lines below a slot's time: kind, title, authors, abstract."""
    talk = Talk(start=block.times.start, end=block.times.end, room=block.times.room)
    runs = _without_labels(page, paragraphs(page.without(is_site, block.body)))
    talk.type, runs = _take_kind(runs)
    if runs:
        talk.title = runs[0][0].text
        page.content(runs[0][0])
        who, runs = _take_authors(_without_labels(page, without_first(runs)))
        people.credit(talk, who)
        runs = _without_last_labels(page, _without_labels(page, runs))
    page.content(*block.body)
    talk.abstract = described(runs)
    return talk


def _without_labels(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """Drop the labels and rows of links at the top."""
    for n, run in enumerate(runs):
        rest = list(dropwhile(is_label, run))
        page.furniture(*run[: len(run) - len(rest)])
        if rest:
            return [rest, *runs[n + 1 :]]
    return []


def _without_last_labels(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """Drop the rows of links at the end."""
    kept = runs[:]
    while kept and all(map(is_label, kept[-1])):
        page.furniture(*kept.pop())
    return kept


def _take_kind(runs: list[list[Line]]) -> tuple[str | None, list[list[Line]]]:
    """Split off the kind above the title.

    A kind such as ``Break`` without a title below it is the title as well.
    """
    if not runs:
        return None, runs
    text, close, below = runs[0][0].text, len(runs[0]) > 1, without_first(runs)
    if kinds.is_kind(text):
        titled = _is_titled(text, close, below[0][0].text if below else None)
        return kinds.kind(text), below if titled else runs
    if len(runs[0]) == 2 and len(runs) > 1 and _is_new_kind(text, runs[0][1].text, runs[1][0].text):
        return kinds.kind(text), below
    return None, runs


def _is_titled(kind: str, close: bool, below: str | None) -> bool:
    """Whether the line below a kind is a title, not people or a text."""
    if below is None:
        return kinds.presents_paper(kind)
    if close and kinds.presents_paper(kind):
        return True
    if close or kinds.presents_paper(kind):
        return not names_people(below)
    return not names_people(below) and not is_full_name(below) and not is_text(below)


def _is_new_kind(text: str, below: str, next_text: str) -> bool:
    """Whether a short line is an unknown kind: a title and people follow it."""
    if not _KIND.fullmatch(text) or names_people(below):
        return False
    return names_people(next_text) or is_person(next_text) or not is_full_name(below)


def _take_authors(runs: list[list[Line]]) -> tuple[str, list[list[Line]]]:
    """Split off the people named by the first paragraph or its first line."""
    if not runs:
        return "", runs
    text = " ".join(line.text for line in runs[0])
    first, *more = (line.text for line in runs[0])
    if names_people(text) or (not more and is_person(text)):
        return text, runs[1:]
    if lists_people(first) or heads_text(first, more):
        return first, without_first(runs)
    return "", runs
