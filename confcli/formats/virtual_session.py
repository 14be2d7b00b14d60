"""The session pages of the virtual conference sites (``iclr.cc/virtual/2021/session/…``), as text.

A slot is a line ``Tue 4 May 19:00 - 19:15 PDT`` between blank lines. Under it stand, in this
order and each optional: a kind (``Oral``) right above the title; the title; the authors,
separated by middle dots; the abstract. Above the first slot stand the session's title, its
chairs (``Moderators: …``, or just their names) and its description.
"""

import re
from collections.abc import Container
from itertools import takewhile

from confcli.formats import chairs, judging, kinds, stamps
from confcli.formats.base import Document, Hints, Line, Verdict
from confcli.formats.blocks import Block, cut, read_times, set_times, spans
from confcli.formats.dating import Dating
from confcli.formats.names import (
    heads_text,
    is_full_name,
    is_person,
    is_text,
    lists_people,
    names_people,
    people,
)
from confcli.formats.page import (
    Page,
    described,
    is_furniture,
    is_label,
    is_part,
    is_site,
    paragraphs,
    track,
)
from confcli.formats.stamps import Stamp
from confcli.model import Listing, Session, Talk

NAME = "virtual-session"

_KIND = re.compile(r"[^\W\d_][\w&/-]*(?: [\w&/-]+){0,2}")


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
    page.take_header(dating)
    found = _stamps(page.lines)
    _settle(dating, found)
    times = {line: read_times(page, dating, line, stamp) for line, stamp in found.items()}
    blocks = cut(page, times, judging.of_slot)
    own = blocks[0] if spans(blocks) else None
    slots = blocks[1:] if own else blocks
    above = list(takewhile(lambda line: line != blocks[0].head, page.lines))
    session = _session(page, above + (own.body if own else []))
    set_times(session, own, slots)
    session.timezone, session.time_basis = dating.zone_name, dating.basis
    session.talks = [_talk(page, block) for block in slots]
    return page.listing(NAME, why, hints, [session], dating)


def _settle(dating: Dating, found: dict[Line, Stamp]) -> None:
    """Settle year and zone: one that only the first line states is that of them all."""
    (line, first), *others = found.items()
    if first.zone and others and not any(stamp.zone for _, stamp in others):
        dating.take_zone(line, first.zone)
    dating.settle(list(found.values()))


def _stamps(lines: list[Line]) -> dict[Line, Stamp]:
    """Return the lines that are a time and stand alone, or all of them where few do.

    What is above the first of them is no abstract: there, each counts.
    """
    found = {n: stamp for n, line in enumerate(lines) if (stamp := stamps.whole(line.text))}
    alone = [n for n in found if _stands_alone(lines, n, found)]
    few = 2 * len(alone) < len(found)
    return {lines[n]: found[n] for n in found if few or n in alone or n < alone[0]}


def _stands_alone(lines: list[Line], at: int, times: Container[int]) -> bool:
    around = [n for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    return all(not lines[n].text or is_furniture(lines[n]) or n in times for n in around)


def _session(page: Page, lines: list[Line]) -> Session:
    around = [line for line in lines if is_furniture(line) or is_part(line)]
    page.furniture(*around)
    runs = list(paragraphs(line for line in lines if line not in around))
    page.content(*(line for run in runs for line in run))
    kind, runs = _take_session_kind(runs)
    head = runs.pop(0) if runs else []
    named, title = kinds.split(head[0].text) if head else (None, "Session")
    kind = kinds.of_session(kind or named) or kinds.of_title(title)
    session = Session(title, kind, track=track(title))
    runs = chairs.read(page, session, [run for run in [head[1:], *runs] if run])
    session.abstract = described(runs)
    return session


def _take_session_kind(runs: list[list[Line]]) -> tuple[str | None, list[list[Line]]]:
    """Return the kind that stands above the session's title, and the paragraphs without it."""
    below = [line.text for run in runs for line in run][1:2]
    titled = below and not names_people(below[0]) and not chairs.is_label(below[0])
    if not titled or not kinds.is_kind(runs[0][0].text):
        return None, runs
    kind = kinds.kind(runs[0][0].text)
    return None if kind == "session" else kind, _without_first(runs)


def _talk(page: Page, block: Block) -> Talk:
    talk = Talk(start=block.times.start, end=block.times.end, room=block.times.room)
    page.furniture(*filter(is_site, block.body))
    runs = list(paragraphs(line for line in block.body if not is_site(line)))
    runs = _without_labels(page, runs)
    talk.type, runs = _take_kind(runs)
    if runs:
        talk.title = runs[0][0].text
        page.content(runs[0][0])
        talk.authors, runs = _take_authors(_without_labels(page, _without_first(runs)))
        runs = _without_last_labels(page, _without_labels(page, runs))
    page.content(*block.body)
    talk.abstract = described(runs)
    if talk.title and talk.type is None:
        bare = not talk.authors and not talk.abstract
        talk.type = kinds.of_talk(talk.title, bare, has_text=talk.abstract is not None)
    return talk


def _without_first(runs: list[list[Line]]) -> list[list[Line]]:
    first, *others = runs
    return [first[1:], *others] if first[1:] else others


def _without_labels(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """Return the paragraphs without the labels and rows of links that come first."""
    while runs and is_label(runs[0][0]):
        page.furniture(runs[0][0])
        runs = _without_first(runs)
    return runs


def _without_last_labels(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """Return the paragraphs without those at the end that are rows of links."""
    while runs and all(map(is_label, runs[-1])):
        page.furniture(*runs[-1])
        runs = runs[:-1]
    return runs


def _take_kind(runs: list[list[Line]]) -> tuple[str | None, list[list[Line]]]:
    """Return the kind that stands above the title, and the paragraphs without it.

    A kind such as ``Break`` that has no title below it is the title, too.
    """
    if not runs:
        return None, runs
    text, close, below = runs[0][0].text, len(runs[0]) > 1, _without_first(runs)
    if kinds.is_kind(text):
        titled = _is_titled(text, close, below[0][0].text if below else None)
        return kinds.kind(text), below if titled else runs
    if len(runs[0]) == 2 and len(runs) > 1 and _is_new_kind(text, runs[0][1].text, runs[1][0].text):
        return kinds.kind(text), below
    return None, runs


def _is_titled(kind: str, close: bool, below: str | None) -> bool:
    """Tell whether the line below a kind is a title, and not people or a text."""
    if below is None:
        return kinds.presents_work(kind)
    if close and kinds.presents_work(kind):
        return True
    if close or kinds.presents_work(kind):
        return not names_people(below)
    return not names_people(below) and not is_full_name(below) and not is_text(below)


def _is_new_kind(text: str, below: str, next_text: str) -> bool:
    """Tell whether a short line is a kind that is not known: a title and people follow it."""
    if not _KIND.fullmatch(text) or names_people(below):
        return False
    return names_people(next_text) or is_person(next_text) or not is_full_name(below)


def _take_authors(runs: list[list[Line]]) -> tuple[list[str], list[list[Line]]]:
    """Return the people that the first paragraph, or the first line of it, names."""
    if not runs:
        return [], runs
    text = " ".join(line.text for line in runs[0])
    first, *more = (line.text for line in runs[0])
    if names_people(text) or (not more and is_person(text)):
        return people(text), runs[1:]
    if lists_people(first) or heads_text(first, more):
        return people(first), _without_first(runs)
    return [], runs
