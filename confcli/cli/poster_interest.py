"""Which posters of poster sessions are of interest to the user, and how much."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli.environment import Here
from confcli.cli.options.interest import Interests
from confcli.cli.request import Selection
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.planning.poster_sessions import PosterSession
from confcli.planning.posters import Round, is_out, once, wanted
from confcli.schedule.entries import TalkEntry

if TYPE_CHECKING:  # what is only starred is not searched
    from confcli.cli.searching import Searched


class Interest(NamedTuple):
    """Posters, and how much each is of interest."""

    asked: Interests
    scores: dict[TalkEntry, float]
    #: Opens the index that is searched.
    searched: Callable[[], "Searched"]

    def of(self, session: PosterSession) -> list[float]:
        """How much each poster of a session is of interest."""
        return [self.scores[poster] for poster in session.posters]

    def count(self, session: PosterSession) -> int:
        """How many posters of a session are worth a visit."""
        return len(wanted(session.posters, self.of(session)))

    @property
    def in_words(self) -> str:
        """``starred or matching 'rust'``."""
        starred = ["starred"] if any(it.mark.star for it in self.scores) else []
        return " or ".join([*starred, *([self.asked.in_words] if self.asked.interest else [])])


def interest(
    selection: Selection, here: Here, sessions: Sequence[PosterSession], asked: Interests
) -> Interest:
    """How much the posters of sessions are of interest: all as little if nothing is asked for."""
    posters = [poster for session in sessions for poster in session.posters]
    scores = [0.0] * len(posters)
    searched = partial(_opened, selection, here)
    if asked.interest:
        from confcli.cli.interests import asked_for

        scores = asked_for(searched(), asked.interest)(posters)
    return Interest(asked, dict(zip(posters, scores, strict=True)), searched)


def _opened(selection: Selection, here: Here) -> "Searched":
    from confcli.cli.searching import opened

    return opened(here, selection.source, selection.conference.conference)


def check(session: PosterSession, interest: Interest) -> None:
    """Raise an error if nothing in a session is worth a visit."""
    if interest.count(session):
        return
    if out := gone(session, interest):
        raise NothingFoundError(f"nothing to visit in {session.name}: {out}")
    if interest.asked.interest:
        raise NothingFoundError(f"{session.name} has no posters {interest.asked.in_words}")
    raise WrongUsageError(
        "nothing says which of the posters you want to see; star some with confcli star, "
        'or pass --interest "federated learning"'
    )


def gone(session: PosterSession, interest: Interest) -> str:
    """How many posters of interest are not visited, and why: ``1 hidden, 2 seen``."""
    wanted = [it for it in session.posters if it.mark.star or interest.scores[it]]
    ways = Counter(map(_way_out, once([it for it in wanted if is_out(it)])))
    return ", ".join(f"{count:,} {way}" for way, count in sorted(ways.items()))


def _way_out(poster: TalkEntry) -> str:
    if poster.mark.hidden or poster.mark.seen:
        return "hidden" if poster.mark.hidden else "seen"
    return "cancelled"


def alike(found: Round, session: PosterSession, interest: Interest) -> list[TalkEntry]:
    """The posters that are most similar to those visited, where there is time for more."""
    from confcli.cli.interests import like

    there = {visit.entry for visit in found.visits}
    papers = {visit.entry.paper for visit in found.visits}
    others = [it for it in once(session.posters) if it not in there and not is_out(it)]
    others = [it for it in others if it.paper is None or it.paper not in papers]
    scores = dict(zip(others, like(interest.searched(), there)(others), strict=True))
    near = [it for it in others if scores[it] > 0]
    return sorted(near, key=lambda it: -scores[it])[: found.most - len(found.visits)]
