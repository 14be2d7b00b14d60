"""Moving by days and to the present, from the browser."""

from collections.abc import Callable
from typing import NamedTuple

from confcli.browse import days, timetables
from confcli.browse.scroller import Items
from confcli.browse.showing import Showing
from confcli.browse.timetable import Timetable
from confcli.schedule.days import Calendar

#: Where the present is on the screen, as a part of its height.
_THIRD = 3


class Goal(NamedTuple):
    """Where the cursor is to go once there is a page."""

    #: Finds the line; ``None`` if it isn't there.
    find: Callable[[Items], int | None]
    #: How many lines below the top of the screen that is to be.
    below: Callable[[Items, int], int | None] = lambda _page, _row: None


class Moving(Showing):
    """Where the cursor goes but from item to item."""

    _goal: Goal | None = None

    def go_on(self, goal: Goal) -> None:
        """Go somewhere on the page that is shown next."""
        self._goal = goal

    def place(self, page: Items) -> tuple[int, int | None]:
        """Where the cursor is to be on a page, and how many lines below the top of the screen.

        While a conference is on, that is what is on now, unless something else is asked for.
        """
        is_new, (usual, below) = self.state.is_new, super().place(page)
        if not (self._goal or self.list.page or self.state.text) and self._is_on:
            self._goal = self._present
        goal = self._goal
        if self.list.size:  # else it is not known yet where on the screen things are
            self._goal = None
        if goal is None and isinstance(page, Timetable) and is_new:
            goal = Goal(lambda _: page.first_wanted, self.third)
        row = goal.find(page) if goal else None
        return (usual, below) if not goal or row is None else (row, goal.below(page, row))

    def action_now(self) -> None:
        """Go to what is on now, else to what is next."""
        is_grid, page = self.state.is_grid, self.list.page
        if is_grid and timetables.turn_to_now(self.state):
            self.go_on(self._present)
            self.show_all()
        elif not is_grid and page and (row := self._present.find(page)) is not None:
            self.list.go(row, self._present.below(page, row))
        else:
            self.notify("nothing is on now or later")

    def action_day(self, by: int) -> None:
        """Go to the day after, or the one before."""
        if not (self._turn(by) if self.state.is_grid else self._jump(by)):
            self.notify("no later day" if by > 0 else "no earlier day")

    def _turn(self, by: int) -> bool:
        """Show the timetable of another day; false if there is none."""
        is_there = timetables.turn(self.state, by)
        if is_there:
            self.go_on(Goal(_begin, _begin))
            self.show_all()
        return is_there

    def _jump(self, by: int) -> bool:
        """Go to the first item of another day; false if there is none."""
        page = self.list.page
        if page is None:
            return False
        row = first_of_day(page, self.list.cursor, by, self.state.calendar)
        if row is not None:
            self.list.go(row, _headings(page, row))
        return row is not None

    def third(self, *_: object) -> int:
        """How many lines below the top of the screen what one has come for is."""
        return self.list.size.height // _THIRD

    @property
    def _is_on(self) -> bool:
        """Whether a conference is on."""
        programme = self.state.programme
        return bool(programme and days.is_on(programme.entries, self.state.host.now()))

    @property
    def _present(self) -> Goal:
        """What is on now, else what is next: in a timetable with the present at one height."""
        now, here = self.state.host.now(), self.list.cursor

        def find(page: Items) -> int | None:
            slots = [page.slot(row) for row in range(page.height)]
            return days.present(slots, now, lambda row: abs(row - here))

        def below(page: Items, row: int) -> int:
            if isinstance(page, Timetable) and page.now is not None:
                return self.third() - (page.now - page.cells[row].top)
            return self.third()

        return Goal(find, below)


def _begin(*_: object) -> int:
    """The first line of a page, and of the screen."""
    return 0


def first_of_day(page: Items, row: int, by: int, calendar: Calendar) -> int | None:
    """The line of the first item of the day after that of a line, or before it."""
    slots = ((number, page.slot(number)) for number in range(page.height))
    dated = [(number, calendar.day(slot)) for number, slot in slots if slot]
    found = [(day, number) for number, day in dated if day]
    here = next((day for day, number in found if number == row), None)
    if here is None:
        return None
    others = [(day, number) for day, number in found if (day > here if by > 0 else day < here)]
    if not others:
        return None
    wanted = (min if by > 0 else max)(day for day, _ in others)
    return min(number for day, number in others if day == wanted)


def _headings(page: Items, row: int) -> int:
    """How many lines without an item are above one."""
    above = row
    while above and page.target(above - 1) is None:
        above -= 1
    return row - above
