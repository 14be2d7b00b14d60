"""Counts on a terminal, as bars."""

from collections.abc import Sequence
from datetime import date, datetime, time

from confcli.schedule.counting import OVER_TIME, Count
from confcli.times.calendar_names import named_day
from confcli.views import cells, style
from confcli.views.charts import Bar, bars
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, counts: Sequence[Count], look: Look, *, of: str, by: str | None) -> None:
    """Draw a bar for each count ``of`` what is counted; without ``by``, just how much that is."""
    if by is None:
        total = f"{counts[0].count:,}: " if " and " in of else ""
        screen.fold(f"{total}{of}")
        return
    screen.fold(f"{of} by {by}", "heading")
    screen.line()
    for line in bars(screen, [_bar(each, by, look) for each in counts]):
        screen.line(line)


def _bar(count: Count, by: str, look: Look) -> Bar:
    if count.value is None:
        missing = "time" if by in OVER_TIME else by
        return Bar(f"no {missing}", count.count, count.percent, "hint")
    looks = {"room": "room", "type": style.of_kind(count.value)}
    return Bar(_name(count.value, by, look), count.count, count.percent, looks.get(by, ""))


def _name(value: str, by: str, look: Look) -> str:
    """A value as a person reads it: days and times as they are elsewhere on a terminal."""
    if by == "day":
        return named_day(date.fromisoformat(value))
    if by == "hour":
        return cells.time_of_day(time.fromisoformat(value), clock12=look.clock12)
    if by == "time":
        moment = datetime.fromisoformat(value)
        return f"{named_day(moment)} {cells.time_of_day(moment, clock12=look.clock12)}"
    return value
