"""A round of a poster session: which posters fit, in the order of their boards."""

from collections.abc import Sequence
from typing import NamedTuple

from confcli.model.marks import STARS
from confcli.schedule.entries import TalkEntry
from confcli.schedule.grouping import natural

#: Why a poster is visited that is not starred.
INTEREST = "interest"


class Visit(NamedTuple):
    """A poster on the round."""

    entry: TalkEntry
    #: Counted from 1.
    number: int
    #: Minutes from the beginning of the round.
    after: int
    #: One of ``STARS``, or ``INTEREST``.
    reason: str
    #: How well it matches what interests the user, out of 100; 0 if not at all.
    score: float


class Round(NamedTuple):
    """The posters to visit, and what is not among them."""

    visits: list[Visit]
    #: How many posters there is time for.
    most: int
    #: The starred posters, and those of interest, that there is no time for, the best first.
    left_out: list[TalkEntry]


def round_of(
    posters: Sequence[TalkEntry], scores: Sequence[float], minutes: int, each: int
) -> Round:
    """Choose the posters to visit in some minutes, with so many minutes for ``each``.

    Musts come first, then stars, maybes, and what has a score; what is hidden, seen or cancelled
    is not visited, and each paper only once. The round goes from room to room, and in each along
    the boards as they are numbered; posters without a board come last, the best first.
    """
    score = dict(zip(posters, scores, strict=True))
    wanted = (it for it in posters if it.mark.star or score[it] > 0)
    ranked = [it for it in wanted if not (it.mark.hidden or it.mark.seen or it.cancelled)]
    ranked.sort(key=lambda it: (_tier(it), -score[it], _place(it)))
    first: dict[str, TalkEntry] = {}
    for talk in ranked:
        first.setdefault(talk.paper or talk.id, talk)
    once, most = [*first.values()], minutes // each
    visits = [
        Visit(talk, n + 1, n * each, talk.mark.star or INTEREST, score[talk])
        for n, talk in enumerate(sorted(once[:most], key=_place))
    ]
    return Round(visits, most, once[most:])


def _tier(talk: TalkEntry) -> int:
    return STARS.index(talk.mark.star) if talk.mark.star else len(STARS)


def _place(talk: TalkEntry) -> tuple[bool, Sequence[object], Sequence[object]]:
    """Where a poster hangs, as far as that is known."""
    return not talk.board, natural(talk.room or ""), natural(talk.board or "")
