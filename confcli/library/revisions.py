"""Which version of each event is exported: counted in the database, by what events say."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from confcli.library import exported
from confcli.library.database import Database
from confcli.library.exported import Exported
from confcli.model import uids
from confcli.model.revision import Revision

#: The hash of what each event says, by the UID that its item would have.
Digests = Mapping[str, str]


def count(
    database: Database,
    digests: Digests,
    now: datetime,
    waiting: Callable[[str], None],
    *,
    keeps: bool = True,
) -> dict[str, Revision]:
    """Count the versions of events: one more for each whose hash is not the one kept.

    The database is only written to if there is any, and if it ``keeps`` them. ``InputError`` if
    that is not possible.
    """
    known = _read(database)
    new = _new(known, digests, now)
    if keeps and new:
        with database.writing(waiting) as connection:
            known = exported.read(connection)  # another process may have written in the meantime
            new = _new(known, digests, now)
            exported.put(connection, new.values())
    latest = {each.slot: each for each in known} | new
    return {slot: latest[slot].revision for slot in digests}


def ids(database: Database) -> dict[str, str]:
    """The ids that the items of all events have by now, by the UIDs of the events."""
    found = ((each.revision.uid, uids.item(each.slot)) for each in _read(database))
    return {uid: item.id for uid, item in found if item}


def _new(known: list[Exported], digests: Digests, now: datetime) -> dict[str, Exported]:
    """The events that are not as they are known."""
    latest = {each.slot: each for each in known}
    taken = {each.revision.uid for each in known}

    def found() -> Iterator[Exported]:
        for slot, digest in digests.items():
            last = latest.get(slot)
            if last is None or last.digest != digest:
                revision = _next(last.revision, now) if last else _first(slot, taken, now)
                taken.add(revision.uid)
                yield Exported(slot, digest, revision)

    return {each.slot: each for each in found()}


def _first(slot: str, taken: set[str], now: datetime) -> Revision:
    return Revision(uids.another(slot, taken), 0, _second(now))


def _next(last: Revision, now: datetime) -> Revision:
    """The version after the last one; never older than it, whatever the clock says."""
    return Revision(last.uid, last.sequence + 1, max(last.modified, _second(now)))


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _read(database: Database) -> list[Exported]:
    with database.reading() as connection:
        return exported.read(connection) if connection else []
