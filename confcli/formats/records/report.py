"""What the groups of a file were taken for, and which of their keys, to show how it was read.

It looks at what was taken of the values, once the rows are made: it says nothing that wasn't done.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from confcli.formats.records import roles
from confcli.formats.records.cells import Cell
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import EACH, Group
from confcli.formats.records.values import NAMES
from confcli.formats.vocabulary import groups as words
from confcli.model.entities import Group as Reported
from confcli.model.entities import Taken

#: What a group is called that is one of these around talks.
_AROUND = {
    roles.SESSION: "sessions",
    roles.SLOT: "slots",
    roles.DAY: "days",
    roles.ROOM: "rooms",
    roles.TRACK: "tracks",
    roles.EDITION: "conferences",
}
_SPEAKING = frozenset(("speakers", "authors"))
_NAMED = {words.PEOPLE: "speakers", words.ROOMS: "rooms", words.TRACKS: "tracks"}


class Report:
    """Says how the groups of a file were read, once its rows are made."""

    def __init__(self, choice: Choice) -> None:
        self._tree, self._links, self._talks = choice.tree, choice.links, choice.talks
        self._of_talks = frozenset(self._talks)
        held = list(self._links.up.values())
        held += [[place.entry for place in it] for it in self._links.down.values()]
        #: The entries that hold talks by reference.
        self._holding = {id(entry) for entries in held for entry in entries}
        joined = {path for pair in self._links.joined for path in pair}
        beside = [each for each in self._tree.groups if each.path in joined]
        #: The groups around talks, and those that refer to talks or are referred to, with theirs.
        self._around = {id(each) for it in (*self._talks, *beside) for each in it.around}
        self._around |= {id(each) for each in beside}

    def groups(self) -> list[Reported]:
        """The groups with what each was taken for; of those not used, the ones beside talks."""
        referred = self._referred()
        found = []
        for group in self._tree.groups:
            role = self._role(group) if group.parent else None
            is_shown = (
                role or group.parent is self._tree.top.group or id(group.parent) in self._around
            )
            if group.parent and is_shown:
                path = group.path
                found.append(Reported(path, role, len(group.entries), sorted(referred[path])))
        return found

    def fields(self) -> list[Taken]:
        """The keys that were taken, those of talks first, and by how many entries."""
        counts: Counter[tuple[str, str]] = Counter()
        for group in self._talks:
            counts.update((name, label) for name, label in self._taken(group) if label)
        of = sum(len(group.entries) for group in self._talks)
        found = [Taken(name, label, count, of) for (name, label), count in counts.items()]
        for group in self._tree.groups:
            if self._is_beside(group):
                within = Counter((f"{group.path}.{name}", it) for name, it in self._taken(group))
                entries = len(group.entries)
                found += [Taken(*key, n, entries) for key, n in within.items() if key[1]]
        return found

    def _role(self, group: Group) -> str | None:
        """What a group was taken for; ``None`` if nothing of it was used."""
        if group in self._of_talks and all(id(it) in self._holding for it in group.entries):
            return "sessions"
        if group in self._of_talks:
            return "talks of these" if any(it in self._of_talks for it in group.around) else "talks"
        if not any(entry.record.taken for entry in group.entries) and id(group) not in self._around:
            return None
        if self._is_beside(group):
            return _AROUND.get(roles.role(self._tree, group.entries[0]), "references")
        return _NAMED.get(words.role(group.name) or "")

    def _is_beside(self, group: Group) -> bool:
        """Whether a group is around talks, in the tree or by what refers to it or them."""
        is_around = id(group) in self._around and words.role(group.name) != words.PEOPLE
        return bool(group.parent) and group not in self._of_talks and is_around

    def _taken(self, group: Group) -> Iterator[tuple[str, str]]:
        """The names of values that were taken, each with its field."""
        labels = {it.name: label for it, label in self._tree.reading(group).columns.labelled}
        has_speakers = not _SPEAKING.isdisjoint(labels.values())
        whom = "" if has_speakers else "speakers"  # other names count only where there are none
        labels = {name: whom if label == "person" else label for name, label in labels.items()}
        role = roles.role(self._tree, group.entries[0]) if self._is_beside(group) else ""
        for entry in group.entries:
            for name, cell in self._tree.cells(entry).items():
                if _is_taken(cell):
                    yield name, _label(role, name, labels.get(name, ""))

    def _referred(self) -> dict[str, set[str]]:
        """The keys whose values stand for the entries of each group."""
        found: dict[str, set[str]] = defaultdict(set)
        groups = {each.path: each for each in self._tree.groups}
        for path in sorted(self._tree.references.referring):
            for entry in groups[path].entries:
                for name, cell in self._tree.cells(entry).items():
                    for other, _ in cell.entries:
                        found[other.group.path].add(_path(groups[path], name))
        for path, target in self._links.joined:
            for entry in groups[path].entries:
                names = self._links.names.get(id(entry), ())
                found[target].update(_path(groups[path], name) for name in names)
        return found


def _is_taken(cell: Cell) -> bool:
    return bool(cell.way) and all(key in record.taken for record, key in cell.way)


def _path(group: Group, name: str) -> str:
    return f"{group.path}.{name}" if group.path != EACH else name


def _label(role: str, name: str, label: str) -> str:
    """The field of talks that a value says of an entry with a role: a room's name is their room."""
    if role == roles.DAY:
        return label if label and label != "title" else "day"
    if role in (roles.ROOM, roles.TRACK):
        return role if name in NAMES or label != "title" else "track"
    is_own = role == roles.SESSION and label and not label.startswith("session ")
    return f"session {label}" if is_own else label
