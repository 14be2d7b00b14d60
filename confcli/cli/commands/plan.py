"""``confcli plan``."""

from functools import partial
from typing import Annotated

from confcli.cli import completion, emit, planned
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import Texts, option
from confcli.cli.options.interest import Interests
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Limit, Output
from confcli.cli.options.rhythm import Rhythm
from confcli.cli.options.travel import Walk
from confcli.cli.request import Request, Selection, matches
from confcli.views import drawing
from confcli.views.plan_shapes import PLAN


def command(
    selection: Selection,
    interests: Interests,
    rhythm: Rhythm,
    walk: Walk,
    density: Density,
    output: Output,
    include: Annotated[
        Texts,
        option(
            "--include ID",
            "Plan this before all else: an id, or words from one title; may be repeated. "
            "Example: --include tvq0t223",
            completion.ids,
        ),
    ] = None,
    accept: Annotated[
        bool, option("--accept", "Star all that is planned; undo takes it back.")
    ] = False,
    explain: Annotated[
        bool, option("--explain", "Also list what is left out, and for what; and the walks.")
    ] = False,
    time_limit: Annotated[
        float,
        option(
            "--time-limit SECONDS",
            "Search for the best plan no longer than this (default: 60). Example: --time-limit 10",
            show_default=False,
        ),
    ] = 60,
) -> None:
    """Plan your days without clashes: what you starred, then what interests you.

    Musts come before stars, stars before maybes, and those before what only matches an interest,
    by its score. A paper is planned once; posters are visited one after the other. What states no
    end is assumed to take 30 minutes, a session an hour. It is the best plan unless a note says
    that this isn't proven.

    Example: confcli plan --interest "federated learning" --awake 08:00-23:00
    """
    here, density = selection.here(), density.checked()
    found = matches(selection, here, "talks")
    terms = planned.terms(here, found.schedule, rhythm, walk.travel)
    wanted = planned.wanted(here, selection, found, interests.interest or (), include or ())
    plan = planned.best(wanted, terms, time_limit)
    look = Request(selection, Order(), Limit(), density, output).look(here)
    rows = planned.rows(plan, look, explained=explain)
    draw = partial(drawing.plan.draw, plan=plan, terms=terms, explained=explain)
    emit.items(PLAN, rows, look, output, draw)
    planned.remark(here, plan, look)
    if accept:
        planned.star(
            here, Marking(selection.source, selection.conference, selection.clock, output), plan
        )
