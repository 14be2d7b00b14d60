"""``confcli unhide``."""

from typing import Annotated

from confcli.cli import completion, marking
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import argument


def command(
    items: Annotated[list[str], argument("ID...", marking.ITEMS, completion.hidden_items)],
    asked: Marking,
) -> None:
    """Show again what you hid.

    Example: confcli unhide tvq0t223
    """
    marking.remark_hidden_sessions(marking.change("unhide", items, asked, marking.unhiding))
