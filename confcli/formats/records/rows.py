"""The rows of talks: what an entry says, and what the entries around it say of it.

A day around it gives its date, a room or track its name, a slot its times, and a session all that
is known of that. What is nearer counts; an entry that holds further talks is their session.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from confcli.formats.records import roles as kinds
from confcli.formats.records.cells import Cell, text_of
from confcli.formats.records.groups import Entry
from confcli.formats.records.roles import Roles
from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.rows.row import Row
from confcli.formats.syntax.record import Record
from confcli.formats.vocabulary.meanings import meanings
from confcli.model.text import shorten

_DATES = frozenset((Content.DATE, Content.MOMENT))
_CLOCKS = frozenset(("start", "time"))
#: What a slot says of its talks, unless they have times of their own.
_OF_SLOT = ("start", "end", "time", "duration")
#: What anything around a talk says of it, if nothing nearer does.
_OF_ALL = ("date", "day", "room", "track", "timezone", "type", "language")
#: What the top says of all talks.
_OF_TOP = ("date", "day")
#: What a session says of itself.
_OF_SESSION = ("title", "start", "end", "time", "duration", "type", "url", "abstract", "room", "id")
#: What a talk with chairs of its own says of the session that it is.
_OF_ITSELF = ("title", "start", "end", "time", "duration")
#: The keys of names, the surest first.
_NAMES = ("name", "title", "label", "room", "track", "id")


class Found(NamedTuple):
    """A row, and the key of the conference that it is of, if there are several."""

    row: Row
    edition: str


class Rows:
    """Makes the rows of a tree whose groups have roles."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._said: dict[int, dict[str, Cell]] = {}

    def all(self) -> Iterator[Found]:
        """The rows, by group of talks."""
        holding = {
            id(each)
            for group in self._roles.talks
            for entry in group.entries
            for each in entry.around
        }
        for group in self._roles.talks:
            for entry in group.entries:
                if id(entry) not in holding:
                    yield self._row(entry)

    def _row(self, entry: Entry) -> Found:
        found, edition = dict(self._of(entry)), ""
        if entry.key and "id" not in found and entry.group.name:
            found["id"] = Cell(entry.key)
        is_in_session = False
        for each in self._around(entry):
            role = self._roles.role(each)
            if role == kinds.EDITION:
                edition = edition or each.key
            elif role == kinds.SESSION and not is_in_session:
                is_in_session = True
                _fill(found, self._of_session(each))
            else:
                _fill(found, self._of_place(each, role))
            if role == kinds.SLOT and not _CLOCKS & found.keys():
                _fill(found, self._of_slot(each))
            _fill(found, _some(self._of(each), _OF_ALL if each.parent else _OF_TOP))
        if not is_in_session and _chairs(found):
            _fill(found, self._of_session(entry, _OF_ITSELF))
        entry.take()
        for cell in found.values():
            cell.take()
        cells = Record([(name, cell.value) for name, cell in found.items()], entry.record.line)
        title = text_of(cells.get("title"), self._roles.texts) or "an entry"
        return Found(Row(entry.record.line, cells, shorten(title[:200])), edition)

    def _around(self, entry: Entry) -> Iterator[Entry]:
        """The entry itself, if it has a key that says something, and those around it."""
        if entry.key:
            yield entry
        yield from entry.around

    def _of(self, entry: Entry) -> dict[str, Cell]:
        """The fields of an entry, read once."""
        if id(entry) not in self._said:
            reading = self._roles.reading(entry.group)
            self._said[id(entry)] = reading.of(entry)
        return self._said[id(entry)]

    def _of_session(self, entry: Entry, names: tuple[str, ...] = _OF_SESSION) -> dict[str, Cell]:
        own = self._of(entry)
        return {f"session {name}": own[name] for name in names if name in own} | _chairs(own)

    def _of_slot(self, entry: Entry) -> dict[str, Cell]:
        own = _some(self._of(entry), _OF_SLOT)
        return own or ({"time": Cell(entry.key.strip())} if entry.key else {})

    def _of_place(self, entry: Entry, role: str) -> dict[str, Cell]:
        """The day, room or track that an entry is."""
        if role == kinds.DAY:
            return self._of_day(entry)
        if role in (kinds.ROOM, kinds.TRACK):
            return self._of_room(entry, role)
        return {}

    def _of_room(self, entry: Entry, role: str) -> dict[str, Cell]:
        """The name of a room or track, and the conference that has a room."""
        name, other = self._name(entry), self._of(entry).get("title")
        found = {role: name} if name else {}
        if name and other and other.value != name.value:
            found.setdefault("track", other)
        return found

    def _of_day(self, entry: Entry) -> dict[str, Cell]:
        own = self._roles.cells(entry)
        said = [*own.values(), *([Cell(entry.key.strip())] if entry.key else [])]
        texts = [(cell, text_of(cell.value, self._roles.texts)) for cell in said]
        contents = [(cell, text, content.of_cell(text)) for cell, text in texts if text]
        for cell, _, kind in contents:
            if kind in _DATES or kind is Content.DAY:
                cell.take()  # all say the same
        dated = next((each for each in contents if each[2] in _DATES), None)
        if dated:
            cell, text, kind = dated
            day = text[:10] if kind is Content.MOMENT and text[4:5] == "-" else text
            return {"date": cell._replace(value=day)}
        named = next((cell for cell, _, kind in contents if kind is Content.DAY), None)
        return {"day": named} if named else {}

    def _name(self, entry: Entry) -> Cell | None:
        own = self._roles.cells(entry)
        found = next((own[name] for name in _NAMES if name in own), None)
        return found or (Cell(entry.key) if entry.key else None)


def _chairs(own: Mapping[str, Cell]) -> dict[str, Cell]:
    named = (name for name in own if any(it.field == "chairs" for it in meanings(name)))
    return {name: own[name] for name in named}


def _fill(found: dict[str, Cell], more: Mapping[str, Cell]) -> None:
    for name, cell in more.items():
        found.setdefault(name, cell)


def _some(own: Mapping[str, Cell], names: tuple[str, ...]) -> dict[str, Cell]:
    return {name: own[name] for name in names if name in own}
