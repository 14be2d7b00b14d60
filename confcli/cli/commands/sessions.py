"""``confcli sessions``."""

from confcli.cli.request import Request, show
from confcli.views.shapes import SESSIONS


def command(request: Request) -> None:
    """List sessions: when, what and who chairs.

    Example: confcli sessions --type workshop --tz Asia/Tokyo
    """
    show(request, "sessions", SESSIONS, by="day")
