"""The times at which what a plan takes is attended."""

from collections.abc import Iterable, Iterator, Sequence

from confcli.planning.choices import Hall, Problem, Stay, Walk


def timed(
    problem: Problem, taken: Sequence[int], visits: Sequence[tuple[int, Stay]]
) -> dict[int, Stay]:
    """The time of each choice taken: its own, or that of a visit to its hall, as early as can be.

    ``visits`` are those taken, with the number of the hall. Posters are visited in their order; who
    stays from beginning to end sees them one after the other.
    """
    choices = problem.choices
    found = {n: stay for n in taken if (stay := choices[n].stay)}
    early = _early(problem, [*found.values()], visits)
    whole = {choices[n].hall: stay for n, stay in found.items()}
    for number, hall in enumerate(problem.halls):
        parts = [n for n in taken if choices[n].hall == number and n not in found]
        during = _in_turn(whole[number], hall) if number in whole else ()
        found |= zip(parts, [*early[number], *during], strict=False)
    return found


def _early(
    problem: Problem, fixed: Sequence[Stay], visits: Sequence[tuple[int, Stay]]
) -> dict[int, list[Stay]]:
    """The visits by hall, each moved to the first time at which nothing else is in the way."""
    found: dict[int, list[Stay]] = {number: [] for number in range(len(problem.halls))}
    left = sorted(visits, key=lambda each: each[1].start)
    placed: list[Stay] = []
    while left:
        hall, visit = left.pop(0)
        others = [*fixed, *placed, *(stay for _, stay in left)]
        free = (it for it in _until(problem, hall, visit) if _is_free(it, others, problem.walk))
        placed.append(next(free))
        found[hall].append(placed[-1])
    return found


def _until(problem: Problem, hall: int, visit: Stay) -> Iterator[Stay]:
    """Yield the visits to a hall on the same day, up to one of them."""
    earlier = (it for it in problem.halls[hall].visits if it.start < visit.start)
    yield from (it for it in earlier if it.day == visit.day)
    yield visit


def _is_free(stay: Stay, others: Iterable[Stay], walk: Walk) -> bool:
    return not any(stay.clashes(other, walk) for other in others)


def _in_turn(session: Stay, hall: Hall) -> Iterator[Stay]:
    """Yield the times of the parts of a session, one after the other if they have a length."""
    for n in range(hall.most):
        start = session.start + n * hall.length
        yield session._replace(start=start, end=start + hall.length) if hall.length else session
