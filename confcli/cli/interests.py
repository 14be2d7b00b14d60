"""How much items interest a user: by what they ask for, else by what they have starred."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from confcli.cli.searching import Searched
from confcli.model.text import slug
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.similar import alike

#: How an index names a document: slug of the conference, kind, id.
Label = tuple[str, str, str]
#: How much an entry is what is asked for: 0 if not at all, 100 at most.
Interest = Callable[[Entry], float]


def asked_for(searched: Searched, interests: Sequence[str]) -> Interest:
    """How well an entry matches the query that it matches best."""
    scores: dict[Label, float] = {}
    for text in interests:
        calendar = Calendar(searched.here.zones[0])
        query = searched.narrowed(Query(text, Filters(), calendar, searched.here.today))
        for found in searched.searcher.search(query, None).results:
            if not found.weak:
                score = 100.0 if found.score is None else found.score
                scores[label(found.entry)] = max(score, scores.get(label(found.entry), 0.0))
    return lambda entry: scores.get(label(entry), 0.0)


def like(searched: Searched, liked: Iterable[Entry], among: Iterable[Entry]) -> Interest:
    """How similar an entry, one of those among which is looked, is to one that is liked."""
    scores = alike(searched.searcher, {*map(label, liked)}, {*map(label, among)})
    return lambda entry: scores.get(label(entry), 0.0)


def label(entry: Entry) -> Label:
    """The document that stands for an entry, which is that of its paper if it has one."""
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    return _slug(entry.conference), kind, id_


#: There are thousands of entries of a few conferences.
_slug = cache(slug)
