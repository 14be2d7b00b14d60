"""How long it takes from one room to another."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from confcli.planning.room_names import is_in, plain

if TYPE_CHECKING:
    from confcli.planning.walks import Walks

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

    def __init__(
        self,
        rules: Mapping[str, int] = _NO_RULES,
        usual: int | None = None,
        walks: "Walks | None" = None,
    ) -> None:
        """Take rules; where none is about two rooms, ``usual`` minutes count, if given.

        Else ``walks`` count, and where they are unknown, the default rule.
        """
        self._usual = rules.get(DEFAULT, 0) if usual is None else usual
        self._walks = walks if usual is None else None
        self._rules = [(names, rules[rule]) for rule in rules if (names := pair(rule))]
        self._known: dict[tuple[str, str], int] = {}

    @property
    def longest(self) -> int:
        """Minutes that no way takes more of."""
        walk = self._walks.longest if self._walks else 0
        return max([self._usual, walk, *(minutes for _, minutes in self._rules)])

    def minutes(self, one: str | None, other: str | None) -> int:
        """Minutes between two rooms; none if they are the same, or one of them is unknown."""
        if not one or not other or one == other:
            return 0
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            ways = (self._by_rule(plain(one), plain(other)), self._by_walk(one, other))
            self._known[key] = next((it for it in ways if it is not None), self._usual)
        return self._known[key]

    def _by_rule(self, one: str, other: str) -> int | None:
        if one == other:
            return 0
        fitting = [
            (len(first) + len(last), minutes)
            for (first, last), minutes in self._rules
            if (is_in(one, first) and is_in(other, last))
            or (is_in(one, last) and is_in(other, first))
        ]
        return max(fitting)[1] if fitting else None

    def _by_walk(self, one: str, other: str) -> int | None:
        return self._walks.minutes(one, other) if self._walks else None


def pair(rule: str) -> tuple[str, str] | None:
    """The names of rooms that a rule is about, in order; ``None`` if they are not two."""
    names = [plain(name) for name in rule.split(_BETWEEN)]
    if len(names) != 2 or not all(names):
        return None
    first, last = sorted(names)
    return first, last
