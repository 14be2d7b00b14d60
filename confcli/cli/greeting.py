"""What ``confcli`` alone prints: your conferences, and what to try."""

import sys

from confcli.cli.environment import Here
from confcli.cli.options import Clock
from confcli.library import catalog
from confcli.library.summaries import summaries
from confcli.model.text import counted
from confcli.views.cells import day_span

_TRY = (
    ('confcli search "federated"', "papers and sessions on a topic"),
    ("confcli papers --author bengio", "one row per paper, with its times"),
    ("confcli today --date 2021-05-05 --tz Europe/Berlin", "one day's schedule in your time zone"),
    ("confcli talks --type oral --json | jq length", "JSON for scripts"),
    ("confcli --help", "all commands"),
)


def greet() -> None:
    """Print the conferences that are loaded, and five commands to try."""
    here = Here(Clock())
    lines = ["confcli explores conference schedules. Loaded:", ""]
    for each in summaries(catalog.load(here.database), here.zones[0]):
        days = [day for day in (each.first_day, each.last_day) if day]
        span = day_span(*days) if days else "no times"
        counts = (
            (name, counted(getattr(each, f"{name}s"), name))
            for name in ("session", "talk", "paper")
        )
        columns = (f"{text:>{len(name) + 5}}" for name, text in counts)
        lines.append(f"  {each.conference:<14} {span:<17} {' '.join(columns)}")
    width = max(len(command) for command, _ in _TRY)
    lines += ["", "Try:", "", *(f"  {command:<{width}}  {what}" for command, what in _TRY)]
    sys.stdout.write("\n".join(lines) + "\n")
