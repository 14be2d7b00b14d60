"""The people on a topic: who presents what a query finds, best first."""

from collections.abc import Container
from dataclasses import replace
from typing import NamedTuple

from confcli.search.asking.query import Query
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.people import Folded, Person, Work, of_works
from confcli.search.ranking.results import Found, Result
from confcli.search.searcher import Searcher

#: Where words are about a topic: somebody whose name is Long does not work on long contexts.
_FIELDS = tuple(name for name in FIELDS if name not in (*NAMES, "affiliations"))
#: How many results people are ranked by unless all are asked for. On 168,276 papers 3,000 take
#: a second or less.
MOST = 3000
#: From this many results with all words on, those with only some of them count nothing.
_ENOUGH = 10
#: How much a result counts that has only some of the words, and a session that somebody chairs.
_PARTIAL, _CHAIRED = 0.25, 0.25


class OnTopic(NamedTuple):
    """Who presents on a topic, best first."""

    people: list[Person]
    #: What a search found on it, with the results that count.
    found: Found
    #: How many results people are not ranked by, because there are too many of them.
    left_out: int


def on_topic(
    searcher: Searcher,
    asked: Query,
    among: Container[Folded] | None = None,
    *,
    everything: bool = False,
) -> OnTopic:
    """Rank people by how much and how well what they present fits a query.

    What somebody presents counts by the square of its score, out of 100: one paper with the topic
    in its title counts as much as about fifteen whose abstracts mention it, so that many weak
    matches do not outrank a few good ones. All authors count alike: fields differ in what the
    first and the last place mean. Whoever chairs a session need not work on its topic, so it
    counts a quarter; so does what has only some of the words, and only while few results have all
    of them. Weak matches count nothing.

    ``among`` limits people to some folded names. Without ``everything``, only the best 3,000
    results are looked at.
    """
    found = searcher.search(replace(asked, fields=_FIELDS), None if everything else MOST)
    counted = _counted(found.results)
    works = sorted(map(_work, counted), key=lambda work: -work.worth)
    people = of_works(works, among)
    people.sort(key=_order)
    is_all = len(counted) < len(found.results)  # those that don't count are the last
    left_out = 0 if is_all else found.total - len(found.results)
    return OnTopic(people, found._replace(results=counted), left_out)


def _order(person: Person) -> tuple[object, ...]:
    """Order people by their score, and those next to one another who present the same."""
    return -(person.score or 0.0), [(it.entry.conference, it.entry.id) for it in person.works]


def _counted(results: list[Result]) -> list[Result]:
    """The results that count: those with all words, and if they are few, others too."""
    good = [each for each in results if each.judgement.good]
    return good if len(good) >= _ENOUGH else [each for each in results if not each.weak]


def _work(result: Result) -> Work:
    score = result.judgement.score
    part = _PARTIAL if result.partial else 1.0
    role = _CHAIRED if result.entry.kind == "session" else 1.0
    return Work(result.entry, result.score, score * score / 100 * part * role)
