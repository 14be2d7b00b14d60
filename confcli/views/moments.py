"""How an item stands to the present: running, about to begin, over."""

from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, Place
from confcli.views.distance import ON_NOW, ago, left, until

#: What begins within this time is said to.
_SOON = timedelta(minutes=15)
#: What has no end is over after this time.
_SURELY_OVER = timedelta(hours=12)


class Moment(NamedTuple):
    """How an item stands to the present."""

    running: bool = False
    past: bool = False
    #: ``12 min left`` or ``in 5 min``; empty where there is nothing to say.
    text: str = ""


def moment(slot: Place, now: datetime | None) -> Moment:
    """How an item stands to ``now``; without it, or a start, nothing is said."""
    if now is None or slot.start is None:
        return Moment()
    if now < slot.start:
        wait = slot.start - now
        return Moment(text=until(wait) if wait <= _SOON else "")
    if slot.end is None:
        return Moment(past=now - slot.start >= _SURELY_OVER)
    if now >= slot.end:
        return Moment(past=True)
    ends = "" if days_of_entry(slot) else left(slot.end - now)
    return Moment(running=True, text=ends)


def distance(slot: Entry, now: datetime | None) -> str:
    """How far away an item is, or how long it goes on: empty if that is unknown, or it is off."""
    if now is None or slot.start is None or slot.cancelled:
        return ""
    if now < slot.start:
        return until(slot.start - now)
    if slot.end is None:
        return f"began {ago(now - slot.start)}"
    if now >= slot.end:
        return ago(now - slot.end)
    return ON_NOW if days_of_entry(slot) else left(slot.end - now)
