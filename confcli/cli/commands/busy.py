"""``confcli busy``."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Annotated

from confcli.cli import appointments, completion, emit, loading
from confcli.cli.environment import Here
from confcli.cli.options.declaring import Texts, argument, option
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope, Web
from confcli.model.errors import WrongUsageError
from confcli.model.marks import Appointment
from confcli.model.patterns import Pattern
from confcli.planning.appointments import AppointmentEntry
from confcli.schedule.grouping import Grouping
from confcli.views import drawing
from confcli.views.busy_shapes import BUSY

_NEGATIVE = Pattern(r"-\d", "a")


def words(arguments: list[str]) -> list[str]:
    """Refuse ``-5m`` as a negative length, rather than as an unknown option."""
    for before, each in pairwise(arguments):
        if _NEGATIVE.match(each) and not before.startswith("-"):
            raise WrongUsageError(f"a length can't be negative: {each}")
    return arguments


def command(
    clock: Clock,
    limit: Limit,
    output: Output,
    _web: Web,
    what: Annotated[
        list[str] | None,
        argument(
            "[TIME [LENGTH|END] [TITLE...]]",
            "When you are busy, for how long or until when, and with what; a day alone is all of "
            'it. Example: "friday 14:00" 1h30 "call home"',
        ),
    ] = None,
    conference: Annotated[
        Texts,
        option(
            "--conference -c NAME",
            "Only appointments during this conference; friday is one of its days, and conference "
            "its time zone. Example: -c iclr-2021",
            completion.conferences,
        ),
    ] = None,
    ics: Annotated[
        str | None,
        option(
            "--ics FILE",
            "Read the events of a calendar, from a month ago to two years from now; what was read "
            "from it before is replaced. Example: --ics work.ics",
            completion.files,
        ),
    ] = None,
    remove: Annotated[
        Texts,
        option(
            "--remove ID|TITLE|FILE",
            "Remove an appointment, or all that were read from a calendar; may be repeated. "
            'Example: --remove "call home"',
            completion.appointments,
        ),
    ] = None,
) -> None:
    """List, add and remove your own appointments, which count as clashes.

    They are what you do beside the programme. confcli undo takes back the last change.

    Example: confcli busy "2021-05-04 14:00" 1h "call home"
    """
    if sum(map(bool, (what, ics, remove))) > 1:
        raise WrongUsageError("add, --ics and --remove can't be combined")
    here = loading.here(clock, Scope(), conference)
    if here.follows_conferences:
        here.places()  # finds their zone
    if what:
        found = appointments.added(here, what)
    elif ics is not None:
        found = appointments.read(here, ics)
    elif remove:
        found = appointments.removed(here, remove)
    else:
        found = appointments.listed(here, conference)
    _show(here, found, limit, output)


def _show(here: Here, found: Sequence[Appointment], limit: Limit, output: Output) -> None:
    every = [AppointmentEntry(each) for each in found]
    shown = every[: limit.most]
    order = Grouping("", "time", here.calendar(), every=every if shown != every else ())
    emit.items(BUSY, shown, here.look(), output, partial(drawing.entries.draw_sorted, order=order))
    emit.more(len(every) - len(shown))
