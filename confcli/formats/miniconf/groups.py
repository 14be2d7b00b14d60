"""The groups of records in one object about a whole conference, and how they refer to each other.

A group is an object by id or an array, whatever its name; so is what a session holds. The same
event may be in both, each time with other fields.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats.miniconf import values
from confcli.formats.miniconf.record import Record, folded
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax.record import looked_at

#: What may name a session or event, in order.
NAMES = ("long_name", "title", "display_name", "name")
#: What an event may leave to its session, or repeat of it.
_SHARED = ("start_time", "end_time", "start", "end", "type")
#: Groups that have to hold records.
_KNOWN = frozenset(("sessions", "papers", "events", "plenaries", "tutorials", "workshops"))
#: Fields that only records in a group have.
_TELLING = frozenset(map(folded, (*NAMES, "start_time", "paper_ids", "short_name")))
#: Lists in a session or event that hold people or papers, not events.
_NOT_EVENTS = frozenset(
    map(
        folded,
        ("papers", "chairs", "committee", "organizers", "speakers", "hosts", "authors",
         "presenters", "links", "panelists"),
    )
)  # fmt: skip


class Event(NamedTuple):
    """An event, and the session that it is in, if there is one."""

    id: str
    record: Record
    session: Record | None = None

    @property
    def session_key(self) -> str:
        """The key of its session."""
        return self.session.key if self.session else ""

    @property
    def session_name(self) -> str:
        """The name of its session, else its key, else what the event calls it."""
        named = (
            self.session.line_of(*NAMES) or values.line(self.session.key) if self.session else ""
        )
        return named or self.record.line_of("session")


class Groups(NamedTuple):
    """The papers by id, the sessions, and the events of all other groups by id."""

    papers: dict[str, Record]
    sessions: list[Record]
    others: dict[str, Record]

    def events(self) -> Iterator[Event]:
        """Yield each event once: those of the sessions, sessions without any, all others."""
        seen: set[str] = set()
        by_name = {name: each for each in self.sessions for name in (each.key, id_of(each))}
        for session in self.sessions:
            events = dict(_events_in(session))
            if not events:
                yield Event(id_of(session), session, None)
            for id_, record in events.items():
                if id_ not in seen:
                    seen.add(id_)
                    whole = self._whole(id_, record).also(session.value, *_SHARED)
                    yield Event(id_, whole, by_name.get(whole.line_of("session"), session))
        for id_, record in self.others.items():
            if id_ not in seen:
                yield self._apart(id_, record, by_name)

    def _apart(self, id_: str, record: Record, by_name: dict[str, Record]) -> Event:
        """An event that no session holds; it may name its session all the same."""
        session = by_name.get(record.line_of("session"))
        return Event(id_, record.also(session.value, *_SHARED) if session else record, session)

    def _whole(self, id_: str, record: Record) -> Record:
        """An event of a session, with what its group says of it first."""
        return self.others[id_].also(record.value) if id_ in self.others else record


def read(top: Any, site: SiteFile) -> Groups:
    """Read the groups of the top object; what should be a record but is none is a problem."""
    found = Groups({}, [], {})
    parts = dict(looked_at(top)) if isinstance(top, dict) else {}
    if _KNOWN.isdisjoint(parts) and _is_group(top):
        parts = {"sessions": top}
    for key, group in parts.items():
        if not group or (key not in _KNOWN and not _is_group(group)):
            continue
        if not isinstance(group, dict | list):
            site.problem(Record(top), f"{key} is neither an object by id nor an array")
            continue
        top.get(key)  # what is passed over above is not taken
        for record in _records(group, key, site):
            if key == "papers":
                found.papers.setdefault(id_of(record), record)
            elif key == "sessions":
                found.sessions.append(record)
            else:
                found.others.setdefault(id_of(record) or str(len(found.others)), record)
    return found


def id_of(record: Record) -> str:
    """The id of a record, else its key; ``id`` as a key is no id."""
    return record.line_of("id", "UID") or ("" if record.key == "id" else record.key)


def _records(group: Any, name: str, site: SiteFile) -> Iterator[Record]:
    entries = group.items() if isinstance(group, dict) else (("", value) for value in group)
    for key, value in entries:
        if isinstance(value, dict):
            yield Record(value, key=str(key))
        else:
            place = Record(group if isinstance(group, dict) else {}, key=str(key))
            site.problem(place, f"not an object, as {name} should be")


def _events_in(session: Record) -> Iterator[tuple[str, Record]]:
    for name in session.names:
        group = session.holds(name) if name not in _NOT_EVENTS else None
        entries = looked_at(group) if isinstance(group, dict) else enumerate(_list(group))
        for key, value in entries:
            if isinstance(value, dict):
                session.take(name)
                record = Record(value, key=str(key) if isinstance(group, dict) else "")
                yield id_of(record) or f"{id_of(session)} {name} {key}", record


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_group(value: Any) -> bool:
    """Whether an object or array holds records that have a name or a time."""
    held = list(dict.values(value)) if isinstance(value, dict) else _list(value)
    return any(
        isinstance(each, dict) and not _TELLING.isdisjoint(map(folded, each)) for each in held
    )
