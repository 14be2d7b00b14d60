"""``confcli diff``."""

from pathlib import Path
from typing import Annotated

import typer

from confcli.cli import changes, completion, environment, files
from confcli.cli.options import Clock, Hint, Output
from confcli.formats.interface import Hints
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError


def command(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="A file, a web address or a conference; a conference alone means its last two "
            'versions. Example: "ICML 2026"',
            autocompletion=completion.conferences,
        ),
    ],
    hint: Hint,
    clock: Clock,
    output: Output,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW", help="A file, a web address or a conference. Example: tuesday.html"
        ),
    ] = None,
) -> None:
    """Tell what changed from one version of a programme to another; exit 1 if anything did.

    Example: confcli diff monday.html tuesday.html --conference "ICML 2026"
    """
    zones = environment.reader_zones(clock)
    before, after = _two(old, new, hint.hints())
    found = changes.between(before, after)
    changes.emit(found, zones, output)
    if found:
        raise typer.Exit(1)


def _two(old: str, new: str | None, hints: Hints) -> tuple[Listing, Listing]:
    """Return the listings to compare; unnamed files are taken to be of one conference."""
    from confcli.library.versions import version

    path = environment.database_file()
    if new is None:
        name = _conference(old)
        return version(path, name, back=1), version(path, name, back=0)
    names = [None if files.is_source(each) else _conference(each) for each in (old, new)]
    common = hints.conference or names[0] or names[1] or Path(old).stem
    given = Hints(conference=common, year=hints.year, timezone=hints.timezone)
    before, after = (
        version(path, name, back=0) if name else _read(each, given)
        for name, each in zip(names, (old, new), strict=True)
    )
    return before, after


def _conference(name: str) -> str:
    """Return the conference that a name means; a name that is no file either is an error."""
    from confcli.library import catalog
    from confcli.schedule.lookup import conference

    known = [listing.conference for listing in catalog.load(environment.database_file()).shown]
    try:
        return conference(name, known)
    except WrongUsageError as error:
        raise WrongUsageError(f"{name} is no file, and {error}") from error


def _read(source: str, hints: Hints) -> Listing:
    from confcli.programme.assembly import assemble

    return assemble(listing for _, listing in files.read([source], hints, strict=True))[0]
