"""How much items interest a user: by what they ask for, else by what they have starred."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from confcli.cli.environment import Here
from confcli.cli.searching import Searched
from confcli.model.text import slug
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.search.asking.query import Query
from confcli.search.similar import alike

#: How an index names a document: slug of the conference, kind, id.
Label = tuple[str, str, str]
#: Returns how much each of some entries is what is asked for: 0 if not at all, 100 at most.
Interest = Callable[[Sequence[Entry]], list[float]]


def asked_for(searched: Searched, interests: Sequence[str]) -> Interest:
    """How well entries match the query that each matches best; all words of it have to match."""
    check(searched.here, interests)

    def interest(entries: Sequence[Entry]) -> list[float]:
        scores: dict[Label, float] = {}
        for text in interests:
            for key, score in _matches(searched, text):
                scores[key] = max(score, scores.get(key, 0.0))
        return [scores.get(label(entry), 0.0) for entry in entries]

    return interest


def like(searched: Searched, liked: Iterable[Entry]) -> Interest:
    """How similar entries are to the most similar of those that are liked."""

    def interest(entries: Sequence[Entry]) -> list[float]:
        labels = [*map(label, entries)]
        scores = alike(searched.searcher, {*map(label, liked)}, {*labels})
        return [scores.get(key, 0.0) for key in labels]

    return interest


def check(here: Here, interests: Iterable[str]) -> None:
    """Raise ``WrongUsageError`` for a query that can't be read, or asks for nothing."""
    for text in interests:
        _query(here, text).check()


def _query(here: Here, text: str) -> Query:
    return Query(text, Filters(), Calendar(here.zones[0]), here.today)


def _matches(searched: Searched, text: str) -> Iterator[tuple[Label, float]]:
    asked = searched.narrowed(_query(searched.here, text))
    for each in searched.searcher.search(asked, None).results:
        if each.judgement.complete and not each.weak:
            yield label(each.entry), 100.0 if each.score is None else each.score


def label(entry: Entry) -> Label:
    """The document that stands for an entry, which is that of its paper if it has one."""
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    return _slug(entry.conference), kind, id_


#: There are thousands of entries of a few conferences.
_slug = cache(slug)
