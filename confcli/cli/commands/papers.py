"""``confcli papers``."""

from confcli.cli.request import Request, show
from confcli.views.shapes import PAPERS


def command(request: Request) -> None:
    """List papers, one row per paper with its times.

    Example: confcli papers --author bengio --json
    """
    show(request, "papers", PAPERS)
