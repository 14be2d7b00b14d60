"""What the keys of a group mean: each field of its entries under one name."""

from collections.abc import Callable, Mapping
from functools import cached_property

from confcli.formats.records.cells import Cell, text_of
from confcli.formats.records.groups import Entry, Group
from confcli.formats.records.values import NAMES, Texts
from confcli.formats.rows import content, durations
from confcli.formats.rows.candidates import Slot
from confcli.formats.rows.columns import NOTHING_SAID, SEVERAL, Columns
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary.meanings import meanings
from confcli.formats.vocabulary.names import SESSION, TALK

#: How many entries show what the keys mean.
_LOOKED_AT = 300
#: Names of titles where nothing else is one.
_OTHERS = ("name", "label")
_CLOCKS = frozenset((Content.CLOCK, Content.MOMENT))


class Reading:
    """Reads the entries of a group."""

    def __init__(
        self,
        group: Group,
        cells: Callable[[Entry], dict[str, Cell]],
        texts: Texts,
        said: Mapping[str, str] = NOTHING_SAID,
    ) -> None:
        """Take a group; ``said`` are the keys of some fields, whatever their names."""
        self.group, self._cells, self._texts, self._said = group, cells, texts, said
        self._sample = [cells(each) for each in group.entries[:_LOOKED_AT]]

    @cached_property
    def columns(self) -> Columns:
        """Which key is which field."""
        header = list(dict.fromkeys(name for each in self._sample for name in each))
        rows = [
            [self._text(each, name) if name in each else "" for name in header]
            for each in self._sample
        ]
        said = dict(self._said)
        titles = [name for name in header if {it.field for it in meanings(name)} == {"title"}]
        if not titles and (other := next((it for it in _OTHERS if it in header), None)):
            said.setdefault("title", other)
        return Columns(header, rows, said)

    def _text(self, own: Mapping[str, Cell], name: str) -> str:
        return text_of(own[name].value, self._texts)

    @cached_property
    def _names(self) -> dict[str, str]:
        """The name of each key's field; of fields that several keys may have, those of the keys."""
        return {
            it.column.name: it.column.name
            if slot[1] in SEVERAL and not it.is_said
            else _named(slot)
            for slot, found in self.columns.chosen.items()
            for it in found
        }

    @cached_property
    def _units(self) -> dict[str, str]:
        """The units of durations that are numbers alone, by the name of the field."""
        names = {it.name for it in self.columns.all}
        columns = {it: self.columns.first("duration", it) for it in (TALK, SESSION)}
        return {
            _named((owner, "duration")): durations.unit(it.name, self._all(it.name), names)
            for owner, it in columns.items()
            if it
        }

    def _all(self, name: str) -> list[str]:
        return [self._text(each, name) for each in self._sample if name in each]

    def share(self, *fields: str, owner: str = TALK) -> float:
        """The share of entries with a value for one of some fields."""
        names = {it.name for it in self.columns.of(*fields, owner=owner)}
        count = sum(not names.isdisjoint(each) for each in self._sample)
        return count / len(self._sample) if self._sample else 0

    @cached_property
    def are_days(self) -> bool:
        """Whether the names of entries are days."""
        named = map(self._all, NAMES)
        return any(texts and all(map(content.is_day, texts)) for texts in named)

    @cached_property
    def is_timed(self) -> bool:
        """Whether the entries have times of day."""
        return any(it.content in _CLOCKS for it in self.columns.of("start", "time"))

    @cached_property
    def _flags(self) -> dict[str, int]:
        """The numbers of the days that keys such as ``day2: true`` say yes or no for."""
        days = [it for it in self.columns.all if it.content is Content.FLAG]
        found = {it.name: next(iter(meanings(it.name)), None) for it in days}
        return {name: it.number for name, it in found.items() if it and it.field in ("date", "day")}

    def flagged(self, own: Mapping[str, Cell]) -> list[Cell]:
        """The days that an entry is on by its flags."""
        said = {name: own[name] for name in self._flags if name in own}
        return [
            cell._replace(value=f"day {self._flags[name]}")
            for name, cell in said.items()
            if self._flags[name] and str(cell.value).casefold() in content.YES
        ]

    def of(self, entry: Entry) -> dict[str, Cell]:
        """The fields of an entry by name."""
        return self.fields(self._cells(entry))

    def fields(self, own: Mapping[str, Cell]) -> dict[str, Cell]:
        """The fields among some values, by name."""
        found = {self._names[name]: cell for name, cell in own.items() if name in self._names}
        for name, unit in self._units.items():
            if cell := found.get(name):
                found[name] = cell._replace(value=durations.with_unit(str(cell.value), unit))
        return found


def _named(slot: Slot) -> str:
    owner, field = slot
    name = field.replace("_", " ")
    return f"session {name}" if owner == SESSION and field != "chairs" else name
