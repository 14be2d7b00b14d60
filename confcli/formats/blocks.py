"""Slots on a page: a line with a time, and the lines under it up to the next one."""

import re
from datetime import datetime
from typing import NamedTuple

from confcli.formats.base import Line
from confcli.formats.page import Page, is_person, names_people, people
from confcli.model import Session

_CHAIRS = re.compile(
    r"(?:session )?(?:chairs?|moderators?|organi[sz]ers?)(?:\(s\))?\s?(?::\s?(.*))?", re.IGNORECASE
)
_TRACK = re.compile(r"\bTrack \d+: (.+)")


class Block(NamedTuple):
    """A line with a time, its instants as far as they are known, and the lines under it."""

    head: Line
    start: datetime | None
    end: datetime | None
    body: list[Line]


def spans(blocks: list[Block]) -> bool:
    """Tell whether the first block's time is the session's: it holds the next ones, and is longer."""
    head, rest = blocks[0], [block for block in blocks[1:] if block.start]
    if head.start is None or head.end is None or not rest:
        return False
    inside = all(
        block.start and head.start <= block.start and (block.end or block.start) <= head.end
        for block in rest
    )
    first = rest[0]
    return inside and head.end != first.start and (first.start, first.end) != head[1:3]


def set_times(session: Session, own: Block | None, slots: list[Block]) -> None:
    """Give a session its own time, else the span of its slots."""
    starts = [block.start for block in slots if block.start]
    ends = [block.end for block in slots if block.end]
    session.start = own.start if own else min(starts, default=None)
    session.end = own.end if own else max(ends, default=None)


def set_title(session: Session) -> None:
    """Take the track out of a title such as ``Orals & Spotlights Track 23: Graphs``."""
    found = _TRACK.search(session.title)
    session.track = found.group(1) if found else None


def read_chairs(page: Page, session: Session, runs: list[list[Line]]) -> list[list[Line]]:
    """Give the session its chairs, from a labelled or a bare line of names.

    Returns the paragraphs that are about something else.
    """
    others: list[list[Line]] = []
    expected = False
    for run in runs:
        text = " ".join(line.text for line in run)
        found = _CHAIRS.fullmatch(text)
        if found:
            page.content(*run)
            session.chairs += people(found.group(1) or "")
            expected = not found.group(1)
        elif expected or names_people(text) or _names_one(text, others, session):
            page.content(*run)
            session.chairs += people(text)
            expected = False
        else:
            others.append(run)
    return others


def _names_one(text: str, others: list[list[Line]], session: Session) -> bool:
    """Tell whether a bare line right under the title names the session's one chair."""
    return not others and not session.chairs and is_person(text) and len(text.split()) > 1
