"""What there is to say of a round of posters."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from confcli.cli.poster_interest import Interest, alike, gone
from confcli.model.text import shorten
from confcli.planning.poster_sessions import PosterSession
from confcli.planning.posters import Round, Visit
from confcli.schedule.entries import TalkEntry

#: How many similar posters are named.
_NAMED = 3


class Limits(NamedTuple):
    """How much time there is."""

    minutes: int
    #: For each poster.
    each: int
    #: How long the session is on, if that is known.
    lasting: int | None


def of(found: Round, session: PosterSession, interest: Interest, limits: Limits) -> Iterator[str]:
    """Yield notes: what does not fit, how much time is left, what the order assumes."""
    if out := gone(session, interest):
        yield f"not visited: {out}"
    yield from _left_out(found, limits)
    if found.visits and (more := found.most - len(found.visits)):
        left = limits.minutes - len(found.visits) * limits.each
        yield f"{left} min left, time for {more:,} more{_similar(alike(found, session, interest))}"
    yield from _order(found.visits)


def _left_out(found: Round, limits: Limits) -> Iterator[str]:
    """Yield how many posters do not fit, and how long they would take."""
    visits, left = found.visits, found.left_out
    if left and not visits:
        minutes = limits.minutes
        yield f"no time for a poster of {limits.each} min in {minutes} min; try --poster-minutes"
        return
    if starred := sum(bool(talk.mark.star) for talk in left):
        # Stars come first, so all of the visits are to starred posters then.
        yield f"no time for {starred:,} that you starred{_enough(len(visits) + starred, limits)}"
    if others := len(left) - starred:
        yield f"no time for {others:,} more that {'matches' if others == 1 else 'match'}"


def _enough(posters: int, limits: Limits) -> str:
    """What would give them time; a session is no longer than it is."""
    needed = posters * limits.each
    if limits.lasting is None or needed <= limits.lasting:
        return f"; --minutes {needed} is enough"
    shorter = limits.lasting // posters
    return f"; --poster-minutes {shorter} is short enough" if shorter else ""


def _similar(posters: Sequence[TalkEntry]) -> str:
    """``; most similar: “Kites” (tvq0t223)``; nothing if there are none."""
    named = (f"“{shorten(it.shown_title)}” ({it.id})" for it in posters[:_NAMED])
    return f"; most similar: {', '.join(named)}" if posters else ""


def _order(visits: Sequence[Visit]) -> Iterator[str]:
    """Yield what the order of the visits assumes."""
    lacking = sum(not visit.entry.board for visit in visits)
    if lacking < len(visits):
        last = f"; {lacking:,} without a board come last" if lacking else ""
        yield f"assuming that the boards stand in the order of their numbers{last}"
    elif visits:
        yield "no boards are known; the best posters come first"
