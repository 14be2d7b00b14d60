"""How near the matched words of a query stand in a document."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from confcli.search import weights
from confcli.search.index.schema import NAMES
from confcli.search.ranking.matches import APART, Match

#: Words at most this many steps apart are close.
_CLOSE = 4


class Nearness(NamedTuple):
    """How near words stand, 1 at most, and how much that counts given what they match."""

    nearness: float
    value: float


def nearness(by_word: Sequence[list[Match]], value: float) -> Nearness:
    """Measure how near words stand, given the matches of each; a single one counts ``value``."""
    pairs = len(by_word) - 1
    if pairs < 1:
        return Nearness(1.0, value)
    found = [matches for matches in by_word if matches]
    best = [_nearest(one, other) for one, other in pairwise(found)]
    return Nearness(
        sum(near.nearness for near in best) / pairs, sum(near.value for near in best) / pairs
    )


def _nearest(one: list[Match], other: list[Match]) -> Nearness:
    """Measure the nearness of two words where it counts most."""
    near = (
        Nearness(distance, distance * min(a.value, b.value))
        for a in one
        for b in other
        if a is not b and (distance := _of_pair(a, b))
    )
    return max(near, key=lambda each: (each.value, each.nearness), default=Nearness(0.0, 0.0))


def _of_pair(one: Match, other: Match) -> float:
    if one.field != other.field:
        return 0.0
    steps = other.position - one.position - len(one.words) + 1
    if steps == 1 or one.position == other.position:
        return weights.IN_A_ROW
    if one.field in NAMES:
        is_same = one.position // APART == other.position // APART
        return weights.IN_A_ROW if is_same else weights.IN_TWO_NAMES
    return weights.CLOSE if abs(steps) <= _CLOSE else weights.IN_A_FIELD
