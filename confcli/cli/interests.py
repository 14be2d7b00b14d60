"""How much items interest a user: by what they ask for, else by what they have starred."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

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
#: The fields that talks have from their session.
_INDIRECT = {"session", "track"}


class Match(NamedTuple):
    """How well a query matches something."""

    #: Out of 100.
    score: float
    #: Whether only the session or the track that it is in has the words.
    is_indirect: bool


def asked_for(searched: Searched, interests: Sequence[str]) -> Interest:
    """How well entries match the query that each matches best; all words of it have to match."""
    check(searched.here, interests)

    def interest(entries: Sequence[Entry]) -> list[float]:
        scores: dict[Label, float] = {}
        for text in interests:
            for key, found in matches(searched, text).items():
                scores[key] = max(found.score, scores.get(key, 0.0))
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


def matches(searched: Searched, text: str) -> dict[Label, Match]:
    """What a query finds that has all of its words."""
    return dict(_matches(searched, text))


def _matches(searched: Searched, text: str) -> Iterator[tuple[Label, Match]]:
    asked = searched.narrowed(_query(searched.here, text))
    for each in searched.searcher.search(asked, None).results:
        if each.judgement.complete and not each.weak:
            score = 100.0 if each.score is None else each.score
            is_indirect = bool(each.matched) and each.matched.keys() <= _INDIRECT
            yield label(each.entry), Match(score, is_indirect)


def partial(searched: Searched, text: str) -> set[Label]:
    """What a query finds that has only some of its words."""
    asked = searched.narrowed(_query(searched.here, text))
    found = searched.searcher.search(asked, None).results
    return {label(each.entry) for each in found if not each.judgement.complete}


def label(entry: Entry) -> Label:
    """The document that stands for an entry, which is that of its paper if it has one."""
    kind, id_ = ("paper", entry.paper) if entry.paper else (entry.kind, entry.id)
    return _slug(entry.conference), kind, id_


#: There are thousands of entries of a few conferences.
_slug = cache(slug)
