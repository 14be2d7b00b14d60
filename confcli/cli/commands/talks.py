"""``confcli talks``."""

from confcli.cli.commands import listing
from confcli.cli.options import Clock, Conference, Day, Filter, Limit, Output, Source
from confcli.shapes import TALK


def command(
    source: Source,
    conference: Conference,
    day: Day,
    chosen: Filter,
    limit: Limit,
    clock: Clock,
    output: Output,
) -> None:
    """List every slot, Q&A and breaks too.

    Example: confcli talks --session "oral session 6" --type spotlight
    """
    request = listing.Request(source, conference, day, chosen, limit, clock, output)
    listing.show(request, lambda schedule: schedule.talks, TALK)
