"""The sessions of a table: those that its rows name, else the talks of a track or room."""

from collections.abc import Iterator
from datetime import datetime

from confcli.formats import gathering
from confcli.model.entities import Session, Talk

#: What tells sessions apart: their title, their own id and their own start.
_Key = tuple[str, str, datetime | None]
#: What rows may say of a session, besides its times.
_SAID = ("type", "abstract", "track", "room", "url")


class Sessions:
    """Collects talks by the sessions that their rows describe."""

    def __init__(self) -> None:
        #: What rows say of each session; the first one that says something counts.
        self._own: dict[_Key, Session] = {}
        self._talks: dict[_Key, list[Talk]] = {}
        self._chairs: dict[_Key, dict[str, None]] = {}
        self._links: dict[_Key, dict[str, None]] = {}
        #: The latest session of each title that has an id or a time of its own.
        self._latest: dict[str, _Key] = {}

    def take(self, own: Session, talk: Talk | None) -> None:
        """Collect a row's session, and its talk if it has one."""
        key = self._key(own)
        known = self._own.setdefault(key, own)
        for field in ("end", *_SAID):
            if getattr(known, field) is None:
                setattr(known, field, getattr(own, field))
        self._talks.setdefault(key, []).extend([talk] if talk else ())
        self._chairs.setdefault(key, {}).update(dict.fromkeys(own.chairs))
        self._links.setdefault(key, {}).update(dict.fromkeys(own.links))

    @property
    def first(self) -> datetime | None:
        """The first time of the table, in the order of its rows."""
        return next((it.start for key in self._own for it in self._items(key) if it.start), None)

    def made(self) -> list[Session]:
        """Make the sessions; without times of their own, pauses tell them apart."""
        return [made for key in self._own for made in self._made(key)]

    def _key(self, own: Session) -> _Key:
        """What a session is known by; without time or id, it is the latest of its title.

        One without a title is that of the same chairs, too.
        """
        id_ = next(iter(own.source_ids), "")
        if own.gathered and own.start is None and not id_:
            return (own.title, "; ".join(own.chairs), None)
        latest = self._latest.get(own.title)
        if latest and own.start is None and id_ in ("", latest[1]):
            return latest
        key = (own.title, id_, own.start)
        if own.start or id_:
            self._latest[own.title] = key
        return key

    def _items(self, key: _Key) -> Iterator[Session | Talk]:
        yield self._own[key]
        yield from self._talks[key]

    def _made(self, key: _Key) -> list[Session]:
        own, talks = self._own[key], self._talks[key]
        if own.start or not talks:
            found = [gathering.session(own.title, talks)]
        else:
            found = gathering.gather((own.title, talk) for talk in talks)
        for made in found:
            self._complete(made, key)
        for later in found[1:]:  # after a pause
            later.source_ids = []
        return found

    def _complete(self, made: Session, key: _Key) -> None:
        """Add to a session of talks what its rows say of it."""
        own = self._own[key]
        for field in _SAID:
            setattr(made, field, getattr(own, field) or getattr(made, field))
        made.chairs, made.links = list(self._chairs[key]), list(self._links[key])
        made.source_ids, made.gathered = own.source_ids, own.gathered
        if own.start:
            made.start, made.end, made.spans_talks = own.start, own.end, False
            made.timezone = str(own.start.tzinfo)
