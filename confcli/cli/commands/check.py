"""``confcli check``."""

import sys
from typing import Annotated

import typer

from confcli.cli import advice, completion, emit, environment, files
from confcli.cli.options import Hint, Output
from confcli.formats.interface import Hints
from confcli.library.account import Account, account, of_conference
from confcli.model.errors import InputError, WrongUsageError
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
    found, refused = _accounts(pages, hint.hints())
    sentence = "; ".join(map(advice.sentence, refused))
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
            found += _of_listed(page) or [
                account(listing) for _, listing in files.read([page], hints)
            ]
        except InputError as error:
            refused.append(error)
    return found, refused


def _of_listed(name: str) -> list[Account]:
    """Return the accounts of what a listed conference is made of; none where it is no name."""
    from confcli.library.catalog import shelf, sources
    from confcli.schedule import lookup

    if files.is_source(name):
        return []
    path = environment.database_file()
    try:
        known = [listing.conference for listing in shelf(path).shown]
        return of_conference(*sources(path, lookup.conference(name, known)))
    except WrongUsageError:
        return []
