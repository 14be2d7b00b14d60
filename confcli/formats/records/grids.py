"""A grid of slots beside a list of talks, as RubyEvents keeps them in two files.

``slots: 4`` says how many talks a slot has at once, of those of its day in the order of their list;
what is fixed, such as a break, is among the ``items`` of its slot. Where the numbers differ, no one
can say which talk is when.
"""

from collections import defaultdict
from collections.abc import Sequence

from confcli.formats.records.groups import Entry, Group
from confcli.formats.records.references import Cells
from confcli.model.text import counted
from confcli.times.written import text

_COUNT, _ITEMS = "slots", "items"


def is_grid(group: Group) -> bool:
    """Whether the entries of a group say how many talks they have."""
    return any(str(dict.get(it.record, _COUNT, "")).isdecimal() for it in group.entries)


def placed(
    grid: Group, talks: Sequence[tuple[Entry, Cells]], days: Sequence[tuple[Entry, str]]
) -> tuple[list[tuple[Entry, Entry]], list[str]]:
    """Each talk with its slot, and what is wrong; ``days`` are around slots, with their dates."""
    by_date: dict[str, list[Entry]] = defaultdict(list)
    for entry, own in talks:
        by_date[_date(str(own["date"].value)) if "date" in own else ""].append(entry)
    pairs: list[tuple[Entry, Entry]] = []
    wrong = []
    for day, said in days:
        slots = [it for it in grid.entries if it.parent is day and not dict.get(it.record, _ITEMS)]
        free = [it for it in slots for _ in range(_count(it))]
        there = by_date[_date(said)]
        if len(free) == len(there):
            pairs += zip(there, free, strict=True)
        else:
            wrong.append(
                f"{counted(len(there), 'talk')} on {said} for {counted(len(free), 'slot')} without "
                "items, so their times are unknown"
            )
    return pairs, wrong


def _count(slot: Entry) -> int:
    said = str(slot.record.get(_COUNT, ""))
    return min(int(said), 1_000) if said.isdecimal() else 1


def _date(said: str) -> str:
    try:
        found = text.read(said).date
    except ValueError:
        found = None
    return f"{found.month}-{found.day}" if found else said
