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
    place: Annotated[
        list[str] | None,
        argument(
            "ID|ROOM",
            "What you are in: an id or words from one title; or the room (default: what you "
            "starred that is on). Example: Janson",
            completion.places,
        ),
    ] = None,
) -> None:
    """Show what comes next where you are, and what starts elsewhere in that time.

    What you starred comes first, then what is not recorded, and what you can reach in time; above
    all, what else of yours comes up. --travel, or [travel] in the config file, says how long you
    walk, and so what you would miss. Filters choose among what starts elsewhere.

    Example: confcli stay "continual learning" --now 2021-05-03T18:20Z
    """
    selection = Selection(source, conference, day, times, chosen, clock, mine)
    request = Request(selection, Order(), limit, density, output)
    staying.show(request, " ".join(place or ()), walk.travel)
