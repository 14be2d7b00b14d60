"""``confcli check``."""

import sys
from typing import Annotated

import typer

from confcli.cli import advice, completion, emit, environment, files
from confcli.cli.options import Hint, Output
from confcli.formats.interface import Hints
from confcli.model.errors import InputError, WrongUsageError
from confcli.schedule import lookup
from confcli.schedule.overview import FileReport
from confcli.views import report
from confcli.views.shapes import CHECK


def command(
    pages: Annotated[
        list[str],
        typer.Argument(
            metavar="PAGE...",
            help="Files, folders or web addresses, or conferences that are listed; - is standard "
            "input. Example: page.txt",
            autocompletion=completion.conferences,
        ),
    ],
    hint: Hint,
    output: Output,
) -> None:
    """Tell how files, or those of a conference, are read: zone, year, what became of each line.

    Example: confcli check page.txt --conference "ICLR 2021" --source-tz Europe/Berlin
    """
    found, refused = _reports(pages, hint.hints())
    sentence = "; ".join(map(advice.sentence, refused))
    if refused and output != Output():
        raise InputError(sentence)
    if output.as_json or output.as_json_lines or output.as_csv or output.fields:
        emit.items(CHECK, found, [], output)
    else:
        report.write(sys.stdout, found)
    if refused:
        raise InputError(sentence)


def _reports(pages: list[str], hints: Hints) -> tuple[list[FileReport], list[InputError]]:
    """Return the report on each file, and why others could not be read."""
    from confcli.library.file_report import of_listing

    found: list[FileReport] = []
    refused: list[InputError] = []
    for page in pages:
        try:
            found += _of_listed(page) or [
                of_listing(listing) for _, listing in files.read([page], hints)
            ]
        except InputError as error:
            refused.append(error)
    return found, refused


def _of_listed(name: str) -> list[FileReport]:
    """Return the reports on what a listed conference is made of; none if it is not a name."""
    from confcli.library import catalog
    from confcli.library.file_report import of_conference
    from confcli.library.versions import with_sources

    if files.is_source(name):
        return []
    path = environment.database_file()
    try:
        known = [listing.conference for listing in catalog.load(path).shown]
        return of_conference(*with_sources(path, lookup.conference(name, known)))
    except WrongUsageError:
        return []
