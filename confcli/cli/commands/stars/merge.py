"""``confcli stars merge``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, loading, team, walking
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.output import Output
from confcli.cli.options.travel import Walk
from confcli.cli.request import Selection
from confcli.cli.streams import note
from confcli.planning.team import Shared
from confcli.schedule.grouping import Grouping
from confcli.views import drawing
from confcli.views.team_shapes import TEAM


def command(
    files: Annotated[
        list[str],
        argument(
            "FILE...",
            "One file per person, named after them or by NAME=FILE. Example: Ana=stars.json",
            completion.files,
        ),
    ],
    selection: Selection,
    walk: Walk,
    output: Output,
    without_me: Annotated[
        bool, option("--without-me", "Leave out what you starred yourself.")
    ] = False,
    clashes: Annotated[bool, option("--clashes", "Only what clashes for someone.")] = False,
) -> None:
    """Show who of a team goes where, and who covers what another misses.

    A file holds what confcli stars share, stars export or export -f ics wrote; a shared line may
    stand for it. Your own stars count, too, of the conferences that the others have.

    Example: confcli stars merge ana.json bo.json
    """
    here = selection.here()
    schedule = loading.schedule(here, selection.source, selection.conference.conference)
    people = team.members(files, schedule, here.now, with_me=not without_me)
    travel = walking.travel(here, schedule.listings, walk.travel)
    found = team.found(selection, here, schedule, people, travel)
    items = _clashing(found.items) if clashes else found.items
    look = here.look()._replace(compact=False)  # who goes there is below each item
    order = Grouping("day", "time", found.calendar, found.on)
    names = [each.name for each in people]
    draw = partial(drawing.team.draw, names=names, order=order)
    emit.items(TEAM, items, look, output, draw)


def _clashing(found: list[Shared]) -> list[Shared]:
    """What clashes for someone; a note says if nothing does."""
    kept = [each for each in found if each.conflicts]
    if found and not kept:
        note("nothing clashes")
    return kept
