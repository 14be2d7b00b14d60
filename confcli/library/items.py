"""The items of a schedule, found again though their ids may be others by now."""

from collections.abc import Iterable
from functools import cached_property

from confcli.model.marks import Marked
from confcli.model.text import slug, words
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule

#: A kind, the slug of a conference, and an id or a title.
_Key = tuple[str, str, str]


class Items:
    """The sessions, talks and papers of a schedule, by what identifies them."""

    def __init__(self, schedule: Schedule) -> None:
        self._all: list[Entry] = [*schedule.papers, *schedule.sessions, *schedule.talks]
        self.by_id = {entry.id: entry for entry in self._all}

    def alike(self, one: Marked) -> Entry | None:
        """The item with an id of its source's, else the only one of its title, or its people.

        ``None`` if there is none in its conference, or that is not known.
        """
        if not one.conference:
            return None
        where = one.kind, slug(one.conference)
        for own in one.source_ids:
            if found := self._by_source.get((*where, own)):
                return found
        titled = self._by_title.get((*where, _folded([one.title or ""])), [])
        if len(titled) > 1:
            titled = [it for it in titled if _folded(people(it)) == _folded(one.authors)]
        return titled[0] if len(titled) == 1 else None

    @cached_property
    def _by_source(self) -> dict[_Key, Entry]:
        return {
            (it.kind, slug(it.conference), own): it
            for it in reversed(self._all)
            for own in it.source_ids
        }

    @cached_property
    def _by_title(self) -> dict[_Key, list[Entry]]:
        found: dict[_Key, list[Entry]] = {}
        for it in self._all:
            if it.title:
                key = it.kind, slug(it.conference), _folded([it.title])
                found.setdefault(key, []).append(it)
        return found


def people(entry: Entry) -> list[str]:
    """The authors of an item, or the chairs of a session."""
    return entry.chairs if entry.kind == "session" else entry.authors


def _folded(texts: Iterable[str]) -> str:
    return " ".join(word for text in texts for word in words(text))
