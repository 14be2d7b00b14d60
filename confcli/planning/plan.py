"""The best programme for a user: what to attend when, and what is left out for what."""

from collections.abc import Iterable
from typing import NamedTuple

from confcli.planning.left_out import Left, left_out
from confcli.planning.offers import offer
from confcli.planning.picks import Pick, picks
from confcli.planning.proposal import proposal
from confcli.planning.solving import Proof, solve
from confcli.planning.terms import Terms
from confcli.planning.wishes import TIERS, Wish
from confcli.schedule.entries import Entry


class Better(NamedTuple):
    """A plan that is not proven to be the best one: what another one might have more of."""

    tier: str
    proof: Proof


class Plan(NamedTuple):
    """What to attend, in order of time, and what is left out, the most wanted first."""

    picks: list[Pick]
    left: list[Left]
    #: ``None`` if nothing better is possible.
    better: Better | None


def plan(wishes: Iterable[tuple[Entry, Wish]], terms: Terms, seconds: float) -> Plan:
    """Find the best programme; after these seconds, the best one found so far."""
    proposed = proposal([offer(slot, wish) for slot, wish in wishes if wish], terms)
    solution = solve(proposed.problem, seconds)
    found = picks(proposed, solution.taken)
    proofs = zip(TIERS, solution.proofs, strict=False)
    better = (Better(*each) for each in proofs if not each[1].is_optimal)
    return Plan(found, left_out(proposed, found), next(better, None))
