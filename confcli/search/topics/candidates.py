"""The words and phrases of a conference that may be topics, with what they are short for."""

from collections import Counter, defaultdict

from confcli.model.tuples import NamedTuple
from confcli.search.searcher import Searcher
from confcli.search.topics.terms import Term, Terms
from confcli.search.topics.texts import Texts

#: In how many titles a topic stands, at least, and in which share of the documents that hold it:
#: what organisers put into every abstract, and the life of a speaker, is in no title.
_TITLES, _TITLED = 2, 0.12
#: Which share of a topic one person may present, at most.
_OF_ONE = 0.6
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

    @property
    def size(self) -> int:
        """How many documents hold it."""
        return len(self.documents)

    @property
    def terms(self) -> list[Term]:
        """The term and its short form."""
        return [self.term, *([self.short] if self.short else [])]


def candidates(searcher: Searcher, texts: Texts, terms: Terms) -> list[Candidate]:
    """List the terms that are in enough titles, and not all of one person's."""
    found = {**terms.words, **terms.phrases}
    short_of = _abbreviated(searcher, texts, terms)
    for term, short in short_of.items():
        if (term in found or short in found) and (long := terms.documents(term)):
            found[term] = sorted({*found.pop(short, terms.documents(short)), *long})
    titles = [terms.text(title) for title, *_ in texts.fields]
    listed = []
    for term, held in found.items():
        wanted = [terms.text(each) for each in (term, short_of.get(term)) if each]
        titled = sum(any(each in titles[n] for each in wanted) for n in held)
        listed.append(Candidate(term, short_of.get(term), held, titled))
    return [each for each in listed if _is_topic(texts, each)]


def _is_topic(texts: Texts, candidate: Candidate) -> bool:
    """Whether enough titles name a candidate, and it is not all of one person's."""
    if candidate.titles < _TITLES:
        return False
    with_title = sum(1 for n in candidate.documents if texts.fields[n][0])
    if candidate.titles < _TITLED * with_title:
        return False
    return not _is_of_one(texts, candidate.documents)


def _is_of_one(texts: Texts, documents: list[int]) -> bool:
    """Whether one person presents most of some documents."""
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
