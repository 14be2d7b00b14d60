"""``confcli unstar``."""

from typing import Annotated

from confcli.cli import completion, marking
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import Texts, argument, option
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry, Marks
from confcli.schedule.mark_filters import has_label


def command(
    items: Annotated[list[str], argument("ID...", marking.ITEMS, completion.starred)],
    asked: Marking,
    label: Annotated[
        Texts,
        option(
            "--label LABEL",
            "Take away only this label; may be repeated. Example: --label thesis",
            completion.labels,
        ),
    ] = None,
) -> None:
    """Take stars away; labels and notes stay.

    Example: confcli unstar tvq0t223
    """

    def without_labels(entry: Entry, said: Marks) -> dict[str, Mark]:
        return marking.taking_back(entry, said, lambda mark: _without(mark, label or []))

    marking.change("unstar", items, asked, without_labels if label else marking.unstarring)


def _without(mark: Mark, labels: list[str]) -> Mark:
    kept = (each for each in mark.labels if not has_label(Mark(labels=(each,)), labels))
    return mark._replace(labels=tuple(kept))
