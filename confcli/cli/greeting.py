"""What ``confcli`` alone says: what is loaded, and what to try."""

import sys

from confcli.cli.environment import database_file, reader_zones
from confcli.cli.options import Clock
from confcli.library.catalog import load
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
    lines = ["confcli explores conference programmes. Loaded:", ""]
    for each in load(database_file()).summaries(zone):
        span = (
            day_span(each.first_day, each.last_day)
            if each.first_day and each.last_day
            else "no times"
        )
        lines.append(
            f"  {each.conference:<14} {span:<17} {each.sessions:>3} sessions "
            f"{each.talks:>4} talks {each.papers:>4} papers"
        )
    width = max(len(command) for command, _ in _TRY)
    lines += ["", "Try:", "", *(f"  {command:<{width}}  {what}" for command, what in _TRY)]
    sys.stdout.write("\n".join(lines) + "\n")
