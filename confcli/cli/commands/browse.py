"""``confcli browse``."""

from typing import Annotated

from confcli.cli import browsing
from confcli.cli.dashes import otherwise, words
from confcli.cli.options.declaring import Texts, argument, option
from confcli.cli.request import Selection

__all__ = ["command", "otherwise", "words"]


def command(
    selection: Selection,
    query: Annotated[
        Texts,
        argument("QUERY...", 'What to search for at first. Example: "federated author:bengio"'),
    ] = None,
    pick: Annotated[bool, option("--pick", "Print the ids of what you pick.")] = False,
) -> None:
    """Browse talks in the terminal: search as you type, star, see what clashes.

    Example: confcli browse federated
    """
    browsing.browse(selection, query or (), picks=pick)
