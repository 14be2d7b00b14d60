"""Write listings to the database: all or none, and only on top of what they were made from."""

from collections.abc import Callable
from datetime import UTC, datetime

from confcli.cli.progress import bar
from confcli.cli.streams import note
from confcli.library import versions
from confcli.library.database import Database
from confcli.library.versions import Addition

#: So many times something is made while others may write; after that, nobody else may.
_TRIES = 3


def store(
    database: Database,
    make: Callable[[], list[Addition]],
    now: datetime,
    keep: int,
    *,
    anew: bool = False,
    stage: str = "adding",
) -> list[Addition]:
    """Write what ``make`` returns; make it again if another process wrote in the meantime.

    ``now`` is the time of new versions. Unchanged sources make none; with ``anew``, what was
    read from them is replaced. ``stage`` is what a terminal says is going on.
    """
    added_at = now.astimezone(UTC).isoformat(timespec="seconds")
    for _ in range(_TRIES):
        made = make()
        with database.writing(note) as connection, bar(stage) as progress:
            if versions.is_latest(connection, made):
                versions.put(connection, made, added_at, keep, anew, progress)
                return made
    with database.writing(note) as connection:
        made = make()
        with bar(stage) as progress:
            versions.put(connection, made, added_at, keep, anew, progress)
    return made
