"""``confcli sessions``."""

from confcli.cli.commands import listing
from confcli.cli.commands.listing import Request
from confcli.shapes import SESSIONS


def command(request: Request) -> None:
    """List the sessions: when, what, who chairs.

    Example: confcli sessions --type workshop --tz Asia/Tokyo
    """
    listing.show(request, lambda schedule: schedule.sessions, SESSIONS)
