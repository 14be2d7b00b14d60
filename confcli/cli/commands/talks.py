"""``confcli talks``."""

from confcli.cli.commands import listing
from confcli.cli.commands.listing import Request
from confcli.shapes import TALK


def command(request: Request) -> None:
    """List every slot, Q&A and breaks too.

    Example: confcli talks --session "oral session 6" --type spotlight
    """
    listing.show(request, lambda schedule: schedule.talks, TALK)
