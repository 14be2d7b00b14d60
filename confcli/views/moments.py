"""How an item stands to the present: running, about to begin, over."""

from datetime import datetime, timedelta
from typing import NamedTuple

from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Place

#: What begins within this time is said to.
_SOON = timedelta(minutes=15)
#: What has no end is over after this time.
_SURELY_OVER = timedelta(hours=12)
_MINUTE, _HOUR = 60, 60 * 60
_DAY = 24 * _HOUR


class Moment(NamedTuple):
    """How an item stands to the present."""

    running: bool = False
    past: bool = False
    #: ``ends in 12 min`` or ``in 5 min``; empty where there is nothing to say.
    text: str = ""


def moment(slot: Place, now: datetime | None) -> Moment:
    """How an item stands to ``now``; without it, or a start, nothing is said."""
    if now is None or slot.start is None:
        return Moment()
    if now < slot.start:
        wait = slot.start - now
        return Moment(text=f"in {lasting(wait)}" if wait <= _SOON else "")
    if slot.end is None:
        return Moment(past=now - slot.start >= _SURELY_OVER)
    if now >= slot.end:
        return Moment(past=True)
    ends = "" if days_of_entry(slot) else f"ends in {lasting(slot.end - now)}"
    return Moment(running=True, text=ends)


def lasting(time: timedelta) -> str:
    """``12 min``, ``1 h 20 min`` or ``3 days``: a begun minute counts as a whole one."""
    seconds = time.total_seconds()
    if seconds >= 2 * _DAY:
        return f"{int(seconds // _DAY)} days"
    hours, minutes = divmod(-int(-seconds // _MINUTE), 60)
    return " ".join(f"{n} {unit}" for n, unit in ((hours, "h"), (minutes, "min")) if n) or "1 min"
