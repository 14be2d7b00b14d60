"""How the reader wants things drawn: zones, the present, density."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from confcli.model.tuples import NamedTuple
from confcli.schedule.entries import Entry
from confcli.times.zones import Zone

T = TypeVar("T")


class Look(NamedTuple):
    """What every drawing function is told beside the items."""

    #: The zones to show times in, the main one first.
    zones: list[Zone]
    #: The present; ``None`` marks nothing as running or past.
    now: datetime | None = None
    #: One line per item, or all there is.
    compact: bool = False
    long: bool = False
    #: Whether times are written 7:30 pm.
    clock12: bool = False
    #: The conferences that are drawn, if others are drawn apart, in zones of their own.
    conferences: frozenset[str] | None = None

    def drawn(self, items: Iterable[T], about: Callable[[T], Entry] | None = None) -> Sequence[T]:
        """The items of the conferences that are drawn; ``about`` finds the entry of one."""
        of: Callable[[Any], Entry] = about or (lambda each: each)
        names = self.conferences
        return [each for each in items if names is None or of(each).conference in names]
