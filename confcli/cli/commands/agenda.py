"""``confcli agenda``."""

import shlex
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated

from confcli.cli import emit, interests, own_days, streams
from confcli.cli.options.declaring import option
from confcli.cli.options.interest import Interests
from confcli.cli.options.order import Density, Grid, Order
from confcli.cli.options.output import Limit, Output
from confcli.cli.options.travel import Walk
from confcli.cli.request import Request, Selection, repeated
from confcli.planning.agenda import still_free
from confcli.schedule.grouping import Grouping
from confcli.views import drawing
from confcli.views.filling import Filling
from confcli.views.planning_shapes import AGENDA


def command(
    selection: Selection,
    walk: Walk,
    wanted: Interests,
    timetable: Grid,
    density: Density,
    output: Output,
    fill: Annotated[
        bool, option("--fill", "List what would fill your free time, not only how much it is.")
    ] = False,
) -> None:
    """Show your own days: what you starred, what clashes, and the time between.

    Also says how many talks would fill your free time: those that match --interest, or else are
    like those you starred. Of days that are over only the headings are shown, unless --day asks
    for them.

    Example: confcli agenda --day saturday --travel 5
    """
    here, density = selection.here(), density.checked()
    interests.check(here, wanted.interest or ())
    own = own_days.found(selection, here, walk.travel)
    is_list = streams.out().manner.drawn and not timetable.grid and not output.is_asked
    if is_list or output.is_asked:
        own = own_days.suggesting(own, selection, here, wanted)
    if is_list:
        own = own._replace(items=still_free(own.items, here.now))
    if is_list and (fill or wanted.interest):
        own_days.note_unfilled(own, selection, wanted)
    look = Request(selection, Order(), Limit(), density, output).look(here)
    order = Grouping("day", "time", own.calendar, own.on)
    options = selection.repeated(on_other_days=True)
    options += repeated(walk._asdict() | wanted._asdict())
    filling = Filling(
        wanted.in_words or "like yours",
        None if fill else partial(_listing, options),
    )
    in_list = partial(drawing.agenda.draw, filling=filling)
    draw = drawing.agenda.draw_grid if timetable.grid else in_list
    emit.items(AGENDA, own.items, look, output, partial(draw, order=order))


def _listing(options: Sequence[str], day: date) -> str:
    """The command that lists what would fill the free time of a day."""
    return shlex.join(["confcli", "agenda", "-d", day.isoformat(), "--fill", *options])
