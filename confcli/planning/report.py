"""What became of a user's wishes: what they have seen, and what they missed."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from confcli.model.marks import Mark
from confcli.planning.engagements import engagement
from confcli.schedule.entries import Entry, Paper
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER

#: What can have become of an item, in the order of a report.
SEEN, MISSED, CANCELLED, NOTED = OUTCOMES = ("seen", "missed", "cancelled", "noted")


class Reported(NamedTuple):
    """An item, and what became of it."""

    entry: Entry
    #: One of ``OUTCOMES``.
    outcome: str


class Report(NamedTuple):
    """What a user has seen and missed."""

    #: By outcome, then in order of time.
    items: list[Reported]
    #: How many starred items are still to come.
    to_come: int

    def of(self, outcome: str) -> list[Entry]:
        """The items of an outcome."""
        return [each.entry for each in self.items if each.outcome == outcome]


def report(
    schedule: Schedule, now: datetime, fit: Callable[[Mark], bool] = lambda _: True
) -> Report:
    """Report on each paper once, and on sessions and talks of no paper.

    Missed is what is starred, over at all of its times, and not seen; what has no time is over when
    all of its conference is. Noted is what else the user has written a note on. Only what has marks
    that ``fit`` is reported on.
    """
    ends = {each.conference: NEVER for each in schedule.listings}
    ends |= _ends(schedule)
    found, to_come = [], 0
    for entry in (each for each in _items(schedule) if fit(each.mark)):
        outcome = _outcome(entry, now, ends[entry.conference])
        to_come += bool(entry.mark.star and outcome in (None, NOTED))
        if outcome:
            found.append(Reported(entry, outcome))
    found.sort(key=lambda it: (OUTCOMES.index(it.outcome), it.entry.start or NEVER))
    return Report(found, to_come)


def _items(schedule: Schedule) -> Iterable[Entry]:
    if not schedule.marks:
        return ()
    talks = (talk for talk in schedule.talks if not talk.paper)
    return (*schedule.papers, *talks, *schedule.sessions)


def _ends(schedule: Schedule) -> dict[str, datetime]:
    """When all that has a time is over, by conference."""
    found: dict[str, datetime] = {}
    for session in schedule.sessions:
        if session.span:
            until = found.setdefault(session.conference, session.span.until)
            found[session.conference] = max(until, session.span.until)
    return found


def _outcome(entry: Entry, now: datetime, end: datetime) -> str | None:
    """What became of an item; ``None`` if there is nothing to report."""
    mark = entry.mark
    if mark.seen:
        return SEEN
    if mark.star and _is_over(entry, now, end):
        slots = entry.talks if isinstance(entry, Paper) else (entry,)
        return CANCELLED if all(slot.cancelled for slot in slots) else MISSED
    return NOTED if mark.note else None


def _is_over(entry: Entry, now: datetime, end: datetime) -> bool:
    slots = entry.talks if isinstance(entry, Paper) else (entry,)
    times = [it.end for slot in slots if (it := engagement(slot))]
    return all(until <= now for until in times or [end])
