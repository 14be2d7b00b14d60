"""The menu of programmes that counts where none is named, and what is known without asking it."""

import os
from pathlib import Path

from confcli.directory import menu
from confcli.directory.merging import merged
from confcli.directory.programme import Programme
from confcli.library import directory, programmes
from confcli.library.addresses import split_login
from confcli.library.database import Database
from confcli.library.directory import Kept
from confcli.library.reading import contents
from confcli.model.errors import InputError

#: The menu that the Giggity app maintains.
_MENU = "https://ggt.gaa.st/menu.json"


def usual() -> str:
    """Its address, or its file: $CONFCLI_DIRECTORY, else that of the Giggity app."""
    return os.environ.get("CONFCLI_DIRECTORY") or _MENU


def is_web(address: str) -> bool:
    """Whether a menu is on the web."""
    return "://" in address


def offline(database: Database) -> list[Programme]:
    """The programmes that are known without asking anyone; of a file that can be read, all."""
    address = usual()
    if not is_web(address):
        return merged(programmes.ours(), _of_file(address))
    found = kept(database, address)
    return merged(programmes.ours(), found.menu.programmes if found else [])


def _of_file(path: str) -> list[Programme]:
    try:
        return menu.read(path, contents(Path(path))).programmes
    except InputError:  # whoever needs it says so
        return []


def kept(database: Database, address: str) -> Kept | None:
    """The menu that was fetched from an address, if it is kept."""
    with database.reading() as connection:
        found = directory.read(connection) if connection else None
    return found if found and found.address == split_login(address)[0] else None
