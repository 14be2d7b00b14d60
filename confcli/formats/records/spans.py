"""Entries that go on in the slots after their own: ``extend: 2``, as Hoverboard has it."""

from collections.abc import Iterable

from confcli.formats.records.cells import Cell
from confcli.formats.records.groups import Entry
from confcli.formats.records.tree import Tree

_NAMES = ("extend", "rowspan", "span")


class Spans:
    """Finds the ends of what goes on for several slots."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._places: dict[str, dict[int, int]] = {}

    def end(self, slot: Entry, within: Iterable[Entry]) -> Cell | None:
        """The end of the last slot of what is in the first; ``None`` if that is the only one."""
        said = (self._tree.cells(it).get(name) for it in within for name in _NAMES)
        extent = next(filter(None, said), None)
        count = str(extent.value) if extent else ""
        if extent is None or not count.isdecimal() or len(count) > 2 or int(count) < 2:
            return None
        last = self._later(slot, int(count) - 1)
        end = self._tree.fields(last).get("end") if last else None
        own = self._tree.fields(slot).get("end")
        return end._replace(way=(*(own or end).way, *extent.way, *end.way)) if end else None

    def _later(self, slot: Entry, count: int) -> Entry | None:
        """The slot a number of places after another one."""
        entries = slot.group.entries
        if slot.group.path not in self._places:
            self._places[slot.group.path] = {id(it): n for n, it in enumerate(entries)}
        place = self._places[slot.group.path][id(slot)] + count
        later = entries[place] if place < len(entries) else None
        return later if later and later.parent is slot.parent else None
