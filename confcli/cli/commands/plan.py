"""``confcli plan``."""

from functools import partial
from typing import Annotated

from confcli.cli import accepting, completion, emit, plan_remarks, planned
from confcli.cli.marking import Marking, refuse_files
from confcli.cli.options.declaring import Texts, above_zero, option
from confcli.cli.options.interest import Interests
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Limit, Output
from confcli.cli.options.rhythm import Rhythm
from confcli.cli.options.travel import Walk
from confcli.cli.request import Request, Selection, matches
from confcli.cli.streams import note
from confcli.model.errors import WrongUsageError
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
    rest: Annotated[
        str | None,
        option(
            "--rest maybe|unstar",
            "With --accept: make what you starred and the plan leaves out maybe, or unstar it. "
            "Example: --rest maybe",
            completion.choices(accepting.RESTS),
            callback=accepting.checked_rest,
        ),
    ] = None,
    explain: Annotated[
        bool, option("--explain", "Also list what is left out, and for what; and the walks.")
    ] = False,
    time_limit: Annotated[
        float,
        option(
            "--time-limit SECONDS",
            "Search for the best plan no longer than this (default: 60). Example: --time-limit 10",
            callback=above_zero,
        ),
    ] = 60,
) -> None:
    """Plan your days without clashes: what you starred, then what interests you.

    Musts come before stars, stars before maybes, and those before what only matches an interest,
    by its score, out of 100, as confcli search gives it; what only mentions it is not planned. A
    paper is planned once; posters are visited one after the other. What is over or has begun is
    not planned, but for the rest of poster sessions; if the whole conference is over, or all that
    filters select of it, it is planned as if it were to come. What states no end is assumed to
    take 30 minutes, a session or poster an hour. It is the best plan unless a note says that this
    isn't proven.

    Example: confcli plan --interest "neural networks" --max-hours 6
    """
    asked = Marking(selection.source, selection.conference, selection.clock, output)
    if accept:
        refuse_files(asked)
    elif rest:
        raise WrongUsageError("--rest needs --accept")
    here, density = selection.here(), density.checked()
    found = matches(selection, here, "talks")
    terms = planned.terms(here, found.schedule, rhythm, walk.travel)
    wanted = planned.wanted(here, selection, found, interests.interest or (), include or ())
    terms = terms._replace(since=wanted.since)
    plan = planned.best(wanted, terms, time_limit)
    look = Request(selection, Order(), Limit(), density, output).look(here)
    rows = planned.rows(plan, look, explained=explain)
    draw = partial(drawing.plan.draw, plan=plan, terms=terms, explained=explain, more="--explain")
    emit.items(PLAN, rows, look, output, draw)
    for sentence in plan_remarks.of(here, plan, look):
        note(sentence)
    if accept:
        lost = planned.losing(plan, rest)
        slots = [pick.slot for pick in plan.picks]
        accepting.star(here, asked, "plan --accept", slots, lost=lost, rest=rest)
