"""``confcli now``."""

from operator import attrgetter

from confcli.cli import nearby
from confcli.cli.options.glance import Glance
from confcli.cli.request import Request
from confcli.views import drawing

NOW = nearby.Kind(attrgetter("running"), drawing.nearby.draw_now, "nothing is on", is_now=True)


def command(
    request: Request,
    glance: Glance,
) -> None:
    """Show what is on now, for how much longer, and when something else starts.

    --by room also shows what follows in each room, and --starred your appointments. What states no
    end is not taken to be on.

    Example: confcli now --now "2021-05-04 19:20 PDT" --by room
    """
    nearby.show(request, glance, NOW)
