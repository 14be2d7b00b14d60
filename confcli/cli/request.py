"""What the commands that list have in common: load, filter, print."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from shlex import join

from confcli.cli import emit, hiding, loading
from confcli.cli.choosing import Kept, Loaded
from confcli.cli.environment import Here
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.mine import Mine
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.streams import note
from confcli.model.text import slug
from confcli.model.tuples import NamedTuple
from confcli.schedule.agenda import asked_days, is_on, items, on_days
from confcli.schedule.days import Calendar, OnDay
from confcli.schedule.entries import Entry, Place
from confcli.schedule.filters import Filters
from confcli.schedule.grouping import Grouping
from confcli.schedule.schedule import Schedule
from confcli.views import drawing
from confcli.views.field import Shape
from confcli.views.look import Look

#: What commands list and count of a schedule; sessions without talks are among its talks.
PARTS: dict[str, Callable[[Schedule], Sequence[Entry]]] = {
    "talks": items,
    "papers": lambda schedule: schedule.papers,
    "sessions": lambda schedule: schedule.sessions,
}
#: Returns what is on, whose days are those of the conferences.
Places = Callable[[], Iterable[Place]]
#: Says why nothing in a schedule matches.
Nothing = Callable[[Here, Schedule, Calendar, Filters], list[str]]
#: Finds the schedule to list from.
Load = Callable[[Here, Scope, list[str] | None], loading.Chosen]
#: For filters that match something each, but nothing together.
NOT_ALL = "nothing matches all of these filters"


class Selection(NamedTuple):
    """The option groups that choose what a command works on."""

    source: Scope
    conference: Conference
    day: Days
    times: Times
    chosen: Facets
    clock: Clock
    mine: Mine = Mine()

    def here(self) -> Here:
        """Where and when the command runs."""
        return loading.here(self.clock, self.source, self.conference.conference)

    def filters(self) -> Filters:
        """The filters that the options ask for, but for conferences: those are loaded alone."""
        asked = {"day": self.day.day, **self.chosen._asdict()}
        texts = {name: tuple(values or ()) for name, values in asked.items()}
        return Filters(**texts, **self.times.asked(), **self.mine.asked())

    def repeated(self, *, on_other_days: bool = False) -> list[str]:
        """The options that have to be passed again to select the same, perhaps on other days."""
        times: dict[str, object] = {"during": self.times.during}
        if not on_other_days:
            times = {"now": self.clock.now, "day": self.day.day, **self.times._asdict()}
        asked = {"tz": self.clock.tz, **times}
        for group in (self.source, self.source.web, self.conference, self.chosen, self.mine):
            asked |= group._asdict()
        del asked["web"]  # whose options are among the others now
        return repeated(asked | {"conference_day": self.day.conference_day})

    def calendar(self, here: Here, places: Places = tuple) -> Calendar:
        """The calendar whose days are meant: the reader's, or the conference's own."""
        return here.calendar(places, of_conference=self.day.conference_day)


def repeated(asked: Mapping[str, object]) -> list[str]:
    """Options, by their names, as they have to be passed again."""
    flags = [name for name, value in asked.items() if value is True]
    options = [f"--{name.replace('_', '-')}" for name in flags]
    for name, values in asked.items():
        if isinstance(values, bool):
            continue
        for value in values if isinstance(values, list) else [values] if values else []:
            options += [f"--{name.replace('_', '-')}", str(value)]
    return options


class Request(NamedTuple):
    """The option groups of a command that lists."""

    selection: Selection
    order: Order
    limit: Limit
    density: Density
    output: Output

    def look(self, here: Here) -> Look:
        """How to draw, as the options, else the settings ask for."""
        asked, usual = self.density, here.look()
        return usual._replace(
            compact=asked.compact or (usual.compact and not asked.long), long=asked.long
        )

    def grouping(self, here: Here, by: str = "time", sort: str = "time") -> Grouping:
        """The order asked for; else groups ``by`` and sorted as given.

        What is to be sorted by anything but time makes no groups of it.
        """
        asked = self.order
        calendar = self.selection.calendar(here)
        usual = by if (asked.sort or sort) == "time" else ""
        return Grouping(asked.by or usual, asked.sort or sort, calendar)


class Matches(NamedTuple):
    """What is selected, in which days, and whether a day is one of those asked for."""

    entries: list[Entry]
    calendar: Calendar
    #: ``None`` if all days are.
    on: OnDay
    #: What it was selected from.
    schedule: loading.Chosen


def show(
    request: Request,
    part: str,
    shape: Shape[Entry],
    by: str = "time",
    *,
    grid: bool = False,
    nothing: Nothing | None = None,
    load: Load = loading.schedule,
) -> None:
    """Print what matches a request in a part of the schedule, such as talks.

    ``nothing`` says why nothing matches, if a command knows more of that than others; ``load``
    finds the schedule, if a command works on another one.
    """
    request.order.checked(grid=grid)
    request.density.checked()
    here = request.selection.here()
    found = matches(request.selection, here, part, nothing, load)
    order = request.grouping(here, by)._replace(on=found.on)
    every = order.flat(found.entries)
    shown = every[: request.limit.most]
    order = order._replace(every=every if len(shown) < len(every) else ())
    emit.items(shape, shown, request.look(here), request.output, drawn(order, grid=grid))
    emit.more(len(every) - len(shown))


def drawn(order: Grouping, *, grid: bool = False) -> emit.Draw[Sequence[Entry]]:
    """What draws a list in an order, or a timetable."""
    if grid:
        return partial(drawing.grid.draw, order=order)
    return partial(drawing.entries.draw if order.by else drawing.entries.draw_sorted, order=order)


def matches(
    selection: Selection,
    here: Here,
    part: str,
    nothing: Nothing | None = None,
    load: Load = loading.schedule,
) -> Matches:
    """What is selected, without what is hidden; notes say why nothing is, or how much is hidden."""
    found = selected(selection, here, part, nothing, load)
    return found._replace(entries=hiding.shown(found.entries, selection.filters()))


def selected(
    selection: Selection,
    here: Here,
    part: str,
    nothing: Nothing | None = None,
    load: Load = loading.schedule,
) -> Matches:
    """Load what is selected of a part of the schedule; notes say why nothing is."""
    schedule = load(here, selection.source, selection.conference.conference)
    calendar = selection.calendar(here, lambda: schedule.sessions)
    asked = asked_days(selection.filters(), calendar)
    near: Schedule = schedule
    if asked and part != "papers":  # those are shown with all of their talks
        near = on_days(schedule, asked, calendar, here.today)
    filters, found, reasons = kept(
        selection, here, schedule, calendar, lambda asked: listed(part, near, asked)
    )
    if not found and schedule.listings and not reasons:
        reasons = (nothing or partial(_nothing, selection, part))(here, schedule, calendar, filters)
    for sentence in reasons:
        note(sentence)
    on = asked and partial(is_on, asked, calendar, here.today)
    return Matches(found, calendar, on, schedule)


def kept(
    selection: Selection,
    here: Here,
    schedule: loading.Chosen,
    calendar: Calendar,
    find: Callable[[Filters], Iterable[Entry]],
) -> Kept[Entry]:
    """What filters leave of what ``find`` returns, which may depend on them."""
    names = selection.conference.conference
    return Loaded(here, calendar, selection.source, names, schedule).kept(
        selection.filters(), lambda asked: asked.apply(find(asked), calendar, here.today)
    )


def listed(part: str, schedule: Schedule, filters: Filters) -> Sequence[Entry]:
    """What a part of the schedule lists; sessions with talks too, if they are asked for."""
    is_asked = filters["starred"] or filters["label"] or filters["hidden"]
    if part == "talks" and is_asked:
        return items(schedule, marked=True)
    return PARTS[part](schedule)


def _nothing(
    selection: Selection,
    part: str,
    here: Here,
    schedule: Schedule,
    calendar: Calendar,
    filters: Filters,
) -> list[str]:
    entries = PARTS[part](schedule)
    lacking = [] if entries else _lacking(selection, part, schedule)
    reasons = lacking or filters.fruitless(entries, calendar, here.today, part) or [NOT_ALL]
    asked_elsewhere = part == "papers" and not lacking
    if asked_elsewhere and filters.apply(items(schedule), calendar, here.today):
        talks = join(["confcli", "talks", *selection.repeated()])
        return [f"{'; '.join(reasons)}; talks do: {talks}"]
    return reasons


def _lacking(selection: Selection, kind: str, schedule: Schedule) -> list[str]:
    """Explain that the conferences chosen have nothing of a kind, and what they have instead."""
    names = [each.conference for each in schedule.listings]
    has = f"{', '.join(names)} {'has' if len(names) == 1 else 'have'}"
    if not schedule.sessions:
        return [f"{has} no programme"]
    sentence = f"{has} no {kind}"
    other = "talks" if any(each.count for each in schedule.sessions) else "sessions"
    options = [] if selection.source.listing else [f"-c {slug(name)}" for name in names]
    return [f"{sentence}; try {' '.join(['confcli', other, *options])}"]
