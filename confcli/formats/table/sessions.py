"""The sessions of a table: those that its rows name, else the talks of a track or room."""

from collections.abc import Iterator
from datetime import datetime

from confcli.formats import gathering
from confcli.model.entities import Session, Talk

#: What tells sessions apart: their title, their own id and their own start.
_Key = tuple[str, str, datetime | None]


class Sessions:
    """Collects talks by the sessions that their rows describe."""

    def __init__(self) -> None:
        self._own: dict[_Key, Session] = {}
        self._talks: dict[_Key, list[Talk]] = {}
        #: The latest session of each title that has a time of its own.
        self._latest: dict[str, _Key] = {}

    def take(self, own: Session, talk: Talk | None) -> None:
        """Collect a row's session, and its talk if it has one."""
        key = self._key(own)
        known = self._own.setdefault(key, own)
        known.end = known.end or own.end
        _take(own, known)  # what the first row says goes before what the others say
        _take(known, own)
        self._talks.setdefault(key, []).extend([talk] if talk else ())

    def _key(self, own: Session) -> _Key:
        """What a session is known by; a row without its time means the latest one of its title."""
        id_ = next(iter(own.source_ids), "")
        latest = self._latest.get(own.title)
        if latest and own.start is None and id_ in ("", latest[1]):
            return latest
        key = (own.title, id_, own.start)
        if own.start:
            self._latest[own.title] = key
        return key

    @property
    def first(self) -> datetime | None:
        """The first time of the table, in the order of its rows."""
        return next((it.start for key in self._own for it in self._items(key) if it.start), None)

    def made(self) -> list[Session]:
        """Make the sessions; without times of their own, pauses tell them apart."""
        return [made for key in self._own for made in self._made(key)]

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
            _take(made, own)
            made.source_ids, made.gathered = own.source_ids, own.gathered
            if own.start:
                made.start, made.end, made.spans_talks = own.start, own.end, False
                made.timezone = str(own.start.tzinfo)
        return found


def _take(session: Session, said: Session) -> None:
    """Take for a session what rows say of it."""
    for field in ("type", "abstract", "track", "room", "url"):
        if value := getattr(said, field):
            setattr(session, field, value)
    session.chairs = list(dict.fromkeys([*session.chairs, *said.chairs]))
    session.links = list(dict.fromkeys([*session.links, *said.links]))
