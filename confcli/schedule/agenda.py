"""What a programme lists: its talks, and the sessions that have none."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from confcli.model.marks import NO_MARK
from confcli.schedule.days import Calendar, DayRange
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule

#: The days asked for, if it is a certain day today: that is not the same everywhere.
Asked = Callable[[date], Sequence[DayRange]]


def items(schedule: Schedule, *, marked: bool = False) -> list[Entry]:
    """The talks of each session, or the session itself if it has none.

    With ``marked``, a session with talks too, if the user says something of itself.
    """
    return [each for session in schedule.sessions for each in _items(session, marked=marked)]


def _items(session: SessionEntry, *, marked: bool) -> Sequence[Entry]:
    if not session.count:
        return (session,)
    return [session, *session.talks] if marked and session.mark != NO_MARK else session.talks


def asked_days(filters: Filters, calendar: Calendar) -> Asked | None:
    """The days that filters ask for; ``None`` if they ask for none."""
    return cache(lambda today: filters.days(calendar, today)) if filters["day"] else None


def is_on(asked: Asked, calendar: Calendar, today: date, slot: Entry, day: date) -> bool:
    """Whether a day of a slot is one of those asked for, if today is that of the reader."""
    return any(it.holds(day) for it in asked(calendar.today(slot, today)))


def on_days(schedule: Schedule, asked: Asked, calendar: Calendar, today: date) -> Schedule:
    """Keep the sessions that may be on the days asked for; the talks of others are not read."""

    def may_run(session: SessionEntry) -> bool:
        days = asked(calendar.today(session, today))
        return any(calendar.may_run_on(session, each) for each in days)

    return schedule.keeping(may_run)
