"""Which conferences a file holds, and which of them is asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.model.text import slug

#: So many papers of one conference are not there by chance.
_MANY = 10

_Paper = TypeVar("_Paper")
_Part = TypeVar("_Part")


def asked_for(
    parts: Iterable[tuple[str, _Part]], document: Document, hints: Hints, noun: str = "talks"
) -> list[tuple[str, _Part]]:
    """The parts of a file with their conferences: of the one that is asked for, else all.

    ``InputError`` if there is none.
    """
    is_any = hints.edition is None
    wanted = slug(hints.edition or "")
    found = [(name, part) for name, part in parts if is_any or slug(name) == wanted]
    if not found:
        raise InputError(f"{document.name}: no {noun} of {hints.edition} found")
    return found


def chosen(
    papers: Sequence[_Paper], named: Callable[[_Paper], str], document: Document, hints: Hints
) -> dict[str, list[_Paper]]:
    """The papers of a file by conference, as far as the user doesn't name one, or choose one."""
    own = hints.conference
    found = {own: list(papers)} if own else _conferences(papers, named)
    return dict(asked_for(found.items(), document, hints, "papers"))


def _conferences(
    papers: Sequence[_Paper], named: Callable[[_Paper], str]
) -> dict[str, list[_Paper]]:
    """Tell conferences apart by the name that each paper has, if all have many; else there is one.

    It has the name that most papers have, if these are more than half; else an empty one.
    """
    names = list(map(named, papers))
    count = Counter(names)
    if len(count) > 1 and "" not in count and min(count.values()) >= _MANY:
        found: dict[str, list[_Paper]] = {name: [] for name in count}
        for name, paper in zip(names, papers, strict=True):
            found[name].append(paper)
        return found
    usual, most = next(iter(count.most_common(1)), ("", 0))
    return {usual if most * 2 > len(names) else "": list(papers)}
