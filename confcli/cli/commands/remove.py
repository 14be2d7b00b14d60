"""``confcli remove``."""

import sys
from pathlib import Path
from typing import Annotated

from confcli.cli import completion, conferences, streams
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, option
from confcli.library import catalog, database, stored
from confcli.model.errors import WrongUsageError
from confcli.model.text import slug


def command(
    name: Annotated[
        str | None,
        argument("CONFERENCE", 'The conference. Example: "ICML 2026"', completion.conferences),
    ] = None,
    bundled: Annotated[
        bool, option("--bundled", "Hide all bundled listings. Example: --bundled")
    ] = False,
    yes: Annotated[bool, option("--yes -y", "Don't ask. Example: --yes")] = False,
) -> None:
    """Remove an added listing, or hide a bundled one.

    Example: confcli remove "ICML 2026" --yes
    """
    if (name is None) != bundled:
        raise WrongUsageError("pass the name of one conference, or --bundled")
    path = Here().database
    found = catalog.load(path)
    added = [each.listing.conference for each in found.added]
    shown = [each.conference for each in found.bundled]
    chosen = [conferences.one(name, [*added, *shown], found.hidden)] if name else shown
    if not chosen:
        note("the bundled listings are hidden already")
    elif yes or _agrees(_question(chosen, added)):
        _remove(path, chosen, added)
    else:
        note("nothing changed")


def _remove(path: Path, chosen: list[str], added: list[str]) -> None:
    """Remove what was added, hide what is bundled, and say what became of each."""
    with database.writing(path, note) as connection:
        for each in chosen:
            if each in added:
                stored.remove(connection, slug(each))
            else:
                stored.hide(connection, slug(each), hidden=True)
    for each in chosen:
        back = f"hidden; confcli listings --show {slug(each)} restores it"
        streams.out().line(f"{each}: {'removed' if each in added else back}")


def _question(chosen: list[str], added: list[str]) -> str:
    what = "Remove" if chosen[0] in added else "Hide the bundled"
    return f"{what} {' and '.join(chosen)}?"


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise WrongUsageError("can't ask for confirmation here; pass --yes")
    return streams.ask(question)
