"""The people of what is shown: a line for each, drawn where it is seen."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from rich.text import Text
from textual.strip import Strip

from confcli.browse.listing import about
from confcli.browse.making import Same
from confcli.browse.pages import Drawn
from confcli.browse.scroller import Page
from confcli.browse.sheet import Sheet
from confcli.browse.state import State
from confcli.model.text import counted
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.search.index.schema import searchable
from confcli.search.people import Person, people
from confcli.search.ranking.results import Result
from confcli.views.manner import Manner
from confcli.views.people import about as facts
from confcli.views.rows import GAP, styled

#: The column of names is as wide as the first ones need, up to this part of the screen.
_MEASURED, _MOST = 500, 0.5


def everyone(state: State, width: int) -> Page | None:
    """All who present or chair what is shown, by name or by how much."""
    programme = state.programme
    if programme is None:
        return None
    key, items = (Same(state.items), Same(programme.schedule)), state.items
    if state.found is None:
        found = state.making.get("people", key, partial(_of_all, programme.schedule, items))
    else:
        found = state.making.at_once("people", key, partial(_of_found, items))
    if found is None:
        said = partial(Sheet.fold, text="listing people…", style="hint")
        return Drawn(state.host.manner, width, said)
    by = state.order
    ordered = state.making.at_once(
        "people in order", (Same(found), by), partial(_ordered, found, by)
    )
    return _People(state.host.manner, width, ordered, _amount(state, len(found)))


def _of_all(schedule: Schedule, talks: Sequence[Entry | Result]) -> list[Person]:
    """Who presents some talks, each paper once, or chairs their sessions; takes a while."""
    shown = [*map(about, talks)]
    ids = {each.id for each in shown}
    papers = {each.paper for each in shown if each.paper}
    sessions = {each.session_id for each in shown}
    among = {"paper": papers, "session": sessions}
    entries = (it for it in searchable(schedule) if it.id in among.get(it.kind, ids))
    return people(entries, suggests=False)


def _of_found(found: Sequence[Entry | Result]) -> list[Person]:
    """Who presents or chairs what was found."""
    return people(map(about, found), suggests=False)


def _ordered(found: Sequence[Person], by: str) -> Sequence[Person]:
    """People by last name, as they come, or first those who present most."""
    if by == "name":
        return found
    return sorted(found, key=lambda each: (-(each.papers or each.talks), -each.chairs))


def _amount(state: State, count: int) -> str:
    """How many people there are, and in what, if that is not everything."""
    said, found = counted(count, "person"), state.found
    if found is None:
        return said
    shown, total = len(found.results), f"{found.total:,}"
    of = f"first {shown:,} of {total}" if shown < found.total else total
    return f"{said} in the {of} {'match' if found.total == 1 else 'matches'}"


class _People:
    """A line for how many there are, and below it one for each."""

    def __init__(self, manner: Manner, width: int, found: Sequence[Person], heading: str) -> None:
        self._sheet, self._found, self._heading = Sheet(manner, width), found, heading
        names = (styled(each.name).cell_len for each in found[:_MEASURED])
        self._column = min(max(names, default=0), int(width * _MOST))

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self._found) + 1

    def target(self, row: int) -> Any:
        """The person that a line is about."""
        return self._found[row - 1] if row else None

    def slot(self, row: int) -> None:
        """People have no time."""

    def strip(self, row: int, width: int, style: str) -> Strip:
        """A line, in the colours of the palette."""
        text = self._line(self._found[row - 1]) if row else styled(self._heading, "heading")
        return self._sheet.strip(self._sheet.drawn(text), width, style)

    def _line(self, person: Person) -> Text:
        """Who it is, how much they present and chair, and where."""
        sheet, begin = self._sheet, GAP + self._column + GAP
        line = Text(" " * GAP).append_text(sheet.cut(styled(person.name), self._column))
        line.pad_right(begin - line.cell_len)
        return line.append_text(sheet.cut(facts(person), max(sheet.width - begin, 1)))
