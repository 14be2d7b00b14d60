"""What a search comes to: hits, people, and how many there are."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from confcli.schedule import Entry
from confcli.search.explain import explanation
from confcli.search.ranking import Judgement
from confcli.search.shelves import Document, Label
from confcli.search.snippet import snippet

#: The least share of what a query's words are worth that is more than a weak hit.
_STRONG = 0.5


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
        """Whether it is hardly what was meant: some words only, of little worth or in passing."""
        fields = {hit.field for hit in self.judgement.best}
        return not self.judgement.complete and (
            self.judgement.share < _STRONG or fields <= {"abstract"}
        )


class Found(NamedTuple):
    """What a search came to."""

    hits: list[Hit]
    #: How many there are, shown or not.
    total: int

    @property
    def complete(self) -> bool:
        """Whether what comes first holds all that was asked for."""
        return bool(self.hits) and self.hits[0].judgement.complete

    def and_others(self, others: "Found", limit: int) -> "Found":
        """Return them and others beside them, of which weak ones are left out.

        What holds all the words as they are comes first, then what has the best score.
        """
        if not self.hits:
            return others
        strong = (hit for hit in others.hits if not hit.weak)
        hits = list({hit.label: hit for hit in (*self.hits, *strong)}.values())
        hits.sort(key=lambda hit: (not hit.judgement.literal, -hit.score))
        return Found(hits[:limit], max(len(hits), self.total))


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
