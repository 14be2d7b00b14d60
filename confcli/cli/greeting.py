"""What ``confcli`` alone says: what is loaded, and what to try."""

import sys

from confcli import bundled
from confcli.cli.options import Clock
from confcli.cli.surroundings import reader_zones
from confcli.overview import days_of
from confcli.schedule import Schedule
from confcli.views.cells import day_span

_TRY = (
    ('confcli search "federated"', "papers and sessions about a word"),
    ("confcli papers --author bengio", "one row a work, with when it is presented"),
    ("confcli today --date 2021-05-05 --tz Europe/Berlin", "a day as it is where you are"),
    ("confcli talks --type oral --json | jq length", "the same for a script"),
    ("confcli --help", "everything else"),
)


def greet() -> None:
    """Print the conferences that are loaded, and five commands to try."""
    zone = reader_zones(Clock())[0]
    schedule = Schedule(bundled.load())
    lines = ["confcli explores conference programmes. Loaded:", ""]
    for listing in schedule.listings:
        part = schedule.of_conference(listing.conference)
        days = days_of(part, zone)
        span = day_span(*days) if days else "no times"
        lines.append(
            f"  {listing.conference:<14} {span:<17} {len(part.sessions):>3} sessions "
            f"{len(part.talks):>4} talks {len(part.papers):>4} papers"
        )
    width = max(len(command) for command, _ in _TRY)
    lines += ["", "Try:", "", *(f"  {command:<{width}}  {what}" for command, what in _TRY)]
    sys.stdout.write("\n".join(lines) + "\n")
