"""The sessions of a day on a page, each with what its items share, told once."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from confcli.export.html.hours import Hours, hours
from confcli.export.html.items import Item, Told, facts, item, of_session
from confcli.model.text import contains_words
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import session_of
from confcli.times.zones import Zone

#: What the head of a session says for its items, if they agree.
_FIELDS = ("room", "type", "track")
_DAY = 24 * 60
_When = Callable[[Entry], Hours]


class Block(NamedTuple):
    """A session with its items, or an item of its own."""

    #: The id of the session, unless it stands above, or the session is an item itself.
    id: str
    #: ``None`` for an item of its own.
    head: Item | None
    items: Sequence[Item]
    #: Whether its title is the track of all its items.
    is_track: bool = False


def blocks(part: Sequence[Entry], day: date | None, zone: Zone, told: Told) -> list[Block]:
    """The sessions of a day, or of no day, in the order in which their items start."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in part:
        found.setdefault((entry.conference, entry.session_id), []).append(entry)
    when = partial(_when, day=day, zone=zone)
    return [_block(each, when, told) for each in found.values()]


def _when(entry: Entry, day: date | None, zone: Zone) -> Hours:
    return hours(entry, day, zone) if day else Hours("")


def _block(entries: Sequence[Entry], when: _When, told: Told) -> Block:
    session = session_of(entries[0])
    is_item = session is None or any(each is session for each in entries)
    id_ = "" if session is None or is_item else told.once(session.id)
    if session is None or not _needs_head(session, entries):
        return Block(id_, None, [_own(each, when(each), {}, told) for each in entries])
    shared = {name: value for name in _FIELDS if (value := _shared(entries, name))}
    span = _span(session, when)
    is_track = shared.get("track") == session.title
    said = {name: value for name, value in shared.items() if name != "track" or not is_track}
    head = item(session, id_, span, [*of_session(session, said)], told)
    times = _own_times(entries, span, when)
    items = [_own(each, own, shared, told) for each, own in zip(entries, times, strict=True)]
    return Block(id_, head, items, is_track)


def _own_times(entries: Sequence[Entry], span: Hours, when: _When) -> list[Hours]:
    """When each item is; empty where its time is that of the session, or of all items."""
    times = [when(each) for each in entries]
    is_one = all(own == span for own in times)
    return [
        Hours("") if own == span and (is_one or entry.time_of == "session") else own
        for entry, own in zip(entries, times, strict=True)
    ]


def _own(entry: Entry, when: Hours, shared: dict[str, str], told: Told) -> Item:
    """An item without what the head of its session says."""
    values = {name: getattr(entry, name) for name in _FIELDS if name not in shared}
    own = facts(entry, values, is_timed=bool(entry.start))
    return item(entry, told.own(entry.id), when, [*own], told)


def _needs_head(session: SessionEntry, entries: Sequence[Entry]) -> bool:
    """Whether the name of a session says more than the title of the only item in it."""
    alone = entries[0] if len(entries) == 1 else None
    return alone is None or not contains_words(alone.title or "", session.title or "")


def _shared(entries: Sequence[Entry], name: str) -> str | None:
    """The value that all items have; of a type, that of the session where none has its own."""
    values = {getattr(each, name) for each in entries}
    if name == "type" and values == {None}:
        session = session_of(entries[0])
        return session.type if session else None
    return values.pop() if len(values) == 1 else None


def _span(session: SessionEntry, when: _When) -> Hours:
    """When a session is, if that is on one day."""
    if session.start is None or (session.duration or 0) > _DAY:
        return Hours("")
    own = when(session)
    return Hours("") if own.text.startswith(("+", "−")) else own
