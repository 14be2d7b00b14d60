"""The public pages of NeurIPS 2020 (``neurips.cc/virtual/2020/public/session_….html``), as text.

Every range is a line of ISO 8601 with an offset. The first one is the session's: it spans
the others. A slot's range is followed, if by anything, by ``N - Kind: Title`` or
``Kind: Title``, then a line of authors separated by commas, then the abstract.
"""

import re
from datetime import datetime
from itertools import takewhile

from confcli.formats.interface import Hints, Verdict
from confcli.formats.page import chairs
from confcli.formats.page.blocks import Block, WhenWhere, cut, judge_slot, set_times, spans
from confcli.formats.page.page import (
    Page,
    described,
    is_around,
    is_site,
    joined,
    paragraphs,
    track,
)
from confcli.formats.people import are_people, people
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.times.local import TimeProblemError, utc

NAME = "neurips-public"

_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_RANGE = re.compile(rf"({_ISO}) (?:-|–|—|to) ({_ISO})")
_NUMBERED = re.compile(r"\d+ - ([^\W\d][\w& ]{0,40})(?:: (\S.*))?")


def recognise(document: Document) -> Verdict:
    """Accept a page with at least one line that is a range of ISO times."""
    found = [line.number for line in document.lines if _RANGE.fullmatch(line.text)]
    if not found:
        return Verdict(False, "no line is a range of ISO 8601 times")
    return Verdict(True, f"{len(found)} ranges of ISO 8601 times, the first on line {found[0]}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the one session of the page with its slots, those without any text included."""
    page = Page(document, hints, NAME)
    found = {line: match for line in page.lines if (match := _RANGE.fullmatch(line.text))}
    times = {line: _times(page, line, match) for line, match in found.items()}
    blocks = cut(page, times, _judge)
    own = blocks[0] if spans(blocks) or _has_chairs(blocks[0]) else None
    slots = blocks[1:] if own else blocks
    session = _session(page, list(takewhile(lambda line: line != blocks[0].head, page.lines)), own)
    set_times(session, own, slots)
    session.talks = [_talk(page, block) for block in slots]
    if session.start:
        page.dating.year, page.dating.year_evidence = session.start.year, "on each line"
    return page.listing(why, [session])


def _times(page: Page, line: Line, found: re.Match[str]) -> WhenWhere:
    try:
        (start, odd), (end, odd_too) = (_instant(page, text) for text in found.groups())
    except (ValueError, OverflowError):
        page.problem(line, "there is no such date or time")
        return WhenWhere()
    if odd or odd_too:
        page.problem(line, odd or odd_too or "")
    if start and end and utc(end) < utc(start):
        page.problem(line, "it ends before it starts")
        return WhenWhere(start)
    return WhenWhere(start, end if start else None)


def _instant(page: Page, text: str) -> tuple[datetime | None, str | None]:
    """Return the instant of an ISO time as far as it is known, and what is odd about it."""
    try:
        return page.dating.instant(datetime.fromisoformat(text)), None
    except TimeProblemError as error:
        return error.slot and error.slot.start, str(error)


def _judge(line: Line, below: list[Line]) -> bool:
    """Judge a range: a person would hardly write one, so it is the programme's if it can be."""
    return judge_slot(line, below) is not False


def _has_chairs(block: Block) -> bool:
    """Tell whether ``Session chairs`` follows a range: then it is the session's own."""
    first = next((line.text for line in block.body if line.text), "")
    return chairs.is_label(first)


def _session(page: Page, above: list[Line], own: Block | None) -> Session:
    """Return the session from the lines above the ranges, and from those below its own."""
    runs = paragraphs(page.without(is_around, above))
    below = paragraphs(page.without(is_around, own.body)) if own else []
    head = runs.pop(0) if runs else []
    kind, title = kinds.split(head[0].text) if head else (None, "Session")
    session = Session(title, kinds.of_session(kind) or kinds.of_title(title), track=track(title))
    runs = [run for run in [head[1:], *runs, *below] if run]
    runs = chairs.read(page, session, runs)
    session.abstract = described(runs)
    page.content(*head, *(line for run in runs for line in run))
    return session


def _talk(page: Page, block: Block) -> Talk:
    talk = Talk(start=block.times.start, end=block.times.end)
    body = page.without(is_site, block.body)
    page.content(*body)
    rest = iter(body)
    title = next((line.text for line in rest if line.text), None)
    if title is None:
        return talk
    talk.type, talk.title = _kind_and_title(title)
    below = list(rest)
    authors = next((line for line in below if line.text), None)
    if authors and are_people(authors.text):
        talk.authors = people(authors.text)
        below = below[below.index(authors) + 1 :]
    talk.abstract = joined(paragraphs(below))
    if talk.title and talk.type is None:
        bare = not talk.authors and not talk.abstract
        talk.type = kinds.of_talk(talk.title, bare, has_text=talk.abstract is not None)
    return talk


def _kind_and_title(text: str) -> tuple[str | None, str | None]:
    numbered = _NUMBERED.fullmatch(text)
    if numbered and numbered.group(2):
        return kinds.kind(numbered.group(1)), numbered.group(2)
    if numbered and kinds.is_kind(numbered.group(1)):
        text = numbered.group(1)
    if kinds.is_kind(text):
        return kinds.kind(text), None if kinds.presents_paper(text) else text
    return kinds.split(text)
