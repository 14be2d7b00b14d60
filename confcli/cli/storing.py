"""Putting listings into the database: all or none, and upon what they were made from."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from confcli.cli import environment
from confcli.cli.progress import bar
from confcli.model.errors import InputError
from confcli.model.text import slug

if TYPE_CHECKING:
    from confcli.library.versions import Addition

_TRIES = 5


def store(
    make: Callable[[], "list[Addition]"], now: datetime, keep: int, *, anew: bool = False
) -> "list[Addition]":
    """Write what ``make`` returns, made again if another process wrote to it meanwhile.

    ``now`` is the instant that a new version is of.
    What is made of the same sources as before is written only if ``anew``, as no new version.
    """
    from confcli.library import database, stored
    from confcli.library.versions import same

    path = environment.database_file()
    added_at = now.astimezone(UTC).isoformat(timespec="seconds")
    for _ in range(_TRIES):
        made = make()
        with database.writing(path, environment.note) as connection, bar("adding") as progress:
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
                    stored.put_headers(connection, before.version, sources)
        return made
    raise InputError(f"{path}: other processes keep writing to it; try again")
