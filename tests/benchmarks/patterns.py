"""Attack every pattern of the package, and measure how its time grows with the text.

    python -m tests.benchmarks.patterns [NAME …]

The texts are made of a pattern's own parts: each of its repetitions again and again, what leads to
it and the repetition again and again, and runs of each character that it tells apart, all with an
end that fits nothing. Prints the patterns that take more than 2.2 times for twice the text, and
the most that any takes. ``tests/support/patterns.py`` says what is left out, and why.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import Any

from tests.benchmarks.rows import Row, show
from tests.support import patterns
from tests.support.automata import Automaton, Place

GOAL = 2.2
#: Lengths of texts: slowly at first, as some patterns would never end on twice the text.
_LENGTHS = (*range(12, 40, 4), *(40 * 2**n for n in range(11)))
#: Seconds that are long enough, and those that are too short to be compared.
_LONG, _SHORT = 0.02, 0.002
_ENDS = ("\0", "\n!")

Method = Callable[[Any], object]
Make = Callable[[int], Any]


def rows(*, quick: bool = False, names: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the patterns that grow too fast, and the most that any does."""
    most = 1.0
    for name, pattern in patterns.named().items():
        if name in patterns.SHORT or (names and name not in names):
            continue
        for use in sorted(patterns.uses(name)):
            automaton = Automaton(pattern.source, patterns.flags(pattern), use)
            method = pattern.finditer if use == "search" else getattr(pattern, use)
            worst = max(growth(method, make) for make in attacks(automaton, quick=quick))
            if worst > GOAL:
                yield Row(f"{name}, {use}", worst, GOAL, "twice the text")
            most = max(most, worst)
    yield Row("any pattern", most, GOAL, "twice the text")


def growth(method: Method, make: Make) -> float:
    """How many times longer twice the text takes; 1 if it is too short to be measured."""
    length = next((n for n in _LENGTHS if _seconds(method, make(n)) > _LONG), _LENGTHS[-1])
    ratio = 1.0
    for runs in (1, 3, 9):  # again if it is too much: other programs may have been in the way
        long, short = make(length), make(length // 2)
        seconds = min(_seconds(method, long) for _ in range(runs))
        ratio = seconds / min(_seconds(method, short) for _ in range(runs))
        if seconds < _SHORT:
            return 1
        if ratio <= GOAL:
            break
    return ratio


def _seconds(method: Method, text: Any) -> float:
    begun = process_time()
    found = method(text)
    if isinstance(found, Iterator):
        deque(found, maxlen=0)
    return process_time() - begun


def attacks(automaton: Automaton, *, quick: bool) -> Iterator[Make]:
    """Yield what makes texts of any length."""
    loops = [each for each in automaton.loops if each.chars and each is not automaton.start]
    words = {
        (_word(automaton, automaton.start, each), _word(automaton, each, each)) for each in loops
    }
    words |= {("", before + again) for before, again in words}
    if not quick:
        words |= {("", _shown(each)) for each in automaton.letters.values()}
    for before, again in sorted(words or {("", "a")}):
        for end in _ENDS:
            yield _maker(before, again, end, is_text=isinstance(automaton.alphabet[0], str))


def _maker(before: str, again: str, end: str, *, is_text: bool) -> Make:
    def make(length: int) -> Any:
        text = before + again * (length // len(again)) + end
        return text if is_text else text.encode("latin-1")

    return make


def _word(automaton: Automaton, begin: Place, goal: Place) -> str:
    """The shortest text from one place to another, by what each place reads alone."""
    come_from: dict[Place, Place] = {}
    ahead = deque([begin])
    while ahead and goal not in come_from:
        place = ahead.popleft()
        for to in (edge.to for edge in place.edges if edge.to.chars):
            if to not in come_from and to is not automaton.start:
                come_from[to] = place
                ahead.append(to)
    places = [goal]
    while goal in come_from and (place := come_from[places[0]]) is not begin:
        places.insert(0, place)
    return "".join(_shown(automaton.letter(each)) for each in places)


def _shown(letter: str | bytes) -> str:
    return letter if isinstance(letter, str) else letter.decode("latin-1")


if __name__ == "__main__":
    show(rows(names=sys.argv[1:]))
