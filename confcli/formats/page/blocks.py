"""Blocks of a page: a line with a time, and the lines below it up to the next one."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from confcli.formats.dating.stamps import Stamp
from confcli.formats.page.page import Page, is_furniture
from confcli.formats.people.lines import could_be_title, is_full_name, names_people
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.patterns import Pattern
from confcli.times.local import TimeProblemError, utc

#: A time further from its session than this isn't one of its slots.
_SLACK = timedelta(hours=12)
_INSIDE = "a time within the slot above, with text below: treated as that slot's text"
_PROSE = "a time out of order: treated as part of the text above"
_ODD = "it starts before the entry above: kept in page order"


class WhenWhere(NamedTuple):
    """The time and room on a line, as far as they are known; times in the page's zone."""

    start: datetime | None = None
    end: datetime | None = None
    room: str | None = None


class Block(NamedTuple):
    """A line with a time, what it says, and the lines below it."""

    head: Line
    times: WhenWhere
    body: list[Line]


#: Judges by the lines below whether a time belongs to the programme; ``None`` if unsure.
Judge = Callable[[Line, list[Line]], bool | None]


def read_times(page: Page, line: Line, stamp: Stamp) -> WhenWhere:
    """Read a stamp; what is wrong with it becomes a problem of its line."""
    try:
        return WhenWhere(*page.dating.slot(stamp), stamp.room)
    except TimeProblemError as error:
        page.problem(line, str(error))
        return WhenWhere(*(error.slot or ()))._replace(room=stamp.room)


def cut(page: Page, times: Mapping[Line, WhenWhere], judge: Judge) -> list[Block]:
    """Cut a page at its lines with a time, given in the order of the page.

    A time out of order, or within the time above it, may be mentioned in a text: the lines below
    it decide. Either way it is reported.
    """
    blocks: list[Block] = []
    kept = _kept(page, times, judge) or set(times)
    for line in page.lines:
        if line in kept:
            page.content(line)
            page.dated(line)
            blocks.append(Block(line, times[line], []))
        elif blocks:
            blocks[-1].body.append(line)
    return blocks


def spans(blocks: Sequence[Block]) -> bool:
    """Whether the first time is the session's: longer than most others and around them."""
    head, rest = blocks[0].times, [block.times for block in blocks[1:] if block.times.start]
    if head.start is None or not rest:
        return head.start is not None and head.end is None
    if head.end is None:
        return any(times.end for times in rest) and utc(head.start) <= utc(rest[0].start)
    inside = sum(_holds(head, times) for times in rest)
    first = (utc(rest[0].start), utc(rest[0].end or rest[0].start))
    longer = first != (utc(head.start), utc(head.end)) and utc(head.end) != first[0]
    return longer and _holds(head, rest[0]) and 2 * inside > len(rest)


def _kept(page: Page, times: Mapping[Line, WhenWhere], judge: Judge) -> set[Line]:
    """Choose the lines whose times are on the programme, and report the odd ones."""
    session = _session_line(times)
    usual = _in_order(times, session)
    kept: list[Line] = []
    previous = WhenWhere()
    for line, below in _with_lines_below(page.lines, times):
        verdict, said = judge(line, below), times[line]
        reason = _why_text(said, verdict, line in usual, previous)
        if said.start and line not in usual and _is_far(said, session and times[session]):
            reason = _PROSE
        if reason is None:
            kept.append(line)
            reason = _ODD if previous.start and utc(said.start) < utc(previous.start) else None
            previous = said if said.start and line != session else previous
        if reason and said.start:
            page.problem(line, reason)
    return set(kept)


def _why_text(
    said: WhenWhere, verdict: bool | None, is_usual: bool, previous: WhenWhere
) -> str | None:
    """Why a time belongs to a text, ``None`` if it is on the programme."""
    if verdict is False and is_usual and _is_within(said, previous):
        return _INSIDE
    doubtful = verdict is False or (verdict is None and said.start is not None)
    return _PROSE if doubtful and not is_usual else None


def _with_lines_below(
    lines: Sequence[Line], times: Mapping[Line, WhenWhere]
) -> list[tuple[Line, list[Line]]]:
    """The lines with a time, each with the lines down to the next of them."""
    at = [n for n, line in enumerate(lines) if line in times]
    return [(lines[n], list(lines[n + 1 : end])) for n, end in pairwise([*at, len(lines)])]


def _holds(outer: WhenWhere, inner: WhenWhere) -> bool:
    return utc(outer.start) <= utc(inner.start) and utc(inner.end or inner.start) <= utc(outer.end)


def _is_within(inner: WhenWhere, outer: WhenWhere) -> bool:
    """Whether a time is inside another without filling it."""
    if inner.start is None or outer.end is None:
        return False
    return _holds(outer, inner) and inner[:2] != outer[:2] and utc(inner.start) < utc(outer.end)


def _is_far(times: WhenWhere, session: WhenWhere | None) -> bool:
    """Whether a time is long before or after its session."""
    if session is None:
        return False
    late = utc(times.start) - utc(session.end)
    return late > _SLACK or utc(session.start) - utc(times.start) > _SLACK


def _session_line(times: Mapping[Line, WhenWhere]) -> Line | None:
    """The first line with a time, if that is the session's own start and end."""
    blocks = [Block(line, said, []) for line, said in times.items() if said.start]
    return blocks[0].head if blocks and blocks[0].times.end and spans(blocks) else None


def _in_order(times: Mapping[Line, WhenWhere], session: Line | None) -> set[Line]:
    """The line with the session's time, and the longest series of others in order."""
    tails: list[datetime] = []
    ends: list[Line] = []
    before: dict[Line, Line | None] = {}
    for line, said in times.items():
        if said.start and line != session and not _is_far(said, session and times[session]):
            at = bisect_right(tails, utc(said.start))
            tails[at : at + 1] = [utc(said.start)]
            ends[at : at + 1] = [line]
            before[line] = ends[at - 1] if at else None
    found = {session} if session else set()
    last = ends[-1] if ends else None
    while last:
        found.add(last)
        last = before[last]
    return found


_NUMBERED = Pattern(r"\d+ - [^\W\d][\w& ]{0,40}(?:: \S.*)?")


def judge_slot(_: Line, below: list[Line]) -> bool | None:
    """Judge by the lines below whether a time starts an entry of the programme.

    A kind, a short title or a title above people is an entry; a running sentence is not.
    """
    first = next((line.text for line in below if line.text and not is_furniture(line)), "")
    if not first:
        return None
    if is_entry(below):
        return True
    if first[0].islower() or first.endswith((".", ",", ":", ";")):
        return False
    return True if could_be_title(first) else None


def is_entry(below: list[Line]) -> bool:
    """Whether lines begin as an entry of the programme: a kind, or a title above people."""
    texts = [line.text for line in below if line.text and not is_furniture(line)]
    if not texts:
        return False
    first, *rest = texts
    return kinds.is_kind(first) or bool(_NUMBERED.fullmatch(first)) or _has_people(first, rest)


def _has_people(title: str, below: list[str]) -> bool:
    if not below or title.endswith(".") or not could_be_title(title):
        return False
    return names_people(below[0]) or is_full_name(below[0])
