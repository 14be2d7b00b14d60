"""Sessions made of talks, for formats without sessions or without their times."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from datetime import datetime, timedelta
from operator import itemgetter

from confcli.model import kinds
from confcli.model.entities import Session, Talk, span_talks
from confcli.times.local import utc

#: A break this long ends a session.
_PAUSE = timedelta(hours=6)


def gather(
    titled: Iterable[tuple[str, Talk]],
    timezone: str | None = None,
    basis: str | None = None,
    named: Container[str | None] | None = None,
) -> list[Session]:
    """Group talks into sessions by title, in the order in which titles first occur.

    A pause of six hours ends a session, as a track does overnight; its talks are sorted by time.
    Without ``timezone``, a session has the zone of its start; ``basis`` says how it is known.
    ``named`` are the titles that the source gives to sessions, if not all are.
    """
    talks: dict[str, list[Talk]] = defaultdict(list)
    for title, talk in titled:
        talks[title].append(talk)
    found = [
        session(title, block, timezone, basis)
        for title, of_title in talks.items()
        for block in _blocks(of_title)
    ]
    for made in found:
        made.gathered = named is not None and made.title not in named
    return found


def _blocks(talks: list[Talk]) -> list[list[Talk]]:
    """Split talks at the pauses; those without a time are in the first block."""
    blocks = [[talk for talk in talks if talk.start is None]]
    until: datetime | None = None
    timed = [(utc(talk.start), talk) for talk in talks if talk.start]
    for start, talk in sorted(timed, key=itemgetter(0)):
        end = utc(talk.end) if talk.end else start
        if until and start - until >= _PAUSE:
            blocks.append([])
            until = None
        until = max(until or end, end)
        blocks[-1].append(talk)
    return blocks


def session(
    title: str, talks: Sequence[Talk], timezone: str | None = None, basis: str | None = None
) -> Session:
    """Make a session of some talks: its times span theirs, its room is their only one."""
    rooms = {talk.room for talk in talks}
    room = rooms.pop() if len(rooms) == 1 else None
    made = Session(title, kinds.of_title(title), timezone=timezone, room=room, talks=talks)
    span_talks(made)
    if made.start and not timezone:
        made.timezone = str(made.start.tzinfo)
    made.time_basis = basis if made.timezone else None
    return made
