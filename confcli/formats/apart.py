"""Which conferences a list of papers holds."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

#: So many papers of one conference are not there by chance.
_MANY = 10

_Paper = TypeVar("_Paper")


def conferences(
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
