"""One day's schedule: what starts or runs on it, session by session."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, Schedule, SessionEntry, TalkEntry
from confcli.schedule.filters import Filters


class Group(NamedTuple):
    """A session, with its talks of the day."""

    session: SessionEntry
    talks: list[TalkEntry]

    def items(self) -> Sequence[Entry]:
        """The talks, or the session itself if it has none."""
        return self.talks if self.talks else (self.session,)


def of_day(
    schedule: Schedule, on: Callable[[SessionEntry], date], calendar: Calendar, filters: Filters
) -> list[Group]:
    """Return what starts or runs on a day of a calendar, in order of time.

    ``on`` returns the day for a session: today is not the same everywhere.
    """
    groups = []
    for session in schedule.sessions:
        day = on(session)
        if not calendar.may_run_on(session, day):
            continue
        talks = [talk for talk in session.talks if calendar.runs_on(talk, day)]
        talks = filters.apply(talks, calendar, day)
        is_alone = not session.count and calendar.runs_on(session, day)
        if talks or (is_alone and bool(filters.apply([session], calendar, day))):
            groups.append(Group(session, talks))
    return groups


def on_any_day(schedule: Schedule, calendar: Calendar, filters: Filters) -> list[Entry]:
    """Return what would be shown on its day: talks, and sessions without any."""
    timed = [session for session in schedule.sessions if session.span]
    talks = [talk for session in timed for talk in session.talks]
    alone = [session for session in timed if not session.count]
    never = date.min  # filters of a day are not among those of an agenda
    return [*filters.apply(talks, calendar, never), *filters.apply(alone, calendar, never)]


def first(groups: Iterable[Group], count: int | None) -> list[Group]:
    """Keep the first ``count`` items of groups; ``None`` keeps all."""
    found: list[Group] = []
    for group in groups:
        left = None if count is None else count - sum(len(each.items()) for each in found)
        if left is not None and left <= 0:
            break
        found.append(Group(group.session, group.talks[:left]))
    return found
