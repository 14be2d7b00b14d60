"""The page of one day on the virtual conference sites (``iclr.cc/virtual/2021/…``), as text.

A heading ends in its start: ``Poster Session 12 Fri 7 May 02:00 a.m.``. Below the heading of a
workshop are, optionally, its organisers, and its description; below that of a poster or oral
session, its papers.
"""

from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from confcli.formats import people
from confcli.formats.dating import stamps
from confcli.formats.dating.stamps import Stamp
from confcli.formats.interface import Hints, Verdict
from confcli.formats.page import chairs
from confcli.formats.page.blocks import WhenWhere, cut, read_times
from confcli.formats.page.page import Page, described, is_furniture, is_label, paragraphs
from confcli.formats.people.lines import (
    are_people,
    could_be_title,
    heads_text,
    is_full_name,
    lists_people,
    parts,
)
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.virtual import works
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.kinds import Role
from confcli.model.patterns import Pattern
from confcli.times.calendar_names import WEEKDAY

NAME = "day-page"
FAMILY = "virtual"

#: The most words of a person's name as a heading.
_LONGEST_NAME = 4
_SENTENCE_END = Pattern(r"[a-z]{3}\. [A-Z]")
_DATE = Pattern(rf"{WEEKDAY},? \d{{1,2}} [a-z]+\.?", "i")
#: Words that don't end a title: one of them before a time shows a sentence.
_UNFINISHED = frozenset(
    "a after and at be before begins by closes due ends for from in is of on opens or since "
    "starting starts the till to until was will with".split()
)


class Section(NamedTuple):
    """A heading, its time and room, and the lines below it."""

    heading: Line
    title: str
    times: WhenWhere
    body: list[Line]


def recognise(document: Document) -> Verdict:
    """Accept a page with at least one heading that ends in a date and time."""
    found = list(_headings(document.lines))
    if not found:
        return Verdict(False, "no heading ends in a date and time such as Fri 7 May 02:00 a.m.")
    first = found[0].number
    return Verdict(True, f"{len(found)} headings end in a time, the first on line {first}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the sessions of the day in the order of the page."""
    page = Page(document, hints, NAME)
    headings = _headings(page.lines)
    page.dating.settle([stamp for _, stamp in headings.values()])
    page.furniture(*filter(_is_around, page.lines))
    return page.listing(why, [_session(page, each) for each in _sections(page, headings)])


def _is_around(line: Line) -> bool:
    return is_furniture(line) or _DATE.fullmatch(line.text) is not None


def _headings(lines: Iterable[Line]) -> dict[Line, tuple[str, Stamp]]:
    found = stamps.at_end(lines)
    return {line: (title, stamp) for line, (title, stamp) in found.items() if _heads(title, stamp)}


def _heads(title: str, stamp: Stamp) -> bool:
    """Whether a line that ends in a stamp is a heading, not a sentence."""
    if not title or stamp.date.weekday is None:
        return False
    prose = title.split()[-1].casefold() in _UNFINISHED or len(title.split()) > 40
    return not prose and not _SENTENCE_END.search(title)


def _sections(page: Page, headings: dict[Line, tuple[str, Stamp]]) -> list[Section]:
    times = {line: read_times(page, line, stamp) for line, (_, stamp) in headings.items()}
    sections = [
        Section(block.head, headings[block.head][0], *block[1:])
        for block in cut(page, times, _judge)
    ]
    above = list(takewhile(lambda line: line not in times, page.lines))
    return [*_untimed(page, above), *sections]


def _judge(line: Line, below: list[Line]) -> bool | None:
    """Judge a heading: it is sure if it names its kind and no sentence continues below."""
    title, _ = _headings([line]).get(line, (line.text, None))
    first = next((text.text for text in below if text.text), "")
    kind = kinds.split(title)[0] or kinds.of_title(title)
    return True if kind and not (first and first[0].islower()) else None


def _untimed(page: Page, above: list[Line]) -> list[Section]:
    """The sections above the first time, such as ``Invited Talk: A Name``."""
    sections: list[Section] = []
    for line in above:
        if kinds.split(line.text)[0]:
            page.content(line)
            sections.append(Section(line, line.text, WhenWhere(), []))
        elif sections:
            sections[-1].body.append(line)
    return sections


def _session(page: Page, section: Section) -> Session:
    named, title = kinds.split(section.title)
    kind = kinds.of_session(named) or kinds.of_title(title)
    session = Session(title, kind, section.times.start, section.times.end)
    session.room = section.times.room
    body = [line for line in section.body if is_label(line) or not _is_around(line)]
    if kinds.role(session.type) in (Role.SPEECH, Role.AWARD):
        # Award headings never name the speaker.
        _read_speech(page, session, body, named=kinds.role(named) is Role.SPEECH)
    elif session.type in kinds.SESSIONS.values():
        session.talks = works.read(page, session, _take_chairs(page, session, body))
    else:
        lines = [line for line in _take_chairs(page, session, body) if not is_label(line)]
        page.content(*lines)
        session.abstract = described(paragraphs(lines))
    return session


def _read_speech(page: Page, session: Session, body: list[Line], named: bool) -> None:
    """Read an invited talk: the heading names the speaker, the first line is the title.

    If the heading can't be a name, it is the title, and the first line may name the speaker.
    """
    runs = paragraphs(line for line in body if not is_label(line))
    page.content(*(line for run in runs for line in run))
    talk = Talk(type=session.type, start=session.start, end=session.end, room=session.room)
    first = runs[0][0].text if runs else ""
    if named and _names_speaker(session.title, first):
        people.credit(talk, session.title)
        if first and could_be_title(first):
            talk.title = session.title = runs[0].pop(0).text
    else:
        talk.title = session.title
        if lists_people(first) or is_full_name(first):
            people.credit(talk, runs[0].pop(0).text)
    talk.abstract = described(run for run in runs if run)
    session.talks = [talk]


def _names_speaker(heading: str, below: str) -> bool:
    """Whether a heading is the speaker, not the title, judging by the line below it."""
    if lists_people(below):
        return False
    names = parts(heading)
    if all(is_full_name(name) and len(name.split()) <= _LONGEST_NAME for name in names):
        return True
    return bool(below) and not is_full_name(below) and are_people(heading)


def _take_chairs(page: Page, session: Session, body: list[Line]) -> list[Line]:
    """Take the chairs from the first line below the heading; return the lines after it."""
    lines = [line for line in body if line.text and not is_label(line)]
    if not lines:
        return body
    first, *below = (line.text for line in lines[:2])
    if not (chairs.is_label(first) or lists_people(first) or heads_text(first, below)):
        return body
    chairs.read(page, session, [lines[:1]])
    return body[body.index(lines[0]) + 1 :]
