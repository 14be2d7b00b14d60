"""Which group is what: talks and their sessions, and the days, rooms and tracks around them."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from confcli.formats.interface import Hints
from confcli.formats.records import maps, signs
from confcli.formats.records.cells import Cell, cells
from confcli.formats.records.conference import stated
from confcli.formats.records.groups import Entry, Group, Groups
from confcli.formats.records.reading import Reading
from confcli.formats.records.signs import Sign
from confcli.formats.records.values import Texts
from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary import groups as words

#: What an entry around talks is.
SESSION, SLOT, DAY, ROOM, TRACK, EDITION, NOTHING = (
    "session slot day room track edition nothing".split()
)
_BY_NAME = {words.DAYS: DAY, words.ROOMS: ROOM, words.TRACKS: TRACK}
_DATES = frozenset((Content.DATE, Content.MOMENT, Content.DAY))
_YEARS = range(1990, 2100)
_FEW = 3


class Roles:
    """The groups of talks in a tree, and what is around them."""

    def __init__(self, tree: Any, hints: Hints, file: str) -> None:
        self.groups, self._hints, self._file = Groups(tree), hints, file
        self.conference = stated(self.groups.top)
        language = self.conference.language
        self.texts = Texts(language.value if language else None)
        self._readings: dict[str, Reading] = {}
        self._used: set[tuple[int, str]] = set()
        #: What shows that a group is one of talks, by its path.
        self.signs: dict[str, Sign] = {}
        for group in list(self.groups.by_path.values())[1:]:
            self.signs[group.path] = self._sign(group)

    @cached_property
    def talks(self) -> list[Group]:
        """The groups of talks, and of talks within those; ``choices`` if it isn't clear which."""
        outer = self._outer()
        return [it for it in self.groups.by_path.values() if self._is_within(it, outer)]

    @cached_property
    def choices(self) -> list[Group]:
        """The groups that could each be the talks."""
        outer = [it for it in self._accepted() if not any(map(self._accepts, _around(it)))]
        kinds = {(it.parent.path if it.parent else "", _before(it)) for it in outer}
        are_kinds = len(kinds) == 1 and all(words.role(it.name) == words.TALKS for it in outer)
        return outer if len(outer) > 1 and not are_kinds else []

    def reading(self, group: Group) -> Reading:
        """Read the entries of a group, in which groups of talks are no values."""
        found = self._readings.get(group.path)
        if found is None:
            said = self._hints.fields if self.signs.get(group.path) or self._hints.records else {}
            found = Reading(group, self.texts, self._used, said)
            self._readings[group.path] = found
        return found

    def cells(self, entry: Entry) -> dict[str, Cell]:
        """The values of an entry by their names."""
        return cells(entry, self.texts, self._used)

    def settle(self) -> None:
        """Keep the arrays and maps of talks apart from the values of entries."""
        for group in self.talks:
            for each in [group, *_around(group)]:
                for entry in each.entries:
                    self._used |= {(id(record), key) for record, key in entry.way}
        self._readings.clear()

    def role(self, entry: Entry) -> str:
        """What an entry around talks is."""
        if entry.key and maps.is_time(entry.key):
            found = self._of_key(entry.key)
            if found != NOTHING:
                return found
        return self._of_group(entry.group)

    def _of_key(self, key: str) -> str:
        is_year = key.isdecimal() and int(key) in _YEARS
        kind = content.of_cell(key.strip())
        if is_year:
            return EDITION
        return DAY if kind in _DATES else SLOT if kind is Content.CLOCK else NOTHING

    def _of_group(self, group: Group) -> str:
        named = words.role(group.name)
        if named in _BY_NAME:
            return _BY_NAME[named]
        if not group.path or group.is_keyed:
            return NOTHING
        reading = self.reading(group)
        titled = reading.share("title") > 0
        if reading.is_clock("start", "time"):
            return SESSION if titled else SLOT
        dated = reading.columns.of("date", "day", "start")
        if dated or any(it.content in _DATES for it in reading.columns.all):
            return DAY
        return SESSION if titled and group.parent else NOTHING

    def _sign(self, group: Group) -> Sign:
        if group.is_keyed or len(group.entries) == 0:
            return Sign.NONE
        around = _around(group)
        reading = self.reading(group)
        is_within = any(
            self.reading(each).is_clock("start", "time")
            or any(map(_is_clock, (entry.key for entry in each.entries[:_FEW])))
            for each in around
            if each.path
        )
        return signs.sign(reading, self._file, is_within_time=is_within)

    def _accepts(self, group: Group) -> bool:
        return self.signs.get(group.path, Sign.NONE) > Sign.NONE

    def _accepted(self) -> list[Group]:
        return [it for it in self.groups.by_path.values() if self._accepts(it)]

    def _outer(self) -> list[Group]:
        """The groups of talks that are in no other one."""
        if said := self._hints.records:
            return [it for it in self.groups.by_path.values() if is_called(it, said)]
        return [it for it in self._accepted() if not any(map(self._accepts, _around(it)))]

    def _is_within(self, group: Group, outer: list[Group]) -> bool:
        if group in outer:
            return True
        return self._accepts(group) and any(each in outer for each in _around(group))


def is_called(group: Group, path: str) -> bool:
    """Whether a user means a group by a path."""
    return path.strip() in (group.path, group.path.removesuffix("[]"), f"{group.path}[]")


def _around(group: Group) -> list[Group]:
    return list(_parents(group))


def _parents(group: Group) -> Iterator[Group]:
    while group.parent:
        group = group.parent
        yield group


def _before(group: Group) -> str:
    """The path of a group without its own name."""
    return group.path.removesuffix("[]").removesuffix(group.name)


def _is_clock(key: str) -> bool:
    return bool(key) and content.of_cell(key) is Content.CLOCK
