"""``confcli papers``."""

from confcli.cli import request as listing
from confcli.cli.request import Request
from confcli.views.shapes import PAPERS


def command(request: Request) -> None:
    """List the works, one row each with all its slots.

    Example: confcli papers --author bengio --json
    """
    listing.show(request, lambda schedule: schedule.papers, PAPERS)
