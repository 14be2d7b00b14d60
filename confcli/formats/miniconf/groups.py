"""The groups of records in one object about a whole conference, and how they refer to each other.

A group is an object by id or an array, whatever its name; so is what a session holds. The same
event may be in both, each time with other fields.
"""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from confcli.formats.miniconf import row
from confcli.formats.miniconf.record import Record, folded, line
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax.entries import is_around
from confcli.formats.syntax.record import looked_at

#: What may name a session or event, in order.
NAMES = ("long_name", "title", "display_name", "name")
#: Letters that ``workshops`` and ``workshop_events`` have in common.
_ALIKE = 4
#: Events of one id that a further one is compared with.
_COMPARED = 4
#: What an event may leave to its session, or repeat of it.
_TIMES = ("start_time", "end_time", "start", "end", "when", "date", "time")
_STARTS = ("start_time", "start", "when", "time")
#: Groups that have to hold records.
_KNOWN = frozenset(("sessions", "papers", "events", "plenaries", "tutorials", "workshops"))
#: Fields that only records in a group have.
_TELLING = frozenset(map(folded, (*NAMES, "start_time", "paper_ids", "short_name")))
#: Lists in a session or event that hold people or papers, not events.
_NOT_EVENTS = frozenset(map(folded, ("papers", "links", "committee", *row.PEOPLE)))


class Event(NamedTuple):
    """An event, the group that it is in, and its session, if there is one."""

    id: str
    record: Record
    group: str = ""
    session: Record | None = None

    @property
    def session_key(self) -> str:
        """The key of its session."""
        return self.session.key if self.session else ""

    @property
    def session_name(self) -> str:
        """The name of its session, else its key, else what the event calls it."""
        named = self.session.line_of(*NAMES) or line(self.session.key) if self.session else ""
        return named or self.record.line_of("session")


class Groups:
    """The papers by id, and the sessions and other events of a conference."""

    def __init__(self) -> None:
        self.papers: dict[str, Record] = {}
        self._sessions: list[Record] = []
        self._others: dict[str, list[Event]] = {}

    def take(self, group: str, record: Record, site: SiteFile) -> None:
        """Take a record of a group."""
        id_ = id_of(record)
        if group == "sessions":
            self._sessions.append(record)
        elif group == "papers":
            if id_ in self.papers:
                site.problem(record, f"another paper has the id {id_}")
            self.papers[unused(id_, self.papers)] = record
        else:
            known = self._others.setdefault(id_, [])
            same = next(
                (it for it in known[-_COMPARED:] if id_ and _agree(it.record, record)), None
            )
            if same:
                same.record.also(record.value)
            else:
                known.append(Event(id_, record, group))

    def events(self) -> Iterator[Event]:
        """Yield each event once: those of the sessions, sessions without any, all others."""
        seen: set[int | tuple[str, str]] = set()
        named = {name: it for it in self._sessions for name in (it.key, id_of(it)) if name}
        for session in self._sessions:
            held = list(self._held(session))
            if not held:
                yield Event(id_of(session), session, "sessions")
            for event, is_shared in held:
                key = id(event.record) if is_shared else (event.group, event.id)
                if key not in seen:
                    seen.add(key)
                    own = named.get(event.record.line_of("session"), session)
                    _share(event.record, session)
                    yield event._replace(session=own)
        for event in (it for others in self._others.values() for it in others):
            if id(event.record) not in seen:
                yield self._apart(event, named)

    def _held(self, session: Record) -> Iterator[tuple[Event, bool]]:
        """The events that a session holds, and whether a group of the conference has them too."""
        for name, value, key in _entries(session):
            record = Record(value, key=key)
            id_ = id_of(record) if isinstance(value, dict) else line(value)
            others = [it for it in self._others.get(id_, ()) if _agree(it.record, record)]
            alike = [it for it in others if folded(it.group)[:_ALIKE] == name[:_ALIKE]]
            if found := next(iter(alike or others), None):
                found.record.also(value)
                yield found, True
            elif isinstance(value, dict):
                yield Event(id_ or f"{id_of(session)} {name} {key}".strip(), record, name), False

    def _apart(self, event: Event, named: dict[str, Record]) -> Event:
        """An event that no session holds; it may name its session all the same."""
        session = named.get(event.record.line_of("session"))
        if session:
            _share(event.record, session)
        return event._replace(session=session)


def read(top: Any, site: SiteFile) -> Groups:
    """Read the groups of the top object; what should be a record but is none is a problem."""
    found = Groups()
    parts = dict(looked_at(top)) if isinstance(top, dict) else {}
    if _KNOWN.isdisjoint(parts) and _is_group(top):
        parts = {"sessions": top}
    for key, group in parts.items():
        if not group or (key not in _KNOWN and (is_around(key, group) or not _is_group(group))):
            continue
        if not isinstance(group, dict | list):
            site.problem(Record(top), f"{key} is neither an object by id nor an array")
            continue
        top.get(key)  # what is passed over above is not taken
        for record in _records(group, key, site):
            found.take(key, record, site)
    return found


def unused(id_: str, known: Collection[str]) -> str:
    """An id that is not known yet, also for what has none."""
    return id_ if id_ and id_ not in known else f"{id_}#{len(known)}"


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


def _entries(session: Record) -> Iterator[tuple[str, Any, str]]:
    """What a session may hold as events: the folded name of the field, a value and its key."""
    for name in session.names:
        group = session.holds(name) if name not in _NOT_EVENTS else None
        entries = looked_at(group) if isinstance(group, dict) else enumerate(_list(group))
        for key, value in entries:
            if isinstance(value, dict) or name.endswith("events"):
                session.take(name)
                yield name, value, str(key) if isinstance(group, dict) else ""


def _share(event: Record, session: Record) -> None:
    """Let an event say what its session says of both, its time only as a whole."""
    starts = [next(filter(None, map(it.holds, _STARTS)), None) for it in (event, session)]
    event.also(session.value, *(_TIMES if starts[0] in (None, starts[1]) else ()), "type")


def _agree(one: Record, other: Record) -> bool:
    """Whether two records may be of one event: no title contradicts the other."""
    titles = [[each.holds(name) for name in NAMES] for each in (one, other)]
    return not any(here and there and here != there for here, there in zip(*titles, strict=True))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_group(value: Any) -> bool:
    """Whether an object or array holds records that have a name or a time."""
    held = list(dict.values(value)) if isinstance(value, dict) else _list(value)
    return any(
        isinstance(each, dict) and not _TELLING.isdisjoint(map(folded, each)) for each in held
    )
