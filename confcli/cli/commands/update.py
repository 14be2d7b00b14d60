"""``confcli update``."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from confcli.cli import advice, changes, completion, environment, files
from confcli.cli.options import Clock, Keep, Output
from confcli.cli.storing import store
from confcli.library.sources import KEPT, SourceFile
from confcli.model.errors import ConfcliError, InputError, NetworkError
from confcli.model.text import counted, slug
from confcli.views.shapes import Changed

if TYPE_CHECKING:
    from confcli.library.versions import State
    from confcli.model.entities import Listing


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
    reader = environment.reader_zones(clock)
    now = environment.present(clock, reader[0])
    found: list[Changed] = []
    failed: list[ConfcliError] = []
    for name in _chosen(conference):
        try:
            changed, wrong = _update(name, now, keep, reparse=reparse)
            failed += wrong
        except ConfcliError as error:
            failed.append(error)
            continue
        if changed or not wrong:
            told = counted(len(changed), "change") if changed else "unchanged"
            environment.note(f"{name}: {told}")
        found += changed
    changes.emit(found, reader, output)
    for earlier in failed[:-1]:
        environment.note(advice.sentence(earlier, "update"))
    if failed:
        raise failed[-1]


def _chosen(name: str | None) -> list[str]:
    from confcli.library import catalog
    from confcli.schedule.lookup import conference

    stored = catalog.load(environment.database_file()).added
    known = [each.listing.conference for each in stored]
    if not known:
        environment.note("nothing was added yet; confcli add FILE does")
    return known if name is None else [conference(name, known)]


def _update(
    name: str, now: datetime, keep: int, *, reparse: bool
) -> tuple[list[Changed], list[ConfcliError]]:
    """Bring one conference up to date; return what changed in it, and what could not be fetched.

    It may be that another process changes it meanwhile: then it is done again upon that.
    """
    from confcli.library import catalog
    from confcli.library.versions import Addition, made_of, same, state

    failed: list[ConfcliError] = []
    was: list[Listing] = []

    def make() -> list[Addition]:
        failed.clear()
        before = state(environment.database_file(), name)
        was[:] = [
            each.listing
            for each in catalog.load(environment.database_file()).added
            if each.listing.conference == name
        ]
        if before.version is None or not was:
            raise InputError(f"{name} was removed meanwhile; there is nothing to update")
        after = before.sources if reparse else _now(before, failed)
        return [Addition(made_of(before, after), after, before)]

    (addition,) = store(make, now, keep, anew=reparse)
    if not reparse and same(addition.before.sources, addition.sources):
        return [], failed  # the same sources, read in the same way, tell nothing new
    return changes.between(was[0], addition.listing), failed


def _now(before: "State", failed: list[ConfcliError]) -> list[SourceFile]:
    """Return the sources of a conference as they are now, and those new in its folders."""
    again = [_again(each, failed) for each in before.sources]
    fresh = files.newcomers(before.sources)
    others = [file.name for file, it in fresh if slug(it.conference) != slug(before.conference)]
    for name in others:
        environment.note(f"left out: {name} is of another conference; confcli add reads it")
    return [*again, *(file for file, _ in fresh if file.name not in others)]


def _again(file: SourceFile, failed: list[ConfcliError]) -> SourceFile:
    """Return a source as it is now; what cannot be read now stays as it was."""
    if file.name.startswith("stdin"):
        return file
    try:
        return files.refresh(file)
    except NetworkError as error:
        failed.append(error)
        return file
