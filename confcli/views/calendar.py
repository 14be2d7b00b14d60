"""Days as a month view with counts, and the hours of each day as a heat map."""

from calendar import Calendar
from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import groupby

from rich.text import Text

from confcli.schedule.counting import Day
from confcli.times.calendar_names import MONTHS, WEEKDAYS, short_weekday
from confcli.views import cells
from confcli.views.charts import Heat, heat
from confcli.views.look import Look
from confcli.views.screen import Screen

_WIDEST, _NARROWEST = 8, 4


def draw(screen: Screen, days: Sequence[Day], look: Look, week_start: str) -> None:
    """Draw the months of some days: on each how much is on, and in each hour how much runs."""
    zone = look.zones[0]
    today = look.now and zone.local(look.now).date()
    first_weekday = WEEKDAYS.index(week_start.capitalize())
    names = [zone.name]
    for _, found in groupby(days, lambda day: (day.day.year, day.day.month)):
        some = list(found)
        if some[0] is not days[0]:
            screen.line()
        screen.fold(f" {screen.marks.dot} ".join([*_heading(some), *names]), "heading")
        for line in _weeks(some, first_weekday, today, screen.width):
            screen.line(line)
        for line in _hours(screen, some, look):
            screen.line(line)
        names = []


def _heading(days: Sequence[Day]) -> list[str]:
    """The month, and the conferences in it."""
    month = f"{MONTHS[days[0].day.month - 1]} {days[0].day.year}"
    return [month, *dict.fromkeys(name for day in days for name in day.conferences)]


def _weeks(
    days: Sequence[Day], first_weekday: int, today: date | None, width: int
) -> Iterator[Text]:
    """The weeks of a month: a line of days, and one of counts where something is on."""
    counts = {day.day: day.count for day in days}
    cell = max(_NARROWEST, min(_WIDEST, width // 7))
    weeks = Calendar(first_weekday)
    names = (short_weekday(day) for day in weeks.monthdatescalendar(*_month(days))[0])
    yield Text("".join(f"{name:>{cell}}" for name in names), "people")
    for week in weeks.monthdatescalendar(*_month(days)):
        inside = [day for day in week if (day.year, day.month) == _month(days)]
        before = Text(" " * (cell * week.index(inside[0])))
        line, below = before.copy(), before.copy()
        for day in inside:
            style = "running" if day == today else "day" if day in counts else "people"
            line.append(f"{day.day:>{cell}}", style)
            below.append(f"{counts.get(day, ''):>{cell}}", "bar")
        yield line
        if below.plain.strip():
            below.rstrip()
            yield below


def _month(days: Sequence[Day]) -> tuple[int, int]:
    return days[0].day.year, days[0].day.month


def _hours(screen: Screen, days: Sequence[Day], look: Look) -> Iterator[Text]:
    """A heat map of the hours in which something runs, by day."""
    busy = [hour for day in days for hour, count in enumerate(day.hours) if count]
    if not busy:
        return
    hours = range(min(busy), max(busy) + 1)
    rows = [
        Heat(
            f"  {short_weekday(day.day)} {day.day.day}",
            day.hours[hours.start : hours.stop],
            _busiest(day, look),
        )
        for day in days
        if any(day.hours)
    ]
    yield Text()
    yield from heat(screen, rows, [_hour(hour, look) for hour in hours])


def _hour(hour: int, look: Look) -> str:
    """The name of an hour: ``09``, or ``9a``."""
    return f"{hour % 12 or 12}{'a' if hour < 12 else 'p'}" if look.clock12 else f"{hour:02}"


def _busiest(day: Day, look: Look) -> str:
    most = max(day.hours)
    hour = cells.time_of_day(time(day.hours.index(most)), clock12=look.clock12)
    return f"{most} at {hour}"
