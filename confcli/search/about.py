"""One topic: what is on it, who works on it, in which sessions and on which days."""

from collections.abc import Iterable, Sequence

from confcli.model.records import dataclass
from confcli.schedule import counting
from confcli.schedule.counting import Day
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import session_of
from confcli.search.asking.query import Query
from confcli.search.on_topic import OnTopic, on_topic
from confcli.search.people import Person
from confcli.search.ranking.results import Found, Result
from confcli.search.searcher import ENOUGH, Searcher
from confcli.times.local import utc


@dataclass(eq=False, repr=False)
class Part:
    """A session, and how much of it is on a topic."""

    session: SessionEntry
    count: int
    #: Of how many talks.
    total: int

    @property
    def entry(self) -> Entry:
        """The session."""
        return self.session


@dataclass(eq=False, repr=False)
class About:
    """What there is on a topic."""

    #: The topic as it was typed, or several.
    topic: str
    #: What fits best first; what has only some of the words last.
    results: Sequence[Result]
    found: Found
    people: OnTopic
    #: Those with most on the topic first.
    sessions: Sequence[Part]
    days: Sequence[Day]

    @property
    def ranked(self) -> Sequence[Person]:
        """Who works on it, best first, but for those whose works have only some of the words."""
        return [each for each in self.people.people if not each.partial]

    @property
    def whole(self) -> int:
        """How many match all of the words; about, if there are thousands."""
        return self.found.total if self.found.good >= ENOUGH else self.found.good

    @property
    def partial(self) -> int:
        """How many more match only some of the words, all but the best of them badly."""
        return self.found.total - self.whole

    @property
    def untimed(self) -> int:
        """How many of the results that have all of the words state no time."""
        whole = (each.entry for each in self.results if not each.partial)
        return sum(not any(slot.start for slot in it.slots) for it in whole)

    @property
    def conferences(self) -> list[str]:
        """The conferences that have something on it, the one with the best first."""
        return list(dict.fromkeys(each.entry.conference for each in self.results))


def about(searcher: Searcher, query: Query, calendar: Calendar) -> About:
    """Find what there is on a topic, each ranked by how well it fits.

    Sessions and days count what has all of its words. Of a topic so common that it has thousands
    of matches only the best are looked at, as ``on_topic`` does.
    """
    people = on_topic(searcher, query)
    found = people.found
    whole = [each.entry for each in found.results if not each.partial]
    days = counting.by_day(whole, calendar)
    return About(query.text, found.results, found, people, _sessions(whole), days)


def _sessions(entries: Iterable[Entry]) -> list[Part]:
    """The sessions of what is on a topic, which are no results themselves."""
    held: dict[tuple[str, str], tuple[SessionEntry, set[str]]] = {}
    for entry in entries:
        for slot in entry.slots if entry.kind != "session" else ():
            if within := session_of(slot):
                key = (within.conference, within.id)
                held.setdefault(key, (within, set()))[1].add(entry.id)
    parts = [Part(session, len(ids), session.count) for session, ids in held.values()]
    return sorted(parts, key=lambda it: (-it.count, utc(it.session.start), it.session.id))
