"""Results by relevance: titles first, then when and where in short; the preview says the rest."""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import Any

from rich.text import Text

from confcli.browse.pages import MEASURED, Listed
from confcli.model.text import one_line
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.views import cells
from confcli.views.item import Item
from confcli.views.item_columns import NARROW
from confcli.views.item_times import OF_SESSION, ZONE_INFERRED
from confcli.views.parts import joined
from confcli.views.rows import DOT, GAP, styled

#: Of a line, a title has at least this part, and a room at most that.
_TITLE, _ROOM = 2, 4
#: Where there are fewer columns for rooms, there are none.
_LEAST = 4
#: What is left to the preview.
_UNSAID = frozenset((OF_SESSION, ZONE_INFERRED, cells.NO_TIME))


class Ranked(Listed):
    """A list with a line for each result."""

    @cached_property
    def _has_years(self) -> bool:
        """Whether results are of several years."""
        found = (self._local(line.slot) for line in self._lines)
        return len({local.year for local in found if local}) > 1

    @cached_property
    def _widths(self) -> tuple[int, int]:
        """The columns of the times and of the rooms."""
        lines, width = self._lines[:MEASURED], self._sheet.width
        time = max((len(self._when(line.slot)) for line in lines), default=0)
        rooms = max((styled(line.slot.room or "").cell_len for line in lines), default=0)
        left = width - width // _TITLE - self._begin - GAP - time - GAP
        room = 0 if width <= NARROW else min(rooms, width // _ROOM, left)
        return time, room if room >= min(rooms, _LEAST) else 0

    @property
    def _begin(self) -> int:
        """Where titles begin: after the signs."""
        return self._margin + GAP

    def _line(self, line: Line[Any]) -> Text:
        it = self._item(line, self._context(line)._replace(remarks=_UNSAID, conferences=False))
        right = self._right(line.slot)
        left = self._sheet.width - self._begin - (right.cell_len + GAP if right else 0)
        text = Text().append_text(it.star)
        text.pad_right(self._margin - text.cell_len)
        text.append_text(it.sign).append(" ").append_text(self._sheet.cut(it.title, max(left, 1)))
        if beside := joined([*self._beside(line, it, left - it.title.cell_len - GAP)]):
            text.append(" " * GAP).append_text(beside)
        text.pad_right(self._sheet.width - right.cell_len - text.cell_len)
        return text.append_text(right)

    def _right(self, slot: Entry) -> Text:
        """When and where, in their columns; nothing if neither is known."""
        (time, room), when = self._widths, self._when(slot)
        where = self._sheet.cut(styled(one_line(slot.room or ""), "room"), room) if room else Text()
        if not when and not where:
            return Text()
        right = Text(f"{when:<{time}}{' ' * GAP if time and room else ''}", "time")
        right.append_text(where).pad_right(room - where.cell_len)
        return right

    def _beside(self, line: Line[Any], it: Item, free: int) -> Iterator[Text]:
        """Yield what fits beside a whole title, most important first."""
        has_several = self._arranged.context.conferences
        conference = styled(one_line(line.slot.conference) if has_several else "", "place")
        names = it.names[-1:] if it.names and it.names[0].cell_len > free else it.names[:1]
        for part in filter(None, (*it.kept, *it.facts, *it.more, *names, conference)):
            if part.cell_len <= free:
                yield part
                free -= part.cell_len + len(DOT)

    def _when(self, slot: Entry) -> str:
        """``Sat 3 Feb 10:35``, with the year if there are several."""
        local = self._local(slot)
        if local is None:
            return ""
        year = f" {local.year}" if self._has_years else ""
        time = cells.time_of_day(local, clock12=self._look.clock12)
        return f"{cells.short_day(local)}{year}" + ("" if days_of_entry(slot) else f" {time}")

    def _local(self, slot: Entry) -> datetime | None:
        """When something begins, on the clock of the first zone."""
        zone = self._look.zones[0].of(slot.conference)
        return zone.local(slot.start) if slot.start else None
