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
    #: The starred or interesting posters that do not fit, best first.
    left_out: list[TalkEntry]


def round_of(
    posters: Sequence[TalkEntry], scores: Sequence[float], minutes: int, each: int
) -> Round:
    """Choose the posters to visit in ``minutes``, if each of them takes ``each`` minutes.

    The round goes from room to room, and in each along the boards as they are numbered; posters
    without a board come last, the best first.
    """
    score = dict(zip(posters, scores, strict=True))
    best, most = wanted(posters, scores), minutes // each
    visits = [
        Visit(talk, n + 1, n * each, talk.mark.star or INTEREST, score[talk])
        for n, talk in enumerate(sorted(best[:most], key=place))
    ]
    return Round(visits, most, best[most:])


def wanted(posters: Sequence[TalkEntry], scores: Sequence[float]) -> list[TalkEntry]:
    """The posters to visit if there is time for all: each paper once, the best first.

    Musts come first, then stars, maybes, and what has a score; what is hidden, seen or cancelled
    is not visited.
    """
    score = dict(zip(posters, scores, strict=True))
    ranked = [it for it in posters if (it.mark.star or score[it] > 0) and not is_out(it)]
    ranked.sort(key=lambda it: (_tier(it), -score[it], place(it)))
    return once(ranked)


def is_out(talk: TalkEntry) -> bool:
    """Whether a poster is not to be visited, however well it matches."""
    return talk.mark.hidden or talk.mark.seen or talk.cancelled


def once(posters: Sequence[TalkEntry]) -> list[TalkEntry]:
    """The first poster of each paper."""
    first: dict[str, TalkEntry] = {}
    for talk in posters:
        first.setdefault(talk.paper or talk.id, talk)
    return [*first.values()]


def _tier(talk: TalkEntry) -> int:
    return STARS.index(talk.mark.star) if talk.mark.star else len(STARS)


def place(talk: TalkEntry) -> tuple[bool, Sequence[object], Sequence[object]]:
    """Where a poster hangs, to sort by: what has no board comes last."""
    return not talk.board, natural(talk.room or ""), natural(talk.board or "")
