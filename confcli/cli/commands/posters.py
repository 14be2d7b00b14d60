"""``confcli posters``."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, NamedTuple

from confcli.cli import emit, poster_sessions
from confcli.cli.environment import Here
from confcli.cli.options.declaring import option, within
from confcli.cli.options.interest import Interests
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Limit, Output
from confcli.cli.poster_sessions import PosterSession
from confcli.cli.request import Request, Selection
from confcli.cli.streams import note
from confcli.model.errors import WrongUsageError
from confcli.planning.posters import Round, round_of
from confcli.views import drawing
from confcli.views.planning_shapes import POSTERS


class Time(NamedTuple):
    """How much time there is."""

    minutes: Annotated[
        int | None,
        option(
            "--minutes N",
            "How long you have (default: the whole session, or what is left of it). "
            "Example: --minutes 60",
            callback=within(1),
        ),
    ] = None
    poster_minutes: Annotated[
        int,
        option(
            "--poster-minutes MINUTES",
            "Stay this long at each poster (default: 10). Example: --poster-minutes 5",
            callback=within(1),
            show_default=False,
        ),
    ] = 10


def command(
    selection: Selection,
    time: Time,
    interests: Interests,
    density: Density,
    output: Output,
) -> None:
    """Choose which posters of a session to visit, in the order of their boards.

    Your musts come first, then what you starred, then what matches --interest, as many as there is
    time for. The way leads along the boards once, without turning back.

    Example: confcli posters -s "poster session 12" --minutes 60 --interest "contrastive learning"
    """
    here, density = selection.here(), density.checked()
    session = poster_sessions.chosen(selection, here)
    minutes = time.minutes or _left(session, here)
    scores = _scores(selection, here, session, interests)
    found = round_of(session.posters, scores, minutes, time.poster_minutes)
    look = Request(selection, Order(), Limit(), density, output).look(here)
    draw = partial(drawing.posters.draw, of=len(session.posters), each=time.poster_minutes)
    emit.items(POSTERS, found.visits, look, output, draw)
    for sentence in _remarks(found, time.poster_minutes, interests):
        note(sentence)


def _left(session: PosterSession, here: Here) -> int:
    """The minutes of a session that are left; ``WrongUsageError`` if that is not known."""
    start, end = session.start, session.end
    if start is None or end is None:
        raise WrongUsageError(f"{session.names[0]} has no end; pass --minutes, such as 60")
    begin = here.now if start <= here.now < end else start
    return int((end - begin).total_seconds() // 60)


def _scores(
    selection: Selection, here: Here, session: PosterSession, interests: Interests
) -> list[float]:
    """How much each poster is of interest; ``WrongUsageError`` if nothing says what is."""
    if interests.interest:
        from confcli.cli.interests import asked_for
        from confcli.cli.searching import opened

        searched = opened(here, selection.source, selection.conference.conference)
        return asked_for(searched, interests.interest)(session.posters)
    if any(poster.mark.star for poster in session.posters):
        return [0.0] * len(session.posters)
    raise WrongUsageError(
        "nothing says which of the posters you want to see; star some with confcli star, "
        'or pass --interest "federated learning"'
    )


def _remarks(found: Round, each: int, interests: Interests) -> Iterator[str]:
    """Yield what there is no time for, or for how much more, and what the order assumes."""
    visits, left = found.visits, found.left_out
    if starred := sum(bool(talk.mark.star) for talk in left):
        # Stars come first, so all of the visits are to starred posters then.
        enough = (len(visits) + starred) * each
        yield f"no time for {starred:,} that you starred; --minutes {enough} is enough"
    if others := len(left) - starred:
        yield f"no time for {others:,} more that match"
    if found.most > len(visits) and not interests.interest:
        more = found.most - len(visits)
        yield f"time for {more:,} more; --interest adds what you have not starred"
    lacking = sum(not visit.entry.board for visit in visits)
    if lacking < len(visits):
        last = f"; {lacking:,} without a board come last" if lacking else ""
        yield f"assuming that the boards stand in the order of their numbers{last}"
    elif visits:
        yield "no boards are known; the best posters come first"
