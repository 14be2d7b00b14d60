"""The times at the left of a timetable, and what stands between its rows."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.text import Text

from confcli.schedule.timetable import Column, Row
from confcli.times.calendar_names import named_day
from confcli.times.zones import label
from confcli.views.cells import day_mark, offset, time_of_day
from confcli.views.look import Look
from confcli.views.screen import Screen

#: What a time of day takes up at the left, in columns of the terminal: 19:30, or 7:30 pm; and the
#: mark of another day beside it, in further zones.
_TIME, _TIME12, _MARK = 6, 9, 4


def margin(look: Look) -> int:
    """What the times at the left take up, in columns of the terminal."""
    return _width(look) + (len(look.zones) - 1) * (_width(look) + _MARK)


def _width(look: Look) -> int:
    return _TIME12 if look.clock12 else _TIME


def zones(moment: datetime, look: Look) -> Text:
    """The names of the zones above their times, if there are several and they have room."""
    names = [label(zone.local(moment)) if len(look.zones) > 1 else "" for zone in look.zones]
    width = _width(look) - 1
    first, *others = (name if len(name) <= width + _MARK else "" for name in names)
    parts = [(name[:width], name[width:]) for name in others]
    return _side_by_side([(first if len(first) <= width else "", ""), *parts], look, "hour")


def times(moment: datetime, look: Look, style: str = "") -> Text:
    """A time in each zone, with a mark where it is on another day than in the first one."""
    local = [zone.local(moment) for zone in look.zones]
    times = [
        (
            time_of_day(each.time(), clock12=look.clock12),
            day_mark((each.date() - local[0].date()).days),
        )
        for each in local
    ]
    return _side_by_side(times, look, style or ("hour" if local[0].minute else "time"))


def _side_by_side(times: Sequence[tuple[str, str]], look: Look, style: str) -> Text:
    """What stands at the left for each zone, with its mark if it is not the first."""
    width = _width(look) - 1
    (first, _), *others = times
    further = (f"{time:>{width}}{mark:<{_MARK}} " for time, mark in others)
    return Text().append("".join([f"{first:>{width}} ", *further]), style)


def before(screen: Screen, row: Row, above: Row, look: Look) -> Iterator[Text]:
    """Yield a line for the day, the change of clocks or the gap between two rows."""
    first, last = (look.zones[0].local(each.time) for each in (above, row))
    if first.date() != last.date():
        yield Text(f"{screen.marks.rule * 2} {named_day(last)}", "hour")
    elif first.tzinfo is last.tzinfo and first.utcoffset() != last.utcoffset():
        yield Text(f"{screen.marks.rule * 2} {offset(last)}", "hour")
    elif row.after_gap:
        yield Text(f"  {screen.marks.more}", "hour")


def row_after_now(
    times: Sequence[Row], columns: Sequence[Column], now: datetime | None
) -> int | None:
    """The first row that is not before now; ``None`` if now is not within the times."""
    ends = max(block.taken for column in columns for block in column.blocks)
    if now is None or not times[0].time <= now < ends:
        return None
    return bisect_left(times, Row(now))
