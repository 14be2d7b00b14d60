"""How long it takes from one room to another."""

from collections.abc import Mapping

from confcli.model.text import fold, one_line

#: The rule for rooms that no other rule is about.
DEFAULT = "default"
_BETWEEN = "|"
_NO_RULES: dict[str, int] = {}


class Travel:
    """Minutes from one room to another, the same both ways.

    A rule is about two rooms: ``Janson | K.1.105``. The beginning of a name stands for all rooms
    that begin so, such as those of a building: ``AW | K``. It ends where a word or a number does,
    so that ``Room 1`` is not ``Room 10``. Of several rules, that with the longest names counts.
    """

    def __init__(self, rules: Mapping[str, int] = _NO_RULES, usual: int | None = None) -> None:
        """Take rules; ``usual`` minutes, if given, count more than those of the default rule."""
        self._usual = rules.get(DEFAULT, 0) if usual is None else usual
        self._rules = [(names, rules[rule]) for rule in rules if (names := pair(rule))]
        self._known: dict[tuple[str, str], int] = {}

    @property
    def longest(self) -> int:
        """Minutes that no way takes more of."""
        return max([self._usual, *(minutes for _, minutes in self._rules)])

    def minutes(self, one: str | None, other: str | None) -> int:
        """Minutes between two rooms; none if they are the same, or one of them is unknown."""
        if not one or not other or one == other:
            return 0
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = self._between(_plain(one), _plain(other))
        return self._known[key]

    def _between(self, one: str, other: str) -> int:
        if one == other:
            return 0
        fitting = [
            (len(first) + len(last), minutes)
            for (first, last), minutes in self._rules
            if (_is_in(one, first) and _is_in(other, last))
            or (_is_in(one, last) and _is_in(other, first))
        ]
        return max(fitting)[1] if fitting else self._usual


def pair(rule: str) -> tuple[str, str] | None:
    """The names of rooms that a rule is about, in order; ``None`` if they are not two."""
    names = [_plain(name) for name in rule.split(_BETWEEN)]
    if len(names) != 2 or not all(names):
        return None
    first, last = sorted(names)
    return first, last


def _is_in(room: str, name: str) -> bool:
    """Whether a room has this name, or begins with it up to the end of a word or a number."""
    if not room.startswith(name):
        return False
    last, following = name[-1], room[len(name) : len(name) + 1]
    return not (
        (last.isalpha() and following.isalpha()) or (last.isdigit() and following.isdigit())
    )


def _plain(name: str) -> str:
    return one_line(fold(name))
