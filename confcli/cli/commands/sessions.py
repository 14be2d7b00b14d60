"""``confcli sessions``."""

from confcli.cli import request as listing
from confcli.cli.request import Request
from confcli.views.shapes import SESSIONS


def command(request: Request) -> None:
    """List the sessions: when, what, who chairs.

    Example: confcli sessions --type workshop --tz Asia/Tokyo
    """
    listing.show(request, lambda schedule: schedule.sessions, SESSIONS)
