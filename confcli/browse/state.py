"""What the browser shows: the programme or what was found, the view, the order, the zone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from confcli.browse.interface import Host, Programme, Question
from confcli.browse.listing import about
from confcli.browse.making import Making, Same
from confcli.browse.scroller import Page
from confcli.model.text import counted
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import RELEVANCE, Grouping
from confcli.schedule.schedule import remark
from confcli.search.ranking.results import Found, Result
from confcli.times.zones import Zone, zone
from confcli.views.look import Look

if TYPE_CHECKING:
    from confcli.browse.days import Key

#: The orders of everything, of what was found, and of people.
ORDERS = {
    "everything": ("time", "session", "room"),
    "found": (RELEVANCE, "time", "session", "room"),
    "people": ("name", "talks"),
}
#: How many results are asked for at first, which is soon answered, and fills a screen of 60 lines.
MOST = 60
#: How many in groups, where later ones may belong to the first group.
_IN_GROUPS = 2000
#: How many are asked for where all are shown at once, whatever their order.
_ALL = 20_000
#: How many times as many are asked for at the end of those.
_MORE = 4


class Step(Protocol):
    """A page that is opened from another."""

    @property
    def name(self) -> str:
        """What it is called above it."""
        ...

    def page(self, state: "State", width: int) -> Page | None:
        """The page; ``None`` as long as it is being made."""
        ...


class Place(NamedTuple):
    """Where the cursor is: on what, in which line, and how far down that is on the screen."""

    target: Any
    row: int
    below: int


class Visit(NamedTuple):
    """A page that was opened, and where the cursor was on the one before."""

    step: Step
    place: Place


class State:
    """What is shown, and how; nothing here waits for anything."""

    def __init__(self, host: Host, text: str) -> None:
        self.host, self.text = host, text
        self.programme: Programme | None = None
        #: What was found; ``None`` if everything is shown.
        self.found: Found | None = None
        #: What is wrong with the text, perhaps only so far.
        self.hint = ""
        #: Why there is nothing to show.
        self.nothing = ""
        #: Whether what is shown was searched for by another text than what was shown before.
        self.is_new = True
        self._shown = ""
        self._times = 1
        self.making = Making()
        #: The pages opened one from the other, in place of the view.
        self.trail: list[Visit] = []
        #: Where the cursor is to be back, until that is shown.
        self.returns_to: Place | None = None
        #: Where it was before something was searched for.
        self.before: Place | None = None
        #: One of ``views.VIEWS``.
        self.view = "list"
        self.zone = 0
        #: A zone that was chosen beside the usual ones.
        self._chosen: Zone | None = None
        #: The day of the timetable, and an item whose day it is to be.
        self.day: Key | None = None
        self.turning: Entry | None = None
        self._orders = {what: choices[0] for what, choices in ORDERS.items()}

    def take(self, programme: Programme) -> None:
        """Show this from now on; what was found has its marks at once."""
        self.programme = programme
        remark(map(about, self.items), programme.schedule.marks)

    @property
    def is_grid(self) -> bool:
        """Whether a timetable is shown."""
        return self.view == "grid" and not self.trail

    @property
    def order(self) -> str:
        """The order of what is shown; everything has one, what was found another."""
        return self._orders[self._ordered]

    @property
    def _ordered(self) -> str:
        if self.view == "people":
            return "people"
        return "everything" if self.found is None else "found"

    def next_order(self) -> None:
        """Choose the next order."""
        choices = ORDERS[self._ordered]
        self._orders[self._ordered] = choices[(choices.index(self.order) + 1) % len(choices)]
        self._times = 1

    def search(self, text: str, here: Place) -> None:
        """Search for another text; the cursor comes back ``here`` when there is none."""
        here = self.trail[0].place if self.trail else here
        if not self.text.strip():
            self.before = self.returns_to or here
        self.returns_to = None if text.strip() else self.before
        self.trail.clear()
        self.text, self._times = text, 1

    def show(self, text: str, found: Found | None, nothing: str = "") -> None:
        """Show what a text has found; ``None`` for everything. Or why that is ``nothing``."""
        self.is_new = self.is_new or text != self._shown
        self._shown, self.found, self.hint, self.nothing = text, found, "", nothing

    @property
    def way(self) -> list[str]:
        """The names of the view and of the pages opened from it."""
        return [self.view, *(visit.step.name for visit in self.trail)]

    def place(self, here: Place) -> Place:
        """Where the cursor is to be, which is ``here`` now."""
        back, is_new = self.returns_to, self.is_new
        self.returns_to, self.is_new = None, False
        return back or (Place(None, 0, 0) if is_new else here)

    def whole(self, session: SessionEntry) -> SessionEntry:
        """A session with all its talks; a search knows only some of them."""
        sessions = self.programme.schedule.sessions if self.programme else []
        return next((each for each in sessions if each.id == session.id), session)

    def want_more(self) -> bool:
        """Ask for more results from now on; false if there are no others."""
        found, limit = self.found, self.question.limit
        has_more = found is not None and len(found.results) in range(limit, found.total)
        self._times *= _MORE if has_more else 1
        return has_more

    @property
    def question(self) -> Question:
        """What to search for."""
        if self.view in ("grid", "agenda", "posters"):
            return Question(self.text, "time", _ALL)
        order = self._orders["found"]
        most = _IN_GROUPS if order in ("session", "room") else MOST
        return Question(self.text, order if order == RELEVANCE else "time", most * self._times)

    @property
    def zones(self) -> list[Zone]:
        """The zones that times are shown in."""
        choices = self.zone_choices
        return choices[self.zone % len(choices)]

    @property
    def zone_choices(self) -> list[list[Zone]]:
        """The zones to go through: the usual ones, and the one that was chosen."""
        usual = self.programme.zones if self.programme else [[zone("UTC")]]
        return [*usual, [self._chosen]] if self._chosen else [*usual]

    def choose_zone(self, chosen: Zone) -> None:
        """Let this be the next zone, whatever was chosen before."""
        self._chosen = None
        names = [[each.name for each in zones] for zones in self.zone_choices]
        if [chosen.name] in names:
            self.zone = names.index([chosen.name]) - 1
        else:
            self._chosen, self.zone = chosen, len(names) - 1

    @property
    def look(self) -> Look:
        """How to draw, here and now."""
        return Look(self.zones, self.host.now(), compact=True, clock12=self.host.clock12)

    @property
    def calendar(self) -> Calendar:
        """The calendar whose days are shown."""
        programme = self.programme
        places = (lambda: programme.schedule.sessions) if programme else tuple
        return Calendar(self.zones[0], self.host.now(), places)

    @property
    def items(self) -> Sequence[Entry | Result]:
        """What is listed: what was found, or everything."""
        if self.found is not None:
            return self.found.results
        return self.programme.entries if self.programme else ()

    @property
    def clashing(self) -> frozenset[str]:
        """The ids of what the user has starred and can't wholly attend."""
        agenda = self.programme.agenda if self.programme else ()
        return frozenset(item.entry.id for item in agenda if item.clashes)

    @property
    def grouping(self) -> Grouping:
        """The order of what is listed."""
        by = "" if self.order == RELEVANCE else self.order
        return Grouping(by, RELEVANCE if not by else "time", self.calendar)

    def zones_of(self, conference: str) -> list[Zone]:
        """The zones that an item is shown in: those of the list, the reader's, its own."""
        usual = [*self.programme.zones[0], self.programme.own] if self.programme else []
        found = (each.of(conference) for each in (*self.zones, *usual))
        return list({each.name: each for each in found}.values())

    def match(self, entry: Entry) -> Result | None:
        """The result of a search that an item is."""
        found = self.found
        results = found.results if found else []
        by_id = self.making.at_once(
            "matches", Same(found), lambda: {each.entry.id: each for each in results}
        )
        return by_id.get(entry.id)

    @property
    def amount(self) -> str:
        """How much is listed."""
        if self.found is None:
            return counted(len(self.items), "talk")
        total, about = self.found.total, "" if self.found.exact else "about "
        weak = sum(match.weak for match in self.found.results)
        said = f" ({weak:,} weak)" if weak else ""
        return f"{about}{total:,} {'match' if total == 1 else 'matches'}{said}"
