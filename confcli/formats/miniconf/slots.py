"""When an item of a Mini-Conf site is, and in which sessions."""

from collections.abc import Iterator
from itertools import repeat
from typing import Any, NamedTuple

from confcli.formats.miniconf.record import Record, line, text
from confcli.formats.rows.times import Cells
from confcli.model.patterns import Pattern

#: A date and time such as ``2020-07-06_05:00:00``, which the sites display as GMT.
IN_UTC = Pattern(r"(\d{4}-\d\d?-\d\d?)_(?=\d\d?:\d\d)")
#: The names of the fields of each slot, with others where there is only one, and what follows.
_FIELDS = (
    ("start_time", ("start", "when")),
    ("end_time", ("end",)),
    ("start_date", ()),
    ("end_date", ()),
)
_SUFFIXES = ("", "_a", "_b")
#: A time of day, as in ``8am`` and ``13:15``.
_CLOCK = Pattern(r"\d:\d\d|\d\s?[ap]\.?m\b", "i")
_ONLY_CLOCK = Pattern(r"\d{1,2}(?:[:.h]\d\d){0,2}\s?(?:[ap]\.?m\.?)?", "i")
#: A session that is named by its number, as in ``3`` or ``10A``.
_NUMBER = Pattern(r"\d+[A-Z]?")
UNTIMED = Cells("", "", "", "", is_timed=True)


class SessionSlot(NamedTuple):
    """A session's title, its key in the site, and the times as printed; each may be empty."""

    session: str = ""
    key: str = ""
    cells: Cells = UNTIMED
    #: What else is said of the slot alone.
    record: Record | None = None


def titled_session(name: str) -> str:
    """Title a session, which may be named by its number alone."""
    return f"Session {name}" if _NUMBER.fullmatch(name) else name


def slots(record: Record, title: str) -> list[SessionSlot]:
    """The slots of an item: each printed time, else each named session."""
    sessions = [slot for slot in dict.fromkeys(_sessions(record, title)) if any(slot[:2])]
    if any(slot.cells.start for slot in sessions):
        return sessions
    times = printed(record)
    if not times:
        return sessions or [SessionSlot()]
    session, key, *_ = sessions[0] if sessions else SessionSlot()
    return [SessionSlot(session, key, cells) for cells in dict.fromkeys(times)]


def printed(record: Record) -> list[Cells]:
    """The times that an item says itself."""
    lasts = record.line_of("duration")
    found = (_numbered(record, suffix) for suffix in _SUFFIXES)
    return [cells._replace(duration=lasts) for cells in found if has_start(cells)]


def first(record: Record) -> Cells:
    """The first time that an item says, or what it says of its day and end."""
    end, date = record.line_of("end_time", "end"), record.line_of("date")
    return next(iter(printed(record)), UNTIMED._replace(end=end, date=date))


def has_start(cells: Cells) -> bool:
    """Whether an item says when it starts."""
    return bool(cells.start or cells.time or cells.date)


def is_day(cells: Cells) -> bool:
    """Whether an item says its day, but no time."""
    return bool(cells.date) and not (cells.start or cells.time or _CLOCK.search(cells.date))


def _line(record: Record, *names: str) -> str:
    """A field of a time, with a ``T`` between its date and its time."""
    return IN_UTC.sub(r"\1T", record.line_of(*names))


def _numbered(record: Record, suffix: str) -> Cells:
    """Read the fields of a slot; a start without a time of day is a date."""
    start, end, day, last = (
        _line(record, f"{name}{suffix}", *others * (not suffix)) for name, others in _FIELDS
    )
    time = "" if suffix or start else _line(record, "time")
    is_at_date = time or (not suffix and _CLOCK.search(line(record.holds("date"))))
    if not day and (_ONLY_CLOCK.fullmatch(start) if start else is_at_date):
        day = _line(record, "date")
    if not day and not _CLOCK.search(start):
        start, day = "", start
    return Cells(start, end, day, time, last if end else "", is_timed=True)


def _sessions(record: Record, title: str) -> Iterator[SessionSlot]:
    """The sessions that an item names: by title, by code, or by both in fields beside it."""
    own = record.line_of("session_code", "session_id")
    code = own or record.line_of("workshop")
    if name := record.line_of("session_name", "session_title"):
        yield SessionSlot(titled_session(name), code or name)
        return
    found = record.get("sessions", "session", "event_ids") or code or []
    parts = found if isinstance(found, list) else text(found).split("|")
    codes = own.split("|")
    for part, key in zip(parts, codes if len(codes) == len(parts) else repeat(""), strict=False):
        slot = _slot(part, title)
        yield slot._replace(key=key.strip() or slot.key)


def _slot(part: Any, title: str) -> SessionSlot:
    if not isinstance(part, dict):
        return SessionSlot(titled_session(line(part)), line(part))
    record = Record(part)
    session, name = record.line_of("session_name"), record.line_of("name")
    cells = next(iter(printed(record)), UNTIMED)
    # A live session of a tutorial is not a session of the conference.
    own = f"{title} ({name})" if name and not session else ""
    return SessionSlot(own or titled_session(session), session, cells, record)
