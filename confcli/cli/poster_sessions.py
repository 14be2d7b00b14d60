"""The one poster session that a command is about."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from confcli.cli.environment import Here
from confcli.cli.options.filters import Facets
from confcli.cli.poster_interest import Interest
from confcli.cli.request import Selection, selected
from confcli.model.errors import Choice, NothingFoundError, WrongUsageError
from confcli.model.text import counted, quoted, words
from confcli.planning.poster_sessions import PosterSession, poster_sessions
from confcli.programme.ids import is_ours
from confcli.schedule.filters import begins
from confcli.times.local import utc
from confcli.views import cells
from confcli.views.moments import distance, moment

#: How many are listed to choose from.
_LISTED = 20
_ALL = "poster sessions: confcli sessions --type poster"
#: Whether words asked for are those of a name.
_Fit = Callable[[list[str], list[str]], bool]


def found(selection: Selection, here: Here) -> list[PosterSession]:
    """The poster sessions that the filters leave; ``NothingFoundError`` if there is none.

    An id of any part of one means the whole of it. Sessions and rooms with the very name that is
    asked for are meant alone; if there are none, those whose names begin with it.
    """
    asked = [*selection.filters()["session"]]
    ids = {text.casefold() for text in asked if is_ours(text.casefold())}
    names = [text for text in asked if text.casefold() not in ids]
    facets = Facets(**selection.chosen._asdict() | {"session": None if ids else names})
    there = poster_sessions(selected(selection._replace(chosen=facets), here, "talks").entries)
    if not there:
        raise NothingFoundError(f"no posters match; {_ALL}")
    if ids:
        return _with_ids(there, ids, names)
    called = _best(there, names, lambda session: [session.name, *session.parts])
    return _best(called, selection.filters()["room"], lambda session: [session.room or ""])


def _with_ids(
    sessions: Sequence[PosterSession], ids: set[str], names: Sequence[str]
) -> list[PosterSession]:
    def is_asked(session: PosterSession) -> bool:
        named = (begins(words(text), part) for text in names for part in session.parts)
        return bool(ids & {*session.ids}) or any(named)

    kept = [each for each in sessions if is_asked(each)]
    if not kept:
        raise WrongUsageError(f"no poster session has the id {quoted(min(ids))}; {_ALL}")
    return kept


def _best(
    sessions: list[PosterSession],
    asked: Sequence[str],
    names: Callable[[PosterSession], Iterable[str]],
) -> list[PosterSession]:
    """Those of the sessions whose names fit best what is asked for."""

    def fits(fit: _Fit, session: PosterSession) -> bool:
        held = [*map(words, names(session))]
        return any(fit(words(text), each) for text in asked for each in held)

    tiers = ([it for it in sessions if fits(fit, it)] for fit in (_is_same, _begins))
    return next(filter(None, tiers), sessions)


def _is_same(asked: list[str], held: list[str]) -> bool:
    return asked == held


def _begins(asked: list[str], held: list[str]) -> bool:
    return bool(asked) and asked == held[: len(asked)]


def chosen(sessions: Sequence[PosterSession], interest: Interest, here: Here) -> PosterSession:
    """The only session, or the only one with posters of interest.

    ``WrongUsageError`` lists the sessions if there are several: those with the most posters of
    interest first, then what is on or next, and what is over last. ``NothingFoundError`` if what
    is asked for is in none of them.
    """
    best = [each for each in sessions if interest.count(each)]
    listed = best or sessions
    if len(listed) == 1:
        return listed[0]
    if not best and interest.asked.interest:
        raise NothingFoundError(
            f"none of {len(sessions)} poster sessions has a poster {interest.asked.in_words}"
        )
    sentence = f"{len(sessions)} poster sessions match"
    if best:
        sentence = f"{len(best)} poster sessions have posters {interest.in_words}"
    raise WrongUsageError(
        sentence,
        choices=_choices(listed, interest, here),
        question="choose one with --session ID, --day or --room",
    )


def _choices(sessions: Sequence[PosterSession], interest: Interest, here: Here) -> list[Choice]:
    def order(session: PosterSession) -> tuple[bool, int, datetime]:
        is_over = moment(session.posters[0].within, here.now).past
        return is_over, -interest.count(session), utc(session.start)

    first = sorted(sessions, key=order)[:_LISTED]
    several = len({it.posters[0].conference for it in first}) > 1
    alike = len({(it.start, it.name) for it in first}) < len(first)
    choices: list[Choice] = [
        (*_facts(it, interest, here), *_called(it, room=alike, conference=several)) for it in first
    ]
    left = len(sessions) - len(first)
    return [*choices, f"… and {left:,} more; narrow them with -c, -d or -r"] if left else choices


def _facts(session: PosterSession, interest: Interest, here: Here) -> Iterator[str]:
    """Yield the id, when it is, how far away that is, and how many posters there are."""
    first = session.posters[0]
    yield first.session_id
    if session.start:
        yield here.day_and_time(here.zones[0].of(first.conference).local(session.start))
    else:
        yield cells.NO_TIME
    yield distance(first.within, here.now)
    count, total = interest.count(session), len(session.posters)
    yield f"{count:,} of {total:,}" if count else counted(total, "poster")


def _called(session: PosterSession, *, room: bool, conference: bool) -> Iterator[str]:
    """Yield the room, then the name with the conference; what may be cut stands last."""
    if room:
        yield session.room or ""
    name = session.name
    yield f"{name} · {session.posters[0].conference}" if conference else name
