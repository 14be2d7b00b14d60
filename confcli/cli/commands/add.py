"""``confcli add``."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from confcli.cli import environment, files
from confcli.cli.options import Clock, Hint, Keep
from confcli.cli.progress import bar
from confcli.cli.storing import store
from confcli.formats.syntax.document import Document
from confcli.library.sources import KEPT
from confcli.model.errors import InputError, WrongUsageError
from confcli.times import zones
from confcli.views import report

if TYPE_CHECKING:
    from confcli.library.versions import Addition


def command(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files, folders or web addresses; - is standard input. Example: session.html",
        ),
    ],
    hint: Hint,
    only: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="NAME", help="Read it as this format. Example: --format day-page"
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell how it is read, add nothing. Example: --dry-run")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Add nothing if there is any problem. Example: --strict"),
    ] = False,
    keep: Keep = KEPT,
) -> None:
    """Add listings, to be explored offline beside the bundled ones.

    Example: confcli add session.html --conference "ICLR 2021"
    """
    _check_format(only)
    hints = replace(hint.hints(), format=only)
    fresh = files.read(map(_lasting, sources), hints, strict=strict, command="add")
    for file, listing in fresh:
        if hint.conference is None and listing.conference == Document(file.name, b"").stem:
            environment.note(f"{listing.conference}: called after its source; -c names it better")
    if dry_run:
        from confcli.library.file_report import of_listing

        report.write(sys.stdout, [of_listing(listing) for _, listing in fresh])
        return
    once = [fresh]  # read once; again only if another process writes meanwhile

    def make() -> "list[Addition]":
        from confcli.library.versions import additions

        new = once.pop() if once else [(file, file.parse()) for file, _ in fresh]
        with bar("merging"):
            made = additions(environment.database_file(), new)
        if strict:
            _refuse_problems(made, {source.name for _, it in fresh for source in it.sources})
        return made

    now = environment.present(Clock(), zones.zone("UTC"))
    for addition in store(make, now, keep):
        sys.stdout.write(report.added(addition.listing) + "\n")


def _refuse_problems(made: "list[Addition]", names: set[str]) -> None:
    """Raise ``InputError`` where a source of these names has a problem, or contradicts another."""
    found = [each for it in made for each in it.listing.problems if each.source in names]
    if found:
        first, count = found[0], f"{len(found)} in all, nothing was added"
        raise InputError(f"{first.source}:{first.line}: {first.reason}; {count}")


def _check_format(name: str | None) -> None:
    from confcli.formats.registry import FORMATS

    known = [each.NAME for each in FORMATS]
    if name not in (None, *known):
        raise WrongUsageError(f"there is no format {name!r}; there is {', '.join(known)}")


def _lasting(source: str) -> str:
    """Return a path as it can be found again from any folder."""
    is_path = source not in ("", "-") and "://" not in source
    return str(Path(source).absolute()) if is_path else source
