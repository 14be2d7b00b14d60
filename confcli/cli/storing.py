"""Write listings to the database: all or none, and only on top of what they were made from."""

from collections.abc import Callable
from datetime import UTC, datetime

from confcli.cli.progress import bar
from confcli.cli.streams import note
from confcli.library import stored
from confcli.library.database import Database
from confcli.library.versions import Addition, same
from confcli.model.errors import InputError
from confcli.model.text import slug

_TRIES = 5


def store(
    database: Database,
    make: Callable[[], list[Addition]],
    now: datetime,
    keep: int,
    *,
    anew: bool = False,
    stage: str = "adding",
) -> list[Addition]:
    """Write what ``make`` returns; retry if another process wrote in the meantime.

    ``now`` is the time of new versions. Unchanged sources make none; with ``anew``, what was
    read from them is replaced. ``stage`` is what a terminal says is going on.
    """
    added_at = now.astimezone(UTC).isoformat(timespec="seconds")
    for _ in range(_TRIES):
        made = make()
        with database.writing(note) as connection, bar(stage) as progress:
            if any(
                stored.version_of(connection, slug(each.listing.conference)) != each.before.version
                for each in made
            ):
                continue
            for listing, sources, before in made:
                if not same(sources, before.sources):
                    stored.put(connection, listing, sources, added_at, keep, progress)
                elif anew:
                    stored.put_content(connection, listing, progress)
                elif before.version is not None:
                    stored.put_headers(connection, before.version, sources, added_at)
        return made
    raise InputError(f"{database.path}: other processes keep writing to it; try again")
