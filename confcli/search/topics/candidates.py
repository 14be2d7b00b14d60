"""The words and phrases of a conference that may be topics, with what they are short for."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from confcli.model.tuples import NamedTuple
from confcli.search.searcher import Searcher
from confcli.search.topics.terms import Term, Terms
from confcli.search.topics.texts import Texts

#: In how many titles a topic stands, at least, and in which share of the documents that hold it:
#: what organisers put into every abstract, and the life of a speaker, is in no title.
_TITLES, _TITLED = 2, 0.12
#: In which share of the documents with a word the name of a room stands that has it, at least.
_NAMED = 0.4
#: Which share of a topic one person may present, at most.
_OF_ONE = 0.6
#: More than anybody presents at one conference.
_MANY = 50
#: How many documents define an abbreviation at least, and which share of its definitions.
_DEFINED, _MEANT = 2, 0.6
_ABBREVIATIONS = "SELECT short, long, count FROM abbreviation WHERE slug = ?"


class Candidate(NamedTuple):
    """A term that may be a topic, and the documents that hold it or its short form."""

    term: Term
    short: Term | None
    documents: list[int]
    #: How many of these have it in the title.
    titles: int
    #: How many different titles these are: what is repeated is one thing.
    different: int

    @property
    def size(self) -> int:
        """How many documents hold it."""
        return len(self.documents)

    @property
    def terms(self) -> list[Term]:
        """The term and its short form."""
        return [self.term, *([self.short] if self.short else [])]


def candidates(searcher: Searcher, texts: Texts, terms: Terms) -> list[Candidate]:
    """List the terms that are in enough titles, not all of one person's, and no rooms."""
    found = {**terms.words, **terms.phrases}
    short_of = _abbreviated(searcher, texts, terms)
    for term, short in short_of.items():
        if (term in found or short in found) and (long := terms.documents(term)):
            found[term] = sorted({*found.pop(short, terms.documents(short)), *long})
    titles = _Titles(texts, terms)
    listed = []
    for term, held in found.items():
        wanted = [each for each in (term, short_of.get(term)) if each]
        listed.append(Candidate(term, short_of.get(term), held, *titles.count(wanted)))
    rooms = _of_rooms(texts, terms, listed)
    return [
        each
        for each in listed
        if titles.name(each) and not _is_of_one(texts, each.documents) and each.term not in rooms
    ]


class _Titles:
    """The titles of a conference, each word in the singular if a term has it."""

    def __init__(self, texts: Texts, terms: Terms) -> None:
        self._terms = terms
        self._titles = [terms.text(title) for title, *_ in texts.fields]
        self._untitled = {n for n, title in enumerate(self._titles) if not title.strip()}
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for number, title in enumerate(self._titles):
            for word in {*title.split()}:
                self._with[word].append(number)

    def count(self, terms: Iterable[Term]) -> tuple[int, int]:
        """How many titles hold any of some terms, and how many different ones."""
        held = {n for term in terms for n in self._holding(term)}
        return len(held), len({self._titles[n] for n in held})

    def _holding(self, term: Term) -> list[int]:
        rarest = min((self._with.get(key, []) for key in term), key=len)
        text = self._terms.text(term)
        return rarest if len(term) == 1 else [n for n in rarest if text in self._titles[n]]

    def name(self, candidate: Candidate) -> bool:
        """Whether enough titles name a candidate, of the documents that have one."""
        if candidate.different < _TITLES:
            return False
        if candidate.titles < _TITLED * (candidate.size - len(self._untitled)):
            return False
        untitled = len(self._untitled.intersection(candidate.documents))
        return candidate.titles >= _TITLED * (candidate.size - untitled)


def _of_rooms(texts: Texts, terms: Terms, found: Iterable[Candidate]) -> set[Term]:
    """What rooms are called, and the words that hardly stand for anything else."""
    rooms = [terms.text(room) for room in texts.rooms]
    named: set[Term] = set()
    for term, size in ((each.term, each.size) for each in found):
        text, is_word = terms.text(term), len(term) == 1
        if any(text == room or (not is_word and text in room) for room in rooms):
            words = [(word,) for word in term]
            named |= {term, *(it for it in words if size >= _NAMED * len(terms.documents(it)))}
    return named


def _is_of_one(texts: Texts, documents: list[int]) -> bool:
    """Whether one person presents most of some documents."""
    if len(documents) > _MANY:
        return False
    names = Counter(name for n in documents for name in texts.people[n])
    return bool(names) and max(names.values()) > _OF_ONE * len(documents)


def _abbreviated(searcher: Searcher, texts: Texts, terms: Terms) -> dict[Term, Term]:
    """What is abbreviated in the conference, by its most frequent long form, and how."""
    defined: defaultdict[Term, Counter[Term]] = defaultdict(Counter)
    for index in searcher.indexes:
        for short, long, count in index.connection.execute(_ABBREVIATIONS, (texts.slug,)):
            defined[terms.key([short])][terms.key(long.split())] += count
    found: dict[Term, Term] = {}
    for short, meanings in sorted(defined.items()):
        (long, count), *_ = sorted(meanings.items(), key=lambda each: (-each[1], each[0]))
        if count >= max(_DEFINED, _MEANT * meanings.total()) and len(long) > 1:
            found.setdefault(long, short)
    return found
