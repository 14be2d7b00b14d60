"""Versions of a small listing, and the changes between them."""

from datetime import datetime
from typing import Any

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.assembly import assemble
from confcli.programme.diff import Change, Period, diff
from tests.support.applying import apply
from tests.support.invented import at, listing, session

TUESDAY, WEDNESDAY = "2021-05-04 19:00", "2021-05-05 10:00"
BOX = "Box kites"
WHY = "We ask why kites fly, and measure lift and drag of forty of them in all weathers."


def version(*sessions: Session, conference: str = "KiteCon 2021") -> Listing:
    (made,) = assemble([listing(*sessions, conference=conference)])
    return made


def one(*talks: Talk) -> Listing:
    return version(session("Kites", *talks, start=TUESDAY))


def noticed(old: Listing, new: Listing) -> list[Change]:
    """The changes that an attendee would notice, after checking that they are complete."""
    changes = diff(old, new)
    assert whole(apply(changes, old)) == whole(new)
    return [change for change in changes if change.is_noticed]


def reported(old: Listing, new: Listing) -> list[tuple[Any, ...]]:
    return [(c.kind, c.title, c.old, c.new) for c in noticed(old, new)]


def kinds(old: Listing, new: Listing) -> list[tuple[str, str | None]]:
    return [(c.kind, c.title) for c in noticed(old, new)]


def whole(made: Listing) -> list[Any]:
    """The full content of sessions and talks, in order of id."""
    sessions = (
        facts(each) | {"talks": sorted(map(facts, each.talks), key=by_id)} for each in made.sessions
    )
    return sorted(sessions, key=by_id)


def facts(item: Session | Talk) -> dict[str, Any]:
    values = {name: getattr(item, name) for name in item.__slots__ if name != "talks"}
    return {k: v.timestamp() if isinstance(v, datetime) else v for k, v in values.items()}


def by_id(item: dict[str, Any]) -> str:
    return str(item["id"])


def span(start: str | None, end: str | None = None) -> Period:
    return Period(at(start) if start else None, at(end) if end else None)
