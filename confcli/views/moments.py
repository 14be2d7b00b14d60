"""How an item stands to the present: running, about to begin, over."""

from datetime import datetime, timedelta

from confcli.model.tuples import NamedTuple
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, Place
from confcli.schedule.present import is_after, runs_at
from confcli.views.distance import ON_NOW, ago, apart, left, until

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
    if runs_at(slot, now):
        return Moment(running=True, text=_left(slot, now))
    if is_after(slot, now):
        wait = apart(slot.start, now)
        return Moment(text=until(wait) if wait <= _SOON else "")
    return Moment(past=slot.end is not None or apart(now, slot.start) >= _SURELY_OVER)


def distance(slot: Entry, now: datetime | None) -> str:
    """How far away an item is, or how long it goes on: empty if that is unknown, or it is off."""
    if now is None or slot.start is None or slot.cancelled:
        return ""
    if runs_at(slot, now):
        return _left(slot, now) or ON_NOW
    if is_after(slot, now):
        return until(apart(slot.start, now))
    if slot.end:
        return ago(apart(now, slot.end))
    since = apart(now, slot.start)
    return ago(since) if since >= _SURELY_OVER else f"began {ago(since)}"


def _left(slot: Place, now: datetime) -> str:
    """How long what runs goes on; empty for what lasts whole days, or no time at all."""
    rest = apart(slot.end, now) if slot.end else timedelta()
    return left(rest) if rest > timedelta() and not days_of_entry(slot) else ""
