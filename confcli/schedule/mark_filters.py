"""The filters on what the user says of items."""

from collections.abc import Iterable, Mapping

from confcli.model.marks import Mark
from confcli.model.text import words

#: Those without a value; ``shown`` is what is not hidden.
FLAGS = ("starred", "hidden", "unseen", "shown")
NAMES = (*FLAGS, "label")
_SENTENCES = {
    "starred": "no {kind} are starred",
    "hidden": "no {kind} are hidden",
    "unseen": "all {kind} are seen",
    "shown": "all {kind} are hidden",
}
#: The values of each filter, by its name.
Asked = Mapping[str, tuple[str, ...]]


def fit(asked: Asked, mark: Mark) -> bool:
    """Whether what is said of an item is as asked."""
    return (
        (mark.star is not None or not asked.get("starred"))
        and (mark.hidden or not asked.get("hidden"))
        and not (mark.seen and asked.get("unseen"))
        and not (mark.hidden and asked.get("shown"))
        and (not asked.get("label") or has_label(mark, asked["label"]))
    )


def has_label(mark: Mark, wanted: Iterable[str]) -> bool:
    """Whether an item has one of some labels, in any case."""
    return any(_same(one, other) for one in wanted for other in mark.labels)


def nothing(name: str, kind: str) -> str:
    """Say that a filter without a value leaves nothing of a kind, such as talks."""
    return _SENTENCES[name].format(kind=kind)


def _same(wanted: str, label: str) -> bool:
    """Whether a label is meant; one of signs alone has no words."""
    return wanted.casefold() == label.casefold() or words(wanted) == words(label) != []
