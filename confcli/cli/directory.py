"""The directory of programmes: ours, and the public menu, which is fetched once and then kept."""

from datetime import UTC, timedelta
from urllib.parse import urlsplit

from confcli.cli import files, menus, streams
from confcli.cli.environment import Here
from confcli.cli.progress import bar
from confcli.cli.streams import note
from confcli.directory import menu
from confcli.directory.menu import Menu
from confcli.directory.merging import merged
from confcli.directory.programme import Programme
from confcli.formats.interface import Hints
from confcli.library import directory, programmes
from confcli.library.addresses import split_login
from confcli.library.directory import Kept
from confcli.model.addresses import display
from confcli.model.errors import InputError, NetworkError
from confcli.model.text import counted
from confcli.times.rfc3339 import stated

#: After this time, programmes may have been added to the menu.
_OLD = timedelta(days=30)
#: What is longer under way is not waited for: there is our own part, or the menu of last time.
_SECONDS = 30.0
#: How many entries a note names.
_NAMED = 3


def known(here: Here, named: str | None, *, refresh: bool = False) -> list[Programme]:
    """All programmes known: ours, and those of the menu that is ``named``, else of the usual one.

    The usual one is fetched if none is kept, or to ``refresh`` it; a note says so, and also if
    that fails. ``ConfcliError`` if one that is named, or a file, can't be read.
    """
    address = named or menus.usual()
    if named or not menus.is_web(address):
        return merged(programmes.ours(), _once(address))
    kept = menus.kept(here.database, address)
    if kept is None or refresh:
        kept = _fetched(here, address, kept)
    return merged(programmes.ours(), kept.menu.programmes if kept else [])


def remark_age(here: Here, named: str | None) -> None:
    """Note how old the menu is in which something was not found, if it may be too old."""
    kept = None if named else menus.kept(here.database, menus.usual())
    if kept and here.now - stated(kept.fetched_at, "fetched_at") > _OLD:
        day = kept.fetched_at[:10]
        note(f"the menu is from {day}; confcli find --refresh fetches it again")


def _once(address: str) -> list[Programme]:
    """Read a menu for this run alone."""
    if menus.is_web(address):
        _note_host(address)
    source = files.load(address, Hints())
    found = menu.read(source.shown, source.data)
    _note_skipped(found)
    return found.programmes


def _fetched(here: Here, address: str, kept: Kept | None) -> Kept | None:
    """Fetch the menu if it is not the one kept, and keep it; else the one kept."""
    _note_host(address)
    try:
        new = _download(here, address, kept)
        if new.data != (kept and kept.data):
            _note_skipped(new.menu)
    except (InputError, NetworkError) as error:
        instead = f"the copy from {kept.fetched_at[:10]}" if kept else "what ships with confcli"
        note(f"{error}; using {instead}")
        return kept
    _keep(here, new)
    return new


def _download(here: Here, address: str, kept: Kept | None) -> Kept:
    from confcli.library.fetch import DEFAULT_LIMITS, fetch

    plain, login = split_login(address)
    with bar(f"fetching {display(plain)}") as progress:
        found = fetch(
            plain,
            login=login,
            etag=kept and kept.etag,
            last_modified=kept and kept.last_modified,
            limits=DEFAULT_LIMITS._replace(size=menu.LIMIT, total=_SECONDS),
            progress=progress,
        )
    now = here.now.astimezone(UTC).isoformat(timespec="seconds")
    if found:
        return directory.of(plain, found.content, found.etag, found.last_modified, now)
    if kept:
        return kept._replace(fetched_at=now)
    raise NetworkError(f"{display(plain)}: the server sent nothing (not modified)")


def _keep(here: Here, new: Kept) -> None:
    """Keep a menu, if the database can be written to."""
    try:
        with here.database.writing(note) as connection:
            directory.put(connection, new)
    except InputError as error:
        note(f"the directory is not kept: {error}")


def _note_host(address: str) -> None:
    host = urlsplit(split_login(address)[0]).hostname
    note(f"fetching the directory of programmes from {host}")


def _note_skipped(found: Menu) -> None:
    if found.skipped:
        many = counted(found.skipped, "entry")
        note(f"left out {many} of the directory without a usable name or address")
    if found.odd:
        more = f" and {len(found.odd) - _NAMED} more" if len(found.odd) > _NAMED else ""
        named = ", ".join(found.odd[:_NAMED])
        note(f"left out of the directory what can't be read: {named}{more}")
    if found.skipped_rooms:
        streams.explain(f"left out {counted(found.skipped_rooms, 'room')} named by a pattern")
