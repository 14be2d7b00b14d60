"""Items that the user says something of, and that are in no listing any more."""

from collections.abc import Callable, Container, Iterable
from datetime import datetime
from itertools import chain

from confcli.library.catalog import Catalog
from confcli.model.entities import Listing, Session, Talk
from confcli.model.marks import NO_LONGER_LISTED, Mark, Marked, Slot


def listings(
    catalog: Catalog, fit: Callable[[Mark], bool], *, as_cancelled: bool = False
) -> list[Listing]:
    """A listing for each conference, of such items as the user was last told of them.

    Only those whose marks ``fit``; ``as_cancelled``, as talks that are not held.
    """
    fitting = [each for each in catalog.own.marked.values() if fit(each.mark)]
    known: Container[str | None] = _ids(catalog) if fitting else ()
    lost = [each for each in fitting if each.id not in known]
    slots = {slot.id for each in lost if each.kind == "paper" for slot in each.slots}
    sessions: dict[str, list[Session]] = {}
    for each in lost:
        if each.kind != "talk" or each.id not in slots:  # else it is there with its paper
            sessions.setdefault(each.conference, []).append(
                _session(each, as_cancelled=as_cancelled)
            )
    return [Listing(name, sessions=found) for name, found in sessions.items()]


def _ids(catalog: Catalog) -> set[str | None]:
    """The ids of all sessions, talks and papers that are listed."""
    sessions = [session for listing in catalog.shown for session in listing.sessions]
    talks = [talk for session in sessions for talk in session.talks]
    ids: Iterable[str | None] = chain((it.id for it in sessions), (it.id for it in talks))
    return {*ids, *(talk.paper for talk in talks)}


def _session(of: Marked, *, as_cancelled: bool) -> Session:
    slots = of.slots or [Slot(of.id, None, None, None, cancelled=False)]
    if as_cancelled:
        slots = [slot._replace(cancelled=True) for slot in slots]
    if of.kind != "session" or as_cancelled:  # a session can't be cancelled as such
        return Session(
            NO_LONGER_LISTED, id=f"lost-{of.id}", talks=[_talk(of, slot) for slot in slots]
        )
    return Session(
        of.title or "",
        start=_moment(slots[0].start),
        end=_moment(slots[0].end),
        room=slots[0].room,
        chairs=of.authors,
        id=of.id,
        source_ids=of.source_ids,
    )


def _talk(of: Marked, slot: Slot) -> Talk:
    return Talk(
        of.title,
        authors=of.authors,
        start=_moment(slot.start),
        end=_moment(slot.end),
        room=slot.room,
        cancelled=slot.cancelled,
        id=slot.id,
        paper=of.id if of.kind == "paper" else None,
        source_ids=of.source_ids,
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
