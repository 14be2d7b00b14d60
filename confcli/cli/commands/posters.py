"""``confcli posters``."""

from functools import partial
from typing import Annotated, NamedTuple

from confcli.cli import accepting, emit, marking, poster_interest, poster_remarks, poster_sessions
from confcli.cli.environment import Here
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import option, within
from confcli.cli.options.interest import Interests
from confcli.cli.options.order import Density, Order
from confcli.cli.options.output import Limit, Output
from confcli.cli.options.rhythm import POSTER_MINUTES, PosterMinutes
from confcli.cli.request import Request, Selection
from confcli.cli.streams import note
from confcli.model.errors import WrongUsageError
from confcli.planning.poster_sessions import PosterSession
from confcli.planning.posters import round_of
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
    poster_minutes: PosterMinutes = POSTER_MINUTES


def command(
    selection: Selection,
    time: Time,
    interests: Interests,
    density: Density,
    output: Output,
    accept: Annotated[
        bool, option("--accept", "Star the posters that are chosen; undo takes it back.")
    ] = False,
) -> None:
    """Choose which posters of a session to visit, in the order of their boards.

    Your musts come first, then what you starred, then what matches --interest, as many as there is
    time for. You pass the boards once, in order. If several sessions match, they are listed, those
    with the most posters for you first; --session takes the id of one, too.

    Example: confcli posters -s "poster session 12" --minutes 60 --interest "contrastive learning"
    """
    asked = Marking(selection.source, selection.conference, selection.clock, output)
    if accept:
        marking.refuse_files(asked)
    here, density = selection.here(), density.checked()
    sessions = poster_sessions.found(selection, here)
    interest = poster_interest.interest(selection, here, sessions, interests)
    session = poster_sessions.chosen(sessions, interest, here)
    poster_interest.check(session, interest)
    minutes = _minutes(session, time, here)
    found = round_of(session.posters, interest.of(session), minutes, time.poster_minutes)
    look = Request(selection, Order(), Limit(), density, output).look(here)
    draw = partial(
        drawing.posters.draw,
        session=session,
        each=time.poster_minutes,
        start=session.begin(here.now),
    )
    emit.items(POSTERS, found.visits, look, output, draw)
    limits = poster_remarks.Limits(minutes, time.poster_minutes, session.minutes(here.now))
    for sentence in poster_remarks.of(found, session, interest, limits):
        note(sentence)
    if accept:
        accepting.star(here, asked, "posters", [visit.entry for visit in found.visits], "poster")


def _minutes(session: PosterSession, time: Time, here: Here) -> int:
    """How long the user has; ``WrongUsageError`` if neither they nor the session says so."""
    lasting = session.minutes(here.now)
    if lasting is None and time.minutes is None:
        raise WrongUsageError(f"{session.name} has no end; pass --minutes, such as 60")
    if lasting is None or (time.minutes and time.minutes <= lasting):
        return time.minutes or 0
    if time.minutes:
        is_on = session.is_on(here.now)
        how = f"has only {lasting} min left" if is_on else f"lasts only {lasting} min"
        note(f"{session.name} {how}")
    return lasting
