"""``confcli add``."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

from confcli.cli import advice, completion, files, streams
from confcli.cli.environment import Here, note
from confcli.cli.options.declaring import argument, one_of, option
from confcli.cli.options.source import Hint, Keep
from confcli.cli.progress import bar
from confcli.cli.storing import store
from confcli.formats.registry import FORMATS
from confcli.library.file_report import of_listing
from confcli.library.sources import KEPT
from confcli.library.versions import Addition, additions
from confcli.model.errors import InputError
from confcli.model.text import counted, slug
from confcli.views import report


def command(
    sources: Annotated[
        list[str],
        argument(
            "SOURCE...",
            "Files, folders or web addresses; - is standard input. Example: session.html",
            completion.files,
        ),
    ],
    hint: Hint,
    only: Annotated[
        str | None,
        option(
            "--format NAME", "Parse as this format. Example: --format day-page", completion.formats
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        option("--dry-run", "Show how the sources are parsed; add nothing. Example: --dry-run"),
    ] = False,
    strict: Annotated[
        bool, option("--strict", "Add nothing if there is any problem. Example: --strict")
    ] = False,
    keep: Keep = KEPT,
) -> None:
    """Add a conference from files, folders or web addresses.

    Example: confcli add session.html --conference "ICLR 2021"
    """
    formats = [each.NAME for each in FORMATS]
    if only is not None:
        one_of(only, formats, "unknown format")
    hints = replace(hint.hints(), format=only)
    fresh = files.read(map(_lasting, sources), hints, strict=strict, command="add")
    for file, listing in fresh:
        if files.stated(file, listing) is None:
            note(f"named {listing.conference!r} after the file; choose a name with -c")
    if dry_run:
        report.write(streams.out(), [of_listing(listing) for _, listing in fresh])
        return
    here = Here()
    once = [fresh]  # read once; again only if another process wrote in the meantime

    def make() -> list[Addition]:
        new = once.pop() if once else [(file, file.parse()) for file, _ in fresh]
        with bar("merging"):
            made = additions(here.database, new)
        if strict:
            _refuse_problems(made, {source.name for _, it in fresh for source in it.sources})
        return made

    for addition in store(here.database, make, here.now, keep):
        where = f" (confcli check {slug(addition.listing.conference)} lists them)"
        is_listed = addition.listing.problems or report.not_used(addition.listing)
        lists = where if is_listed else ""
        streams.out().line(f"{report.added(addition.listing)}{lists}")
    problems = (problem for _, listing in fresh for problem in listing.problems)
    for sentence in advice.of_problems(problems, hints, "add"):
        note(sentence)


def _refuse_problems(made: list[Addition], names: set[str]) -> None:
    """Raise ``InputError`` if a source of these names has a problem, or contradicts another."""
    found = [each for it in made for each in it.listing.problems if each.source in names]
    if found:
        first, count = found[0], counted(len(found), "problem")
        raise InputError(f"{first.source}:{first.line}: {first.reason} ({count}; nothing added)")


def _lasting(source: str) -> str:
    """A path that can be found again from any folder."""
    is_path = source not in ("", "-") and "://" not in source
    return str(Path(source).absolute()) if is_path else source
