"""``confcli talks``."""

from confcli.cli import request as listing
from confcli.cli.request import Request
from confcli.views.shapes import TALK


def command(request: Request) -> None:
    """List every slot, Q&A and breaks too.

    Example: confcli talks --session "oral session 6" --type spotlight
    """
    listing.show(request, lambda schedule: schedule.talks, TALK)
