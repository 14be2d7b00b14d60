"""The session pages of the virtual conference sites (``iclr.cc/virtual/2021/session/…``), as text.

A slot is a line ``Tue 4 May 19:00 - 19:15 PDT`` between blank lines. Under it stand, in this
order and each optional: a kind (``Oral``) right above the title; the title; the authors,
separated by middle dots; the abstract. Above the first slot stand the session's title, its
chairs (``Moderators: …``, or just their names) and its description.
"""

import re
from itertools import takewhile

from confcli.formats import kinds, stamps
from confcli.formats.base import Document, Hints, Line, Verdict
from confcli.formats.blocks import Block, read_chairs, set_times, set_title, spans
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
from confcli.times.local import Slot, TimeProblemError

NAME = "virtual-session"

_ABSTRACT = re.compile(r"abstract:\s+(?=\S)", re.IGNORECASE)


def recognise(document: Document) -> Verdict:
    """Accept a page where more lines are a time than end in one."""
    slots = [line for line in document.lines if stamps.whole(line.text)]
    if not slots:
        return Verdict(False, "no line is a date and time such as Tue 4 May 19:00 - 19:15 PDT")
    headings = sum(stamps.last(line.text) is not None for line in document.lines) - len(slots)
    if headings > len(slots):
        return Verdict(False, f"{headings} lines end in a date and time, only {len(slots)} are one")
    return Verdict(True, f"{len(slots)} lines are a date and time, the first is {slots[0].number}")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return the one session of the page with its slots, those without any text included."""
    page, dating = Page(document), Dating(document, hints)
    unusable = dating.read_header(page.lines)
    if unusable:
        page.problem(unusable, "there is no such time zone")
    found = _stamps(page.lines)
    dating.read_year([stamp for _, stamp in found])
    blocks = _blocks(page, dating, dict(found))
    own = blocks[0] if spans(blocks) else None
    slots = blocks[1:] if own else blocks
    above = list(takewhile(lambda line: line is not blocks[0].head, page.lines))
    session = _session(page, above + (own.body if own else []))
    set_times(session, own, slots)
    session.timezone, session.time_basis = dating.zone_name, dating.basis
    session.talks = [_talk(page, block) for block in slots]
    return page.listing(NAME, why, hints, [session], dating)


def _stamps(lines: list[Line]) -> list[tuple[Line, Stamp]]:
    """Return the lines that are a time and stand alone, or all of them where none does."""
    found = [(line, stamp) for line in lines if (stamp := stamps.whole(line.text))]
    alone = [(line, stamp) for line, stamp in found if _stands_alone(lines, line.number - 1)]
    return alone or found


def _stands_alone(lines: list[Line], at: int) -> bool:
    around = [lines[n] for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    return all(not line.text or is_furniture(line) for line in around)


def _blocks(page: Page, dating: Dating, found: dict[Line, Stamp]) -> list[Block]:
    blocks: list[Block] = []
    for line in page.lines:
        times = _times(page, dating, line, found[line]) if line in found else None
        if times and not _goes_back(blocks, times):
            page.content(line)
            blocks.append(Block(line, times[0], times[1], []))
        elif blocks:
            if times:
                page.problem(line, "a time before the one above it: read as text of that talk")
            blocks[-1].body.append(line)
    return blocks


def _times(page: Page, dating: Dating, line: Line, stamp: Stamp) -> Slot | tuple[None, None]:
    try:
        return dating.slot(stamp)
    except TimeProblemError as error:
        page.problem(line, str(error))
        return None, None


def _goes_back(blocks: list[Block], times: Slot | tuple[None, None]) -> bool:
    """Tell whether a time is before the slot that it would end: then an abstract mentions it."""
    above = blocks[-1].start if blocks else None
    return above is not None and times[0] is not None and times[0] < above


def _session(page: Page, lines: list[Line]) -> Session:
    page.furniture(*filter(is_furniture, lines))
    runs = list(paragraphs(line for line in lines if not is_furniture(line)))
    kind = None
    if runs and kinds.is_kind(runs[0][0].text) and (len(runs) > 1 or len(runs[0]) > 1):
        kind = kinds.kind(runs[0][0].text)
        page.content(runs[0].pop(0))
        runs = [run for run in runs if run]
    head = runs.pop(0) if runs else []
    session = Session(head[0].text if head else "Session")
    session.type = kinds.of_title(session.title) or (kind if kind != "session" else None)
    set_title(session)
    runs = read_chairs(page, session, [run for run in [head[1:], *runs] if run])
    text = joined(runs)
    session.abstract = _ABSTRACT.sub("", text, count=1) if text else None
    page.content(*head, *(line for run in runs for line in run))
    return session


def _talk(page: Page, block: Block) -> Talk:
    talk = Talk(start=block.start, end=block.end)
    page.furniture(*filter(is_site, block.body))
    page.content(*(line for line in block.body if not is_label(line)))
    runs = list(paragraphs(line for line in block.body if not is_site(line)))
    runs = _without_labels(page, runs)
    talk.type, runs = _take_kind(runs)
    if runs:
        talk.title = runs[0].pop(0).text
        talk.authors, runs = _take_authors(_without_labels(page, runs))
        runs = _without_labels(page, runs)
    page.content(*(line for run in runs for line in run))
    talk.abstract = joined(runs)
    if talk.title and talk.type is None and not talk.authors and not talk.abstract:
        talk.type = kinds.of_title(talk.title)
    return talk


def _without_labels(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """Return the paragraphs without the labels and rows of links that come first."""
    while runs and (not runs[0] or is_label(runs[0][0])):
        page.furniture(*runs[0][:1])
        runs = [runs[0][1:], *runs[1:]] if runs[0][1:] else runs[1:]
    return runs


def _take_kind(runs: list[list[Line]]) -> tuple[str | None, list[list[Line]]]:
    """Return the kind that stands above the title, and the paragraphs without it."""
    if not runs or len(runs) == len(runs[0]) == 1:
        return None, runs
    first, *more = runs[0]
    if kinds.is_kind(first.text) or (more and _is_new_kind(first.text, more[0].text)):
        return kinds.kind(first.text), [more, *runs[1:]] if more else runs[1:]
    return None, runs


def _is_new_kind(text: str, below: str) -> bool:
    """Tell whether a short line right above a line that names no people is a kind."""
    return len(text.split()) <= 3 and text.replace(" ", "").isalpha() and not names_people(below)


def _take_authors(runs: list[list[Line]]) -> tuple[list[str], list[list[Line]]]:
    if runs:
        text = " ".join(line.text for line in runs[0])
        if names_people(text) or (len(runs[0]) == 1 and is_person(text)):
            return people(text), runs[1:]
        if names_people(runs[0][0].text):
            return people(runs[0][0].text), [runs[0][1:], *runs[1:]]
    return [], runs
