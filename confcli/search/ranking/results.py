"""The results of a search: entries with how well they match, or people."""

from collections.abc import Callable, Iterable, Sequence

from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry
from confcli.search import weights
from confcli.search.index.documents import Document, entries
from confcli.search.query.spelling import Spelling
from confcli.search.ranking.explain import explanation, snippet
from confcli.search.ranking.judge import Judgement
from confcli.times.zones import NEVER

#: How many words a snippet has.
_SNIPPET = 30


class Result(NamedTuple):
    """An entry that a search found, and how well it matches."""

    entry: Entry
    document: Document
    judgement: Judgement
    #: Whether the query has words to rank it by.
    ranked: bool = True

    @property
    def score(self) -> float | None:
        """How well it matches, 100 at most; ``None`` if there is nothing to rank it by."""
        return self.judgement.score if self.ranked else None

    @property
    def matched(self) -> dict[str, list[str]]:
        """The matched words by field."""
        return self.judgement.matched

    @property
    def snippet(self) -> str | None:
        """The abstract around its best matches, if the title lacks some of them."""
        return self.excerpt(_SNIPPET)

    def excerpt(self, words: int) -> str | None:
        """A snippet of at most this many words."""
        return snippet(self.entry.abstract, self.judgement, words)

    @property
    def explanation(self) -> str:
        """Why it was found, in words."""
        return explanation(self.judgement)

    @property
    def weak(self) -> bool:
        """Whether this is a weak match."""
        return self.judgement.weak

    @property
    def partial(self) -> bool:
        """Whether it matches only some of what the query asks for."""
        return not self.judgement.complete


class Found(NamedTuple):
    """What a search found."""

    results: list[Result]
    #: How many results there are, shown or not.
    total: int
    #: How many of the best of them are good.
    good: int
    #: Whether ``total`` is exact: not all documents are checked for real initials.
    exact: bool = True

    @property
    def complete(self) -> bool:
        """Whether any result matches everything the query asks for."""
        return self.good > 0 or any(not result.partial for result in self.results)

    @property
    def lead(self) -> str:
        """What stands above the first of the partial matches."""
        follow = "partial matches follow"
        return follow if self.complete else f"no result matches every word; {follow}"

    @property
    def is_all(self) -> bool:
        """Whether all results are among those read."""
        return len(self.results) == self.total

    @property
    def is_quoted(self) -> bool:
        """Whether the query is most of the title of the first result, or stands in it in a row."""
        if not self.results:
            return False
        first = self.results[0].judgement
        return first.titled or (first.good and first.nearness >= weights.IN_A_ROW)

    def first(self, limit: int) -> "Found":
        """Keep the first results."""
        return self._replace(results=self.results[:limit])

    def only_good(self) -> "Found":
        """Keep what is good."""
        good = [result for result in self.results if result.judgement.good]
        return Found(good, len(good), len(good), exact=self.exact)

    def and_others(self, others: "Found", sort: str) -> "Found":
        """Add partial results; by relevance, they follow those that are good.

        How many there are is exact only if none that both counted may be unknown.
        """
        by_label = {each.document.label: each for each in (*others.results, *self.results)}
        results = list(by_label.values())
        if sort == "relevance":
            results.sort(key=lambda result: _best(result.document, result.judgement))
        else:
            results.sort(key=lambda result: order(result.document, result.judgement, sort))
        total = max(len(results), self.total, others.total)
        is_known = self.is_all and (others.is_all or len(results) == len(others.results))
        exact = is_known and self.exact and others.exact
        return Found(results, total, self.good, exact=exact)


#: Nothing is found.
NONE = Found([], 0, 0)


def spelled_first(results: list[Result], spelling: Spelling) -> list[Result]:
    """Order the best results again, those spelled as a query is before others like them."""
    judged = [_as_spelled(result, spelling) for result in results]
    judged.sort(key=lambda each: (*_best(each[1].document, each[1].judgement), each[0]))
    return [result for _, result in judged]


def _as_spelled(result: Result, spelling: Spelling) -> tuple[float, Result]:
    """How much a result is spelled otherwise, and the result with what it loses by that."""
    entry, judgement = result.entry, result.judgement
    differs = spelling.differs(" ".join([entry.title or "", *entry.authors, *entry.chairs]))
    if not differs or judgement.whole:
        return differs, result
    score = round(judgement.score * (1 - weights.OTHERWISE * differs), 2)
    return differs, result._replace(judgement=judgement._replace(score=score))


def _best(document: Document, judgement: Judgement) -> tuple[bool, bool, bool, float]:
    """The place of a document by relevance; a session that the query names is before its talks."""
    is_session = judgement.titled and document.label[1] == "session"
    return not judgement.whole, not judgement.good, not is_session, -judgement.score


def order(document: Document, judgement: Judgement, sort: str) -> tuple[object, ...]:
    """Order documents by relevance, time or title."""
    title, start, label = document.texts[0], document.start, document.label
    if sort == "relevance":
        return *_best(document, judgement), start, document.key, label
    by_title = () if sort == "time" else (not title, title)
    return *by_title, start, title, label


class Named(NamedTuple):
    """People by their folded names, and the documents they are authors or chairs of."""

    documents: dict[tuple[str, ...], list[Document]]
    #: Reads what documents stand for, as a query sees it.
    read: Callable[[Sequence[Document]], list[Entry]] = entries

    def works(self, names: Iterable[tuple[str, ...]]) -> list[Entry]:
        """List what people with these names present or chair, in the order of time."""
        found = {each.label: each for name in names for each in self.documents[name]}
        return sorted(self.read([*found.values()]), key=lambda each: each.start or NEVER)
