"""Small listings to merge."""

from datetime import UTC, datetime

from confcli.model.entities import Listing, Session, Source, Talk
from confcli.programme.assembly import assemble


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 5, 4, hour, minute, tzinfo=UTC)


def listing(name: str, *sessions: Session) -> Listing:
    return Listing("KiteCon 2021", [Source(name, "invented", "invented")], list(sessions))


def block(
    title: str, *talks: Talk, start: datetime | None = None, room: str | None = None
) -> Session:
    return Session(title, start=start, room=room, talks=list(talks))


def kite(title: str | None, start: datetime | None = None, **fields: object) -> Talk:
    return Talk(title, start=start, **fields)  # type: ignore[arg-type]


def merged(*listings: Listing) -> Listing:
    (found,) = assemble(listings)
    return found


def ids(found: Listing) -> list[str]:
    talks = [talk for session in found.sessions for talk in session.talks]
    return [session.id for session in found.sessions] + [talk.id for talk in talks]
