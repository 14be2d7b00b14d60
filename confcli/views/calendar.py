"""Days as a month view with counts, and the hours of each day as a heat map."""

from calendar import Calendar
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from rich.text import Text

from confcli.model.text import one_line
from confcli.schedule.counting import Day
from confcli.schedule.entries import Entry
from confcli.times.calendar_names import MONTHS, WEEKDAYS, short_weekday
from confcli.views import headings
from confcli.views.charts import Heat, heat
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen

_WIDEST, _NARROWEST = 8, 4


def draw(
    screen: Screen, days: Sequence[Day], look: Look, slots: Iterable[Entry], week_start: str
) -> None:
    """Draw the months of some days: on each how much is on, and in each hour how much runs.

    ``slots`` are what is counted on them.
    """
    zone, facts = look.zones[0], [look.zones[0].title, *headings.ages(slots, look)]
    today = look.now and zone.local(look.now).date()
    first_weekday = WEEKDAYS.index(week_start.capitalize())
    for run in _runs(days):
        most = max(count for day in run for count in day.hours)
        for _, found in groupby(run, _month):
            month = list(found)
            if month[0] is not days[0]:
                screen.line()
            headings.draw(screen, [*_heading(month), *(styled(fact, "hint") for fact in facts)])
            for line in _weeks(screen, month, first_weekday, today):
                screen.line(line)
            for line in hours(screen, month, most, look):
                screen.line(line)
            facts = []


def _runs(days: Iterable[Day]) -> list[list[Day]]:
    """Days in runs, each with a scale: a conference is in one, though a month ends within it."""
    runs: list[list[Day]] = []
    for day in days:
        before = runs[-1][-1] if runs else day
        if runs and (_month(day) == _month(before) or {*day.conferences} & {*before.conferences}):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _heading(days: Sequence[Day]) -> list[Text]:
    """The month, and the conferences in it."""
    month = f"{MONTHS[days[0].day.month - 1]} {days[0].day.year}"
    names = dict.fromkeys(name for day in days for name in day.conferences)
    return [styled(month, "day"), *(styled(one_line(name), "heading") for name in names)]


def _weeks(
    screen: Screen, days: Sequence[Day], first_weekday: int, today: date | None
) -> Iterator[Text]:
    """The weeks of a month: a line of days, and one of counts where something is on.

    What is starred on a day has its sign beside the count.
    """
    on = {day.day: day for day in days}
    cell = max(_NARROWEST, min(_WIDEST, (screen.width - 1) // 7))
    weeks = Calendar(first_weekday)
    names = (short_weekday(day) for day in weeks.monthdatescalendar(*_month(days[0]))[0])
    yield Text("".join(f"{name:>{cell}}" for name in names), "people")
    for week in weeks.monthdatescalendar(*_month(days[0])):
        inside = [day for day in week if (day.year, day.month) == _month(days[0])]
        before = " " * (cell * week.index(inside[0]))
        line, below = Text(before), Text(f"{before} ")
        for day in inside:
            style = "running" if day == today else "day" if day in on else "people"
            line.append(f"{day.day:>{cell}}", style)
            below.append(f"{on[day].count if day in on else '':>{cell - 1}}", "bar")
            below.append(screen.marks.star if day in on and on[day].starred else " ", "star")
        yield line
        if below.plain.strip():
            below.rstrip()
            yield below


def _month(day: Day) -> tuple[int, int]:
    return day.day.year, day.day.month


def hours(screen: Screen, days: Sequence[Day], most: int, look: Look) -> Iterator[Text]:
    """A heat map of the hours in which something runs, by day; ``most`` is what fills a cell."""
    busy = [hour for day in days for hour, count in enumerate(day.hours) if count]
    if not busy:
        return
    shown = range(min(busy), max(busy) + 1)
    rows = [
        Heat(
            f"  {short_weekday(day.day)} {day.day.day}",
            day.hours[shown.start : shown.stop],
            _busiest(day, look),
        )
        for day in days
        if any(day.hours)
    ]
    yield Text()
    yield from heat(screen, rows, [hour_name(hour, look) for hour in shown], most)


def hour_name(hour: int, look: Look) -> str:
    """The name of an hour: ``09``, or ``9a``."""
    if look.clock12:
        return f"{hour % 12 or 12}{'a' if hour % 24 < 12 else 'p'}"
    return f"{hour:02}"


def _busiest(day: Day, look: Look) -> str:
    """``72 from 17 to 18``: how much runs within an hour, though not all of it at once."""
    most = max(day.hours)
    hour = day.hours.index(most)
    return f"{most} from {hour_name(hour, look)} to {hour_name(hour + 1, look)}"
