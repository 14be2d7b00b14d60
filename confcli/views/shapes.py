"""Every field that a command prints, declared once, and which command prints which.

Times are RFC 3339 with offset, in the first zone asked for; ``timezone`` names that zone.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.times.zones import Zone
from confcli.views.fields import Field, Shape, Value, Zones, array_schema, rows

if TYPE_CHECKING:
    from confcli.programme.diff import Change

TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
TIME_OR_NULL = {"type": ["string", "null"], "format": "date-time"}
NUMBER = {"type": "integer", "minimum": 0}
TEXTS = {"type": "array", "items": TEXT}


def in_zone(instant: datetime | None, zone: Zone) -> str | None:
    """Return RFC 3339 in a zone."""
    return zone.local(instant).isoformat() if instant else None


def _start(item: Any, zones: Zones) -> Value:
    return in_zone(item.start, zones[0])


def _end(item: Any, zones: Zones) -> Value:
    return in_zone(item.end, zones[0])


def _iso(name: str) -> Callable[[Any, Zones], Value]:
    """Read a day as ``2021-05-04``."""
    return lambda item, _: (day := getattr(item, name)) and day.isoformat()


def _of_source(name: str) -> Callable[[Any, Zones], Value]:
    return lambda report, _: getattr(report.source, name)


def _lines(*fates: str) -> Callable[[Any, Zones], Value]:
    return lambda report, _: report.lines(*fates)


def _timezone(_: Any, zones: Zones) -> Value:
    return zones[0].name


def _other_times(item: Any, zones: Zones) -> Value:
    return [
        {"timezone": z.name, "start": in_zone(item.start, z), "end": in_zone(item.end, z)}
        for z in zones[1:]
    ]


def _talks(item: Any, zones: Zones) -> Value:
    return list(rows(item.talks, SLOT, zones))


ID = Field("id", TEXT, "Short id, the same whenever the source is parsed again.")
CONFERENCE = Field("conference", TEXT, "The conference, such as ICLR 2021.")
KIND = Field("kind", {"enum": ["session", "talk", "paper"]}, "What the item is.")
TITLE = Field("title", TEXT_OR_NULL, "Title as printed; null where the source has none.")
TYPE = Field("type", TEXT_OR_NULL, "Kind in lower case, such as oral; null where it is not said.")
TRACK = Field("track", TEXT_OR_NULL, "Track.")
ROOM = Field("room", TEXT_OR_NULL, "Room.")
START = Field("start", TIME_OR_NULL, "Start, RFC 3339 in timezone; null where unknown.", _start)
END = Field("end", TIME_OR_NULL, "End, RFC 3339 in timezone; null where unknown.", _end)
TIMEZONE = Field("timezone", TEXT, "The zone of start and end.", _timezone)
TIME_BASIS = Field(
    "time_basis",
    {"enum": ["stated", "page", "given", "inferred", None]},
    "How the source's zone is known: stated on the line, stated once for the page, given by "
    "the user, or inferred.",
)
TIME_OF = Field(
    "time_of",
    {"enum": ["talk", "session", None]},
    "Whose time start and end are: the talk's own, or its session's where that is all one knows.",
)
SOURCE_TIMEZONE = Field("source_timezone", TEXT_OR_NULL, "The zone that the source speaks in.")
CHAIRS = Field("chairs", TEXTS, "Chairs or moderators, as printed.")
AUTHORS = Field("authors", TEXTS, "Authors or speakers, as printed.")
ABSTRACT = Field("abstract", TEXT_OR_NULL, "Abstract or description.")
URL = Field("url", TEXT_OR_NULL, "Web address of the item.")
LINKS = Field("links", TEXTS, "Web addresses that the source gives, and those in the abstract.")
LANGUAGE = Field("language", TEXT_OR_NULL, "The language it is held in, as the source writes it.")
CANCELLED = Field("cancelled", {"type": "boolean"}, "Whether the source says that it is cancelled.")
UNRECORDED = Field(
    "unrecorded", {"type": "boolean"}, "Whether the source says that it is not recorded."
)
SESSION = Field("session", TEXT, "Title of the session.")
SESSION_ID = Field("session_id", TEXT, "Id of the session.")
PAPER = Field("paper", TEXT_OR_NULL, "Id of the work presented; null for Q&A, breaks, bare slots.")
TAKEN_FROM = Field(
    "taken_from",
    TEXT_OR_NULL,
    "Id of the talk that title and authors are taken from, where the source prints neither here.",
)

SLOT = (
    *(ID, SESSION_ID, SESSION, TITLE, AUTHORS, TYPE, TRACK, ROOM, START, END, TIMEZONE),
    *(TIME_BASIS, TIME_OF, PAPER, TAKEN_FROM, LANGUAGE, CANCELLED, UNRECORDED),
)
OTHER_TIMES = Field(
    "other_times",
    array_schema((TIMEZONE, START, END)),
    "Start and end in each further zone asked for.",
    _other_times,
)
TALKS = Field("talks", array_schema(SLOT), "Its slots, in the order of time.", _talks)


def _of_result(field: Field) -> Field:
    """Read a field from the entry of a result."""
    return field._replace(get=lambda result, zones: field.read(result.entry, zones))


SESSIONS = Shape(
    (
        *(ID, CONFERENCE, TITLE, TYPE, TRACK, ROOM, START, END, TIMEZONE, TIME_BASIS, CHAIRS),
        *(TALKS, URL, ABSTRACT, LINKS, SOURCE_TIMEZONE, OTHER_TIMES),
    ),
    ("id", "start", "end", "timezone", "type", "title", "chairs", "conference"),
)
_TALK = (
    *(ID, CONFERENCE, SESSION_ID, SESSION, TITLE, AUTHORS, TYPE, TRACK, ROOM, START, END),
    *(TIMEZONE, TIME_BASIS, ABSTRACT, URL, LINKS, CHAIRS, PAPER, TAKEN_FROM, TIME_OF),
    *(SOURCE_TIMEZONE, OTHER_TIMES, LANGUAGE, CANCELLED, UNRECORDED),
)
_COLUMNS = ("id", "start", "end", "timezone", "type", "title", "authors", "session", "conference")
_LAST_COLUMNS = ("room", "cancelled")
TALK = Shape(_TALK, _COLUMNS, _LAST_COLUMNS)
PAPERS = Shape((*_TALK, TALKS), _COLUMNS, _LAST_COLUMNS)
TODAY = Shape((KIND, *_TALK), _COLUMNS, _LAST_COLUMNS)
SEARCH = Shape(
    (
        *map(_of_result, (KIND, *PAPERS.fields)),
        Field("score", {"type": "number"}, "How well the item matches, 100 at most."),
        Field(
            "matched",
            {"type": "object", "additionalProperties": TEXTS},
            "The matched words by field.",
        ),
        Field(
            "snippet",
            TEXT_OR_NULL,
            "The abstract around its best matches; null if the title has them all.",
        ),
        Field("weak", {"type": "boolean"}, "Whether this is a weak match."),
        Field("explanation", TEXT, "Why it was found."),
    ),
    ("id", "score", "kind", *_COLUMNS[1:]),
    _LAST_COLUMNS,
)
SHOW = Shape((KIND, *PAPERS.fields), ())
AUTHOR = Shape(
    (
        Field("name", TEXT, "The person's name, as printed."),
        Field("conferences", TEXTS, "Where the person is on the programme."),
        Field("papers", NUMBER, "How many works the person is an author of."),
        Field("talks", NUMBER, "In how many slots those are presented."),
        Field("chairs", NUMBER, "How many sessions the person chairs."),
        Field(
            "works",
            array_schema((ID, KIND, TITLE, SESSION, START, END, TIMEZONE)),
            "What the person presents or chairs, in the order of time.",
            lambda item, zones: list(
                rows(item.works, (ID, KIND, TITLE, SESSION, START, END, TIMEZONE), zones)
            ),
        ),
        Field("perhaps_same", TEXTS, "Names in the list that may be the same person's."),
        Field(
            "coauthors",
            array_schema(
                (
                    Field("name", TEXT, "A coauthor's name, as printed."),
                    Field("works", NUMBER, "How many works they present together."),
                )
            ),
            "With whom the person presents works, those of most works first.",
            lambda item, _: [each._asdict() for each in item.coauthors],
        ),
    ),
    ("name", "papers", "talks", "chairs", "conferences"),
)
SIMILAR = Shape(
    (
        *map(_of_result, PAPERS.fields),
        Field("score", {"type": "number"}, "How similar the papers are, 100 at most."),
        Field("shared", TEXTS, "The rare words they share, the rarest first."),
    ),
    ("id", "score", "shared", *_COLUMNS[1:]),
    _LAST_COLUMNS,
)
CONVERT = Shape(
    (
        Field("input", TEXT, "What was asked: a time or an id."),
        Field("title", TEXT_OR_NULL, "Title of the item, where an id was asked."),
        TIMEZONE._replace(get=lambda item, _: item.zone.name),
        START._replace(get=lambda item, _: in_zone(item.start, item.zone)),
        END._replace(get=lambda item, _: in_zone(item.end, item.zone)),
        Field("abbreviation", TEXT, "The zone's abbreviation at the start."),
        Field("utc_offset", TEXT, "The zone's offset from UTC at the start."),
        Field("day_offset", {"type": "integer"}, "Calendar days later than in the first zone."),
    ),
    ("timezone", "start", "end", "abbreviation", "utc_offset", "day_offset", "title"),
)
LISTING = Shape(
    (
        CONFERENCE,
        Field("origin", {"enum": ["added", "bundled", "file"]}, "Where the listing comes from."),
        Field("added_at", TIME_OR_NULL, "When it was added or last changed, in UTC."),
        Field("sources", TEXTS, "The files that it was parsed from."),
        Field("formats", TEXTS, "Their formats."),
        Field("sessions", NUMBER, "Number of sessions."),
        Field("talks", NUMBER, "Number of slots."),
        Field("papers", NUMBER, "Number of works."),
        Field("first_day", TEXT_OR_NULL, "First day, in the zone asked for.", _iso("first_day")),
        Field("last_day", TEXT_OR_NULL, "Last day, in the zone asked for.", _iso("last_day")),
        TIMEZONE,
        Field("source_timezones", TEXTS, "The zones that the sources speak in."),
        Field("time_basis", TEXTS, "How those zones are known."),
        Field("problems", NUMBER, "Number of problems met in the sources."),
    ),
    (
        *("conference", "first_day", "last_day", "timezone", "sessions", "talks", "papers"),
        *("problems", "source_timezones", "origin", "added_at", "formats", "sources"),
    ),
)
_PROBLEM = (
    Field("line", {"type": "integer", "minimum": 0}, "Line number; 0 for the file as a whole."),
    Field("text", TEXT, "The line."),
    Field("reason", TEXT, "What is wrong with it."),
)
CHECK = Shape(
    (
        Field("file", TEXT, "The file as named.", _of_source("name")),
        Field("format", TEXT, "Its format.", _of_source("format")),
        Field("why", TEXT, "Why it is taken for that format.", _of_source("why")),
        CONFERENCE,
        Field("sessions", NUMBER, "Number of sessions."),
        Field("talks", NUMBER, "Number of slots."),
        Field("papers", NUMBER, "Number of works."),
        Field("year", {"type": ["integer", "null"]}, "The year of its dates.", _of_source("year")),
        Field("year_evidence", TEXT_OR_NULL, "How the year is known.", _of_source("year_evidence")),
        Field(
            "source_timezone", TEXT_OR_NULL, "The zone that it speaks in.", _of_source("timezone")
        ),
        TIME_BASIS._replace(get=_of_source("time_basis")),
        Field("time_evidence", TEXT_OR_NULL, "How the zone is known.", _of_source("time_evidence")),
        Field("lines", NUMBER, "Number of lines that are not blank.", _lines()),
        Field("content", NUMBER, "Of those, lines that are in the listing.", _lines("content")),
        Field(
            "furniture",
            NUMBER,
            "Of those, lines that the site prints around the programme.",
            _lines("furniture"),
        ),
        Field("problem", NUMBER, "Of those, lines with a problem.", _lines("problem")),
        Field(
            "problems",
            array_schema(_PROBLEM),
            "Each problem met, also those of blank lines.",
            lambda item, zones: list(rows(item.problems, _PROBLEM, zones)),
        ),
    ),
    ("file", "format", "sessions", "talks", "lines", "content", "furniture", "problem"),
)
ERROR = (
    Field("error", TEXT, "What is wrong, where, and what would be right."),
    Field("exit_code", {"type": "integer"}, "The exit code that goes with it."),
)


class Changed(NamedTuple):
    """What became of an item of a conference's programme."""

    conference: str
    change: "Change"


def _value(value: Any, zones: Zones) -> Value:
    """Return an old or new value: a time as start and end, a session by its title."""
    if hasattr(value, "start"):
        return {"start": in_zone(value.start, zones[0]), "end": in_zone(value.end, zones[0])}
    if isinstance(value, tuple):
        return getattr(value, "title", None) or list(value)
    return value


_VALUE = {
    "type": ["string", "boolean", "array", "object", "null"],
    "items": TEXT,
    "properties": {"start": TIME_OR_NULL, "end": TIME_OR_NULL},
}
CHANGE = Shape(
    (
        CONFERENCE,
        Field(
            "kind",
            TEXT,
            "What happened: added, removed, moved, renamed, cancelled, or the field that changed.",
            lambda item, _: item.change.kind,
        ),
        Field("item", {"enum": ["session", "talk"]}, "What it is.", lambda i, _: i.change.item),
        ID._replace(get=lambda item, _: item.change.id),
        TITLE._replace(get=lambda item, _: item.change.title),
        Field(
            "session",
            TEXT_OR_NULL,
            "Title of the session that a talk is in.",
            lambda item, _: item.change.session.title if item.change.session else None,
        ),
        Field("field", TEXT_OR_NULL, "The field that changed.", lambda i, _: i.change.field),
        Field(
            "old",
            _VALUE,
            "What it was: text, texts, or start and end; of an item removed, when it was.",
            lambda item, zones: _value(item.change.old, zones),
        ),
        Field(
            "new",
            _VALUE,
            "What it is: text, texts, or start and end; of an item added, when it is.",
            lambda item, zones: _value(item.change.new, zones),
        ),
        TIMEZONE,
    ),
    ("conference", "kind", "item", "id", "title", "session", "field", "old", "new"),
)

#: What each command prints with ``--json``.
SHAPES = {
    "authors": AUTHOR,
    "check": CHECK,
    "convert": CONVERT,
    "diff": CHANGE,
    "listings": LISTING,
    "papers": PAPERS,
    "search": SEARCH,
    "sessions": SESSIONS,
    "show": SHOW,
    "similar": SIMILAR,
    "talks": TALK,
    "today": TODAY,
    "update": CHANGE,
}
