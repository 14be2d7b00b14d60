"""What holds of every plan, as linear constraints.

There is a variable for each choice, then for each visit to each hall: whether it is taken.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from confcli.planning.choices import Problem, Stay
from confcli.planning.exclusions import exclusions


class Constraint(NamedTuple):
    """A sum of variables, each times a factor, that may not be greater than a limit."""

    factors: dict[int, int]
    limit: int


def visits(problem: Problem) -> list[tuple[int, Stay]]:
    """The visits to all halls, in the order of their variables, with the numbers of the halls."""
    return [(number, visit) for number, hall in enumerate(problem.halls) for visit in hall.visits]


def constraints(problem: Problem) -> Iterator[Constraint]:
    """Yield what holds of every plan."""
    timed = [(n, it.stay) for n, it in enumerate(problem.choices) if it.stay]
    timed += enumerate((stay for _, stay in visits(problem)), len(problem.choices))
    for clashing in exclusions([stay for _, stay in timed], problem.walk):
        yield Constraint({timed[n][0]: 1 for n in clashing}, 1)
    yield from _of_works(problem)
    yield from _of_halls(problem)
    if problem.most is not None:
        for lengths in _grouped((stay.day, n, stay.length) for n, stay in timed):
            yield Constraint(lengths, problem.most)


def _of_works(problem: Problem) -> Iterator[Constraint]:
    """Nothing is attended twice."""
    choices = enumerate(problem.choices)
    for slots in _grouped((work, n, 1) for n, choice in choices for work in choice.works):
        if len(slots) > 1:
            yield Constraint(slots, 1)


def _of_halls(problem: Problem) -> Iterator[Constraint]:
    """A part needs a visit, or somebody who stays; nobody comes for nothing."""
    first = len(problem.choices)
    for number, hall in enumerate(problem.halls):
        among = [(n, it) for n, it in enumerate(problem.choices) if it.hall == number]
        parts = [n for n, it in among if it.stay is None]
        stays = {n: hall.most for n, it in among if it.stay}
        visits = dict.fromkeys(range(first, first + len(hall.visits)), 1)
        room = stays | visits
        yield Constraint(dict.fromkeys(parts, 1) | {n: -each for n, each in room.items()}, 0)
        idle = [*visits, *(n for n, it in among if it.stay and not any(it.worth))]
        yield Constraint(dict.fromkeys(idle, 1) | dict.fromkeys(parts, -1), 0)
        first += len(visits)


def _grouped(parts: Iterable[tuple[object, int, int]]) -> Iterable[dict[int, int]]:
    """The factors of variables, by what they belong to."""
    found: dict[object, dict[int, int]] = {}
    for key, number, factor in parts:
        found.setdefault(key, {})[number] = factor
    return found.values()
