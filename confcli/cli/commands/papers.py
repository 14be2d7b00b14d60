"""``confcli papers``."""

from confcli.cli.commands import listing
from confcli.cli.options import Clock, Conference, Day, Filter, Limit, Output, Source
from confcli.shapes import PAPERS


def command(
    source: Source,
    conference: Conference,
    day: Day,
    chosen: Filter,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """List the works, one row each with all its slots.

    Example: confcli papers --author bengio --json
    """
    request = listing.Request(source, conference, day, chosen, limit, clock, output)
    listing.show(request, lambda schedule: schedule.papers, PAPERS)
