"""A tree of records as it is read: its groups, the values of their entries and what keys mean."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from confcli.formats.records import conference
from confcli.formats.records.cells import Cell, cells
from confcli.formats.records.groups import Entry, Group, Groups
from confcli.formats.records.reading import Reading
from confcli.formats.records.references import References
from confcli.formats.records.values import Texts
from confcli.formats.rows.columns import NOTHING_SAID


class Tree:
    """The groups of a tree, and the values of their entries by name."""

    def __init__(self, values: Any) -> None:
        groups = Groups(values)
        self.groups = list(groups.by_path.values())
        self.top = groups.top.entries[0]
        self.conference = conference.stated(groups.top, groups.held)
        language = self.conference.language
        self.texts = Texts(language.value if language else None)
        self.references = References(self.groups, self.values, self.texts)
        #: What is wrong with the references of an entry.
        self.wrong: dict[int, list[str]] = defaultdict(list)
        #: The paths of the groups of talks, once they are chosen.
        self.talks: frozenset[str] = frozenset()
        self._said: Mapping[str, str] = NOTHING_SAID
        self._readings: dict[str, Reading] = {}
        self._values: dict[int, dict[str, Cell]] = {}
        self._cells: dict[int, dict[str, Cell]] = {}
        self._held = groups.held
        self._links: Mapping[int, Collection[str]] = {}

    def values(self, entry: Entry) -> dict[str, Cell]:
        """The values of an entry by their names, without the groups of talks in it."""
        found = self._values.get(id(entry))
        if found is None:
            found = self._values[id(entry)] = cells(entry, self.texts, self._held)
        return found

    def cells(self, entry: Entry) -> dict[str, Cell]:
        """The values of an entry, with what they stand for where they are references."""
        found = self._cells.get(id(entry))
        if found is None:
            links, wrong = self._links.get(id(entry), ()), self.wrong[id(entry)]
            own = {name: it for name, it in self.values(entry).items() if name not in links}
            found = self._cells[id(entry)] = self.references.resolved(entry, own, wrong)
        return found

    def reading(self, group: Group) -> Reading:
        """What the keys of a group mean."""
        found = self._readings.get(group.path)
        if found is None:
            found = Reading(group, self.cells, self.texts, self._said)
            self._readings[group.path] = found
        return found

    def fields(self, entry: Entry) -> dict[str, Cell]:
        """The fields of an entry by name."""
        return self.reading(entry.group).of(entry)

    def settle(
        self,
        talks: Collection[Group],
        links: Mapping[int, Collection[str]],
        said: Mapping[str, str],
    ) -> None:
        """Keep talks, and the names of values that are ``links`` to them, apart from values.

        ``said`` are the keys of some fields.
        """
        self.talks = frozenset(each.path for each in talks)
        used = {id(each): each for group in talks for each in (group, *group.around)}
        for entry in (it for group in used.values() for it in group.entries):
            self._held |= {(id(record), key) for record, key in entry.way}
            self._values.pop(id(entry.parent), None)
        self._links, self._said = links, said
        self.references.said = said.values()
        for known in (self._readings, self._cells, self.wrong):
            known.clear()
