"""Items of schema.org in JSON-LD or microdata: their types, values and events."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats import prose
from confcli.formats.syntax.record import Record, looked_at, take_within
from confcli.model.patterns import Pattern

#: ``Event`` and its subtypes: https://schema.org/Event#subtypes
EVENT = r"(?:\w*Event|Festival|Hackathon|EventSeries|CourseInstance)"
#: Broadcasts and publications, which are not part of a programme.
_PUBLISHED = frozenset(("PublicationEvent", "BroadcastEvent", "OnDemandEvent"))
_EVENT = Pattern(EVENT)
_PREFIX = Pattern(r"(?:https?://(?:www\.)?schema\.org/|schema:)", "i")
#: The prefixes that a property may have.
_PREFIXES = ("schema:", "https://schema.org/", "http://schema.org/")
_WRAPPERS = ("@value", "@list", "@set")
_HIGHEST = 8
_Holder = tuple[dict[str, Any], str]


class FoundEvent(NamedTuple):
    """An event, and the names of those that contain it, the nearest first."""

    item: dict[str, Any]
    around: list[str]


def values(item: dict[str, Any], key: str) -> list[Any]:
    """List the values of a property, without null."""
    found = item.get(key)
    if found is None:
        found = next((item[each + key] for each in _PREFIXES if each + key in item), None)
    if found is None or isinstance(found, str):
        return [] if found is None else [found]
    return list(_flat(found))


def local(name: str) -> str:
    """Remove the address of schema.org from the name of a type or property."""
    return _PREFIX.sub("", name, count=1) if ":" in name else name


def types(item: dict[str, Any]) -> list[str]:
    """List the types of an item."""
    return [local(name) for name in values(item, "@type") if isinstance(name, str)]


def text(value: Any) -> str | None:
    """Read a value as one line: a text, a number, or the name of an item."""
    if isinstance(value, dict):
        value = next(iter(values(value, "name")), None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return prose.line(value) if isinstance(value, str) else None


def first(item: dict[str, Any], key: str) -> str | None:
    """Read the first value of a property that is a text."""
    return next(filter(None, map(text, values(item, key))), None)


def is_event(item: Any) -> bool:
    """Whether a value is an event of a programme; takes none of its values."""
    printed = dict.get(item, "@type") if isinstance(item, dict) else None
    named = [local(name) for name in _flat(printed) if isinstance(name, str)]
    return any(_EVENT.fullmatch(name) and name not in _PUBLISHED for name in named)


class Graph:
    """The events in some data, and what they refer to by ``@id``."""

    def __init__(self, data: Any) -> None:
        self._named: dict[str, dict[str, Any]] = {}
        self._parents: dict[int, dict[str, Any]] = {}
        self._with_parts: set[int] = set()
        self._events: list[dict[str, Any]] = []
        #: What holds an item, and under which key.
        self._holders: dict[int, _Holder] = {}
        for found in _walk(data):
            self._take(*found)
        for event in self._events:
            self._relate(event)

    def events(self) -> list[FoundEvent]:
        """List the events that contain no others, with those around them."""
        alone = [event for event in self._events if id(event) not in self._with_parts]
        return [FoundEvent(event, self._around(event)) for event in alone]

    def resolved(self, value: Any) -> Any:
        """The item that a value refers to, else the value."""
        own = value.get("@id") if isinstance(value, dict) else None
        return self._named.get(own, value) if isinstance(own, str) else value

    def take(self, event: dict[str, Any]) -> None:
        """Take an event out of all that holds it."""
        holder = self._holders.get(id(event))
        while holder:
            item, key = holder
            item.get(key)
            holder = self._holders.get(id(item))

    def _take(
        self, item: dict[str, Any], parent: dict[str, Any] | None, holder: _Holder | None
    ) -> None:
        if holder:
            self._holders[id(item)] = holder
        own = dict.get(item, "@id")
        if isinstance(own, str) and len(item) > len(self._named.get(own, {"@id": own})):
            self._named[own] = item
        if not is_event(item):
            return
        self._events.append(item)
        if parent is not None:
            self._parents[id(item)] = parent
            self._with_parts.add(id(parent))

    def _relate(self, event: dict[str, Any]) -> None:
        """Note the events that an event names as its parts, or as its whole."""
        for part in map(self.resolved, values(event, "subEvent")):
            if isinstance(part, dict) and part is not event and is_event(part):
                self._parents.setdefault(id(part), event)
                self._with_parts.add(id(event))
        for above in map(self.resolved, values(event, "superEvent")):
            if isinstance(above, dict) and above is not event:
                self._parents.setdefault(id(event), above)
                self._with_parts.add(id(above))

    def _around(self, event: dict[str, Any]) -> list[str]:
        names: list[str] = []
        parent = self._parents.get(id(event))
        for _ in range(_HIGHEST):
            if parent is None:
                break
            names += filter(None, [first(parent, "name")])
            parent = self._parents.get(id(parent))
        return names


def take_repeated(item: dict[str, Any], known: dict[str, Any]) -> None:
    """Take what an event says that is stated a second time."""
    for key in list(item):
        own = _plain(dict.get(item, key))
        if own == _plain(dict.get(known, key)):
            take_within(item.get(key))


def _plain(value: Any) -> Any:
    """A value of JSON-LD as microdata has it."""
    return [text(each) or each for each in _flat(value)]


def set_aside(data: Any) -> None:
    """Put aside the items that no event has to do with: the site, its navigation."""
    stack = [data]
    while stack:
        each = stack.pop()
        if isinstance(each, list):
            stack += each
        elif isinstance(each, Record):
            each.is_aside = not each.taken
            stack.append(dict.get(each, "@graph") or [])


def _walk(
    data: Any,
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None, _Holder | None]]:
    """Yield each item in order, with the event that contains it, and with what holds it."""
    stack: list[tuple[Any, dict[str, Any] | None, _Holder | None]] = [(data, None, None)]
    while stack:
        value, parent, holder = stack.pop()
        if isinstance(value, list):
            stack += [(each, parent, holder) for each in reversed(value)]
        elif isinstance(value, dict):
            yield value, parent, holder
            stack += [
                (each, value if local(key) in ("subEvent", "subEvents") else None, (value, key))
                for key, each in reversed(looked_at(value))
                if local(key) != "superEvent" and isinstance(each, list | dict)
            ]


def _flat(value: Any) -> Iterator[Any]:
    """Yield the values in an array or in a wrapper of JSON-LD."""
    stack = [value]
    while stack:
        each = stack.pop()
        is_item = isinstance(each, dict)
        wrapped = next((key for key in _WRAPPERS if key in each), None) if is_item else None
        if isinstance(each, list):
            stack += reversed(each)
        elif wrapped:
            stack.append(each[wrapped])
        elif each is not None:
            yield each
