"""``confcli count``."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

from confcli.cli import emit
from confcli.cli.environment import Here
from confcli.cli.options.declaring import argument, one_of, option
from confcli.cli.options.filters import Conference, Days, Facets, Times
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Clock, Limit, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import PARTS, Request, matching
from confcli.schedule import counting
from confcli.schedule.counting import BY, OVER_TIME, SORTS, Count
from confcli.views import drawing
from confcli.views.shapes import COUNT, NUMBER


def command(
    source: Scope,
    conference: Conference,
    days: Days,
    times: Times,
    chosen: Facets,
    limit: Limit,
    clock: Clock,
    output: Output,
    what: Annotated[
        str,
        argument("[KIND]", "Count talks, papers or sessions. Example: sessions", lambda: [*PARTS]),
    ] = "talks",
    by: Annotated[
        str | None,
        option(
            "--by FIELD",
            f"Count for each {', '.join(BY[:-1])} or {BY[-1]}. Example: --by track",
            lambda: [*BY],
        ),
    ] = None,
    sort: Annotated[
        str | None,
        option(
            "--sort ORDER",
            "Sort by count or name (default: count; days and hours in their order). "
            "Example: --sort name",
            lambda: [*SORTS],
        ),
    ] = None,
) -> None:
    """Count talks, papers or sessions, for each track, room, speaker or day.

    An item with several authors or keywords counts for each of them.

    Example: confcli count --by track
    """
    one_of(what, PARTS, "can't count")
    order = Order(by and one_of(by, BY, "can't count by"))
    request = Request(
        source, conference, days, times, chosen, order, limit, clock, Density(), output
    )
    here = Here(clock)
    found = matching(request, here, what)
    shape, counts = NUMBER, [Count(None, len(found), len(found))]
    if by is not None:
        usual = "name" if by in OVER_TIME else "count"
        grouping = request.grouping(here)
        counts = counting.by_value(found, by, grouping.calendar, grouping.on)
        counts = counting.ordered(counts, one_of(sort or usual, SORTS, "can't sort by"))
        shape = COUNT
    emit.items(shape, counts[: limit.most], here.look(), output, _drawn(what, by))


def _drawn(what: str, by: str | None) -> emit.Draw[Sequence[Count]]:
    return lambda: partial(drawing.counts.draw, kind=what, by=by)
