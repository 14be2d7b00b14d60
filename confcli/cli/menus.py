"""The menu of programmes that counts where none is named, and what is known without asking it."""

import os

from confcli.directory.merging import merged
from confcli.directory.programme import Programme
from confcli.library import directory, programmes
from confcli.library.addresses import split_login
from confcli.library.database import Database
from confcli.library.directory import Kept

#: The menu that the Giggity app maintains.
_MENU = "https://ggt.gaa.st/menu.json"


def usual() -> str:
    """Its address, or its file: $CONFCLI_DIRECTORY, else that of the Giggity app."""
    return os.environ.get("CONFCLI_DIRECTORY") or _MENU


def is_web(address: str) -> bool:
    """Whether a menu is on the web."""
    return "://" in address


def offline(database: Database) -> list[Programme]:
    """The programmes that are known without asking anyone."""
    found = kept(database, usual())
    return merged(programmes.ours(), found.menu.programmes if found else [])


def kept(database: Database, address: str) -> Kept | None:
    """The menu that was fetched from an address, if it is kept."""
    with database.reading() as connection:
        found = directory.read(connection) if connection else None
    return found if found and found.address == split_login(address)[0] else None
