"""Sessions of talks, for formats that name no sessions of their own or give them no times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from confcli.formats import kinds
from confcli.model import Session, Talk


def gather(
    titled: Iterable[tuple[str, Talk]], timezone: str | None = None, basis: str | None = None
) -> list[Session]:
    """Return a session for each title, in the order in which titles first come.

    Without ``timezone`` a session's zone is that of its start; ``basis`` says how it is known.
    """
    talks: dict[str, list[Talk]] = defaultdict(list)
    for title, talk in titled:
        talks[title].append(talk)
    return [session(title, found, timezone, basis) for title, found in talks.items()]


def session(
    title: str, talks: Sequence[Talk], timezone: str | None = None, basis: str | None = None
) -> Session:
    """Return the session of some talks: from their first start to their last end.

    It has the room that all of them have.
    """
    start = min((talk.start for talk in talks if talk.start), key=_utc, default=None)
    end = max((talk.end for talk in talks if talk.end), key=_utc, default=None)
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


def _utc(moment: datetime) -> datetime:
    # Two times of one zone compare by the clock on the wall: only UTC tells which is earlier.
    return moment.astimezone(UTC)


def _common(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None
