"""The rows of talks: what an entry says, and what the entries around it say of it.

A day around it gives its date, a room or track its name, a slot its times, and a session all that
is known of that. What is nearer counts; an entry that holds further talks is their session.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from confcli.formats.dating import within
from confcli.formats.dating.within import Within
from confcli.formats.records import roles
from confcli.formats.records.cells import Cell, text_of
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import Entry
from confcli.formats.records.links import HOLDING, Place
from confcli.formats.records.references import texts_in
from confcli.formats.records.spans import Spans
from confcli.formats.records.values import Texts
from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.rows.row import Row
from confcli.formats.syntax.record import Record
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import meanings
from confcli.model import kinds
from confcli.model.text import shorten
from confcli.model.text import words as split

_DATES = frozenset((Content.DATE, Content.MOMENT))
_CLOCKS = ("start", "time")
#: What a slot says of its talks, unless they have times of their own.
_OF_SLOT = ("start", "end", "time", "duration")
#: What anything around a talk says of it, if nothing nearer does.
_OF_ALL = ("date", "day", "room", "track", "timezone", "language")
#: What the top says of all talks.
_OF_TOP = ("date", "day")
#: What a session says of itself.
_OF_SESSION = ("title", "start", "end", "time", "duration", "type", "url", "abstract", "room", "id")
_SESSION = ("session title",)
#: What a talk with chairs of its own says of the session that it is.
_OF_ITSELF = ("title", "start", "end", "time", "duration")
#: Kinds that say nothing.
_PLAIN = frozenset(("talk", "paper", "session", "event"))
#: The keys of names, the surest first.
_NAMES = ("name", "title", "label", "room", "track", "id")

#: Completes the cells of an entry by names, as a known structure needs it.
Habits = Callable[[Entry, dict[str, Cell]], None]


class Found(NamedTuple):
    """A row, what is wrong with it, and the key of the conference that it is of, if it has one."""

    row: Row
    wrong: list[str]
    edition: str = ""


class Rows:
    """Makes the rows of the talks of a tree."""

    def __init__(self, choice: Choice, habits: Habits | None = None) -> None:
        """Take the talks, and what a known structure says of them in ways of its own."""
        self._tree, self._talks, self._links = choice.tree, choice.talks, choice.links
        self._habits, self._spans = habits, Spans(choice.tree)

    def all(self) -> Iterator[Found]:
        """The rows: of each talk, at each of its places, and of what slots hold besides talks."""
        entries = [entry for group in self._talks for entry in group.entries]
        places: dict[int, Sequence[Place | None]] = {
            id(it): self._links.down.get(id(it)) or (None,) for it in entries
        }
        holding = {
            id(each): each
            for it in entries
            for place in places[id(it)]
            for each in self._around(it, place)
        }
        around = {it.group.path for it in holding.values()}.union(*self._links.joined)
        for entry in entries:
            is_slot = entry.group.path in around and "title" not in self._tree.fields(entry)
            if id(entry) not in holding and not (is_slot and any(self._fixed(entry))):
                days = self._tree.reading(entry.group).flagged(self._tree.cells(entry)) or (None,)
                for n, (place, day) in enumerate(product(places[id(entry)], days)):
                    yield self._row(entry, place, day, is_first=n == 0)
        for group in self._tree.groups:
            for entry in group.entries if group.path in around else ():
                yield from self._fixed(entry)

    def _around(self, entry: Entry, place: Place | None) -> Iterator[Entry]:
        """What is around a talk, the nearest first: in the tree, and by what refers to it."""
        yield from entry.around
        others = list(self._links.up.get(id(entry), ()))
        if place:
            others += [place.entry, *self._links.up.get(id(place.entry), ())]
        for each in entry.around:
            others += [it.entry for it in self._links.down.get(id(each), [])[:1]]
        for other in others:
            yield other
            yield from other.around

    def _row(self, entry: Entry, place: Place | None, day: Cell | None, *, is_first: bool) -> Found:
        found = dict(self._tree.fields(entry))
        if day and "date" not in found:
            found.setdefault("day", day)
        if entry.key and "id" not in found and entry.group.name:
            found["id"] = Cell(entry.key)
        if not is_first:
            found.pop("id", None)
        if kind := _kind(entry.group.name):
            found.setdefault("type", Cell(kind))
        around = [*([entry] if entry.key else []), *self._around(entry, place)]
        edition = self._inherit(found, entry, around, place.nth if place else entry.nth)
        return self._made(entry, found, edition)

    def _inherit(
        self, found: dict[str, Cell], entry: Entry, around: Sequence[Entry], nth: tuple[int, int]
    ) -> str:
        """Add what is said around an entry; the key of its conference, if there are several."""
        edition, is_in_session = "", False
        for each in around:
            is_own = each is entry
            role = roles.of_key(each) if is_own else roles.role(self._tree, each)
            is_column = is_own and role in (roles.ROOM, roles.TRACK)
            if role == roles.EDITION:
                edition = edition or each.key or self._title(each)
            elif role == roles.SESSION and not is_in_session:
                is_in_session = True
                _fill(found, self._of_session(each))
            elif role == roles.SLOT:
                times, own = self._of_slot(each), self._tree.fields(each)
                if end := self._spans.end(each, (entry, *around[: around.index(each)])):
                    times["end"] = end
                _fill_times(found, times, "session " if is_in_session else "")
                _fill(found, {} if is_in_session else _some(own, _SESSION))
                kind = own.get("type")
                if kind and kinds.is_kind(str(kind.value)):
                    found.setdefault("type", kind)  # others are kinds of slots: parallel, common
            else:
                _fill(found, {role: Cell(each.key)} if is_column else self._of_place(each, role))
            if not is_own:
                own = _single(self._tree.fields(each), nth)
                _fill(found, _some(own, _OF_ALL if each.parent else _OF_TOP))
                self._take(each)
        if not is_in_session and _chairs(found):
            _fill(found, self._of_session(entry, _OF_ITSELF))
        return edition

    def _take(self, entry: Entry) -> None:
        """Note that an entry around a talk was used, with what it refers by."""
        entry.take()
        for name in self._links.names.get(id(entry), ()):
            self._tree.values(entry)[name].take()

    def _made(self, entry: Entry, found: dict[str, Cell], edition: str) -> Found:
        self._take(entry)
        if self._habits:
            self._habits(entry, found)
        if "date" in found:
            found.pop("day", None)  # it says no more
        for cell in found.values():
            cell.take()
        cells = Record([(name, cell.value) for name, cell in found.items()], entry.record.line)
        title = text_of(cells.get("title"), self._tree.texts) or "an entry"
        row = Row(entry.record.line, cells, shorten(title[:200]))
        return Found(row, self._tree.wrong[id(entry)], edition)

    def _fixed(self, entry: Entry) -> Iterator[Found]:
        """What a slot holds besides talks: texts, such as ``items: ["Break"]``."""
        if roles.role(self._tree, entry) != roles.SLOT:
            return
        session = self._tree.fields(entry).get(*_SESSION)
        for name, cell in self._tree.cells(entry).items():
            is_held = words.role(name) in HOLDING and cell is not session
            if is_held and not str(cell.value).isdecimal():
                for text in texts_in(cell.value):
                    found = {"title": cell._replace(value=text)}
                    _fill(found, self._of_slot(entry))
                    edition = self._inherit(found, entry, [entry, *entry.around], entry.nth)
                    yield self._made(entry, found, edition)

    def _of_session(self, entry: Entry, names: tuple[str, ...] = _OF_SESSION) -> dict[str, Cell]:
        own = self._tree.fields(entry)
        return {f"session {name}": own[name] for name in names if name in own} | _chairs(own)

    def _of_slot(self, entry: Entry) -> dict[str, Cell]:
        own = _some(self._tree.fields(entry), _OF_SLOT)
        return own or ({"time": Cell(entry.key.strip())} if entry.key else {})

    def _of_place(self, entry: Entry, role: str) -> dict[str, Cell]:
        """The day, room or track that an entry is."""
        if role == roles.DAY:
            return self._of_day(entry)
        if role in (roles.ROOM, roles.TRACK):
            return self._of_room(entry, role)
        return {}

    def _of_room(self, entry: Entry, role: str) -> dict[str, Cell]:
        """The name of a room or track, and the conference that has a room."""
        name, other = self._name(entry), self._tree.fields(entry).get("title")
        found = {role: name} if name else {}
        if name and other and other.value != name.value:
            found.setdefault("track", other)
        return found

    def _of_day(self, entry: Entry) -> dict[str, Cell]:
        own = self._tree.cells(entry)
        said = [*own.values(), *([Cell(entry.key.strip())] if entry.key else [])]
        texts = [(cell, text_of(cell.value, self._tree.texts)) for cell in said]
        contents = [(cell, text, content.of_cell(text)) for cell, text in texts if text]
        dated = next((each for each in contents if each[2] in _DATES), None)
        if dated:
            cell, text, kind = dated
            day = text[:10] if kind is Content.MOMENT and text[4:5] == "-" else text
            return {"date": cell._replace(value=day)}
        around = ((cell, it) for cell, text in texts if text and (it := within.date_in(text)))
        if found := next(around, None):
            return _of_named_day(*found)
        days = [each for each in contents if content.named_day(each[1]) is not None]
        days.sort(key=lambda each: each[2] is not Content.DAY)
        named = days[0][0] if days else None
        nth, count = entry.nth
        return {"day": named or Cell(f"day {nth + 1}")} if named or count > 1 else {}

    def _title(self, entry: Entry) -> str:
        """The title of one of several conferences, which is thereby used."""
        cell = self._tree.fields(entry)["title"]
        cell.take()
        return text_of(cell.value, self._tree.texts)

    def _name(self, entry: Entry) -> Cell | None:
        own = self._tree.cells(entry)
        found = next((own[name] for name in _NAMES if name in own), None)
        return found or (Cell(entry.key) if entry.key else None)


def _of_named_day(cell: Cell, day: Within) -> dict[str, Cell]:
    """The date in the name of a day, and the room beside it if that is surely one."""
    if not roles.is_room(day.beside):
        return {"date": cell}
    return {"date": cell._replace(value=day.date), "room": cell._replace(value=day.beside)}


def _chairs(own: Mapping[str, Cell]) -> dict[str, Cell]:
    named = (name for name in own if any(it.field == "chairs" for it in meanings(name)))
    return {name: own[name] for name in named}


def _kind(name: str) -> str | None:
    """The kind of talks that a group is called after: ``keynotes``; none if they are just talks."""
    said = " ".join(split(name))
    one = said.removesuffix("s")
    return kinds.of_group(said) or (one if kinds.is_kind(one) and one not in _PLAIN else None)


def _fill(found: dict[str, Cell], more: Mapping[str, Cell]) -> None:
    for name, cell in more.items():
        found.setdefault(name, cell)


def _fill_times(found: dict[str, Cell], more: Mapping[str, Cell], owner: str) -> None:
    """Add the times of a slot, unless there are nearer ones."""
    if not any(f"{owner}{name}" in found for name in _CLOCKS):
        _fill(found, {f"{owner}{name}": cell for name, cell in more.items()})


def _single(own: Mapping[str, Cell], nth: tuple[int, int]) -> dict[str, Cell]:
    """The values of something around a talk; of several rooms or tracks, the one at its place."""
    found = dict(own)
    for name in ("room", "track"):
        listed = found[name].source if name in found else None
        if isinstance(listed, list) and len(listed) > 1:
            place, count = nth
            said = Texts().named(listed[place]) if 1 < count <= len(listed) else None
            if said:
                found[name] = found[name]._replace(value=said)
            else:
                del found[name]
    return found


def _some(own: Mapping[str, Cell], names: tuple[str, ...]) -> dict[str, Cell]:
    return {name: own[name] for name in names if name in own}
