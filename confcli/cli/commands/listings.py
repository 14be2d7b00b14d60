"""``confcli listings``."""

from confcli.cli import emit, surroundings
from confcli.cli.options import Clock, Conference, Output, Source
from confcli.overview import summaries
from confcli.shapes import LISTING


def command(source: Source, conference: Conference, clock: Clock, output: Output) -> None:
    """List the conferences that are loaded, with their days, counts and zones.

    Example: confcli listings --json
    """
    zones = surroundings.reader_zones(clock)
    schedule = surroundings.schedule(source, conference.conference)
    origin = "file" if source.listing else "bundled"
    names = tuple(conference.conference or ())
    found = summaries(schedule, zones[0], origin, names)
    if not found:
        loaded = ", ".join(listing.conference for listing in schedule.listings)
        surroundings.note(
            f"no conference matches {' or '.join(map(repr, names))}; there is {loaded}"
        )

    emit.items(
        LISTING,
        found,
        zones,
        output,
        lambda table, console: table.print_summaries(console, found, zones),
    )
