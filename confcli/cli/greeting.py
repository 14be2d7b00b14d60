"""What ``confcli`` alone prints: your conferences, and what to try."""

import shutil
from collections.abc import Sequence

from confcli.cli import streams
from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.library import catalog
from confcli.library.summaries import summaries
from confcli.model.text import counted
from confcli.views.cells import day_span

_TRY = (
    ('confcli search "federated"', "papers and sessions on a topic"),
    ("confcli papers --author bengio", "one row per paper, with its times"),
    ("confcli today -d 2021-05-05 --tz Asia/Tokyo", "one day in your time zone"),
    ("confcli talks -t oral --json | jq length", "JSON for scripts"),
    ("confcli --help", "all commands"),
)


def greet() -> None:
    """Print the conferences that are loaded, and five commands to try."""
    here = Here(Clock())
    loaded = []
    for each in summaries(catalog.load(here.database), here.zones[0]):
        span = day_span(each.first_day, each.last_day)
        counts = (
            counted(getattr(each, f"{name}s"), name).rjust(len(name) + 5)
            for name in ("session", "talk", "paper")
        )
        loaded.append((f"{each.conference:<14} {span:<17}", "  ".join(counts)))
    lines = ["confcli explores conference schedules. Loaded:", *_two_columns(loaded)]
    lines += ["Try:", *_two_columns(_TRY)]
    streams.out().line("\n".join(lines[:-1]))


def _two_columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Rows between blank lines; the second column is below the first on a narrow terminal."""
    width = max((len(first) for first, _ in rows), default=0)
    lines = [f"  {first:<{width}}  {second}" for first, second in rows]
    if any(len(line) > shutil.get_terminal_size().columns for line in lines):
        lines = [f"  {first.rstrip()}\n      {second.lstrip()}" for first, second in rows]
    return ["", *lines, ""]
