"""What was found, seen through the slots that a query asks for."""

from collections.abc import Sequence

from confcli.schedule.entries import Entry, Place
from confcli.search.asking import places
from confcli.search.index.documents import Document, Index, entries
from confcli.search.index.question import Question

Asked = Sequence[tuple[Index, Question]]


def seen(
    asked: Asked, documents: Sequence[Document], read: Sequence[Entry] | None = None
) -> list[Entry]:
    """What documents stand for, in their order: papers through their slots that fit.

    ``read`` are the entries if they are read already.
    """
    found = list(read or entries(documents))
    for index, question in asked:
        if question.slots is None:
            continue
        own = [n for n, document in enumerate(documents) if document.within is index]
        fitting = _Fitting(index, question, {documents[n].key: found[n] for n in own})
        for n in own:
            if slots := fitting.of(documents[n].key):
                found[n] = found[n].through(slots)
    return found


class _Fitting:
    """The slots that fit of entries in one index, by the keys of their documents."""

    def __init__(self, index: Index, question: Question, found: dict[int, Entry]) -> None:
        self._found = found
        self._keys = places.numbered(index)
        pairs = (self._pair(slot, key) for key in found for slot in found[key].slots)
        self._pairs = {*index.connection.execute(*question.fitting(pairs))}

    def of(self, document: int) -> list[Place]:
        """The slots that fit of one entry."""
        slots = self._found[document].slots
        return [slot for slot in slots if self._pair(slot, document) in self._pairs]

    def _pair(self, slot: Place, document: int) -> tuple[int, int]:
        return self._keys[places.values(slot)], document
