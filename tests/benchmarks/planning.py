"""Measure how long the best plan of 6,000 slots takes, relative to an empty Python process.

    python -m tests.benchmarks.planning [--quick]

The papers have two or three slots each, five days in 60 rooms, and an interest that matches all
of them. For each kind of plan, shows the best time as a multiple of ``python -c pass`` in the
same run; each has to be proven to be the best.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from confcli.planning.choices import Choice, Hall, Problem, Stay, Walk, no_walk
from confcli.planning.solving import solve
from tests.benchmarks.parsing import least
from tests.benchmarks.rows import Row, show

PAPERS, DAYS, ROOMS = 2_400, 5, 60
_MINUTE, _HOUR, _DAY = 60, 60 * 60, 24 * 60 * 60
_LENGTHS = (15, 20, 30, 45, 50)
#: How often the best plan is looked for.
_RUNS = 3
#: One in so many papers is starred.
_STARRED = 50


def problem(*, posters: int = 0, hours: int | None = None, walk: Walk = no_walk) -> Problem:
    """An invented conference; ``posters`` hang in each of eight sessions."""
    random = Random(1)  # noqa: S311 - the same conference in each run
    choices = [
        Choice(_worth(random, number), (f"p{number}",), _stay(random))
        for number in range(PAPERS)
        for _ in range(random.randint(2, 3))
    ]
    halls = [_hall(number) for number in range(8 if posters else 0)]
    choices += [
        Choice(_worth(random, 1), (f"p{random.randrange(PAPERS)}",), None, number)
        for number in range(len(halls))
        for _ in range(posters)
    ]
    return Problem(choices, halls, hours and hours * _HOUR, walk)


def _worth(random: Random, number: int) -> tuple[int, int]:
    return int(number % _STARRED == 0), random.randint(2_500, 9_500)


def _stay(random: Random) -> Stay:
    day = random.randrange(DAYS)
    start = day * _DAY + 9 * _HOUR + random.randrange(8 * 12) * 5 * _MINUTE
    end = start + random.choice(_LENGTHS) * _MINUTE
    return Stay(start, end, f"Room {random.randrange(ROOMS)}", day)


def _hall(number: int) -> Hall:
    day = number % DAYS
    start = day * _DAY + (11 + 4 * (number // DAYS)) * _HOUR
    starts = range(start, start + 2 * _HOUR - 10 * _MINUTE + 1, 5 * _MINUTE)
    visits = [Stay(at, at + 10 * _MINUTE, "Hall", day) for at in starts]
    return Hall(visits, 12, 10 * _MINUTE)


def _walk(one: str | None, other: str | None) -> int:
    return 0 if one == other else 5


KINDS = {
    "nothing else": problem(),
    "6 hours a day": problem(hours=6),
    "300 posters a session": problem(posters=300, hours=6),
    "walks of 5 minutes": problem(walk=_walk),
    "all of that": problem(posters=300, hours=6, walk=_walk),
}


def best(of: Problem) -> None:
    """Find the best plan; it has to be proven."""
    assert all(proof.is_optimal for proof in solve(of, seconds=600).proofs)


def rows(*, quick: bool) -> Iterator[Row]:
    """Each kind of plan."""
    nothing = partial(subprocess.run, [sys.executable, "-c", "pass"], check=True)
    works: list[Callable[[], object]] = [nothing, *(partial(best, each) for each in KINDS.values())]
    empty, *times = least(works, 1 if quick else _RUNS)
    for (name, of), time in zip(KINDS.items(), times, strict=True):
        yield Row(name, time / empty, None, f"{len(of.choices):,} choices")


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
