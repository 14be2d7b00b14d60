"""How near the matched words of a query stand in a document."""

from collections.abc import Sequence
from itertools import pairwise, product

from confcli.model.tuples import NamedTuple
from confcli.search import weights
from confcli.search.index.schema import NAMES
from confcli.search.ranking.matches import APART, Match

#: Words at most this many steps apart are close.
_CLOSE = 4
#: So many words in a row, as they were typed, are a quotation.
QUOTATION = 5


class Nearness(NamedTuple):
    """How near words stand, 1 at most, and how much that counts given what they match."""

    nearness: float
    value: float


def nearness(by_word: Sequence[tuple[float, list[Match]]], value: float) -> Nearness:
    """Measure how near words stand, given what each is worth, and its matches.

    Two words count by the rarer of them. A single one counts ``value``.
    """
    if len(by_word) < 2:
        return Nearness(1.0, value)
    every = sum(max(one, other) for (one, _), (other, _) in pairwise(by_word))
    found = pairwise((worth, matches) for worth, matches in by_word if matches)
    pairs = [(max(a, b), _nearest(one, other)) for (a, one), (b, other) in found]
    return Nearness(
        sum(worth * near.nearness for worth, near in pairs) / every,
        sum(worth * near.value for worth, near in pairs) / every,
    )


def _nearest(one: list[Match], other: list[Match]) -> Nearness:
    """Measure the nearness of two words where it counts most."""
    most = min(max(match.value for match in one), max(match.value for match in other))
    nearest, best = 0.0, 0.0
    for a, b in product(one, other):
        least = min(a.value, b.value)
        if least < best or a.field != b.field or a is b:  # it counts less however near it is
            continue
        distance = _of_pair(a, b)
        value = distance * least
        if value > best or (value == best and distance > nearest):
            nearest, best = distance, value
            if value == most * weights.IN_A_ROW:  # none counts more
                break
    return Nearness(nearest, best)


def _of_pair(one: Match, other: Match) -> float:
    steps = other.position - one.position - len(one.words) + 1
    if steps == 1 or one.position == other.position:
        return weights.IN_A_ROW
    if one.field in NAMES:
        is_same = one.position // APART == other.position // APART
        return weights.IN_A_ROW if is_same else weights.IN_TWO_NAMES
    return weights.CLOSE if abs(steps) <= _CLOSE else weights.IN_A_FIELD


def quoted(in_order: Sequence[list[Match]]) -> set[Match]:
    """Find the matches that are a quotation: words of the query in a row, just as there.

    Takes the matches of each word in the order of the query.
    """
    found: set[Match] = set()
    rows: dict[tuple[str, int], tuple[Match, ...]] = {}
    for matches in in_order:
        literal = [match for match in matches if match.fit.kind == "exact"]
        before = [rows.get((match.field, match.position - 1), ()) for match in literal]
        rows = {
            (last.field, last.position): (*row, last)[-QUOTATION:]
            for row, last in zip(before, literal, strict=True)
        }
        found.update(*(row for row in rows.values() if len(row) == QUOTATION))
    return found
