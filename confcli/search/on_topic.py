"""The people on a topic: who presents what a query finds, best first."""

from collections.abc import Container

from confcli.model.records import replace
from confcli.model.tuples import NamedTuple
from confcli.search.asking.query import Query
from confcli.search.index.schema import FIELDS, NAMES
from confcli.search.people import Folded, Person, Work, of_works
from confcli.search.query.tree import is_only_in, words_of
from confcli.search.ranking.results import Found, Result
from confcli.search.searcher import ENOUGH, Searcher

#: Where words are about a topic: somebody whose name is Long does not work on long contexts.
_OF_PEOPLE = (*NAMES, "affiliations")
_FIELDS = tuple(name for name in FIELDS if name not in _OF_PEOPLE)
#: How many results people are ranked by unless all are asked for. On 168,276 papers 3,000 take
#: a second or less.
MOST = 3000
#: How much a session counts that somebody chairs.
_CHAIRED = 0.25
#: Whose score is a smaller part of the first one's is left out.
FAINT = 0.02


def has_topic(query: Query) -> bool:
    """Whether a query wants any word that is no name of people or of where they work."""
    return any(not is_only_in(word, _OF_PEOPLE) for word in words_of(query.reading.tree))


class OnTopic(NamedTuple):
    """Who presents on a topic, best first; whose works have only some of the words come last."""

    people: list[Person]
    #: What a search found on it, with the results that count.
    found: Found
    #: How many results people are not ranked by, because there are too many of them.
    left_out: int
    #: How many people are left out who have next to nothing on it beside the first.
    faint: int


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
    counts a quarter. Weak matches count nothing. While few results have all the words, those who
    present what has only some of them follow; for nobody else that counts.

    ``among`` limits people to some folded names. Without ``everything``, only the best 3,000
    results are looked at, and people whose score is negligible beside the first one's are left
    out, unless they are asked for by name.
    """
    found = searcher.search(replace(asked, fields=_FIELDS), None if everything else MOST)
    counted = _counted(found.results)
    works = sorted(map(_work, counted), key=lambda work: -work.worth)
    people = sorted(map(_with_best, of_works(works, among)), key=_order)
    shown = people if everything or among is not None else _without_faint(people)
    is_all = len(counted) < len(found.results)  # those that don't count are the last
    left_out = 0 if is_all else found.total - len(found.results)
    found = found._replace(results=counted)
    return OnTopic(shown, found, left_out, len(people) - len(shown))


def _with_best(person: Person) -> Person:
    """A person with what has all the words; with what has some of them if that is all there is."""
    return person if person.partial else person.presenting(lambda work: not work.partial)


def is_topic(searcher: Searcher, asked: Query) -> bool:
    """Whether something is on what a query asks for, in the words that it has."""
    found = searcher.search(replace(asked, fields=_FIELDS), 1)
    return any(each.judgement.literal and not each.partial for each in found.results)


def _order(person: Person) -> tuple[object, ...]:
    """Order people by their score, and those next to one another who present the same.

    These are in the order of the first of their works.
    """
    first = person.works[0].entry
    names = first.chairs if first.kind == "session" else first.authors
    works = [(it.entry.conference, it.entry.id) for it in person.works]
    return person.partial, -(person.score or 0.0), works, names.index(person.name)


def _without_faint(people: list[Person]) -> list[Person]:
    """Leave out who has next to nothing on a topic beside the first."""
    least = FAINT * (people[0].score or 0.0) if people else 0.0
    return [person for person in people if (person.score or 0.0) >= least]


def _counted(results: list[Result]) -> list[Result]:
    """The results that count: those with all words, and if they are few, others too."""
    good = [each for each in results if each.judgement.good]
    return good if len(good) >= ENOUGH else [each for each in results if not each.weak]


def _work(result: Result) -> Work:
    score = result.judgement.score
    role = _CHAIRED if result.entry.kind == "session" else 1.0
    return Work(result.entry, result, score * score / 100 * role)
