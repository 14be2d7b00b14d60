"""Sessions of talks, for formats that name no sessions of their own or give them no times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from operator import itemgetter

from confcli.model import kinds
from confcli.model.entities import Session, Talk
from confcli.times.local import utc

#: A break this long ends a session.
_PAUSE = timedelta(hours=6)


def gather(
    titled: Iterable[tuple[str, Talk]], timezone: str | None = None, basis: str | None = None
) -> list[Session]:
    """Return sessions of these titles, in the order in which titles first come.

    A session of one title ends where none of its talks follows within six hours, as a track
    does overnight; its talks are in the order of time. Without ``timezone`` a session's zone
    is that of its start; ``basis`` says how it is known.
    """
    talks: dict[str, list[Talk]] = defaultdict(list)
    for title, talk in titled:
        talks[title].append(talk)
    return [
        session(title, block, timezone, basis)
        for title, found in talks.items()
        for block in _blocks(found)
    ]


def _blocks(talks: list[Talk]) -> list[list[Talk]]:
    """Return the talks between pauses; those without a time are in the first block."""
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
    """Return the session of some talks: from their first start to their last end.

    It has the room that all of them have.
    """
    start = min((talk.start for talk in talks if talk.start), key=utc, default=None)
    end = max((talk.end for talk in talks if talk.end), key=utc, default=None)
    zone = timezone or (str(start.tzinfo) if start else None)
    return Session(
        title,
        kinds.of_title(title),
        start=start,
        end=end,
        spans_talks=start is not None,
        timezone=zone,
        time_basis=basis if zone else None,
        room=_common(talk.room for talk in talks),
        talks=talks,
    )


def _common(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None
