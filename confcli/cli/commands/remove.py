"""``confcli remove``."""

import sys
from typing import Annotated

import typer

from confcli.cli import completion, conferences, streams
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, option
from confcli.library import catalog, database, stored
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug


def command(
    name: Annotated[
        str, argument("CONFERENCE", 'The conference. Example: "ICML 2026"', completion.conferences)
    ],
    yes: Annotated[bool, option("--yes -y", "Don't ask. Example: --yes")] = False,
) -> None:
    """Remove an added listing, or hide a bundled one.

    Example: confcli remove "ICML 2026" --yes
    """
    path = Here().database
    found = catalog.load(path)
    added = [each.listing.conference for each in found.added]
    known = [*added, *(listing.conference for listing in found.bundled)]
    chosen = conferences.one(name, known, found.hidden)
    is_added = chosen in added
    if not yes and not _agrees(f"{'Remove' if is_added else 'Hide the bundled'} {chosen}?"):
        note("nothing changed")
        return
    with database.writing(path, note) as connection:
        if is_added:
            stored.remove(connection, slug(chosen))
        else:
            stored.hide(connection, slug(chosen), hidden=True)
    back = f"hidden; confcli listings --show {slug(chosen)} restores it"
    streams.out().line(f"{chosen}: {'removed' if is_added else back}")


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise WrongUsageError("can't ask for confirmation here; pass --yes")
    return typer.confirm(question, err=True)
