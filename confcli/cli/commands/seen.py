"""``confcli seen``."""

from typing import Annotated

from confcli.cli import marking
from confcli.cli.marking import Items, Marking
from confcli.cli.options.declaring import option
from confcli.cli.options.said import Said
from confcli.model.marks import NO_MARK, Mark
from confcli.schedule.entries import Entry, Marks


def command(
    items: Items,
    asked: Marking,
    said: Said,
    unseen: Annotated[bool, option("--not", "You have not seen it after all.")] = False,
) -> None:
    """Mark talks, papers or sessions as seen.

    Example: confcli seen tvq0t223 --note "read the appendix"
    """
    said = said.checked()

    def edit(entry: Entry, known: Marks) -> dict[str, Mark]:
        made = _unseen(entry, known) if unseen else {}
        mark = known.get(entry.id, NO_MARK)._replace(seen=not unseen)
        return made | ({entry.id: said.of(mark)} if said.is_given or not unseen else {})

    marking.change("seen --not" if unseen else "seen", items, asked, edit)


def _unseen(entry: Entry, known: Marks) -> dict[str, Mark]:
    return marking.taking_back(entry, known, lambda mark: mark._replace(seen=False))
