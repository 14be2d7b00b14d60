"""What the commands that list have in common: load, filter, print."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from confcli.cli import emit, loading
from confcli.cli.choosing import Loaded
from confcli.cli.environment import Here, note
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.model.text import slug
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, Place, Schedule
from confcli.schedule.filters import Filters
from confcli.schedule.grouping import Grouping
from confcli.views import drawing
from confcli.views.field import Shape
from confcli.views.look import Look

#: What commands list and count of a schedule, by its name.
PARTS: dict[str, Callable[[Schedule], Sequence[Entry]]] = {
    "talks": lambda schedule: schedule.talks,
    "papers": lambda schedule: schedule.papers,
    "sessions": lambda schedule: schedule.sessions,
}
#: Returns what is on, whose days are those of the conferences.
Places = Callable[[], Iterable[Place]]
#: For filters that match something each, but nothing together.
NOT_ALL = "nothing matches all of these filters"


class Request(NamedTuple):
    """The option groups of a command that lists."""

    source: Scope
    conference: Conference
    day: Days
    times: Times
    chosen: Facets
    order: Order
    limit: Limit
    clock: Clock
    density: Density
    output: Output

    def filters(self) -> Filters:
        """The filters that the options ask for, but for conferences: those are loaded alone."""
        asked = {"day": self.day.day, **self.chosen}
        texts = {name: tuple(values or ()) for name, values in asked.items()}
        return Filters(**texts, **self.times.asked())

    def calendar(self, here: Here, places: Places = tuple) -> Calendar:
        """The calendar whose days are meant: the reader's, or the conference's own."""
        return here.calendar(places, of_conference=self.day.conference_day)

    def look(self, here: Here) -> Look:
        """How to draw, as the options, else the settings ask for."""
        asked, usual = self.density, here.look()
        return usual._replace(
            compact=asked.compact or (usual.compact and not asked.long), long=asked.long
        )

    def grouping(self, here: Here, by: str = "time", sort: str = "time") -> Grouping:
        """The order asked for; else groups ``by`` and sorted as given."""
        asked = self.order
        return Grouping(asked.by or by, asked.sort or sort, self.calendar(here), here.zones[0])


def show(
    request: Request,
    part: str,
    shape: Shape[Entry],
    by: str = "time",
    *,
    grid: bool = False,
) -> None:
    """Print what matches a request in a part of the schedule, such as talks."""
    request.order.checked(grid=grid)
    request.density.checked()
    here = Here(request.clock)
    found = matching(request, here, part)
    order = request.grouping(here, by)
    shown = order.flat(found)[: request.limit.most]
    emit.items(shape, shown, request.look(here), request.output, drawn(order, grid=grid))


def drawn(order: Grouping, *, grid: bool = False) -> emit.Draw[Sequence[Entry]]:
    """What draws a list in an order, or a timetable."""
    if grid:
        return lambda: partial(drawing.grid.draw, order=order)
    return lambda: partial(drawing.entries.draw, order=order)


def matching(request: Request, here: Here, part: str) -> list[Entry]:
    """Load what matches a request in a part of the schedule; notes say why nothing does."""
    schedule = loading.schedule(here, request.source, request.conference.conference)
    calendar, entries = request.calendar(here, lambda: schedule.sessions), PARTS[part](schedule)
    loaded = Loaded(here, calendar, request.source, request.conference.conference, schedule)
    filters, found = loaded.kept(
        request.filters(), lambda filters: filters.apply(entries, calendar, here.today)
    )
    if not found:
        lacking = [] if entries else _lacking(request, part, schedule)
        fruitless = filters.fruitless(entries, calendar, here.today, part)
        for sentence in lacking or fruitless or [NOT_ALL]:
            note(sentence)
    return found


def _lacking(request: Request, kind: str, schedule: Schedule) -> list[str]:
    """Explain that the conferences chosen have nothing of a kind, and what they have instead."""
    names = [each.conference for each in schedule.listings]
    if not names:
        return []
    sentence = f"{', '.join(names)} {'has' if len(names) == 1 else 'have'} no {kind}"
    other = "talks" if any(each.count for each in schedule.sessions) else "sessions"
    options = [] if request.source.listing else [f"-c {slug(name)}" for name in names]
    return [f"{sentence}; try {' '.join(['confcli', other, *options])}"]
