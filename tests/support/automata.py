r"""Regular expressions as automata, built from the parse trees of ``re`` itself.

A ``Place`` is a character that the pattern reads; the edges between places are the ways to go on,
two of them where there are two ways. What is around a character is kept as far as one character
says it: the last of a lookbehind, the first of a lookahead, ``^``, ``$`` and ``\b``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

#: Beyond this many times, the repetition of one character or of more counts as one without end.
MOST_CHARACTERS, MOST = 64, 3
#: A character of each kind beyond ASCII, and those that case folding brings to ASCII.
OTHERS = "\x85\xa0é١ßẞÉıſKßǅ中가ก\u0301\u200b\u2028\u3000😀\U000e0041"
#: The bit of the beginning and end of the text.
EDGE = 1
#: What says nothing on the characters around.
FREE = -1


class Edge(NamedTuple):
    """A way from one place to the next, with what may be before and behind it."""

    to: "Place"
    before: int
    behind: int
    #: What is behind it when one surely goes this way.
    sure: int
    leaves: frozenset[object]


@dataclass(eq=False)
class Place:
    """A character that is read, or, without any, the end of the pattern or of a lookahead."""

    chars: int
    groups: frozenset[object] = frozenset()
    is_repeated: bool = False
    then: "Step | Place | None" = None
    edges: list[Edge] = field(default_factory=list)


@dataclass(eq=False)
class Step:
    """A step that reads nothing: to one of several, or out of a group that keeps its first way."""

    to: "list[Step | Place]"
    before: int = FREE
    behind: int = FREE
    #: What is behind it when it is surely taken, if not all of ``behind``.
    sure: int | None = None
    leaves: object = None


class Automaton:
    """The automaton of one pattern, as it is used by ``match``, ``fullmatch`` or ``search``."""

    def __init__(self, source: Any, flags: int, use: str) -> None:
        tree = _parser.parse(source, flags)
        self.alphabet = _alphabet(source, tree)
        self.any = (2 << len(self.alphabet)) - 1
        self.places: list[Place] = []
        self._is_repeating = use == "search"
        self.start = self._place(self.any & ~EDGE if use == "search" else 0, frozenset())
        self._is_repeating = False
        self.end = self._place(0, frozenset())
        last = Step([self.end], behind=EDGE) if use == "fullmatch" else self.end
        first = self._build(tree, last, frozenset(), tree.state.flags)
        self.start.then = Step([self.start, first] if use == "search" else [first])
        for place in self.places:
            place.edges = list(_edges(place))
        self.letters = self._letters()
        self._before: dict[Place, set[Place]] = {}
        self._sources: dict[Place, set[Place]] = {place: set() for place in self.places}
        for place in self.places:
            for edge in place.edges:
                self._sources[edge.to].add(place)

    def _letters(self) -> dict[int, Any]:
        """One character, with its bit, of those that no part of the pattern tells apart."""
        sets = {place.chars for place in self.places}
        sets |= {side for place in self.places for edge in place.edges for side in edge[1:4]}
        found: dict[Any, tuple[int, Any]] = {}
        for i, letter in enumerate(self.alphabet):
            found.setdefault(tuple(each >> i + 1 & 1 for each in sets), (2 << i, letter))
        return dict(found.values())

    def letter(self, place: Place) -> Any:
        """A character that a place reads."""
        return next(letter for bit, letter in self.letters.items() if bit & place.chars)

    def before(self, goal: Place) -> set[Place]:
        """All the places from which one gets to ``goal``, and itself."""
        if goal not in self._before:
            seen = {goal}
            ahead = [goal]
            while ahead:
                new = self._sources[ahead.pop()] - seen
                seen |= new
                ahead.extend(new)
            self._before[goal] = seen
        return self._before[goal]

    @property
    def loops(self) -> list[Place]:
        """The places to which one can return."""
        return [place for place in self.places if place.is_repeated]

    def _place(self, chars: int, groups: frozenset[object]) -> Place:
        self.places.append(Place(chars, groups, self._is_repeating))
        return self.places[-1]

    def _build(self, tree: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        """Return the first step of ``tree``, of which ``after`` is what follows."""
        for operator, value in reversed(list(tree)):
            build = getattr(self, f"_{str(operator).lower()}", None)
            if build:
                after = build(value, after, groups, flags)
            else:
                place = self._place(self._chars((operator, value), flags), groups)
                place.then, after = after, place
        return after

    def _chars(self, node: Any, flags: int) -> int:
        """The characters that ``node`` reads, as bits."""
        tree = _parser.SubPattern(_parser.State(), [node])
        found = _compiler.compile(tree, flags & ~re.DEBUG).fullmatch
        return sum(2 << i for i, each in enumerate(self.alphabet) if found(each))

    def _branch(self, value: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        return Step([Step([self._build(each, after, groups, flags)]) for each in value[1]])

    def _subpattern(self, value: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        _, more, less, body = value
        return self._build(body, after, groups, (flags | more) & ~less)

    def _atomic_group(self, body: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        group = object()
        return self._build(body, Step([after], leaves=group), groups | {group}, flags)

    def _possessive_repeat(self, value: Any, after: Any, groups: Any, flags: int) -> Any:
        low, high, body = value
        out = Step([after], sure=FREE, leaves=object())
        if high is _constants.MAXREPEAT and _is_set(body):
            out.behind = self.any & ~self._chars(body[0], flags)
        once = [(_constants.ATOMIC_GROUP, body)]  # it does not come back to a time that is through
        return self._max_repeat((low, high, once), out, groups | {out.leaves}, flags)

    def _max_repeat(self, value: Any, after: Any, groups: Any, flags: int) -> Any:
        low, high, body = value
        most = MOST_CHARACTERS if _reads_one(body) else MOST
        result = after
        if high > most:
            loop = Step([after])
            outer, self._is_repeating = self._is_repeating, True
            loop.to.insert(0, self._build(body, loop, groups, flags))
            self._is_repeating = outer
            result = loop.to[0] if low else loop
            low = high = min(low - 1, most)
        for index in reversed(range(high)):
            once = self._build(body, result, groups, flags)
            result = once if index < low else Step([once, after])
        return result

    _min_repeat = _max_repeat

    def _assert(self, value: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        direction, body = value
        if direction < 0:
            return Step([after], before=self._last(body, flags), sure=0)
        inside = self._ahead(body, groups, flags)
        first = _edges(Place(0, then=inside))
        behind = reduce(or_, (each.to.chars & each.behind or self.any for each in first))
        return Step([Step([after], behind=behind, sure=behind * _is_set(body)), inside])

    def _assert_not(self, value: Any, after: Any, groups: frozenset[object], flags: int) -> Any:
        direction, body = value
        others = self.any & ~self._chars(body[0], flags) if _is_set(body) else self.any
        sure = others * _is_set(body)
        if direction < 0:
            return Step([after], before=others, sure=0)
        return Step([Step([after], behind=others, sure=sure), self._ahead(body, groups, flags)])

    def _ahead(self, body: Any, groups: frozenset[object], flags: int) -> Any:
        """Return the first step of a lookahead, which takes time wherever it leads."""
        groups |= {object()}
        return self._build(body, self._place(0, groups), groups, flags)

    def _last(self, body: Any, flags: int) -> int:
        """The characters that a lookbehind may end with."""
        operator, value = body[-1]
        if operator is _constants.BRANCH:
            return reduce(or_, (self._last(each, flags) for each in value[1]))
        if operator is _constants.SUBPATTERN:
            return self._last(value[3], flags)
        if operator is _constants.MAX_REPEAT and value[0]:
            return self._last(value[2], flags)
        return self._chars(body[-1], flags) if _is_set(body[-1:]) else self.any

    def _at(self, where: Any, after: Any, _groups: frozenset[object], flags: int) -> Any:
        line = self._chars((_constants.LITERAL, 10), flags)
        word = self._chars(
            (_constants.IN, [(_constants.CATEGORY, _constants.CATEGORY_WORD)]), flags
        )
        sides = {word: self.any & ~word, self.any & ~word: word}
        match str(where):
            case "AT_BEGINNING_STRING":
                return Step([after], before=EDGE)
            case "AT_BEGINNING":
                return Step([after], before=EDGE | line if flags & re.MULTILINE else EDGE)
            case "AT_END_STRING":
                return Step([after], behind=EDGE)
            case "AT_END":
                return Step([after], behind=EDGE | line)
            case "AT_BOUNDARY":
                return Step([Step([after], one, other) for one, other in sides.items()])
        return Step([Step([after], one, one) for one in sides])

    def _groupref(self, _value: Any, after: Any, _groups: Any, _flags: int) -> Any:
        return Step([after], sure=0)

    def _groupref_exists(self, value: Any, after: Any, groups: Any, flags: int) -> Any:
        return Step([self._build(each or [], after, groups, flags) for each in value[1:]])

    def _failure(self, *_: Any) -> Any:
        return Step([])


def _alphabet(source: Any, tree: Any) -> list[Any]:
    if isinstance(source, bytes):
        return [bytes([each]) for each in range(256)]
    points = {*range(128), *map(ord, OTHERS), *_points(tree)}
    return [chr(each) for each in sorted(points) if 0 <= each < 0x110000]


def _points(tree: Any) -> Iterator[int]:
    """Yield the numbers in a tree and those beside: the characters that it tells apart."""
    for each in tree:
        if isinstance(each, int):
            yield from (each - 1, int(each), each + 1)
        elif isinstance(each, list | tuple | _parser.SubPattern):
            yield from _points(each)


def _is_set(body: Any) -> bool:
    """Whether a part of a pattern reads exactly one character."""
    return len(body) == 1 and str(body[0][0]) in ("LITERAL", "NOT_LITERAL", "IN", "ANY")


def _reads_one(body: Any) -> bool:
    is_atomic = len(body) == 1 and body[0][0] is _constants.ATOMIC_GROUP
    return _reads_one(body[0][1]) if is_atomic else _is_set(body)


def _edges(place: Place) -> Iterator[Edge]:
    """Yield the ways on; those that differ only within a group that they leave are one."""
    seen = set()
    for path in _paths(place.then, ()):
        steps = path[:-1]
        left = [i for i, each in enumerate(steps) if each.leaves]
        before = behind = sure = FREE
        for each in steps:
            before, behind = before & each.before, behind & each.behind
            sure &= each.behind if each.sure is None else each.sure
        leaves = frozenset(steps[i].leaves for i in left)
        key = (path[left[-1] if left else 0 :], before, behind)
        if key not in seen:
            seen.add(key)
            yield Edge(path[-1], before, behind, sure, leaves)


def _paths(at: Any, before: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(at, Place):
        yield (*before, at)
    elif at and before.count(at) < 2:  # twice for a repetition entered anew from within another
        for each in at.to:
            yield from _paths(each, (*before, at))
