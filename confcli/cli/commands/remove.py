"""``confcli remove``."""

import sys
from typing import Annotated

import typer

from confcli.cli import completion, environment
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug
from confcli.schedule.lookup import conference


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="CONFERENCE",
            help='The conference. Example: "ICML 2026"',
            autocompletion=completion.conferences,
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask. Example: --yes")] = False,
) -> None:
    """Remove a listing that was added, or hide one that is bundled.

    Example: confcli remove "ICML 2026" --yes
    """
    from confcli.library import catalog, database, stored

    found = catalog.load(environment.database_file())
    added = [each.listing.conference for each in found.added]
    bundled = [listing.conference for listing in found.bundled]
    chosen = conference(name, [*added, *bundled])
    is_added = chosen in added
    what = "Remove" if is_added else "Hide the bundled"
    if not yes and not _agrees(f"{what} {chosen}?"):
        environment.note("nothing was changed")
        return
    with database.writing(environment.database_file(), environment.note) as connection:
        if is_added:
            stored.remove(connection, slug(chosen))
        else:
            stored.hide(connection, slug(chosen), hidden=True)
    done = "removed" if is_added else f"hidden; confcli listings --show {slug(chosen)} shows it"
    sys.stdout.write(f"{chosen}: {done}\n")


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise WrongUsageError("nobody is there to ask; give --yes")
    return typer.confirm(question, err=True)
