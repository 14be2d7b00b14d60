"""One day's schedule: what starts or runs on it, session by session."""

from collections.abc import Callable, Sequence
from datetime import date

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, Schedule, SessionEntry
from confcli.schedule.filters import Filters


def of_day(
    schedule: Schedule,
    on: Callable[[date], date],
    calendar: Calendar,
    filters: Filters,
    today: date,
) -> list[Entry]:
    """What starts or runs on a day of a calendar: the talks of each session, in order of time.

    ``on`` returns the day, if it is a certain day today: that is not the same everywhere.
    """
    found: list[Entry] = []
    for session in schedule.sessions:
        day = on(calendar.today(session, today))
        if calendar.may_run_on(session, day):
            running = [item for item in _items(session) if calendar.runs_on(item, day)]
            found += filters.apply(running, calendar, today)
    return found


def on_any_day(schedule: Schedule, calendar: Calendar, filters: Filters) -> list[Entry]:
    """What would be shown on its day."""
    items = [item for session in schedule.sessions if session.span for item in _items(session)]
    return filters.apply(items, calendar, date.min)  # an agenda has no filter that needs today


def _items(session: SessionEntry) -> Sequence[Entry]:
    """The talks of a session, or the session itself if it has none."""
    return session.talks if session.count else (session,)
