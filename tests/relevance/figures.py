"""How good the first ten of a list are, given what it should hold."""

import math
from collections.abc import Collection, Sequence

#: The number of results to look at.
DEPTH = 10


def precision(found: Sequence[int], wanted: Collection[int]) -> float:
    """The share of the first ten that are wanted; missing ones are not."""
    return sum(number in wanted for number in found[:DEPTH]) / DEPTH


def gain(found: Sequence[int], wanted: Collection[int]) -> float:
    """The nDCG of the first ten: earlier ones count more."""
    worth = [1 / math.log2(place + 2) for place in range(DEPTH)]
    gained = (each for each, number in zip(worth, found, strict=False) if number in wanted)
    return sum(gained) / sum(worth[: len(wanted)])
