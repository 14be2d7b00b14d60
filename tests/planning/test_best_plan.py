"""Plans are as good as the best of all that are possible, found by trying them all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.planning.choices import Choice, Hall, Problem, Stay, no_walk
from tests.support.stays import stays, walk

solve = pytest.importorskip("confcli.planning.solving", exc_type=ImportError).solve

_VISIT = 2 * 60
_NO_TIME = Stay(0, 0)


@st.composite
def _sessions(draw: st.DrawFn) -> tuple[Hall, Stay]:
    """A session with parts, and a stay in it from beginning to end."""
    stay = draw(stays())
    if draw(st.booleans()):
        return Hall(most=draw(st.integers(1, 4))), stay
    starts = range(stay.start, stay.end - _VISIT + 1, 60)
    visits = [Stay(at, at + _VISIT, stay.room, stay.day) for at in starts]
    return Hall(visits, stay.length // _VISIT, _VISIT), stay


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to seven choices of up to four papers, some of them posters."""
    sessions = draw(st.lists(_sessions(), max_size=2))
    choices = []
    for _ in range(draw(st.integers(0, 7))):
        worth = draw(st.tuples(st.integers(0, 1), st.integers(0, 1), st.integers(0, 9)))
        works = tuple(draw(st.sets(st.sampled_from("pqrs"), max_size=2)))
        is_part = draw(st.booleans())
        if sessions and is_part:
            choices.append(Choice(worth, works, None, draw(st.integers(0, len(sessions) - 1))))
        else:
            choices.append(Choice(worth, works, draw(stays())))
    for hall, (_, stay) in enumerate(sessions):
        if draw(st.booleans()):
            choices.append(Choice((0, draw(st.integers(0, 1)), 0), (), stay, hall))
    halls = [hall for hall, _ in sessions]
    most = draw(st.none() | st.integers(2, 8).map(lambda minutes: minutes * 60))
    return Problem(choices, halls, most, draw(st.sampled_from([no_walk, walk])))


def _parts_of_stays(problem: Problem, numbers: Iterable[int]) -> list[int]:
    """The parts that take no time of their own, as one stays in their session."""
    choices = [(n, problem.choices[n]) for n in numbers]
    stayed = {choice.hall for _, choice in choices if choice.stay}
    return [n for n, it in choices if it.stay is None and it.hall in stayed]


def is_possible(problem: Problem, taken: dict[int, Stay]) -> bool:
    """Whether all of something can be attended at the times given."""
    parts = _parts_of_stays(problem, taken)
    halls = Counter(problem.choices[n].hall or 0 for n in parts)
    works = [work for n in taken for work in problem.choices[n].works]
    own = [stay for n, stay in taken.items() if n not in parts]
    hours: Counter[int] = Counter()
    for stay in own:
        hours[stay.day] += stay.length
    return (
        not any(a.clashes(b, problem.walk) for a, b in combinations(own, 2))
        and (problem.most is None or max(hours.values(), default=0) <= problem.most)
        and all(count <= problem.halls[hall].most for hall, count in halls.items())
        and len(works) == len({*works})
    )


def _ways(problem: Problem, numbers: Sequence[int]) -> Iterator[dict[int, Stay]]:
    """Yield the times at which some choices can be attended."""
    parts = _parts_of_stays(problem, numbers)
    each = [
        [it.stay]
        if (it := problem.choices[n]).stay
        else [_NO_TIME]
        if n in parts
        else problem.halls[it.hall or 0].visits
        for n in numbers
    ]
    ways = (dict(zip(numbers, stays, strict=True)) for stays in product(*each))
    return (way for way in ways if is_possible(problem, way))


def worth(problem: Problem, taken: Iterable[int]) -> list[int]:
    """What choices are worth, by tier."""
    return [sum(problem.choices[n].worth[tier] for n in taken) for tier in range(3)]


def _best(problem: Problem) -> list[int]:
    numbers = range(len(problem.choices))
    subsets = chain.from_iterable(combinations(numbers, n) for n in range(len(numbers) + 1))
    return max(worth(problem, each) for each in subsets if any(_ways(problem, each)) or not each)


@given(problems())
@settings(max_examples=300, deadline=None)
def test_nothing_better_is_possible(problem: Problem) -> None:
    found = solve(problem, seconds=60)
    assert is_possible(problem, found.taken)
    assert all(proof.is_optimal for proof in found.proofs)
    assert worth(problem, found.taken) == _best(problem)


@given(problems())
@settings(deadline=None)
def test_parts_are_seen_during_their_session(problem: Problem) -> None:
    taken = solve(problem, seconds=60).taken
    for n, stay in taken.items():
        choice = problem.choices[n]
        if choice.stay is None and choice.hall is not None:
            whole = [taken[m] for m in taken if m != n and problem.choices[m].hall == choice.hall]
            visits = problem.halls[choice.hall].visits
            assert stay in visits or any(
                it.start <= stay.start and stay.end <= it.end for it in whole
            )


def test_what_a_later_tier_gains_is_not_lost_to_visits_found_before() -> None:
    hall = Hall([Stay(at, at + 600) for at in range(0, 1500, 300)], length=600)
    choices = [
        Choice((0, 1, 0), ("long talk",), Stay(2100, 3900)),
        Choice((1, 0, 0), ("poster one",), None, 0),
        Choice((0, 0, 1), ("poster two",), None, 0),
    ]
    found = solve(Problem(choices, [hall]), seconds=60)
    assert [proof.is_optimal for proof in found.proofs] == [True, True, True]
    assert sorted(found.taken) == [0, 1, 2]


def test_what_is_not_proven_says_what_might_be_better() -> None:
    slots = [Stay(start * 60, (start + 7) * 60) for start in range(200) for _ in range(3)]
    choices = [Choice((1 + n % 7,), (f"p{n % 50}",), stay) for n, stay in enumerate(slots)]
    found, best = (solve(Problem(choices), seconds) for seconds in (0, 60))
    (gained, most), (highest, proven) = found.proofs[0], best.proofs[0]
    assert gained < highest == proven <= most
    assert [each.proofs[0].is_optimal for each in (found, best)] == [False, True]
    assert is_possible(Problem(choices), found.taken)
