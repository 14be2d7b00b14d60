"""``confcli star``."""

from typing import Annotated

from confcli.cli import marking
from confcli.cli.marking import Items, Marking
from confcli.cli.options.declaring import option
from confcli.cli.options.said import Said
from confcli.model.errors import WrongUsageError
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry, Marks


def command(
    items: Items,
    asked: Marking,
    said: Said,
    must: Annotated[bool, option("--must", "You must see it: a plan has it first.")] = False,
    maybe: Annotated[bool, option("--maybe", "You may see it: a plan fills gaps with it.")] = False,
) -> None:
    """Star talks, papers or sessions you want to see.

    A starred paper is starred whenever it is presented. A must or a maybe stays one.

    Example: confcli star tvq0t223 "dynamic regularization" --must
    """
    if must and maybe:
        raise WrongUsageError("--must and --maybe can't be combined")
    star, said = "must" if must else "maybe" if maybe else None, said.checked()

    def edit(entry: Entry, known: Marks) -> dict[str, Mark]:
        made = marking.starring(entry, known, star or marking.held(entry, known) or "star")
        return made | {entry.id: said.of(made[entry.id])}

    marking.change("star", items, asked, edit)
