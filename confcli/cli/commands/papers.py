"""``confcli papers``."""

from confcli.cli.commands import listing
from confcli.cli.commands.listing import Request
from confcli.shapes import PAPERS


def command(request: Request) -> None:
    """List the works, one row each with all its slots.

    Example: confcli papers --author bengio --json
    """
    listing.show(request, lambda schedule: schedule.papers, PAPERS)
