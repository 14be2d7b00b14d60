"""How a topic fares from conference to conference, in order of date."""

import json
from collections.abc import Collection, Iterable, Mapping

from confcli.model.records import replace
from confcli.model.text import slug
from confcli.model.tuples import NamedTuple
from confcli.schedule import years
from confcli.search.asking.query import Query
from confcli.search.searcher import Searcher
from confcli.search.topics.texts import SAYING

#: Kinds of documents that are counted together.
Kinds = tuple[str, ...]
_TALKS, _SESSIONS = ("paper", "talk"), ("session",)
#: Sorts after all years.
_LAST = "9999"
#: A conference with an abstract for fewer than this share of its talks is one of titles alone.
_FEW = 0.5
_HELD = (
    "SELECT slug, kind = 'session', count(*), sum(title <> ''), sum(abstract <> '') FROM document "
    "WHERE slug IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"
)
_FIRST_DAYS = "SELECT slug, min(substr(start, 1, 10)) FROM place WHERE start IS NOT NULL GROUP BY 1"


class Held(NamedTuple):
    """How many talks and papers a conference has, or sessions if it has nothing else."""

    total: int
    #: How many have a title, and how many an abstract.
    titled: int
    abstracts: int

    @property
    def has_abstracts(self) -> bool:
        """Whether abstracts are there for most of them."""
        return self.abstracts >= _FEW * self.total


class Point(NamedTuple):
    """How much of a conference is on a topic."""

    #: The words as they were typed, and the query that finds them.
    topic: str
    query: str
    conference: str
    year: int | None
    #: Its first day, ``2021-05-03``; ``None`` if no date is known.
    day: str | None
    held: Held
    #: How many have the topic in the title, the keywords or the abstract, and in the title.
    matches: int
    titles: int

    @property
    def percent(self) -> float:
        """The share of its talks and papers that are on the topic, in per cent."""
        return _percent(self.matches, self.held.total)

    @property
    def title_percent(self) -> float:
        """The share of its titles that name the topic, in per cent."""
        return _percent(self.titles, self.held.titled)

    def counted(self, *, by_titles: bool) -> tuple[int, int]:
        """How many are on the topic, of how many; by titles alone if asked."""
        return (self.titles, self.held.titled) if by_titles else (self.matches, self.held.total)


def by_titles(points: Iterable[Point]) -> bool:
    """Whether conferences compare by their titles alone: as soon as one has few abstracts."""
    return not all(each.held.has_abstracts for each in points)


def share(found: int, total: int) -> str:
    """A share in words: ``2.1%``, or ``<0.1%`` for what is less."""
    percent = _percent(found, total)
    return "<0.1%" if found and percent < 0.1 else f"{percent:.1f}%"


def trend(
    searcher: Searcher, topics: Mapping[str, Query], conferences: Collection[str]
) -> list[Point]:
    """How much of each of some conferences is on each topic, topic by topic in order of date.

    Conferences whose name has a year, but that have no date, come last in it; those without
    either come last of all. Empty ones are left out.
    """
    held = _held(searcher, conferences)
    days = _first_days(searcher)
    found = []
    for words, query in topics.items():
        said = searcher.by_conference(replace(query, fields=SAYING))
        titled = searcher.by_conference(replace(query, fields=("title",)))
        points = []
        for name in conferences:
            key, day = slug(name), days.get(slug(name))
            if key in held:
                kinds, what = held[key]
                counts = (sum(each[key, kind] for kind in kinds) for each in (said, titled))
                about = words, query.text, name, _year(name, day), day, what
                points.append(Point(*about, *counts))
        found += sorted(points, key=_order)
    return found


def _held(searcher: Searcher, conferences: Iterable[str]) -> dict[str, tuple[Kinds, Held]]:
    """What each conference has, by slug, and of which kinds that is."""
    wanted = {slug(each) for each in conferences}
    found: dict[str, tuple[Kinds, Held]] = {}
    for index in searcher.indexes:
        asked = json.dumps(sorted(wanted - index.hidden))
        for key, is_session, *counts in index.connection.execute(_HELD, (asked,)):
            if not is_session or key not in found:
                found[key] = _SESSIONS if is_session else _TALKS, Held(*counts)
    return found


def _first_days(searcher: Searcher) -> dict[str, str]:
    return dict(row for index in searcher.indexes for row in index.connection.execute(_FIRST_DAYS))


def _year(conference: str, day: str | None) -> int | None:
    """The year of a conference: that of its first day, else the one in its name."""
    return int(day[:4]) if day else next(iter(sorted(years.named(conference))), None)


def _order(point: Point) -> tuple[object, ...]:
    year = str(point.year or _LAST)
    return year, point.day or _LAST, point.conference


def _percent(count: int, total: int) -> float:
    return round(100 * count / total, 2) if total else 0.0
