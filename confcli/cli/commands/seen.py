"""``confcli seen``."""

from typing import Annotated

from confcli.cli import marking
from confcli.cli.marking import Items, Marking
from confcli.cli.options.declaring import option
from confcli.model.marks import NO_MARK, Mark
from confcli.schedule.entries import Entry, Marks


def command(
    items: Items,
    asked: Marking,
    unseen: Annotated[bool, option("--not", "You have not seen it after all.")] = False,
) -> None:
    """Mark talks, papers or sessions as seen.

    Example: confcli seen tvq0t223
    """
    marking.change("seen --not" if unseen else "seen", items, asked, _unseen if unseen else _seen)


def _seen(entry: Entry, said: Marks) -> dict[str, Mark]:
    return {entry.id: said.get(entry.id, NO_MARK)._replace(seen=True)}


def _unseen(entry: Entry, said: Marks) -> dict[str, Mark]:
    return marking.taking_back(entry, said, lambda mark: mark._replace(seen=False))
