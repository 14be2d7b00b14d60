"""The page of one day on the virtual conference sites (``iclr.cc/virtual/2021/…``), as text.

A heading ends in its time: ``Poster Session 12 Fri 7 May 02:00 a.m.``. Only starts are
printed. Under the heading of a workshop stand, perhaps, its organisers, and its description.
Under that of a poster or oral session stand the abstracts of its works, separated by blank
lines or ``[ Virtual ]``; a single line break is a paragraph within one. Titles and authors
are there in some captures only.

An abstract that ends in ``…`` was cut by the site after exactly 200 words. So a block of
more than 200 words holds more than one work, and counting 200 words back from its ``…``
finds where the last one begins.
"""

import re
from datetime import datetime
from typing import NamedTuple

from confcli.formats import kinds, stamps
from confcli.formats.base import Document, Hints, Line, Verdict
from confcli.formats.dating import Dating
from confcli.formats.page import (
    Page,
    is_furniture,
    is_label,
    is_person,
    is_site,
    joined,
    names_people,
    paragraphs,
    people,
)
from confcli.formats.stamps import Stamp
from confcli.model import Listing, Session, Talk
from confcli.times.local import TimeProblemError

NAME = "day-page"

_CUT_AFTER = 200
_CUT = "…"
_HEADED = re.compile(r"([^\W\d][\w&. ]{0,40}): (\S.*)")
_DATE = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d{1,2} [a-z]+\.?", re.IGNORECASE)
#: Words that no title ends with: a line that has one before its time is a sentence.
_UNFINISHED = frozenset(
    "a after and at be before begins by closes due ends for from in is of on opens or since "
    "starting starts the till to until was will with".split()
)


class Section(NamedTuple):
    """A heading, and the lines under it; the time is ``None`` where the page prints none."""

    heading: Line
    title: str
    start: datetime | None
    end: datetime | None
    body: list[Line]


def recognise(document: Document) -> Verdict:
    """Accept a page where at least one line is a heading that ends in a date and time."""
    found = [line for line in document.lines if _heading(line)]
    if not found:
        return Verdict(False, "no heading ends in a date and time such as Fri 7 May 02:00 a.m.")
    return Verdict(True, f"{len(found)} headings end in a time, the first is {found[0].number}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the sessions of the day in the order of the page."""
    page, dating = Page(document), Dating(document, hints)
    unusable = dating.read_header(page.lines)
    if unusable:
        page.problem(unusable, "there is no such time zone")
    headings = {line: found for line in page.lines if (found := _heading(line))}
    dating.read_year([stamp for _, stamp in headings.values()])
    page.furniture(
        *(line for line in page.lines if is_furniture(line) or _DATE.fullmatch(line.text))
    )
    sessions = [_session(page, section) for section in _sections(page, dating, headings)]
    for session in sessions:
        session.timezone, session.time_basis = dating.zone_name, dating.basis
    return page.listing(NAME, why, hints, sessions, dating)


def _heading(line: Line) -> tuple[str, Stamp] | None:
    found = stamps.last(line.text)
    if found is None or not found[0] or found[1].weekday is None:
        return None
    title = found[0]
    prose = title.split()[-1].casefold() in _UNFINISHED or len(title.split()) > 40
    return None if prose or re.search(r"[a-z]{3}\. [A-Z]", title) else found


def _sections(page: Page, dating: Dating, headings: dict[Line, tuple[str, Stamp]]) -> list[Section]:
    sections: list[Section] = []
    for line in page.lines:
        section = _open(page, dating, line, *headings[line]) if line in headings else None
        if section and not _goes_back(sections, section):
            sections.append(section)
        elif sections:
            if section:
                page.problem(line, "a time before the heading above it: read as text")
            sections[-1].body.append(line)
        elif _is_untimed(line):
            sections.append(Section(line, line.text, None, None, []))
    page.content(*(section.heading for section in sections))
    return sections


def _open(page: Page, dating: Dating, line: Line, title: str, stamp: Stamp) -> Section:
    try:
        return Section(line, title, *dating.slot(stamp), [])
    except TimeProblemError as error:
        page.problem(line, str(error))
        return Section(line, title, None, None, [])


def _goes_back(sections: list[Section], section: Section) -> bool:
    above = next((s.start for s in reversed(sections) if s.start), None)
    return above is not None and section.start is not None and section.start < above


def _is_untimed(line: Line) -> bool:
    """Tell whether a line above the first time heads a session: ``Invited Talk: A Name``."""
    found = _HEADED.fullmatch(line.text)
    return found is not None and kinds.is_kind(found.group(1))


def _session(page: Page, section: Section) -> Session:
    title, kind = section.title, kinds.of_title(section.title)
    found = _HEADED.fullmatch(title)
    if found and kinds.is_kind(found.group(1)):
        kind, title = kinds.kind(found.group(1)), found.group(2)
    session = Session(title, kind, section.start, section.end)
    body = [line for line in section.body if not is_site(line) and not _DATE.fullmatch(line.text)]
    if kind in ("invited talk", "keynote"):
        _read_speech(page, session, body, speaker=title if found else None)
    elif kind in ("poster session", "oral session", "spotlight session"):
        _read_works(page, session, _take_chairs(page, session, body))
    else:
        _read_description(page, session, body)
    return session


def _read_speech(page: Page, session: Session, body: list[Line], speaker: str | None) -> None:
    """Read an invited talk: the heading names who speaks, the first line says about what."""
    runs = list(paragraphs(line for line in body if not is_label(line)))
    talk = Talk(type=session.type, start=session.start, end=session.end)
    talk.authors = people(speaker) if speaker else []
    page.content(*(line for run in runs for line in run))
    if runs and len(runs[0][0].text.split()) <= 30:
        talk.title = session.title = runs[0].pop(0).text
    talk.abstract = joined(run for run in runs if run)
    session.talks = [talk]


def _read_description(page: Page, session: Session, body: list[Line]) -> None:
    lines = [line for line in _take_chairs(page, session, body) if not is_label(line)]
    page.content(*lines)
    session.abstract = joined(paragraphs(lines))


def _take_chairs(page: Page, session: Session, body: list[Line]) -> list[Line]:
    """Give the session the people named in the first line under its heading; return the rest."""
    lines = [line for line in body if line.text and not is_label(line)]
    if not lines or not _names_organisers(lines):
        return body
    page.content(lines[0])
    session.chairs = people(lines[0].text)
    return body[body.index(lines[0]) + 1 :]


def _names_organisers(lines: list[Line]) -> bool:
    first = lines[0].text
    alone = is_person(first) and 2 <= len(first.split()) <= 4 and first.istitle()
    return names_people(first) or (alone and len(lines) > 1 and len(lines[1].text.split()) > 8)


def _read_works(page: Page, session: Session, body: list[Line]) -> None:
    kind = "poster" if session.type == "poster session" else None
    lines = [line for line in body if line.text and not is_label(line)]
    if any(names_people(line.text) for line in lines[1:]):
        session.talks = list(_titled(page, lines))
    else:
        session.talks = [
            Talk(abstract=joined([work]))
            for block in _entries(page, body)
            for work in _works(page, block)
        ]
    for talk in session.talks:
        talk.type = kind


def _titled(page: Page, lines: list[Line]) -> list[Talk]:
    """Read works that are printed with a title, and under it their authors."""
    starts = [n - 1 for n in range(1, len(lines)) if names_people(lines[n].text)]
    talks: list[Talk] = []
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        title, authors, *abstract = lines[start:stop]
        page.content(title, authors, *abstract)
        talks.append(
            Talk(title=title.text, authors=people(authors.text), abstract=joined([abstract]))
        )
    return talks


def _entries(page: Page, body: list[Line]) -> list[list[Line]]:
    """Return the blocks of text, and report the entries that have none.

    Such an entry leaves a ``[ Virtual ]`` with nothing before the next one, or, where
    blank lines alone separate the entries, one blank line too many.
    """
    blocks: list[list[Line]] = []
    empty_since: Line | None = None
    previous: Line | None = None
    for line in body:
        if is_label(line):
            if empty_since:
                page.problem(empty_since, "an entry without title, authors or abstract")
            empty_since = line
        elif not line.text:
            if previous is not None and not previous.text and not empty_since and blocks:
                page.problem(line, "an entry without title, authors or abstract")
        elif previous is not None and previous.text and not is_label(previous) and blocks:
            blocks[-1].append(line)
        else:
            blocks.append([line])
            empty_since = None
        previous = line
    if empty_since:
        page.problem(empty_since, "an entry without title, authors or abstract")
    return blocks


def _works(page: Page, block: list[Line]) -> list[list[Line]]:
    """Return the works in a block: more than 200 words are more than one work."""
    works: list[list[Line]] = []
    rest = block
    page.content(*block)
    while _count(rest) > _CUT_AFTER:
        begin = _last_begins(rest)
        if not begin:
            page.problem(
                rest[0], f"{_count(rest)} words are more than one abstract: not told apart"
            )
            break
        works.insert(0, rest[begin:])
        rest = rest[:begin]
    return [rest, *works]


def _last_begins(block: list[Line]) -> int | None:
    """Return where the work begins that the site has cut at the end of a block."""
    if not block[-1].text.endswith(_CUT):
        return None
    return next((n for n in range(1, len(block)) if _count(block[n:]) == _CUT_AFTER), None)


def _count(lines: list[Line]) -> int:
    text = " ".join(line.text for line in lines)
    return len(text.removesuffix(_CUT).split())
