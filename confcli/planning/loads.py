"""How much is in each room, and for how long."""

from collections.abc import Iterable, Sequence

from confcli.planning.engagements import engagement
from confcli.schedule.brief import Load
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import natural

_MINUTE = 60


def loads(items: Iterable[Entry]) -> list[Load]:
    """The rooms of some items, the one with most first."""
    found: dict[str, list[Entry]] = {}
    for it in items:
        if it.room:
            found.setdefault(it.room, []).append(it)
    total = sum(map(len, found.values()))
    rooms = [Load(room, len(there), total, taken(there)) for room, there in found.items()]
    return sorted(rooms, key=lambda it: (-it.count, -it.minutes, natural(it.room)))


def taken(items: Sequence[Entry]) -> int:
    """The minutes in which at least one item is on, of those that state an end.

    What is cancelled or lasts whole days takes none.
    """
    known = (it for each in items if (it := engagement(each)) and not it.is_assumed)
    free, seconds = float("-inf"), 0.0
    for start, end in sorted((it.start.timestamp(), it.end.timestamp()) for it in known):
        seconds += max(end - max(start, free), 0)
        free = max(free, end)
    return round(seconds / _MINUTE)
