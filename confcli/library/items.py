"""The items of a schedule, found again though their ids may be others by now."""

from collections.abc import Container, Iterable
from datetime import datetime
from functools import cached_property

from confcli.model.marks import Marked
from confcli.model.text import slug, words
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule


class Items:
    """The sessions, talks and papers of a schedule, by what identifies them.

    ``known`` are the ids of those that are surely others than what is looked for.
    """

    def __init__(self, schedule: Schedule, known: Container[str] = ()) -> None:
        self._known = known
        self._all: list[Entry] = [*schedule.papers, *schedule.sessions, *schedule.talks]
        self.by_id = {entry.id: entry for entry in self._all}

    def same(self, one: Marked) -> Entry | None:
        """The item of the same id, unless one that is alike fits better; else that."""
        found = self.by_id.get(one.id)
        if found and not _is_another(found, one):
            return found
        return self.alike(one) or found

    def alike(self, one: Marked) -> Entry | None:
        """The item with an id of its source's, else the only one of its title, people or time.

        ``None`` if there is none in its conference, or that is not known.
        """
        if not one.conference:
            return None
        conference = slug(one.conference)
        for it in self._of_source(one):
            if slug(it.conference) == conference:
                return it
        titled = self._by_title.get((one.kind, conference, _folded([one.title or ""])), [])
        theirs = [it for it in titled if not _is_another(it, one)]
        if len(theirs) > 1:
            theirs = [it for it in titled if _folded(people(it)) == _folded(one.authors)]
        then = [it for it in theirs or titled if _starts(it, one)]
        for found in (theirs, self._beside(one), then, titled):
            if len(found) == 1:
                return found[0]
        return None

    def _beside(self, one: Marked) -> list[Entry]:
        """The items of the same people at the same time, unless the ids of a source differ."""
        there = self._by_people.get((one.kind, slug(one.conference), _folded(one.authors)), [])
        others = (it for it in there if it.id not in self._known)
        return [it for it in others if _starts(it, one) and not (it.source_ids and one.source_ids)]

    def elsewhere(self, one: Marked) -> Entry | None:
        """The same item where its conference has another name: by source's id, title and start."""
        title = _folded([one.title or ""])
        found = [it for it in self._of_source(one) if _folded([it.title or ""]) == title]
        return next((it for it in found if _starts(it, one)), None)

    def _of_source(self, one: Marked) -> list[Entry]:
        return [it for own in one.source_ids for it in self._by_source.get((one.kind, own), ())]

    @cached_property
    def _by_source(self) -> dict[tuple[str, str], list[Entry]]:
        found: dict[tuple[str, str], list[Entry]] = {}
        for it in self._all:
            for own in it.source_ids:
                found.setdefault((it.kind, own), []).append(it)
        return found

    @cached_property
    def _by_title(self) -> dict[tuple[str, str, str], list[Entry]]:
        found: dict[tuple[str, str, str], list[Entry]] = {}
        for it in self._all:
            if it.title:
                key = it.kind, slug(it.conference), _folded([it.title])
                found.setdefault(key, []).append(it)
        return found

    @cached_property
    def _by_people(self) -> dict[tuple[str, str, str], list[Entry]]:
        found: dict[tuple[str, str, str], list[Entry]] = {}
        for it in self._all:
            if names := _folded(people(it)):
                found.setdefault((it.kind, slug(it.conference), names), []).append(it)
        return found


def _is_another(entry: Entry, one: Marked) -> bool:
    """Whether both the people and the times of two items differ."""
    names = [{_folded([name]) for name in each} for each in (people(entry), one.authors)]
    return all(names) and names[0].isdisjoint(names[1]) and _start(entry) != one.start


def people(entry: Entry) -> list[str]:
    """The authors of an item, or the chairs of a session."""
    return entry.chairs if entry.kind == "session" else entry.authors


def _starts(entry: Entry, one: Marked) -> bool:
    """Whether an item is known to start when another one does."""
    return one.start is not None and _start(entry) == one.start


def _start(entry: Entry) -> datetime | None:
    starts = [slot.start for slot in entry.slots if slot.start]
    return min(starts, key=datetime.timestamp, default=None)


def _folded(texts: Iterable[str]) -> str:
    return " ".join(word for text in texts for word in words(text))
