"""Find the regular expressions that may take more than linear time.

A backtracking matcher tries every way through a pattern before it gives up. On a text of n times
``pump`` there are n ways or more where one can stay at a place p, or go from p to a place q at any
time, or stay at q. That is so for repetition within repetition (p is q, on two ways), alternatives
that overlap within a repetition (likewise), repetitions side by side, and, as a search that fails
begins anew at each character (p is the start), for a repetition at the beginning of a pattern that
is searched. Of ways that differ within an atomic group only the first is followed beyond it.

Not found: repetitions of a few times. Found though harmless: what only more than one character
around a place rules out, such as a lookahead for a word.
"""

from collections import deque
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

from tests.support.automata import Automaton, Edge, Place


def pump(source: Any, flags: int, use: str) -> str | None:
    """A text that when repeated takes more than linear time, or nothing."""
    automaton = Automaton(source, flags, use)
    for p, q in _pairs(automaton):
        found = Search(automaton, p, q).run()
        if found is not None:
            letters = [automaton.letters[each] for each in found]
            return "".join(x if isinstance(x, str) else x.decode("latin-1") for x in letters)
    return None


def _pairs(automaton: Automaton) -> Iterator[tuple[Place, Place]]:
    """Yield the places that one can return to, and each of those with the ones further on."""
    for p in automaton.loops:
        for q in automaton.loops:
            if q is p or (p in automaton.before(q) and q not in automaton.before(p)):
                yield p, q


class State(NamedTuple):
    """Where three that read the same text are, with its last letter."""

    places: tuple[Place, Place, Place]
    letter: int
    #: The groups whose first way alone counts beyond them, and what may be before the text.
    groups: frozenset[object]
    before: int


class Search:
    """The search for a text on which one may stay at p, get from there to q, and stay at q."""

    def __init__(self, automaton: Automaton, p: Place, q: Place) -> None:
        self.automaton, self.p, self.q = automaton, p, q
        self.letters = list(automaton.letters)

    def run(self) -> list[int] | None:
        """Return the letters of the text, if there is one."""
        if not self.p.chars & self.q.chars:
            return None
        come_from: dict[State, State | None] = dict.fromkeys(self._first())
        ahead = deque(come_from)
        while ahead:
            state = ahead.popleft()
            if state.places == (self.p, self.q, self.q) and state.letter & state.before:
                return _letters(state, come_from)
            for each in self._next(state):
                if each not in come_from:
                    come_from[each] = state
                    ahead.append(each)
        return None

    def _first(self) -> Iterator[State]:
        """Yield where the three may be after the first letter: two are at p, on different ways."""
        last = self._ways(self.q, self.q)
        for one, two in product(self._ways(self.p, self.p), self._ways(self.p, self.q)):
            if one is not two and one.leaves == two.leaves:
                groups = self.p.groups - one.leaves
                for three in [one] if self.p is self.q else last:
                    before = one.before & two.before & three.before
                    chars = self._unsure(self.q, before)
                    yield from self._states((one, two, three), groups, before, chars)

    def _next(self, state: State) -> Iterator[State]:
        here, there, last = (
            [edge for edge in self._ways(place, goal) if state.letter & edge.before]
            for place, goal in zip(state.places, (self.p, self.q, self.q), strict=True)
        )
        chars = self._unsure(state.places[2], state.letter)
        if self.p is self.automaton.start:  # it does not go on from where a match is sure
            chars &= self._unsure(state.places[1], state.letter)
        for one, two in product(here, there):
            if not state.groups & (one.leaves | two.leaves):
                for three in [one] if self.p is self.q else last:
                    yield from self._states((one, two, three), state.groups, state.before, chars)

    def _ways(self, place: Place, goal: Place) -> list[Edge]:
        before = self.automaton.before(goal)
        return [edge for edge in place.edges if edge.to in before]

    def _states(
        self, edges: tuple[Edge, ...], groups: frozenset[object], before: int, chars: int
    ) -> Iterator[State]:
        for edge in edges:
            chars &= edge.to.chars & edge.behind
        if chars:
            places = (edges[0].to, edges[1].to, edges[2].to)
            yield from (State(places, x, groups, before) for x in self.letters if x & chars)

    def _unsure(self, place: Place, letter: int) -> int:
        """The letters behind ``place`` with which it is not sure that a match ends there.

        The match is that of the pattern, or of the lookahead that p is in.
        """
        unsure = self.automaton.any
        for edge in place.edges:
            is_end = edge.to is self.automaton.end or (
                not edge.to.chars and edge.to.groups <= self.p.groups
            )
            if is_end and letter & ~edge.before == 0:
                unsure &= ~edge.sure
        return unsure


def _letters(state: State | None, come_from: dict[State, State | None]) -> list[int]:
    found: list[int] = []
    while state:
        found.insert(0, state.letter)
        state = come_from[state]
    return found
