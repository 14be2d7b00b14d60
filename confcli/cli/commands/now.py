"""``confcli now``."""

from operator import attrgetter

from confcli.cli import nearby
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.glance import Glance
from confcli.cli.options.mine import Mine
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import Request, Selection
from confcli.views import drawing

NOW = nearby.Kind(attrgetter("running"), drawing.nearby.draw_now, "nothing is on", is_now=True)


def command(
    source: Scope,
    conference: Conference,
    day: Days,
    times: Times,
    chosen: Facets,
    mine: Mine,
    order: Order,
    limit: Limit,
    clock: Clock,
    density: Density,
    output: Output,
    glance: Glance,
) -> None:
    """Show what is on now, for how much longer, and when something else starts.

    --by room also shows what follows in each room, and --starred your appointments. What states no
    end is not taken to be on.

    Example: confcli now --now "2021-05-04 19:20 PDT" --by room
    """
    selection = Selection(source, conference, day, times, chosen, clock, mine)
    nearby.show(Request(selection, order, limit, density, output), glance, NOW)
