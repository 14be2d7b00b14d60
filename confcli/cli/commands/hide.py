"""``confcli hide``."""

from confcli.cli import marking
from confcli.cli.marking import Items, Marking


def command(items: Items, asked: Marking) -> None:
    """Hide talks, papers or sessions you don't want to see again.

    Lists on a terminal leave them out, and so do now, next and plan; --hidden shows them. What is
    hidden is not starred any more. With a session, its talks are hidden that are not starred.

    Example: confcli hide tvq0t223
    """
    marking.change("hide", items, asked, marking.hiding)
