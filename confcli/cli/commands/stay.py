"""``confcli stay``."""

from typing import Annotated

from confcli.cli import completion, staying
from confcli.cli.options.declaring import argument
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.mine import Mine
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.options.travel import Walk
from confcli.cli.request import Request, Selection


def command(
    place: Annotated[
        list[str],
        argument(
            "ID|ROOM",
            "What you are in: an id or words from one title; or the room. Example: Janson",
            completion.places,
        ),
    ],
    source: Scope,
    conference: Conference,
    day: Days,
    times: Times,
    chosen: Facets,
    mine: Mine,
    walk: Walk,
    limit: Limit,
    clock: Clock,
    density: Density,
    output: Output,
) -> None:
    """Show what comes next where you are, and what starts elsewhere in that time.

    What is not recorded comes first. --travel, or [travel] in the config file, says how long you
    walk, and so what you would miss.

    Example: confcli stay "continual learning" --now 2021-05-03T18:20Z
    """
    selection = Selection(source, conference, day, times, chosen, clock, mine)
    request = Request(selection, Order(), limit, density, output)
    staying.show(request, " ".join(place), walk.travel)
