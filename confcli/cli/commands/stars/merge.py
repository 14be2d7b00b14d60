"""``confcli stars merge``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading, team
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Output
from confcli.cli.options.travel import Walk
from confcli.cli.request import Selection
from confcli.schedule.grouping import Grouping
from confcli.views import drawing
from confcli.views.team_shapes import TEAM


def command(
    files: Annotated[
        list[str],
        argument(
            "FILE...",
            "One file per person, named after them. Example: ana.json",
            completion.files,
        ),
    ],
    selection: Selection,
    walk: Walk,
    output: Output,
    without_me: Annotated[
        bool, option("--without-me", "Leave out what you starred yourself.")
    ] = False,
) -> None:
    """Show who of a team goes where, and who covers what another misses.

    A file holds what confcli stars share, stars export or export -f ics wrote. Your own stars
    count, too.

    Example: confcli stars merge ana.json bo.json
    """
    here = selection.here()
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    people = team.members(files, schedule, here.now, with_me=not without_me)
    found = team.found(selection, here, schedule, people, here.travel(walk.travel))
    look = here.look()._replace(compact=False)  # who goes there is below each item
    order = Grouping("day", "time", found.calendar, found.on)
    names = [each.name for each in people]
    draw = partial(drawing.team.draw, names=names, order=order)
    emit.items(TEAM, found.items, look, output, draw)
