"""The list: what is shown in order below headings, put in order once and drawn where it is seen."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from rich.text import Text

from confcli.browse.sheet import Sheet, drawn
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Group, Grouping, Line
from confcli.search.ranking.results import Found, Result
from confcli.views import cells, common, headings
from confcli.views.context import NONE, Context
from confcli.views.item_columns import NARROW
from confcli.views.look import Look
from confcli.views.manner import Manner
from confcli.views.rows import styled


class Heading:
    """A line above items, drawn when it is seen."""

    def __init__(self, draw: Callable[..., None], *, steady: bool = True) -> None:
        """Draw a line on a sheet in a look; a ``steady`` one says the same at any time."""
        self._draw, self._steady = draw, steady
        self._drawn: tuple[int, Text] | None = None

    def text(self, manner: Manner, width: int, look: Look) -> Text:
        """The line, which is only drawn again for another width."""
        if self._drawn and self._steady and self._drawn[0] == width:
            return self._drawn[1]
        lines = drawn(manner, width, partial(self._draw, look=look)).lines
        self._drawn = width, lines[0] if lines else Text()
        return self._drawn[1]


class Arranged(NamedTuple):
    """The lines of a list in their order, and what they have in common."""

    rows: Sequence[Heading | Line[Any]]
    by: str
    context: Context
    #: The lines about each item, by its id.
    places: dict[str, list[int]]
    #: The days with a single conference, which their headings name.
    alike: frozenset[object]

    def of_line(self, line: Line[Any], look: Look) -> Context:
        """What the headings above a line have said."""
        context = self.context._replace(look=look)
        if self.by == "time":
            return context._replace(conferences=context.conferences and line.day not in self.alike)
        session = line.session
        if self.by == "session" and session:
            said = frozenset((session.session, session.room, session.track))
            return context._replace(said=said, conferences=False)
        said = frozenset((line.part.room,) if self.by == "room" else ())
        return context._replace(said=said)


def arranged(
    items: Sequence[Entry | Result],
    order: Grouping,
    look: Look,
    sheet: Sheet,
    found: Found | None = None,
) -> Arranged:
    """Put items in order; takes a while for many."""
    once = found is not None and not order.by
    groups = list(order.groups(items, about, once=once))
    lines = common.lines_of(groups)
    context = common.of_all(sheet, lines, look)
    rows = [*(_led(lines, found) if once and found else _below_headings(groups, order.by, context))]
    places: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        if isinstance(row, Line):
            places.setdefault(row.entry.id, []).append(number)
    says_days = order.by in ("time", "session")
    days = "" if says_days else "long" if context.days == "above" else context.days
    shows_names = context.conferences and sheet.width > NARROW
    context = context._replace(days=days, conferences=shows_names)
    return Arranged(rows, order.by, context, places, frozenset(_alike(lines)))


def about(it: Entry | Result) -> Entry:
    """The entry of what is listed."""
    return it.entry if isinstance(it, Result) else it


def _led(lines: Sequence[Line[Any]], found: Found) -> Iterator[Heading | Line[Any]]:
    """Yield lines by relevance; a heading is above the first partial match."""
    is_led = False
    for line in lines:
        if line.item.partial and not is_led:
            is_led = True
            yield Heading(partial(_draw_lead, lead=found.lead))
        yield line


def _below_headings(
    found: Sequence[Group[Any]], by: str, context: Context
) -> Iterator[Heading | Line[Any]]:
    """Yield the lines of groups, each below its heading."""
    if by != "time":
        for group in found:
            if by:
                draw = partial(_draw_name, group=group, by=by, context=context)
                yield Heading(draw, steady=not group.session)
            yield from group.lines
        return
    for _, groups in groupby(found, lambda group: group.day):
        of_day = [*groups]
        yield Heading(partial(_draw_day, lines=common.lines_of(of_day)))
        for group in of_day:
            if hour := group.name or _hour(group, context.look):
                yield Heading(partial(_draw_hour, label=hour))
            yield from group.lines


def _alike(lines: Sequence[Line[Any]]) -> Iterator[object]:
    of_days: dict[object, set[str]] = {}
    for line in lines:
        of_days.setdefault(line.day, set()).add(line.slot.conference)
    return (day for day, names in of_days.items() if len(names) == 1)


def _draw_lead(sheet: Sheet, look: Look, lead: str) -> None:  # noqa: ARG001
    sheet.line(styled(lead, "hint"))


def _draw_day(sheet: Sheet, look: Look, lines: Sequence[Line[Any]]) -> None:
    headings.draw_days(sheet, lines, look)


def _draw_hour(sheet: Sheet, look: Look, label: str) -> None:  # noqa: ARG001
    sheet.rule(label)


def _draw_name(sheet: Sheet, look: Look, group: Group[Any], by: str, context: Context) -> None:
    if group.session:
        context = context._replace(look=look, days="short")
        headings.draw_session(sheet, group.session, context, (), NONE)
    else:
        headings.draw_name(sheet, group, by)


def _hour(group: Group[Any], look: Look) -> str:
    if group.hour is None:
        return ""
    zone = look.zones[0].of(group.lines[0].slot.conference)
    return cells.time_of_day(zone.local(group.hour), clock12=look.clock12)
