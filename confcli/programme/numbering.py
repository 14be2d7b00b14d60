"""Sessions that papers name by their number alone, and the series of entries that have numbers.

A site's papers say ``session: 3``; its events are called ``Poster Session - 3``. A series is the
sessions that the papers mean if no other has as many of their numbers, or no other of those that
are of posters or papers.
"""

from collections import defaultdict
from collections.abc import Iterable

from confcli.model.entities import Session
from confcli.model.patterns import Pattern
from confcli.programme.item import seconds
from confcli.programme.placing import Placed

_ALONE = Pattern(r"Session (\d+[A-Z]?)")
_NUMBERED = Pattern(r"(.*\b(?:session|posters?|papers?))\s*+(?:[-:#]\s*+)?(\d+[A-Z]?)", "i")
_OF_PAPERS = ("poster", "paper")


def number(session: Session) -> str:
    """The number that is all of a session's title."""
    found = _ALONE.fullmatch(session.title)
    return found[1] if found else ""


def of_numbers(numbers: set[str], entries: Iterable[Placed]) -> dict[str, list[Placed]]:
    """The entries of each number, in the one series that has most of them; else none."""
    series: dict[str, dict[str, list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for entry in sorted(entries, key=lambda it: seconds(it.start) or 0.0):
        if title := _NUMBERED.fullmatch(entry.talk.title or ""):
            series[title[1].casefold()][title[2].upper()].append(entry)
    found = {name: len(numbers & held.keys()) for name, held in series.items()}
    most = max(found.values(), default=0)
    likely = [name for name, shared in found.items() if most and shared == most]
    if len(likely) > 1:
        likely = [name for name in likely if any(map(name.__contains__, _OF_PAPERS))]
    return series[likely[0]] if len(likely) == 1 else {}
