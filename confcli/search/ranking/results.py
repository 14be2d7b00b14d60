"""What a search comes to: hits, people, and how many there are."""

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from confcli.schedule.entries import Entry
from confcli.search.index.documents import Document, Label
from confcli.search.index.tokens import tokens
from confcli.search.ranking.explain import explanation, snippet
from confcli.search.ranking.judge import Judgement

#: The least share of what a query's words are worth that is more than a weak hit.
_STRONG = 0.5
#: A lower score of words that are mistyped is a weak hit.
_HARDLY = 5


class Hit(NamedTuple):
    """A document found, and how well it fits."""

    entry: Entry
    judgement: Judgement

    @property
    def label(self) -> tuple[str, str, str]:
        """What tells it from all others."""
        return self.entry.conference, self.entry.kind, self.entry.id

    @property
    def score(self) -> float:
        """How well it fits, of 100."""
        return self.judgement.score

    @property
    def matched(self) -> dict[str, list[str]]:
        """The words that hit, by field."""
        return self.judgement.matched

    @property
    def snippet(self) -> str | None:
        """The abstract around its best hits, where it holds words that the title does not."""
        return snippet(self.entry.abstract, self.judgement)

    @property
    def explanation(self) -> str:
        """Why it was found, in words."""
        return explanation(self.judgement)

    @property
    def weak(self) -> bool:
        """Whether it is hardly what was meant: some words only, of little worth or in passing.

        Or all of them, but mistyped or split, and scattered.
        """
        judgement = self.judgement
        if judgement.complete:
            return not judgement.literal and judgement.score < _HARDLY
        fields = {hit.field for hit in judgement.best}
        return judgement.share < _STRONG or fields <= {"abstract"}


class Found(NamedTuple):
    """What a search came to."""

    hits: list[Hit]
    #: How many there are, shown or not.
    total: int
    #: Whether they are just so many: what an index takes for initials is looked at only at first.
    exact: bool = True

    @property
    def complete(self) -> bool:
        """Whether what comes first holds all that was asked for."""
        return bool(self.hits) and self.hits[0].judgement.complete

    @property
    def best(self) -> float:
        """The best score among them, 0 where there is none."""
        return max((hit.score for hit in self.hits), default=0.0)

    def first(self, limit: int) -> "Found":
        """Return no more of them than that."""
        return self._replace(hits=self.hits[:limit])

    def and_others(self, others: "Found", sort: str) -> "Found":
        """Return them and others beside them, of which weak ones are left out, in order.

        By relevance what holds all the words as they are comes first, then the best score.
        """
        strong = (hit for hit in others.hits if not hit.weak)
        hits = list({hit.label: hit for hit in (*self.hits, *strong)}.values())
        hits.sort(key=_ORDERS[sort])
        return self._replace(hits=hits, total=max(len(hits), self.total))


def _by_relevance(hit: Hit) -> tuple[object, ...]:
    return not hit.judgement.literal, -hit.score


def _by_time(hit: Hit) -> tuple[object, ...]:
    return hit.entry.start.timestamp() if hit.entry.start else inf, hit.entry.title or ""


def _by_title(hit: Hit) -> tuple[object, ...]:
    return not hit.entry.title, " ".join(tokens(hit.entry.title or "")), *_by_time(hit)


_ORDERS = {"relevance": _by_relevance, "time": _by_time, "title": _by_title}


class Named(NamedTuple):
    """People by their folded names, and the documents of which they are authors or chairs."""

    documents: dict[tuple[str, ...], list[Document]]

    def works(self, names: Iterable[tuple[str, ...]]) -> list[Entry]:
        """Return what people of these names present or chair, in the order of time."""
        found = {each.label: each for name in names for each in self.documents[name]}
        return entries(sorted(found.values(), key=lambda each: each.start))


def entries(found: Sequence[Document]) -> list[Entry]:
    """Return the entries that documents stand for, in their order."""
    by_label: dict[Label, Entry] = {}
    for shelf in {id(each.shelf): each.shelf for each in found}.values():
        labels = [each.label for each in found if each.shelf is shelf]
        by_label |= zip(labels, shelf.read(labels), strict=True)
    return [by_label[each.label] for each in found]
