"""Poster sessions: the posters that hang at one time in one place, and its name."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from confcli.model.text import one_line
from confcli.planning.engagements import is_poster
from confcli.schedule.entries import Entry, TalkEntry
from confcli.schedule.present import runs_at

#: What may stand between what names share and what is each one's own.
_SEPARATORS = ":;,·|-–—"


class PosterSession(NamedTuple):
    """A poster session, and the posters of it that are selected.

    Sessions at one time in one place are one poster session, however many themes it has.
    """

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
    def room(self) -> str | None:
        """Where it is, if that is known."""
        return self.posters[0].within.room

    def begin(self, now: datetime) -> datetime | None:
        """When a round begins: as the session does, or at once if that is on."""
        return now if self.is_on(now) else self.start

    def is_on(self, now: datetime) -> bool:
        """Whether it is on."""
        return runs_at(self.posters[0].within, now)

    def minutes(self, now: datetime) -> int | None:
        """How long it lasts, or goes on yet if it is on; ``None`` if it has no end."""
        begin = self.begin(now)
        if begin is None or self.end is None:
            return None
        return max(int(self.end.timestamp() - begin.timestamp()), 0) // 60

    @property
    def ids(self) -> list[str]:
        """The ids of its parts."""
        return list(dict.fromkeys(poster.session_id for poster in self.posters))

    @property
    def parts(self) -> list[str]:
        """The names of its parts."""
        return list(dict.fromkeys(one_line(poster.session) for poster in self.posters))

    @property
    def name(self) -> str:
        """What the names of its parts share, else its room."""
        return shared(self.parts) or self.room or ""


def poster_sessions(entries: Iterable[Entry]) -> list[PosterSession]:
    """The poster sessions that some entries are in, with those that are posters."""
    found: dict[tuple[object, ...], PosterSession] = {}
    for entry in entries:
        if isinstance(entry, TalkEntry) and is_poster(entry):
            within = entry.within
            hall = (entry.conference, within.start, within.end, within.room)
            found.setdefault(hall, PosterSession([])).posters.append(entry)
    return [each for session in found.values() for each in _apart(session)]


def _apart(session: PosterSession) -> list[PosterSession]:
    """Its parts, if nothing says that they belong together: neither a room nor their names."""
    if session.room or shared(session.parts):
        return [session]
    found: dict[str, list[TalkEntry]] = {}
    for poster in session.posters:
        found.setdefault(poster.session_id, []).append(poster)
    return [*map(PosterSession, found.values())]


def shared(names: Sequence[str]) -> str:
    """The words that names begin and end with: ``Session 3 (Poster)``; empty if there are none.

    An ellipsis stands for what differs, unless that is between a colon, or its like, and brackets.
    """
    if len(names) == 1:
        return names[0]
    split = [name.split() for name in names]
    begin = _common(split)
    end = " ".join(_common([words[len(begin) :][::-1] for words in split])[::-1])
    if not begin:
        return end.lstrip(f"{_SEPARATORS} ")
    kept = " ".join(begin)
    if kept[-1] in _SEPARATORS and (not end or end.startswith("(")):
        return f"{kept.rstrip(f'{_SEPARATORS} ')} {end}".strip()
    return f"{kept} … {end}".rstrip()


def _common(lists: Sequence[Sequence[str]]) -> list[str]:
    """What lists begin with."""
    columns = takewhile(lambda column: len({*column}) == 1, zip(*lists, strict=False))
    return [column[0] for column in columns]
