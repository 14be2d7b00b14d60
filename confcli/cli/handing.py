"""Writes what the browser exports to a file, as the export command does."""

import os

from confcli.cli import exporting, written_files
from confcli.cli.calendars import Calendars, manner
from confcli.cli.exporting import Asked, Exported
from confcli.cli.loading import Chosen
from confcli.cli.options.filters import Days, Facets, Times
from confcli.cli.request import Selection
from confcli.export.forms import FORMS
from confcli.export.interface import Form
from confcli.model.errors import WrongUsageError
from confcli.model.text import either
from confcli.schedule.entries import Entry


def exported(
    selection: Selection, path: str, entry: Entry | None, schedule: Chosen, *, replaces: bool
) -> str:
    """Write an item, or all that is starred, to a file; returns a sentence on what was written.

    ``FileExistsError`` if there is another file, unless it may be replaced.
    """
    form = _form(path)
    everything = selection._replace(day=Days(), times=Times(), chosen=Facets())
    here = everything.here()
    if entry:
        found = exporting.of(entry, schedule, form)
    else:
        found = exporting.chosen(everything, here, form, Asked(None, programme=False, busy=False))
    text = form.write(found.entries, manner(here, everything, Calendars(), found, form))
    if not replaces and written_files.would_replace(path, text):
        raise FileExistsError(path)
    written_files.write(path, text, yes=True)
    return f"wrote {_said(found, path)}"


def destination() -> str:
    """Which files can be written, and where to, in a sentence."""
    return f"{_forms()}; it is written in {os.getcwd()} unless the name says where"


def _forms() -> str:
    return f"the name of a file ends in {either([f'.{name}' for name in FORMS])}"


def _form(path: str) -> Form:
    """The form that a file's name ends in."""
    try:
        return FORMS[written_files.form(None, path, [*FORMS])]
    except WrongUsageError as error:
        raise WrongUsageError(_forms()) from error


def _said(found: Exported, path: str) -> str:
    return found.said(f" to {path}").partition(" (")[0].partition(", ")[0]
