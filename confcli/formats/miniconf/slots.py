"""When an item of a Mini-Conf site is, and in which sessions."""

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any, NamedTuple

from confcli.formats.miniconf import values
from confcli.formats.miniconf.record import Record
from confcli.model.patterns import Pattern

#: The fields of each slot.
_SLOTS = [
    [f"{name}{suffix}" for name in ("start_date", "start_time", "end_date", "end_time")]
    for suffix in ("", "_a", "_b")
]
_TIMES = tuple(chain(*_SLOTS, ("date", "time", "start", "end", "when")))
#: A time of day, as in ``8am`` and ``13:15``.
_CLOCK = Pattern(r"\d:\d\d|\d\s?[ap]\.?m\b", "i")
_ONLY_CLOCK = Pattern(r"\d{1,2}(?:[:.h]\d\d){0,2}\s?(?:[ap]\.?m\.?)?", "i")
#: The dash of ``12:00-13:00``, which after a date would begin an offset.
_RANGE = Pattern(r"(?:(?<=^\d:\d\d)|(?<=^\d\d:\d\d))-")
#: A session that is named by its number, as in ``3`` or ``10A``.
_NUMBER = Pattern(r"\d+[A-Z]?")


class SessionSlot(NamedTuple):
    """A session's title, its key in the site, and the times as printed; each may be empty."""

    session: str = ""
    key: str = ""
    start: str = ""
    end: str = ""
    #: What else is said of the slot alone.
    record: Record | None = None


def titled_session(name: str) -> str:
    """Title a session, which may be named by its number alone."""
    return f"Session {name}" if _NUMBER.fullmatch(name) else name


def slots(record: Record, title: str) -> list[SessionSlot]:
    """The slots of an item: each printed time, else each named session."""
    sessions = [slot for slot in dict.fromkeys(_sessions(record, title)) if any(slot[:-1])]
    if any(slot.start for slot in sessions):
        return sessions
    times = printed(record)
    if not times:
        return sessions or [SessionSlot()]
    session, key, *_ = sessions[0] if sessions else SessionSlot()
    return [slot._replace(session=session, key=key) for slot in dict.fromkeys(times)]


def printed(record: Record) -> list[SessionSlot]:
    """The times that an item says itself."""
    if not record.has(*_TIMES):
        return []
    found = [slot for slot in (_printed(record, names) for names in _SLOTS) if slot.start]
    return found or [slot for slot in [_alone(record)] if slot.start]


def _sessions(record: Record, title: str) -> Iterator[SessionSlot]:
    """The sessions that an item names: by title, by code, or by both in fields beside it."""
    own = record.line_of("session_code", "session_id")
    code = own or record.line_of("workshop")
    if name := record.line_of("session_name", "session_title"):
        yield SessionSlot(titled_session(name), code or name)
        return
    found = record.get("sessions", "session", "event_ids") or code or []
    parts = found if isinstance(found, list) else values.text(found).split("|")
    codes = own.split("|")
    for part, key in zip(parts, codes if len(codes) == len(parts) else repeat(""), strict=False):
        slot = _slot(part, title)
        yield slot._replace(key=key.strip() or slot.key)


def _slot(part: Any, title: str) -> SessionSlot:
    if not isinstance(part, dict):
        return SessionSlot(titled_session(values.line(part)), values.line(part))
    record = Record(part)
    session, name = record.line_of("session_name"), record.line_of("name")
    start, end = (record.line_of(f"{key}_time", key) for key in ("start", "end"))
    # A live session of a tutorial is not a session of the conference.
    own = f"{title} ({name})" if name and not session else ""
    return SessionSlot(own or titled_session(session), session, start, end, record)


def _printed(record: Record, names: list[str]) -> SessionSlot:
    """Read the fields of a slot; an end without a date is on the start's day, or in its night."""
    day, clock, last, until = map(record.line_of, names)
    if not day and _ONLY_CLOCK.fullmatch(clock):
        day = record.line_of("date")
    end = f"{last} {until}".strip() if until else ""
    return SessionSlot(start=f"{day} {clock}".strip(), end=end)


def _alone(record: Record) -> SessionSlot:
    """Read the time of an item with a single one: ``start``, ``when``, or ``date`` and ``time``."""
    if start := record.line_of("start", "when"):
        return SessionSlot(start=start, end=record.line_of("end"))
    clock = _RANGE.sub(" - ", record.line_of("time"))
    is_timed = bool(clock or _CLOCK.search(values.line(record.holds("date"))))
    day = record.line_of("date") if is_timed else ""
    return SessionSlot(start=f"{day} {clock}".strip(), end=record.line_of("end"))
