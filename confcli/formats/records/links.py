"""Entries that refer to talks, or that talks refer to: slots, sessions and days beside them.

``sessions: ["101", "102"]`` in a slot, ``talk: keynote`` in a row of a schedule, ``session: 3`` in
a talk: what the one says of times and rooms counts for the other as if it were around it.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from confcli.formats.fields import shown
from confcli.formats.records.groups import Entry, Group
from confcli.formats.records.references import fields_of, texts_in, without_id
from confcli.formats.records.tree import Tree
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import folded

#: The groups that hold talks, or their ids.
HOLDING = frozenset((words.TALKS, words.SESSIONS, words.SLOTS))
_OF_TARGETS = frozenset((words.SESSIONS, words.SLOTS, words.DAYS))
_TITLES = ("title", "name")
_UP = frozenset(("session", "time", "day", "date"))


class Place(NamedTuple):
    """An entry that refers to a talk, and which of how many it names there."""

    entry: Entry
    nth: tuple[int, int] = (0, 1)


class Links:
    """What refers to each talk of some groups, and what each of them refers to."""

    def __init__(
        self, tree: Tree, talks: Sequence[Group], among: Sequence[Group] | None = None
    ) -> None:
        """Look for what refers to some talks, or is referred to, in all groups or some."""
        self._tree = tree
        #: The entries that refer to a talk, and those that it refers to, by the talk.
        self.down: dict[int, list[Place]] = defaultdict(list)
        self.up: dict[int, list[Entry]] = defaultdict(list)
        #: The names of values that are references, by the entry.
        self.names: dict[int, set[str]] = defaultdict(set)
        #: What is wrong with references that lead nowhere.
        self.wrong: list[str] = []
        #: The paths of groups that refer to another, or are referred to.
        self.joined: set[tuple[str, str]] = set()
        around = (tree.groups if among is None else among) if talks else ()
        holding = [(each, self._names(each, _is_of_talks)) for each in around]
        targets = [each for each in around if words.role(each.name) in _OF_TARGETS]
        for talk in talks:
            for group, names in holding:
                self._join_down(group, names, talk)
            upward = self._names(talk, lambda name: bool(fields_of(name) & _UP))
            for group in targets:
                self._join_up(group, upward, talk)

    def _join_down(self, group: Group, names: Sequence[str], talk: Group) -> None:
        """Join a group with talks that values under some names may be."""
        if names and _are_apart(group, talk) and (talk.path, group.path) not in self.joined:
            for name in names:
                if self._leads_down(group, name, talk):
                    self._refer(group, name, talk, is_down=True)

    def _join_up(self, group: Group, names: Sequence[str], talk: Group) -> None:
        """Join talks with a group that values under some of their names may be."""
        is_in = group is talk or _is_around(group, talk)
        if not is_in and (group.path, talk.path) not in self.joined:
            for name in names:
                self._refer(talk, name, group, is_down=False)

    def _leads_down(self, group: Group, name: str, talk: Group) -> bool:
        """Whether a value names the talks of an entry, not the session that it is in."""
        reading = self._tree.reading(group)
        if folded(name) in _TITLES:
            return reading.is_timed and not self._tree.reading(talk).is_timed
        kinds = words.role(group.name), words.role(talk.name)
        if kinds[0] == words.TALKS and kinds[1] != words.TALKS:
            return False
        naming = [own for it in group.entries if name in (own := self._tree.values(it))]
        titles = {it.name for it in reading.columns.of("title")} - {name}
        is_list = any(isinstance(own[name].value, list) for own in naming)
        is_titled = any(not titles.isdisjoint(own) for own in naming)
        return is_list or not is_titled or kinds[0] == words.SLOTS

    def _refer(self, group: Group, name: str, target: Group, *, is_down: bool) -> None:
        way = self._tree.references.way(group, name, target, may_place=not is_down)
        if way is None or (folded(name) in _TITLES and not way.by_name):
            return
        self.joined.add((group.path, target.path))
        is_slot = self._tree.reading(group).is_timed
        for entry in group.entries:
            cell = self._tree.values(entry).get(name)
            listed = texts_in(cell.value) if cell else []
            for n, other in enumerate(map(way.find, listed)):
                if other and is_down:
                    nth = (n, len(listed)) if is_slot or len(listed) > 1 else entry.nth
                    self.down[id(other)].append(Place(entry, nth))
                elif other:
                    self.up[id(entry)].append(other)
                if other:
                    self.names[id(entry)].add(name)
                elif not way.by_name and not (is_slot and _is_title(listed[n])):
                    self.wrong.append(f"{name} {shown(listed[n])} is not listed in this file")

    def _names(self, group: Group, accepts: Callable[[str], bool]) -> list[str]:
        """The names of the values of a group that may be references."""
        names = (name for entry in group.entries for name in self._tree.values(entry))
        return [name for name in dict.fromkeys(names) if accepts(name)]


def _is_title(text: str) -> bool:
    """Whether a slot has a title of its own where others name a talk: ``Lunch``, not ``t77``."""
    return " " in text or not any(map(str.isdigit, text))


def _is_of_talks(name: str) -> bool:
    """Whether a name says that its values are talks, or is that of their titles."""
    one = without_id(name)
    is_held = any(words.role(each) in HOLDING for each in (one, f"{one}s"))
    return is_held or folded(name) in _TITLES


def _are_apart(group: Group, other: Group) -> bool:
    """Whether none of two groups is in the other one."""
    return group is not other and not (_is_around(group, other) or _is_around(other, group))


def _is_around(group: Group, other: Group) -> bool:
    return other.path.startswith(group.path) and group.path != other.path
