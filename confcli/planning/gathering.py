"""Sessions stand for their talks where there are many at one time, such as posters."""

from collections.abc import Sequence
from typing import Protocol, Self, TypeVar

from confcli.schedule.entries import Entry, SessionEntry, TalkEntry

#: More talks than this that all have the time of their session are shown as one.
_FEW = 1


class _About(Protocol):
    """A tuple about an entry, with whatever else."""

    @property
    def entry(self) -> Entry: ...

    def _replace(self, *, entry: Entry) -> Self: ...


T = TypeVar("T", bound=_About)


def gathered(found: Sequence[T]) -> list[T]:
    """The same, with a session in place of its talks if there are many, and all have its time.

    What is starred stays beside it.
    """
    talks: dict[SessionEntry, list[T]] = {}
    for each in found:
        if session := _shared_session(each.entry):
            talks.setdefault(session, []).append(each)
    many = {session: some for session, some in talks.items() if len(some) > _FEW}
    kept: list[T] = []
    for each in found:
        session = _shared_session(each.entry)
        if session not in many or each.entry.mark.star:
            kept.append(each)
        if session in many and each is many[session][0]:
            kept.append(each._replace(entry=session))
    return kept


def _shared_session(entry: Entry) -> SessionEntry | None:
    """The session whose time is that of a talk."""
    session = entry.within if isinstance(entry, TalkEntry) else None
    if session and (entry.start, entry.end) == (session.start, session.end):
        return session
    return None
