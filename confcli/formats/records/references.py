"""Values that stand for entries of other groups: by an id, a name, or a place in a list.

A name of a value and that of a group have to agree: ``speakers`` and ``speakerIds`` are in
``speakers`` or ``people``, ``roomId`` in ``rooms``. Whether a value is a reference is settled for
all entries of a group at once, so that one that leads nowhere is seen. A place in a list counts
only where the group has no ids and all values fit, from 0 or from 1.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property, lru_cache, partial
from itertools import islice
from typing import Any, NamedTuple

from confcli.formats.records.cells import Cell
from confcli.formats.records.groups import Entry, Group
from confcli.formats.records.values import NAMES, Texts, name_key, plain
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import folded, meanings
from confcli.formats.vocabulary.names import PEOPLE
from confcli.model.patterns import Pattern

_IDS = frozenset("id code slug key uuid uid guid shortname handle identifier objectid ref".split())
_ENDING = Pattern(r"(?<=\w)[ _-]?(?:ids?|codes?|slugs?|keys?|uuids?|refs?|index(?:es)?)$", "i")
#: What people, where no group lists them, are not called.
_CODE = Pattern(
    r"(?=[A-Z\d-]*\d)[A-Z\d-]{4,}|[A-Z]{6}|(?=[\w-]*\d)[\w-]{16,}|\d+|[a-z\d]++(?:[-_][a-z\d]++)++"
)
_MOST = 0.5
_PEOPLE = frozenset(PEOPLE)
#: Fields whose values, such as dates, are what others have, too.
_TIMES = frozenset(("date", "day", "time", "start", "end"))
#: What the groups hold that the values of a field stand for.
_ROLES = {"speakers": words.PEOPLE, "room": words.ROOMS}
#: How many groups of a kind are looked at for what values stand for.
_TRIED = 50

Cells = dict[str, Cell]


class Index:
    """The entries of a group by their ids and by their names."""

    def __init__(self, group: Group, texts: Texts) -> None:
        self.group = group
        self.ids: dict[str, tuple[Entry, str] | None] = {}
        self.names: dict[str, Entry | None] = {}
        for entry in group.entries:
            for key, value in looked_at(entry.record):
                is_id = _is_id(key, group.name)
                said = texts.of(value) if is_id or key in NAMES else None
                if said and is_id:
                    self._know(said, entry, key)
                elif said:
                    name = folded(said)
                    self.names[name] = entry if self.names.get(name, entry) is entry else None
            if entry.key:
                self._know(entry.key, entry, "")

    def _know(self, text: str, entry: Entry, key: str) -> None:
        """Add an id, unless another entry has it, which makes it none's."""
        known = self.ids.get(text, (entry, key))
        self.ids[text] = known if known and known[0] is entry else None

    def of_id(self, text: str) -> Entry | None:
        """The entry with an id."""
        entry, entry_key = self.ids.get(text) or (None, "")
        if entry and entry_key:
            entry.known_by = entry_key
        return entry

    def of_name(self, text: str) -> Entry | None:
        """The only entry with a name."""
        return self.names.get(folded(text))

    @cached_property
    def _others(self) -> dict[str, dict[str, Entry | None]]:
        """The entries by all other texts that tell most of them apart, by their keys."""
        found: dict[str, dict[str, Entry | None]] = defaultdict(dict)
        for entry in self.group.entries:
            for key, value in looked_at(entry.record):
                if isinstance(value, str):
                    found[key][value] = None if value in found[key] else entry
        least = _MOST * len(self.group.entries)
        return {key: known for key, known in found.items() if len(known) >= least}

    def told(self, texts: Collection[str]) -> Callable[[str], Entry | None] | None:
        """How to find entries by another of their values; ``None`` if no key has most of some."""
        known = self._others
        key = next((it for it in known if _are_most(map(known[it].get, texts))), None)
        return partial(self._of_key, key, known[key]) if key else None

    def _of_key(self, key: str, known: Mapping[str, Entry | None], text: str) -> Entry | None:
        entry = known.get(text)
        if entry:
            entry.known_by = key
        return entry

    def placed(self, texts: Iterable[str]) -> Callable[[str], Entry | None] | None:
        """How to find the entries at some places; ``None`` if it isn't clear which those are."""
        places = {int(text) if text.isdecimal() else -1 for text in texts}
        count = len(self.group.entries)
        if self.ids or not places or min(places) < 0 or max(places) > count:
            return None
        first = 0 if 0 in places else 1 if count in places else None
        if first is None or max(places) - first >= count:
            return None
        return lambda text: self.group.entries[int(text) - first]


class Found(NamedTuple):
    """How the values under a name lead to entries of a group."""

    find: Callable[[str], Entry | None]
    #: Whether they are names, so that one without an entry is still a name.
    by_name: bool = False


class References:
    """Finds what values stand for in the groups of a tree."""

    def __init__(
        self, groups: Iterable[Group], cells: Callable[[Entry], Cells], texts: Texts
    ) -> None:
        self.cells, self._texts = cells, texts
        self._by_role: dict[str | None, list[Group]] = defaultdict(list)
        for each in groups:
            self._by_role[words.role(each.name)].append(each)
        self._indexes: dict[str, Index] = {}
        self._found: dict[tuple[str, str], Found | None] = {}
        #: The names whose values a user says are what they mean.
        self.said: Collection[str] = ()
        #: The paths of groups whose values stand for entries of others.
        self.referring: set[str] = set()

    def resolved(self, entry: Entry, own: Cells, wrong: list[str]) -> Cells:
        """The values of an entry, with what they stand for in their stead."""
        found = {}
        for name, cell in own.items():
            fields = fields_of(name)
            field = _field(fields)
            if not field or not (listed := texts_in(cell.value)):
                found[name] = cell
            elif way := self._way(entry.group, name, fields, field):
                self.referring.add(entry.group.path)
                shown = field if not meanings(name) else name
                found.setdefault(shown, self._put(cell, listed, way, name, field, wrong))
            elif (
                field == "speakers" and name not in self.said and self._are_codes(entry.group, name)
            ):
                wrong += (f"{name} {text} is not listed in this file" for text in listed)
                found[name] = cell._replace(value=[])
            else:
                found[name] = cell
        return found

    def way(
        self, group: Group, name: str, target: Group, *, may_place: bool = True
    ) -> Found | None:
        """How the values under a name of a group lead to the entries of another."""
        index = self._indexes.get(target.path)
        if index is None:
            index = self._indexes[target.path] = Index(target, self._texts)
        texts = self._listed(group, name)
        for find, by_name in ((index.of_id, False), (index.of_name, True)):
            if _are_most(map(find, texts)):
                return Found(find, by_name)
        found = index.placed(texts) if may_place else None
        if found is None and fields_of(name).isdisjoint(_TIMES):
            found = index.told(texts)
        return Found(found) if found else None

    def _listed(self, group: Group, name: str) -> list[str]:
        cells = (self.cells(entry).get(name) for entry in group.entries)
        return [text for cell in cells if cell for text in texts_in(cell.value)]

    def _way(self, group: Group, name: str, fields: frozenset[str], field: str) -> Found | None:
        """How the values under a name lead to people, rooms or tracks."""
        if (group.path, name) not in self._found:
            targets = (it for it in self._holding(fields, field) if it is not group)
            ways = (self.way(group, name, each) for each in islice(targets, _TRIED))
            self._found[group.path, name] = next(filter(None, ways), None)
        return self._found[group.path, name]

    def _holding(self, fields: frozenset[str], field: str) -> list[Group]:
        """The groups that may hold what the values of a field stand for."""
        if field in _ROLES:
            return self._by_role[_ROLES[field]]
        return [it for it in self._by_role[words.TRACKS] if fields_of(it.name) & fields]

    def _put(
        self, cell: Cell, listed: list[str], way: Found, name: str, field: str, wrong: list[str]
    ) -> Cell:
        """What some values stand for: people as objects, all else by name."""
        found: list[Any] = []
        entries: list[tuple[Entry, str]] = []
        for text in listed:
            entry = way.find(text)
            key = name_key(entry.record) if entry else ""
            if entry:
                entries.append((entry, key))
                said = self._texts.of(dict.get(entry.record, key)) if key else None
                found.append(entry.record if field == "speakers" else said or text)
            elif way.by_name:
                found.append(text)
            else:
                wrong.append(f"{name} {text} is not listed in this file")
        value = found if field == "speakers" else ", ".join(found)
        return cell._replace(value=value, entries=tuple(entries))

    def _are_codes(self, group: Group, name: str) -> bool:
        key = (group.path, f"{name}?")
        if key not in self._found:
            texts = self._listed(group, name)
            are_ids = without_id(name) != name  # as in speaker_id, whatever they look like
            are_codes = bool(texts) and (are_ids or all(map(_CODE.fullmatch, texts)))
            self._found[key] = Found(lambda _: None) if are_codes else None
        return self._found[key] is not None


def _are_most(found: Iterable[Entry | None]) -> bool:
    """Whether most of what was looked for was found."""
    listed = list(found)
    return bool(listed) and sum(each is not None for each in listed) >= _MOST * len(listed)


@lru_cache(4096)
def _is_id(key: str, group: str) -> bool:
    """Whether a key in a group of this name is that of ids: ``id``, or ``paperid`` of papers."""
    one = without_id(key)
    of_group = one != key and words.role(f"{one}s") == words.role(group) is not None
    return folded(key) in _IDS or of_group


def texts_in(value: Any) -> list[str]:
    """The texts of a value that may be references; none if it is anything else."""
    values = value if isinstance(value, list) else [value]
    found = [_alone(each) if isinstance(each, Record) else plain(each) for each in values]
    return [each for each in found if each] if all(found) else []


def _alone(record: Record) -> str | None:
    """The id of an object that says nothing else."""
    pairs = list(looked_at(record))
    return plain(pairs[0][1]) if len(pairs) == 1 and folded(pairs[0][0]) in _IDS else None


def without_id(name: str) -> str:
    """A name without what says that it is an id: ``speakerIds`` is ``speaker``."""
    return _ENDING.sub("", name)


@lru_cache(4096)
def fields_of(name: str) -> frozenset[str]:
    """The fields that a name means, or would without ``Id`` at its end."""
    found = meanings(name)
    if not found or all(each.field == "id" for each in found):
        found = meanings(without_id(name)) or found
    return frozenset(each.field for each in found)


def _field(fields: frozenset[str]) -> str:
    """The field whose values are references, if they may be."""
    if fields & _PEOPLE and "title" not in fields:
        return "speakers"
    return next((each for each in ("room", "track", "category", "type") if each in fields), "")
