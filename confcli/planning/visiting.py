"""The times at which what a plan takes is attended."""

from collections import Counter
from collections.abc import Iterator, Sequence

from confcli.planning.choices import Hall, Problem, Stay

#: Visits, with the numbers of their halls.
Visits = Sequence[tuple[int, Stay]]


def timed(problem: Problem, taken: Sequence[int], visits: Visits) -> dict[int, Stay]:
    """The time of each choice taken: its own, or that of a visit to its hall, as early as can be.

    ``visits`` are those taken. Posters are visited in their order; who stays from beginning to end
    sees them one after the other.
    """
    choices = problem.choices
    found = {n: stay for n in taken if (stay := choices[n].stay)}
    moved = _moved(problem, [*found.values()], visits)
    whole = {choices[n].hall: stay for n, stay in found.items()}
    for number, hall in enumerate(problem.halls):
        parts = [n for n in taken if choices[n].hall == number and n not in found]
        during = _in_turn(whole[number], hall) if number in whole else ()
        own = sorted(visit for at, visit in moved if at == number)
        found |= zip(parts, [*own, *during], strict=False)
    return found


def _moved(problem: Problem, fixed: Sequence[Stay], visits: Visits) -> Visits:
    """As many visits to each hall: one hall after the other if that is possible, else as early.

    Any order is as good to the solver, also one that goes back and forth.
    """
    in_order = sorted(visits, key=lambda each: each[1].start)
    halls = dict.fromkeys(number for number, _ in in_order)
    by_hall = [each for hall in halls for each in in_order if each[0] == hall]
    return _placed(problem, fixed, by_hall, []) or _placed(problem, fixed, in_order, in_order) or ()


def _placed(problem: Problem, fixed: Sequence[Stay], visits: Visits, left: Visits) -> Visits | None:
    """Visits moved one by one to where nothing is in the way; ``None`` if there is no room.

    That are fixed stays, visits placed before, and those of ``left`` that still have to move.
    """
    placed: list[tuple[int, Stay]] = []
    days = Counter((number, visit.day) for number, visit in visits)
    for place, (number, _) in enumerate(visits):
        others = [*fixed, *(stay for _, stay in (*placed, *left[place + 1 :]))]
        free = (
            visit
            for visit in problem.halls[number].visits
            if days[number, visit.day] and not any(visit.clashes(it, problem.walk) for it in others)
        )
        found = next(free, None)
        if found is None:
            return None
        days[number, found.day] -= 1
        placed.append((number, found))
    return placed


def _in_turn(session: Stay, hall: Hall) -> Iterator[Stay]:
    """Yield the times of the parts of a session, one after the other if they have a length."""
    for n in range(hall.most):
        start = session.start + n * hall.length
        yield session._replace(start=start, end=start + hall.length) if hall.length else session
