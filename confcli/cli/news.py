"""Reports what happened to starred items: once, and only on a terminal."""

from contextlib import suppress

from confcli.cli import streams
from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.library.database import Database
from confcli.model.errors import ConfcliError


class _OccupiedError(Exception):
    """Another process is writing to the database."""


def show() -> None:
    """Print the news; what can't be printed now is kept for a later command."""
    with suppress(ConfcliError, _OccupiedError):
        here = Here(Clock())
        if latest(here.database):
            _print(here)


def latest(database: Database) -> int:
    """The number of the latest news; 0 if there are none."""
    with database.reading() as connection:
        if connection is None:
            return 0
        from confcli.library import news  # SQLite is not needed before

        return news.last(connection)


def _print(here: Here) -> None:
    """Print news, and forget them once they are printed."""
    from confcli.library import news
    from confcli.views.news import heading, write

    with here.database.writing(_give_up) as connection:
        if waiting := news.waiting(connection):
            clock12 = here.configuration.clock == 12
            streams.say(heading(waiting, here.own_zone), "note")
            write(streams.err(), waiting, here.own_zone, clock12=clock12)
            streams.err().flush()
        news.forget(connection)


def _give_up(_: str) -> None:
    raise _OccupiedError
