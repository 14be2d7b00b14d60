"""``confcli sessions``."""

from confcli.cli.commands import listing
from confcli.cli.options import Clock, Conference, Day, Filter, Limit, Output, Source
from confcli.shapes import SESSIONS


def command(
    source: Source,
    conference: Conference,
    day: Day,
    chosen: Filter,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """List the sessions: when, what, who chairs.

    Example: confcli sessions --type workshop --tz Asia/Tokyo
    """
    request = listing.Request(source, conference, day, chosen, limit, clock, output)
    listing.show(request, lambda schedule: schedule.sessions, SESSIONS)
