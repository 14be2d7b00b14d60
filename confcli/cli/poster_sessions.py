"""The one poster session that a command is about."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.cli.environment import Here
from confcli.cli.request import Selection, matches
from confcli.model.errors import Choice, NothingFoundError, WrongUsageError
from confcli.model.text import counted, words
from confcli.planning.engagements import is_poster
from confcli.schedule.entries import TalkEntry
from confcli.views import cells

#: How many are listed to choose from.
_LISTED = 10
#: Sessions at one time in one place are one poster session, however many themes it has.
_Hall = tuple[str, datetime | None, datetime | None, str | None]


class PosterSession(NamedTuple):
    """A poster session, and the posters of it that are selected."""

    posters: list[TalkEntry]

    @property
    def start(self) -> datetime | None:
        """When it starts, if that is known."""
        return self.posters[0].within.start

    @property
    def end(self) -> datetime | None:
        """When it ends, if that is known."""
        return self.posters[0].within.end

    @property
    def names(self) -> list[str]:
        """The names of its parts, and of the room."""
        parts = dict.fromkeys(poster.session for poster in self.posters)
        room = self.posters[0].within.room
        return [*parts, *([room] if room else [])]

    def is_named(self, wanted: Sequence[str]) -> bool:
        """Whether it, or its room, is called exactly so."""
        return any(words(name) == words(text) for name in self.names for text in wanted)


def chosen(selection: Selection, here: Here) -> PosterSession:
    """The poster session that the filters leave.

    ``NothingFoundError`` if there is none; ``WrongUsageError`` lists them if there are several.
    """
    found: dict[_Hall, list[TalkEntry]] = {}
    for entry in matches(selection, here, "talks").entries:
        if isinstance(entry, TalkEntry) and is_poster(entry):
            within = entry.within
            hall = (entry.conference, within.start, within.end, within.room)
            found.setdefault(hall, []).append(entry)
    sessions = [PosterSession(posters) for posters in found.values()]
    filters = selection.filters()
    asked = [*filters["session"], *filters["room"]]
    named = [each for each in sessions if each.is_named(asked)]
    if len(named or sessions) > 1:
        raise _several(named or sessions, here)
    if not sessions:
        raise NothingFoundError("no posters match; poster sessions: confcli sessions --type poster")
    return (named or sessions)[0]


def _several(sessions: Sequence[PosterSession], here: Here) -> WrongUsageError:
    choices = [_choice(each, here) for each in sessions[:_LISTED]]
    left = len(sessions) - len(choices)
    return WrongUsageError(
        f"{len(sessions)} poster sessions match",
        choices=[*choices, f"… and {left} more"] if left else choices,
        question="choose one with --session, --day or --room",
    )


def _choice(session: PosterSession, here: Here) -> Choice:
    first = session.posters[0]
    zone = here.zones[0].of(first.conference)
    when = cells.NO_TIME
    if session.start:
        local = zone.local(session.start)
        when = f"{cells.short_day(local)} {here.time_of_day(local)}"
    parts = len({poster.session_id for poster in session.posters})
    name = f"{first.session} +{parts - 1}" if parts > 1 else first.session
    count = counted(len(session.posters), "poster")
    return when, count, first.within.room or "", first.conference, name
