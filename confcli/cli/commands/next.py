"""``confcli next``."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Annotated

from confcli.cli import nearby
from confcli.cli.options.declaring import option
from confcli.cli.options.glance import Glance
from confcli.cli.options.output import Limit
from confcli.cli.request import Request
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted
from confcli.planning.nearby import Near, Nearby
from confcli.times.typed import durations
from confcli.views import drawing
from confcli.views.distance import lasting


def command(
    request: Request,
    glance: Glance,
    within: Annotated[
        str | None,
        option("--within DURATION", "All that starts within this time. Example: --within 3h"),
    ] = None,
) -> None:
    """Show what starts next, however far away: all that starts at that time.

    With --starred, your appointments are among it.

    Example: confcli next -n 5 --now "2021-05-04 19:20 PDT"
    """
    time = _duration(within) if within is not None else None
    choose = partial(_chosen, time, request.limit)
    nothing = f"nothing starts within {lasting(time)}" if time else "nothing is to come"
    kind = nearby.Kind(choose, drawing.nearby.draw_next, nothing)
    nearby.show(request, glance, kind)


def _chosen(within: timedelta | None, limit: Limit, near: Nearby) -> Sequence[Near]:
    """What starts within a time; else at the next start, or all if an amount is asked for."""
    if within is not None:
        return near.within(within)
    is_limited = limit.everything or limit.limit is not None
    return near.coming if is_limited else near.first()


def _duration(text: str) -> timedelta:
    found = durations.known(text)
    if found and not text.strip().isdecimal():  # hours or minutes, who knows
        return found
    raise WrongUsageError(f"can't read {quoted(text)} as a duration; try 3h or 90m")
