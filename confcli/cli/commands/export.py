"""``confcli export``."""

from typing import Annotated, NamedTuple

from confcli.cli import completion, confirming, exporting, written_files
from confcli.cli.calendars import Calendars, manner
from confcli.cli.options.declaring import option, under
from confcli.cli.request import Selection
from confcli.cli.streams import note
from confcli.export.forms import FORMS
from confcli.export.interface import Form
from confcli.model.text import either


@under("Form")
class Target(NamedTuple):
    """In which form to write, and where to."""

    form: Annotated[
        str | None,
        option(
            "--format -f FORM",
            f"The form: {either([*FORMS])}; without it, the suffix of -o says which. "
            "Example: -f ics",
            completion.choices(FORMS),
        ),
    ] = None
    output: written_files.ToFile = None
    yes: confirming.Yes = False

    def chosen(self) -> Form:
        """The form asked for, or that of the file's name; ``WrongUsageError`` if neither says."""
        return FORMS[written_files.form(self.form, self.output, [*FORMS])]


def command(
    selection: Selection,
    target: Target,
    calendars: Calendars,
    query: Annotated[
        str | None,
        option("--query TEXT", 'Export what a search finds. Example: --query "federated learning"'),
    ] = None,
    programme: Annotated[
        bool,
        option(
            "--programme",
            "Export everything, or all that filters keep, not only what is starred.",
        ),
    ] = False,
) -> None:
    """Write what you starred as a calendar, a text, a web page or a bibliography.

    With filters or a query, what they keep, starred or not.

    Example: confcli export -o mine.ics --alarm 10
    """
    form = target.chosen()
    calendars.check(form, selection.clock.tz)
    here = selection.here()
    asked = exporting.Asked(query, programme, calendars.busy)
    found = exporting.chosen(selection, here, form, asked)
    text = form.write(found.entries, manner(here, selection, calendars, found, form))
    if written_files.write(target.output, text, yes=target.yes):
        is_file = target.output not in (None, written_files.STDOUT)
        note(f"wrote {found.said(f' to {target.output}')}" if is_file else found.said(""))
