"""``confcli pick``."""

from typing import Annotated

from confcli.cli import browsing
from confcli.cli.dashes import otherwise, words
from confcli.cli.options.declaring import Texts, argument
from confcli.cli.request import Selection

__all__ = ["command", "otherwise", "words"]


def command(
    selection: Selection,
    query: Annotated[
        Texts, argument("QUERY...", "What to search for at first. Example: federated")
    ] = None,
) -> None:
    """Pick talks in the terminal, and print their ids.

    Tab picks an item or puts it back, and enter ends. The screen goes to standard error, so that
    standard output is free for the ids, one per line.

    Example: confcli pick --starred | xargs confcli show
    """
    browsing.browse(selection, query or (), picks=True)
