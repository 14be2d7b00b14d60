"""What became of imported stars: as JSON, as lines, and in a sentence."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from confcli.model.text import counted
from confcli.views.field import Field, Shape, attribute, computed

#: How a person would say what became of something.
_WORDS = {
    "added": "added",
    "changed": "changed",
    "unchanged": "there already",
    "removed": "removed",
}


def _of(key: str, type_: Any, doc: str) -> Field[Any]:
    """A field of an item that an appointment lacks."""
    return computed(key, type_, doc, lambda it, _: getattr(it.of, key, None))


ARRIVAL: Shape[Any] = Shape(
    (
        attribute("id", "text", "Id of the item or appointment.", "of.id"),
        computed(
            "kind",
            {"enum": ["session", "talk", "paper", "appointment"]},
            "What it is.",
            lambda it, _: getattr(it.of, "kind", "appointment"),
        ),
        attribute("outcome", {"enum": list(_WORDS)}, "What became of it."),
        attribute(
            "listed", "flag", "Whether a listing has it; an appointment needs none.", "is_listed"
        ),
        _of("conference", "text?", "The conference; empty if unknown, null for appointments."),
        attribute("title", "text?", "Title, if known.", "of.title"),
    ),
    ("id", "outcome", "listed", "kind", "title", "conference"),
)


def summary(items: Iterable[Any], appointments: Iterable[Any]) -> str:
    """``15 items: 12 added, 3 there already; 2 appointments: 2 added``."""
    parts = [_counted(list(items), "item"), _counted(list(appointments), "appointment")]
    return "; ".join(filter(None, parts)) or "nothing to import"


def _counted(arrivals: list[Any], what: str) -> str:
    outcomes = Counter(each.outcome for each in arrivals)
    said = ", ".join(f"{outcomes[key]:,} {word}" for key, word in _WORDS.items() if outcomes[key])
    return f"{counted(len(arrivals), what)}: {said}" if arrivals else ""
