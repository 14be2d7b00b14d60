"""How surely a word is used more in one collection of documents than in another.

The measure is that of B. Monroe, M. Colaresi and K. Quinn, "Fightin' Words" (2008): the difference
of the log-odds of a document to hold the word, divided by its standard deviation. A prior that
knows how many documents of both hold it, an informative one, keeps rare words from being certain.
"""

from math import log, sqrt

from confcli.model.tuples import NamedTuple

#: The weight of the prior: this share of the smaller collection, and half a document.
_SHARE, _HALF = 0.1, 0.5


class Comparison(NamedTuple):
    """Two collections to compare, and how many documents each has."""

    size: float
    others: float

    def strength(self, count: float, other: float) -> float:
        """The z-score of a word that ``count`` documents hold, and ``other`` of the others.

        Positive if it is used more in the first collection; negated if the two change places.
        """
        held, _ = self._prior(count, other)
        deviation = sqrt(1 / (min(count, self.size) + held) + 1 / (min(other, self.others) + held))
        return self.log_odds(count, other) / deviation

    def log_odds(self, count: float, other: float) -> float:
        """By how much the log-odds of a document to hold the word are higher in the first."""
        count, other = min(count, self.size), min(other, self.others)
        held, lacked = self._prior(count, other)
        odds = (count + held) / (self.size - count + lacked)
        return log(odds) - log((other + held) / (self.others - other + lacked))

    def _prior(self, count: float, other: float) -> tuple[float, float]:
        """How many further documents of each are taken to hold the word, and to lack it."""
        count, other = min(count, self.size), min(other, self.others)
        weight = _SHARE * min(self.size, self.others)
        share = (count + other) / max(1.0, self.size + self.others)
        return _HALF + weight * share, _HALF + weight * (1 - share)
