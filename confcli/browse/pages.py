"""Pages to scroll through: what a view has drawn, and a list whose lines are drawn when seen."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from rich.text import Text
from textual.strip import Strip

from confcli.browse.sheet import Draw, Sheet, drawn
from confcli.schedule.grouping import Group, Line
from confcli.views import cells, common, headings, item_columns, item_line
from confcli.views.context import NONE, Context, Dress
from confcli.views.item import item
from confcli.views.look import Look
from confcli.views.manner import Manner

#: The columns of a long list are as wide as these of its first lines need.
_MEASURED = 500


class Drawn:
    """What a view draws, at once."""

    def __init__(self, manner: Manner, width: int, draw: Draw) -> None:
        self._sheet = drawn(manner, width, draw)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._sheet.lines)

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        return self._sheet.strip(self._sheet.lines[row], width, style)

    def target(self, row: int) -> Any:
        """The item that a line is about."""
        return self._sheet.about[row]


class Heading(NamedTuple):
    """A line above items, drawn when it is seen."""

    draw: Draw


class Listed:
    """A list with a line for each item, drawn when it is seen."""

    def __init__(
        self,
        manner: Manner,
        width: int,
        rows: Sequence[Heading | Line[Any]],
        context: Context,
        dress: Callable[[Any], Dress] | None = None,
    ) -> None:
        self._manner, self._rows, self._dress = manner, rows, dress
        self._sheet = Sheet(manner, width)
        lines = [row for row in rows[:_MEASURED] if isinstance(row, Line)]
        self._context = context._replace(days="") if _names_days(rows) else context
        self._where = item_columns.columns(self._sheet, lines, self._context)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._rows)

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        return self._sheet.strip(self._text(self._rows[row]), width, style)

    def target(self, row: int) -> Any:
        """The entry that a line is about."""
        found = self._rows[row]
        return found.entry if isinstance(found, Line) else None

    def _text(self, row: Heading | Line[Any]) -> Text:
        if isinstance(row, Heading):
            sheet = drawn(self._manner, self._sheet.width, row.draw)
            return sheet.lines[0] if sheet.lines else Text()
        parts = item(
            self._sheet, row, self._context, self._dress(row.item) if self._dress else NONE
        )
        text = next(item_line.lines(self._sheet, parts, self._where))
        if parts.is_past:
            text.stylize("past")
        return self._sheet.drawn(text)


def rows(found: Sequence[Group[Any]], by: str, look: Look) -> Iterator[Heading | Line[Any]]:
    """Yield the lines of groups, each below its heading."""
    day = None
    for group in found:
        if by == "time" and (group.day != day or group is found[0]):
            day = group.day
            lines = [line for each in found if each.day == day for line in each.lines]
            yield Heading(partial(headings.draw_days, lines=lines, look=look))
        if by == "time" and (hour := group.name or _hour(group, look)):
            yield Heading(partial(_draw_hour, label=hour))
        elif by not in ("", "time"):
            yield Heading(partial(_draw_name, group=group, by=by, look=look))
        yield from group.lines


def context(sheet: Sheet, found: Sequence[Group[Any]], look: Look) -> Context:
    """What the headings of a list have said."""
    return common.of_all(sheet, common.lines_of(found), look)


def _draw_hour(sheet: Sheet, label: str) -> None:
    sheet.rule(label)


def _draw_name(sheet: Sheet, group: Group[Any], by: str, look: Look) -> None:
    if group.session:
        headings.draw_session(sheet, group.session, Context(look, days="short"), (), NONE)
    else:
        headings.draw_name(sheet, group, by)


def _hour(group: Group[Any], look: Look) -> str:
    if group.hour is None:
        return ""
    zone = look.zones[0].of(group.lines[0].slot.conference)
    return cells.time_of_day(zone.local(group.hour), clock12=look.clock12)


def _names_days(rows: Sequence[Heading | Line[Any]]) -> bool:
    """Whether headings name the days, so that lines needn't."""
    return bool(rows) and isinstance(rows[0], Heading)
