"""How much a user wants to attend something."""

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from confcli.model.marks import STARS
from confcli.schedule.entries import Entry

#: What a user asks for with the command itself.
INCLUDE = "include"
#: The tiers of wishes, the most important one first: no number of wishes of one outweighs a wish
#: of one before it.
TIERS = (INCLUDE, *STARS, "interest")
#: What matches an interest with a lower score is not worth attending: it only mentions a word.
_LEAST = 25
#: The same as a part of the best score for an interest.
_PART_OF_BEST = 0.3
#: Scores have two digits after the point.
_PARTS = 100
#: How well an item matches each interest, out of 100.
Scores = Mapping[str, float]
NO_SCORES: Scores = {}


class Wish(NamedTuple):
    """How much a user wants to attend something, and why."""

    #: Whether the user asked for it or starred it, and how much: one of ``TIERS``, or ``None``.
    tier: str | None = None
    #: The interests that it matches.
    scores: Scores = NO_SCORES
    #: Those that only the name of its session or track matches.
    indirect: Set[str] = frozenset()

    def __bool__(self) -> bool:
        return self.tier is not None or bool(self.scores)

    @property
    def rank(self) -> int:
        """The number of its tier."""
        return TIERS.index(self.tier or TIERS[-1])

    @property
    def score(self) -> float:
        """How well it matches all interests together."""
        return round(sum(self.scores.values()), 2)

    @property
    def worth(self) -> tuple[int, ...]:
        """What it is worth in each tier; its scores count whatever its own tier is."""
        return (*(int(tier == self.tier) for tier in TIERS[:-1]), round(self.score * _PARTS))


def worthwhile(scores: Mapping[str, Iterable[tuple[str, float]]]) -> dict[str, dict[str, float]]:
    """By id, how well items match each interest, as far as they are worth attending.

    ``scores`` are, by interest, ids and how well they match.
    """
    found: dict[str, dict[str, float]] = {}
    for interest, matches in scores.items():
        matches = list(matches)
        best = max((score for _, score in matches), default=0)
        least = max(_LEAST, _PART_OF_BEST * best)
        for id_, score in matches:
            if score >= least:
                found.setdefault(id_, {})[interest] = score
    return found


def wish(slot: Entry, scores: Mapping[str, Scores], included: Iterable[str] = ()) -> Wish:
    """What a user wishes of a slot, given the scores and what to include by id."""
    tier = INCLUDE if {slot.id, slot.paper} & {*included} else slot.mark.star
    return Wish(tier, scores.get(slot.id, NO_SCORES))
