"""Small invented schedules."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session, Source, Talk
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule

SOURCE = Source("page.txt", "virtual-session", "because", 2021, timezone="UTC", time_basis="stated")


def at(text: str) -> datetime:
    """Parse an instant such as ``2021-05-04 19:00``, in UTC unless it has an offset."""
    return datetime.fromisoformat(text if text[-6] in "+-" else f"{text}+00:00")


def talk(
    title: str | None = None,
    authors: Iterable[str] = (),
    abstract: str | None = None,
    start: str | None = None,
    end: str | None = None,
    **more: Any,
) -> Talk:
    return Talk(
        title,
        authors=list(authors),
        abstract=abstract,
        start=at(start) if start else None,
        end=at(end) if end else None,
        **more,
    )


def session(title: str, *talks: Talk, start: str | None = None, **more: Any) -> Session:
    first = min((each.start for each in talks if each.start), default=None)
    return Session(
        title,
        start=at(start) if start else first,
        end=at(more.pop("end")) if "end" in more else None,
        timezone="UTC",
        time_basis="stated",
        talks=list(talks),
        **more,
    )


def listing(*sessions: Session, conference: str = "KiteCon 2021") -> Listing:
    return Listing(conference, [SOURCE], list(sessions))


def schedule(*sessions: Session, conference: str = "KiteCon 2021") -> Schedule:
    """A schedule of sessions, assembled: with ids, and slots of one paper linked."""
    return Schedule(assemble([listing(*sessions, conference=conference)]))


def write(folder: Path, *sessions: Session, conference: str = "KiteCon 2021") -> Path:
    """Write sessions to a listing file."""
    (made,) = assemble([listing(*sessions, conference=conference)])
    path = folder / "kites.json"
    path.write_text(listing_json.dumps(made), "utf-8")
    return path


def many(folder: Path, count: int) -> Path:
    """Write a listing of many talks of ten minutes each, 60 to a session."""
    begin = at("2021-05-04 00:00")
    talks = [
        Talk(
            f"Kites {n}",
            authors=[f"Ada Verne {n}", f"Bo Fox {n}"],
            type="oral",
            start=begin + timedelta(minutes=10 * n),
            end=begin + timedelta(minutes=10 * n + 10),
        )
        for n in range(count)
    ]
    blocks = [talks[n : n + 60] for n in range(0, count, 60)]
    sessions = (session(f"Block {n}", *each) for n, each in enumerate(blocks))
    return write(folder, *sessions)
