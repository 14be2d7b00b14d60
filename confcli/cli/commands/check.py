"""``confcli check``."""

import sys
from typing import Annotated

import typer

from confcli.account import Account, account
from confcli.cli import emit, files
from confcli.cli.options import Hint, Output
from confcli.errors import InputError
from confcli.formats.base import Hints
from confcli.shapes import CHECK
from confcli.views import report


def command(
    pages: Annotated[
        list[str],
        typer.Argument(metavar="PAGE...", help="The files; - is standard input. Example: page.txt"),
    ],
    hint: Hint,
    output: Output,
) -> None:
    """Tell how files are read: format, zone and year, what became of each line.

    Example: confcli check page.txt --conference "ICLR 2021" --source-tz Europe/Berlin
    """
    found, refused = _accounts(pages, hint.hints())
    sentence = "; ".join(map(str, refused))
    if refused and output != Output():
        raise InputError(sentence)
    if output.as_json or output.as_json_lines or output.as_csv or output.fields:
        emit.items(CHECK, found, [], output)
    else:
        report.write(sys.stdout, found)
    if refused:
        raise InputError(sentence)


def _accounts(pages: list[str], hints: Hints) -> tuple[list[Account], list[InputError]]:
    """Return the account of each file, and why others could not be read."""
    found: list[Account] = []
    refused: list[InputError] = []
    for page in pages:
        try:
            found += [account(listing) for _, listing in files.read([page], hints)]
        except InputError as error:
            refused.append(error)
    return found, refused
