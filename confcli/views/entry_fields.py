"""The fields of sessions, talks and papers.

Times are RFC 3339 with offset, in the first zone asked for; ``timezone`` names that zone.
"""

from datetime import datetime
from typing import Protocol

from confcli.schedule.entries import Entry
from confcli.times.zones import Zone
from confcli.views.fields import (
    FLAG,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    TIME_OR_NULL,
    Field,
    Row,
    Schema,
    Zones,
    array_schema,
    attribute,
    nested,
)


class Timed(Protocol):
    """What has a start and an end, either of which may be unknown."""

    @property
    def start(self) -> datetime | None: ...  # noqa: D102

    @property
    def end(self) -> datetime | None: ...  # noqa: D102


def in_zone(instant: datetime | None, zone: Zone) -> str | None:
    """RFC 3339 in a zone."""
    return zone.local(instant).isoformat() if instant else None


def times(item: Timed, zone: Zone) -> Row:
    """Start and end of an item in a zone."""
    return {"start": in_zone(item.start, zone), "end": in_zone(item.end, zone)}


def _start(item: Timed, zones: Zones) -> str | None:
    return in_zone(item.start, zones[0])


def _end(item: Timed, zones: Zones) -> str | None:
    return in_zone(item.end, zones[0])


def _timezone(_: object, zones: Zones) -> str:
    return zones[0].name


def _other_times(item: Timed, zones: Zones) -> list[Row]:
    return [{"timezone": zone.name, **times(item, zone)} for zone in zones[1:]]


_KIND: Schema = {"enum": ["session", "talk", "paper"]}
_BASIS: Schema = {"enum": ["stated", "page", "given", "inferred", None]}
_TIME_OF: Schema = {"enum": ["talk", "session", None]}

ID = attribute("id", TEXT, "Short id; it stays the same when a source is parsed again.")
CONFERENCE = attribute("conference", TEXT, "The conference, such as ICLR 2021.")
KIND = attribute("kind", _KIND, "What the item is.")
TITLE = attribute("title", TEXT_OR_NULL, "Title as printed; null if it has none.")
TYPE = attribute("type", TEXT_OR_NULL, "Type in lower case, such as oral; or null.")
TRACK = attribute("track", TEXT_OR_NULL, "Track.")
ROOM = attribute("room", TEXT_OR_NULL, "Room.")
START = Field("start", TIME_OR_NULL, "Start, RFC 3339 in timezone; null if unknown.", _start)
END = Field("end", TIME_OR_NULL, "End, RFC 3339 in timezone; null if unknown.", _end)
TIMEZONE = Field("timezone", TEXT, "The time zone of start and end.", _timezone)
TIME_BASIS = attribute(
    "time_basis",
    _BASIS,
    "How the source's time zone is known: stated on the line, stated once for the page, given by "
    "the user, or inferred.",
)
TIME_OF = attribute(
    "time_of",
    _TIME_OF,
    "Whose start and end these are: the talk's own, or its session's if only those are known.",
)
SOURCE_TIMEZONE = attribute("source_timezone", TEXT_OR_NULL, "The time zone of the source.")
CHAIRS = attribute("chairs", TEXTS, "Chairs or moderators, as printed.")
AUTHORS = attribute("authors", TEXTS, "Authors or speakers, as printed.")
ABSTRACT = attribute("abstract", TEXT_OR_NULL, "Abstract or description.")
URL = attribute("url", TEXT_OR_NULL, "Web address of the item.")
LINKS = attribute("links", TEXTS, "Links from the source and from the abstract.")
LANGUAGE = attribute("language", TEXT_OR_NULL, "Language, as the source writes it.")
CANCELLED = attribute("cancelled", FLAG, "Whether the source says it is cancelled.")
UNRECORDED = attribute("unrecorded", FLAG, "Whether the source says it is not recorded.")
SESSION = attribute("session", TEXT, "Title of the session.")
SESSION_ID = attribute("session_id", TEXT, "Id of the session.")
PAPER = attribute(
    "paper", TEXT_OR_NULL, "Id of the paper presented; null for Q&A, breaks and bare slots."
)
TAKEN_FROM = attribute(
    "taken_from",
    TEXT_OR_NULL,
    "Id of the talk that title and authors come from, if this source prints neither.",
)
OTHER_TIMES = Field(
    "other_times",
    array_schema((TIMEZONE, START, END)),
    "Start and end in each further time zone asked for.",
    _other_times,
)

SLOT: tuple[Field[Entry], ...] = (
    *(ID, SESSION_ID, SESSION, TITLE, AUTHORS, TYPE, TRACK, ROOM, START, END, TIMEZONE),
    *(TIME_BASIS, TIME_OF, PAPER, TAKEN_FROM, LANGUAGE, CANCELLED, UNRECORDED),
)


def _talks(item: Entry) -> list[Entry]:
    return [*item.talks]


TALKS = nested("talks", SLOT, "Its slots, in order of time.", _talks)
