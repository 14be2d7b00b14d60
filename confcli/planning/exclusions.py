"""Sets of stays of which one at most can be had: few, but every clash is in one of them."""

from collections.abc import Iterator, Sequence

from confcli.planning.choices import Stay, Walk


def exclusions(stays: Sequence[Stay], walk: Walk) -> Iterator[list[int]]:
    """Yield sets of stays, by their numbers, each of which clashes with all others of its set.

    What runs at one time is such a set, and it is enough to look when something starts. Who
    walks is in the way, too: of those who ran shortly before, and have not arrived yet.
    """
    order = sorted(range(len(stays)), key=lambda n: stays[n].start)
    farthest = _farthest(stays, walk)
    recent: list[int] = []
    for place, number in enumerate(order):
        now = stays[number].start
        recent = [n for n in recent if stays[n].end + farthest > now]
        recent.append(number)
        if place + 1 < len(order) and stays[order[place + 1]].start == now:
            continue  # more start at this time
        running = [n for n in recent if stays[n].end > now]
        if len(running) > 1:
            yield running
        if farthest:
            yield from _walking(stays, walk, now, recent, running)


def _walking(
    stays: Sequence[Stay], walk: Walk, now: int, recent: Sequence[int], running: Sequence[int]
) -> Iterator[list[int]]:
    """Yield what starts in a room now with those who can't be there yet."""
    gone = [n for n in recent if stays[n].end <= now]
    for room in {stays[n].room for n in running if stays[n].start == now}:
        here = [n for n in running if stays[n].room == room]
        late = [n for n in gone if stays[n].end + walk(stays[n].room, room) * 60 > now]
        for together in _together(stays, late):
            also = [n for n in running if stays[n].room != room and stays[n].start <= together[0]]
            yield [*here, *together[1], *also]


def _together(stays: Sequence[Stay], numbers: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield stays in sets that run at one time, and that time: as few sets as there can be."""
    left = sorted(numbers, key=lambda n: stays[n].end)
    while left:
        last = stays[left[0]].end - 1
        yield last, [n for n in left if stays[n].start <= last]
        left = [n for n in left if stays[n].start > last]


def _farthest(stays: Sequence[Stay], walk: Walk) -> int:
    """The seconds of the longest walk between two of the rooms."""
    rooms = {stay.room for stay in stays}
    return max((walk(a, b) * 60 for a in rooms for b in rooms), default=0)
