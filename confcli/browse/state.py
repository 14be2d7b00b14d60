"""What the browser shows: the programme or what was found, the view, the order, the zone."""

from collections.abc import Sequence
from functools import partial

from confcli.browse.interface import Host, Programme, Question
from confcli.browse.pages import Drawn
from confcli.browse.scroller import Page
from confcli.model.text import counted
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import RELEVANCE, Grouping
from confcli.search.ranking.results import Found, Result
from confcli.times.zones import Zone, zone
from confcli.views import details
from confcli.views.look import Look

#: The orders of the list; by relevance only what was searched for.
ORDERS = ("time", "session", "room", RELEVANCE)
#: How many results are asked for.
_MOST = 200


class State:
    """What is shown, and how; nothing here waits for anything."""

    def __init__(self, host: Host, text: str) -> None:
        self.host, self.text = host, text
        self.programme: Programme | None = None
        #: What was found; ``None`` if everything is shown.
        self.found: Found | None = None
        #: What is wrong with the text, perhaps only so far.
        self.hint = ""
        #: One of ``views.VIEWS``.
        self.view = "list"
        self.zone = 0
        self._order: str | None = None

    @property
    def order(self) -> str:
        """The order asked for; else relevance for a search, and time for everything."""
        usual = RELEVANCE if self.text.strip() else "time"
        return usual if self._order in (None, RELEVANCE) else self._order or usual

    def next_order(self) -> None:
        """Choose the next order."""
        choices = ORDERS if self.text.strip() else ORDERS[:-1]
        self._order = choices[(choices.index(self.order) + 1) % len(choices)]

    @property
    def question(self) -> Question:
        """What to search for."""
        is_ranked = self.order == RELEVANCE
        return Question(self.text, RELEVANCE if is_ranked else "time", _MOST if is_ranked else None)

    @property
    def zones(self) -> list[Zone]:
        """The zones that times are shown in."""
        choices = self.programme.zones if self.programme else [[zone("UTC")]]
        return choices[self.zone % len(choices)]

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
    def grouping(self) -> Grouping:
        """The order of what is listed."""
        by = "" if self.order == RELEVANCE else self.order
        return Grouping(by, RELEVANCE if not by else "time", self.calendar)

    def preview(self, entry: Entry, width: int) -> Page:
        """All about an item."""
        assert self.programme is not None  # noqa: S101 - there are no items before
        about = self.host.about(entry, self.programme)
        draw = partial(
            details.draw,
            entry=entry,
            look=self.look._replace(zones=self._zones_of(entry)),
            sources=about.sources,
            clashing=about.clashing,
        )
        return Drawn(self.host.manner, width, draw)

    def _zones_of(self, entry: Entry) -> list[Zone]:
        return [each.of(entry.conference) for each in self.zones]

    @property
    def status(self) -> str:
        """What is shown, in a line."""
        parts = [self.hint] if self.hint else [self._amount]
        parts += [self.view, f"by {self.order}", ", ".join(each.title for each in self.zones)]
        return " · ".join(parts)

    @property
    def _amount(self) -> str:
        if self.found is None:
            return counted(len(self.items), "talk")
        about = "" if self.found.exact else "about "
        return f"{about}{self.found.total:,} {'match' if self.found.total == 1 else 'matches'}"


def about(it: Entry | Result) -> Entry:
    """The entry of what is listed."""
    return it.entry if isinstance(it, Result) else it
