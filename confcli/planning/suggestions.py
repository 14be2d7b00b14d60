"""What would fill the time between what a user wants to see."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from confcli.planning.agenda import Item
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.gaps import fillings
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry

#: Returns how much each of some entries interests the user: 0 if not at all.
Interest = Callable[[Sequence[Entry]], Sequence[float]]


def suggesting(
    found: Sequence[Item], among: Iterable[Entry], travel: Travel, interest: Interest
) -> list[Item]:
    """The items of an agenda, with what would fill the time between them, the best first.

    Hidden, cancelled and seen items are not suggested, nor papers with a starred slot.
    """
    papers = {(each.entry.conference, each.entry.paper) for each in found if each.entry.paper}
    new = (it for it in among if _is_new(it) and (it.conference, it.paper) not in papers)
    candidates = [it for each in new if (it := engagement(each))]
    gaps = [each.free.gap for each in found if each.free]
    held = fillings(gaps, candidates, travel)
    fitting = {id(it.of): it.of for some in held for it in some if isinstance(it.of, Entry)}
    worth = dict(zip(fitting, interest(list(fitting.values())), strict=True))
    best = iter([_best(some, worth) for some in held])
    return [
        each._replace(free=each.free._replace(suggested=next(best))) if each.free else each
        for each in found
    ]


def _is_new(entry: Entry) -> bool:
    """Whether an entry takes place, and the user has not said that they know of it."""
    mark = entry.mark
    return not (mark.star or mark.hidden or mark.seen or entry.cancelled)


def _best(found: Sequence[Engagement], worth: Mapping[int, float]) -> list[Engagement]:
    """What is worth anything, the best first, then the earliest."""
    return sorted((it for it in found if worth[id(it.of)]), key=lambda it: -worth[id(it.of)])
