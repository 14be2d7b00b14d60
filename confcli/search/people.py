"""The people of a schedule: authors, speakers and chairs, by name as printed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable
from typing import TYPE_CHECKING

from confcli.model.tuples import NamedTuple
from confcli.schedule.brief import Speaker
from confcli.schedule.entries import Entry, Paper
from confcli.search.index.tokens import tokens
from confcli.search.query.variants import one_letter

if TYPE_CHECKING:  # who lists everybody never searches
    from confcli.search.asking.query import Query
    from confcli.search.query.tree import Node
    from confcli.search.ranking.results import Result
    from confcli.search.searcher import Searcher

#: Of more names than this, their spelling decides only among the first.
_SPELLED = 500
#: The folded words of a name.
Folded = tuple[str, ...]


class Coauthor(NamedTuple):
    """A coauthor's name, and how many papers and talks they share."""

    name: str
    works: int


class Work(NamedTuple):
    """What somebody presents or chairs, and how well it fits a topic."""

    entry: Entry
    #: How it matches; ``None`` unless a topic is asked for.
    match: "Result | None" = None
    #: How much it counts for who presents it, by that.
    worth: float = 0.0

    @property
    def score(self) -> float | None:
        """How well it fits the topic, out of 100; ``None`` unless one is asked for."""
        return self.match.score if self.match else None

    @property
    def partial(self) -> bool:
        """Whether it has only some of the words of the topic."""
        return self.match is not None and self.match.partial

    @property
    def explanation(self) -> str | None:
        """Why it is on the topic, in words; ``None`` unless one is asked for."""
        return self.match.explanation if self.match else None


class Person:
    """A person, and how many papers, talks and sessions they present or chair."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.conferences: list[str] = []
        self.papers = self.talks = self.chairs = 0
        #: What they present or chair, in the order of time; on a topic, what fits it best first.
        self.works: list[Work] = []
        #: Other names that may be the same person's.
        self.perhaps_same: list[str] = []

    @property
    def score(self) -> float | None:
        """How much and how well their works fit a topic; ``None`` unless one is asked for."""
        if all(work.score is None for work in self.works):
            return None
        return round(sum(work.worth for work in self.works), 2)

    @property
    def partial(self) -> bool:
        """Whether all of their works have only some of the words of the topic."""
        return all(work.partial for work in self.works)

    @property
    def presented(self) -> "list[Presented]":
        """Each of their works, with them."""
        return [Presented(self, work) for work in self.works]

    @property
    def coauthors(self) -> list[Coauthor]:
        """With whom they present, the most frequent coauthor first."""
        counts = Counter(
            name
            for work in self.works
            if work.entry.kind != "session"
            for name in work.entry.authors
            if name != self.name
        )
        ordered = sorted(counts.items(), key=lambda each: (-each[1], tokens(each[0])[-1:], each[0]))
        return [Coauthor(*each) for each in ordered]

    def add(self, work: Work) -> None:
        """Count something that they present or chair."""
        entry = work.entry
        self.papers += entry.kind == "paper"
        self.talks += len(entry.slots) if isinstance(entry, Paper) else entry.kind == "talk"
        self.chairs += entry.kind == "session"
        self.works.append(work)
        if entry.conference not in self.conferences:
            self.conferences.append(entry.conference)

    def presenting(self, test: Callable[[Work], bool]) -> "Person":
        """The same person with only those of their works that pass a test."""
        found = Person(self.name)
        found.perhaps_same = self.perhaps_same
        for work in self.works:
            if test(work):
                found.add(work)
        return found


class Presented(NamedTuple):
    """One of the works of a person."""

    person: Person
    work: Work

    @property
    def entry(self) -> Entry:
        """What the person presents or chairs."""
        return self.work.entry


def people(
    entries: Iterable[Entry], among: Container[Folded] | None = None, *, suggests: bool = True
) -> list[Person]:
    """List who presents or chairs entries, by last name.

    ``among`` limits the list to some folded names. Entries are to come in the order of time. Only
    if the list ``suggests`` who may be the same person are all names compared, which takes long.
    """
    return of_works(map(Work, entries), among, suggests=suggests)


def of_works(
    works: Iterable[Work], among: Container[Folded] | None = None, *, suggests: bool = True
) -> list[Person]:
    """List who presents or chairs works, which each person has in the order that they come in."""
    found: dict[str, Person] = {}
    for work in works:
        entry = work.entry
        for name in entry.chairs if entry.kind == "session" else entry.authors:
            if among is None or tuple(tokens(name)) in among:
                found.setdefault(name, Person(name)).add(work)
    folded = {name: tuple(tokens(name)) or (name,) for name in found}
    if suggests:
        _suggest(found, folded)
    return sorted(found.values(), key=lambda person: by_last_name(folded[person.name]))


def named(searched: "Searcher", asked: "Query", limit: int | None) -> tuple[list[Person], int]:
    """The first people that a query names, and how many there are.

    Those of exactly this name come first, then those spelled as it is, all of them by last name.
    """
    from confcli.search.query.names import asked as alternatives
    from confcli.search.query.spelling import Spelling

    meant = searched.named(asked)
    names = [_words(each) for each in alternatives(asked.reading.tree)]
    spelling = Spelling(asked.text, {word for name in names for word in name})

    def exactness(words: Folded) -> tuple[bool, bool]:
        is_turned = sorted(words) in map(sorted, names)
        return list(words) not in names, not is_turned

    def order(words: Folded) -> tuple[object, ...]:
        return exactness(words), by_last_name(words)

    def printed_order(person: Person) -> tuple[object, ...]:
        words = tuple(tokens(person.name))
        return exactness(words), spelling.lacking(person.name), by_last_name(words)

    chosen = sorted(meant.documents, key=order)
    if len(chosen) > _SPELLED:
        chosen = chosen[:limit]
    same = perhaps_same(meant.documents, chosen)
    around = dict.fromkeys([*chosen, *(other for each in chosen for other in same[each])])
    found = people(meant.works(around), around)
    among = {*chosen}
    first = [person for person in found if tuple(tokens(person.name)) in among]
    return sorted(first, key=printed_order)[:limit], len(meant.documents)


def _words(asked: "Node") -> list[str]:
    from confcli.search.query.tree import words_of

    return [token for word in words_of(asked) for token in word.tokens]


def by_last_name(name: Folded) -> tuple[str, Folded]:
    """Order folded names by their last word."""
    return name[-1], name


def busiest(entries: Iterable[Entry], most: int) -> tuple[list[Speaker], int]:
    """The people who present most of some papers and talks, and how many present any."""
    works: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in dict.fromkeys(entry.authors):
            works.setdefault(name, []).append(entry)
    talks = {name: sum(len(it.slots) for it in of) for name, of in works.items()}
    first = sorted(works, key=lambda name: (-len(works[name]), -talks[name]))[:most]
    folded = {name: tuple(tokens(name)) or (name,) for name in works}
    same = _perhaps_same_names(folded, first)
    found = [Speaker(it, len(works[it]), talks[it], works[it][0], same[it]) for it in first]
    return found, len(works)


def _suggest(found: dict[str, Person], folded: dict[str, Folded]) -> None:
    """Note the names that may be the same person's; they are not merged."""
    for name, same in _perhaps_same_names(folded, folded).items():
        found[name].perhaps_same = same


def _perhaps_same_names(folded: dict[str, Folded], of: Iterable[str]) -> dict[str, list[str]]:
    """Find for some names, as printed, those that may be the same person's."""
    printed: dict[Folded, list[str]] = {}
    for name, words in folded.items():
        printed.setdefault(words, []).append(name)
    of = list(of)
    others = perhaps_same(printed, {folded[name]: None for name in of})
    return {
        name: [
            each
            for other in (folded[name], *others[folded[name]])
            for each in printed[other]
            if each != name
        ]
        for name in of
    }


def perhaps_same(names: Iterable[Folded], of: Iterable[Folded]) -> dict[Folded, list[Folded]]:
    """Find for each name in ``of`` those in ``names`` that may be the same person's.

    They are the same words in another order, joined or split, or with an umlaut as two letters;
    or the last names agree, and so do the first names that both have, or their initials.
    """
    groups: defaultdict[Folded, dict[Folded, None]] = defaultdict(dict)
    for name in names:
        for key in _keys(name):
            groups[key][name] = None
    return {
        name: list(
            dict.fromkeys(
                each
                for key in _keys(name)
                for each in groups[key]
                if each != name and (key[0] != _LAST or _may_be_one(_plain(name), _plain(each)))
            )
        )
        for name in of
    }


#: What two names of one person share: all letters, all words, or the last name and an initial.
_JOINED, _TURNED, _LAST = "joined", "turned", "last"


def _keys(name: Folded) -> list[Folded]:
    words = _plain(name)
    turned = (_TURNED, *sorted(words))
    return [(_JOINED, "".join(words)), turned, (_LAST, words[-1], words[0][0])]


def _plain(name: Folded) -> Folded:
    return tuple(map(one_letter, name))


def _may_be_one(one: Folded, other: Folded) -> bool:
    shorter, longer = sorted((one[:-1], other[:-1]), key=len)
    if "".join(shorter) == "".join(longer):
        return True
    if not shorter or not _agree(shorter[0], longer[0]):
        return False
    rest = iter(longer)
    return all(any(_agree(word, each) for each in rest) for word in shorter)


def _agree(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
