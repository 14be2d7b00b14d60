"""``confcli star``."""

from typing import Annotated

from confcli.cli import completion, marking
from confcli.cli.marking import Items, Marking
from confcli.cli.options.declaring import Texts, option
from confcli.model.errors import WrongUsageError
from confcli.model.marks import NO_MARK, Mark
from confcli.schedule.entries import Entry, Marks


def command(
    items: Items,
    asked: Marking,
    must: Annotated[bool, option("--must", "You must see it: a plan has it first.")] = False,
    maybe: Annotated[bool, option("--maybe", "You may see it: a plan fills gaps with it.")] = False,
    label: Annotated[
        Texts,
        option(
            "--label LABEL",
            "Add a label; may be repeated. Example: --label thesis",
            completion.labels,
        ),
    ] = None,
    text: Annotated[
        str | None,
        option(
            "--note TEXT",
            'Add a note; an empty text removes it. Example: --note "ask for data"',
        ),
    ] = None,
) -> None:
    """Star talks, papers or sessions you want to see.

    A starred paper is starred whenever it is presented.

    Example: confcli star tvq0t223 "dynamic regularization" --must
    """
    if must and maybe:
        raise WrongUsageError("--must and --maybe can't be combined")
    labels = [each.strip() for each in label or ()]
    if not all(labels):
        raise WrongUsageError("a label can't be empty")
    star = "must" if must else "maybe" if maybe else None

    def edit(entry: Entry, said: Marks) -> dict[str, Mark]:
        mark = said.get(entry.id, NO_MARK)
        adds_only = bool(labels or text is not None)
        made = mark._replace(
            star=star or (mark.star if adds_only else None) or "star",
            labels=tuple(dict.fromkeys((*mark.labels, *labels))),
            note=mark.note if text is None else text.strip() or None,
            hidden=False,
        )
        return {entry.id: made, **marking.shown_again(entry, said)}

    marking.change("star", items, asked, edit)
