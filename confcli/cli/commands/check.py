"""``confcli check``."""

import sys
from typing import Annotated

import typer

from confcli.account import Account, account
from confcli.cli import emit, surroundings
from confcli.cli.options import Output, Source
from confcli.errors import InputError, WrongUsageError
from confcli.formats.base import Hints
from confcli.shapes import CHECK
from confcli.views import report


def command(
    pages: Annotated[
        list[str],
        typer.Argument(metavar="PAGE...", help="The files; - is standard input. Example: page.txt"),
    ],
    source: Source,
    output: Output,
    conference: Annotated[
        str | None,
        typer.Option(
            "--conference",
            "-c",
            metavar="NAME",
            help='The conference of pages that do not name it. Example: -c "ICLR 2021"',
        ),
    ] = None,
) -> None:
    """Tell how files are read: format, zone and year, what became of each line.

    Example: confcli check page.txt --conference "ICLR 2021" --source-tz Europe/Berlin
    """
    if source.listing:
        raise WrongUsageError("check takes its files without --listing: confcli check PAGE")
    given = surroundings.hints(source, [conference] if conference else None)
    found, refused = _accounts(pages, given)
    if output.as_json or output.as_json_lines or output.as_csv or output.fields:
        emit.items(CHECK, found, [], output)
    else:
        report.write(sys.stdout, found)
    for error in refused[:-1]:
        surroundings.note(str(error))
    if refused:
        raise refused[-1]


def _accounts(pages: list[str], given: Hints) -> tuple[list[Account], list[InputError]]:
    """Return the account of each file, and why others could not be read."""
    found: list[Account] = []
    refused: list[InputError] = []
    for page in pages:
        try:
            found += [account(listing) for listing in surroundings.read_all([page], given)]
        except InputError as error:
            refused.append(error)
    return found, refused
