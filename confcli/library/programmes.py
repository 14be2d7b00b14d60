"""The directory of programmes: ours, which ships with confcli, and which of them are here."""

import sqlite3
from collections.abc import Iterable

from confcli.directory import families
from confcli.directory.merging import same_address
from confcli.directory.programme import Known, Programme
from confcli.library import bundled, catalog
from confcli.library.damage import checked
from confcli.library.database import Database
from confcli.library.values import text
from confcli.model.text import slug

_SOURCES = (
    "SELECT source.name, listing.conference FROM listing JOIN source ON source.version = "
    "(SELECT max(id) FROM version WHERE version.slug = listing.slug) "
    "WHERE instr(source.name, '://')"
)


def ours() -> list[Programme]:
    """The programmes in the directory that ships with confcli."""
    import tomllib

    said = (bundled.folder() / "directory.toml").read_text("utf-8")
    return families.programmes(tomllib.loads(said)["family"])


def known(database: Database, programmes: Iterable[Programme]) -> list[Known]:
    """Find which programmes are here: by the address of a source, else by name."""
    names = {slug(each.conference): each.conference for each in catalog.load(database).shown}
    with database.reading() as connection:
        fetched = _fetched(connection) if connection else {}
    return [Known(each, _here(each, fetched, names)) for each in programmes]


def _fetched(connection: sqlite3.Connection) -> dict[str, str]:
    """The conferences that have sources on the web, by their addresses."""
    with checked(connection):
        found = connection.execute(_SOURCES)
        return {same_address(name): text(conference) for name, conference in found}


def _here(programme: Programme, fetched: dict[str, str], names: dict[str, str]) -> str | None:
    found = fetched.get(same_address(programme.address))
    own = (names.get(slug(name)) for name in (programme.name, *programme.aliases))
    return found or next(filter(None, own), None)
