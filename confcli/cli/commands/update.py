"""``confcli update``."""

from typing import Annotated

import typer

from confcli.cli import changes, completion, files, surroundings
from confcli.cli.options import Clock, Keep, Output
from confcli.errors import ConfcliError
from confcli.given import KEPT, Given
from confcli.model import Listing
from confcli.shapes import Changed
from confcli.text import counted, slug
from confcli.times import zones


def command(
    clock: Clock,
    output: Output,
    conference: Annotated[
        str | None,
        typer.Argument(
            metavar="CONFERENCE",
            help='Only this one of those that were added. Example: "ICML 2026"',
            autocompletion=completion.conferences,
        ),
    ] = None,
    reparse: Annotated[
        bool,
        typer.Option(
            "--reparse", help="Fetch nothing; read what was given again. Example: --reparse"
        ),
    ] = False,
    keep: Keep = KEPT,
) -> None:
    """Fetch or read again what was added, and tell what changed.

    Example: confcli update "ICML 2026"
    """
    reader = surroundings.reader_zones(clock)
    found: list[Changed] = []
    failed: list[ConfcliError] = []
    for name in _chosen(conference):
        try:
            changed = _update(name, keep, reparse=reparse)
        except ConfcliError as error:
            failed.append(error)
            continue
        surroundings.note(f"{name}: {counted(len(changed), 'change') if changed else 'unchanged'}")
        found += changed
    changes.emit(found, reader, output)
    for earlier in failed[:-1]:
        surroundings.note(str(earlier))
    if failed:
        raise failed[-1]


def _chosen(name: str | None) -> list[str]:
    from confcli.lookup import conference
    from confcli.shelf import shelf

    stored = shelf(surroundings.database_file()).added
    known = [each.listing.conference for each in stored]
    if not known:
        surroundings.note("nothing was added yet; confcli add FILE does")
    return known if name is None else [conference(name, known)]


def _update(name: str, keep: int, *, reparse: bool) -> list[Changed]:
    """Bring one conference up to date; return what changed in it."""
    from confcli.shelf import current, given, merge, same
    from confcli.store import database, listings

    path = surroundings.database_file()
    before = given(path, name)
    after = before if reparse else [_again(each) for each in before]
    if not reparse and same(before, after):
        return []
    fresh = [(each, each.parse()) for each in after]
    old = current(path, name)
    with database.writing(path, surroundings.note) as connection:
        additions = merge(connection, fresh)
        now = surroundings.present(Clock(), zones.zone("UTC")).isoformat(timespec="seconds")
        for listing, sources in additions:
            if same(sources, listings.given(connection, slug(listing.conference))):
                listings.put_content(connection, listing)
            else:
                listings.put(connection, listing, sources, now, keep)
    return _between(old, [addition.listing for addition in additions])


def _between(old: Listing, new: list[Listing]) -> list[Changed]:
    return [change for listing in new for change in changes.between(old, listing)]


def _again(given: Given) -> Given:
    """Return a source as it is now; what came by standard input, or is gone, stays as it was."""
    if given.name == "stdin":
        return given
    return files.refresh(given)
