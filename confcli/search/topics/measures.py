"""How surely candidates stand out: against other conferences, else against running text."""

from collections.abc import Sequence
from typing import Protocol

from confcli.search.searcher import Searcher
from confcli.search.topics.candidates import Candidate
from confcli.search.topics.log_odds import Comparison
from confcli.search.topics.others import Others
from confcli.search.topics.terms import Terms
from confcli.search.topics.texts import Texts


class Measure(Protocol):
    """Tells how surely candidates are used more than elsewhere, as z-scores."""

    def roughly(self, found: Sequence[Candidate]) -> list[float]:
        """Estimate it for many at once."""

    def closely(self, candidate: Candidate) -> float:
        """Count it for one."""


def measure(searcher: Searcher, texts: Texts, terms: Terms) -> Measure:
    """The measure for a conference: what else there is decides on it."""
    if texts.has_others:
        return _AgainstOthers(Others(searcher, texts), texts, terms)
    return _OfTitles(texts, terms)


class _AgainstOthers:
    """Compares documents that hold a candidate with those of other conferences that do."""

    def __init__(self, others: Others, texts: Texts, terms: Terms) -> None:
        self._others, self._texts, self._terms = others, texts, terms
        self._usual: dict[str, int] = {}

    def roughly(self, found: Sequence[Candidate]) -> list[float]:
        words = {word for each in found for term in each.terms for word in term}
        self._usual = self._others.of_words(it for word in words for it in self._forms(word))
        return [self._of(each, self._estimated(each)) for each in found]

    def closely(self, candidate: Candidate) -> float:
        if len(candidate.term) == 1 and not candidate.short:
            return self._of(candidate, self._estimated(candidate))
        forms = [
            form
            for term in candidate.terms
            for form in self._terms.forms(term, candidate.documents)
        ]
        return self._of(candidate, self._others.of_forms(forms, candidate.size))

    def _of(self, candidate: Candidate, other: float) -> float:
        # The forms of a word are counted apart, in the other conferences as in this one.
        own = candidate.size if len(candidate.term) > 1 else self._own(candidate.term[0])
        return self._others.comparison.strength(own, other)

    def _estimated(self, candidate: Candidate) -> float:
        """How many others hold a candidate if its words stand together there as often as here."""
        return min(
            sum(self._usual.get(form, 0) for form in self._forms(word))
            * candidate.size
            / max(candidate.size, self._own(word))
            for word in candidate.term
        )

    def _own(self, word: str) -> int:
        return sum(len(self._texts.postings.get(form, ())) for form in self._forms(word))

    def _forms(self, word: str) -> list[str]:
        return self._terms.of_word(word)


class _OfTitles:
    """Compares titles with abstracts: what titles name that running text hardly does."""

    def __init__(self, texts: Texts, terms: Terms) -> None:
        self._terms = terms
        self._abstracts = [terms.text(abstract) for *_, abstract in texts.fields]
        titled = sum(len({*title}) for title, *_ in texts.fields)
        self._comparison = Comparison(titled, sum(len({*it}) for *_, it in texts.fields))

    def roughly(self, found: Sequence[Candidate]) -> list[float]:
        return [self.closely(each) for each in found]

    def closely(self, candidate: Candidate) -> float:
        wanted = [self._terms.text(term) for term in candidate.terms]
        texts = (self._abstracts[n] for n in candidate.documents)
        said = sum(any(each in text for each in wanted) for text in texts)
        return self._comparison.strength(candidate.titles, said)
