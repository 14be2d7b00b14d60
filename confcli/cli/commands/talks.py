"""``confcli talks``."""

from confcli.cli.options.order import Grid
from confcli.cli.request import Request, show
from confcli.views.shapes import TALK


def command(request: Request, timetable: Grid) -> None:
    """List talks, including Q&A and breaks, and sessions without talks.

    Example: confcli talks --session "oral session 6" --type spotlight
    """
    show(request, "talks", TALK, grid=timetable.grid)
