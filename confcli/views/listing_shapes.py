"""What commands print of listings: what they cover, how they were parsed, what changed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.model.entities import Session, Span, Talk
from confcli.views.entry_fields import (
    CONFERENCE,
    ID,
    SOURCE_TIMEZONE,
    TIME_BASIS,
    TIMEZONE,
    TITLE,
    times,
)
from confcli.views.fields import (
    COUNT,
    INTEGER,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    TIME_OR_NULL,
    Field,
    Schema,
    Shape,
    Zones,
    attribute,
    nested,
)

if TYPE_CHECKING:
    from confcli.programme.diff import Change, Value

_COUNTS: tuple[Field[object], ...] = (
    attribute("sessions", COUNT, "Number of sessions."),
    attribute("talks", COUNT, "Number of slots."),
    attribute("papers", COUNT, "Number of papers."),
)
_ORIGIN: Schema = {"enum": ["added", "bundled", "file"]}
LISTING: Shape[Mapping[str, Any]] = Shape(
    (
        CONFERENCE,
        attribute("origin", _ORIGIN, "Where the listing comes from."),
        attribute("added_at", TIME_OR_NULL, "When it was added or last changed, in UTC."),
        attribute("sources", TEXTS, "The files that it was parsed from."),
        attribute("formats", TEXTS, "Their formats."),
        *_COUNTS,
        attribute("first_day", TEXT_OR_NULL, "First day, in the time zone asked for."),
        attribute("last_day", TEXT_OR_NULL, "Last day, in the time zone asked for."),
        TIMEZONE,
        attribute("source_timezones", TEXTS, "The time zones of the sources."),
        attribute("time_basis", TEXTS, "How those time zones are known."),
        attribute("problems", COUNT, "Number of problems in the sources."),
    ),
    (
        *("conference", "first_day", "last_day", "timezone", "sessions", "talks", "papers"),
        *("problems", "source_timezones", "origin", "added_at", "formats", "sources"),
    ),
)

_PROBLEM: tuple[Field[object], ...] = (
    attribute("line", COUNT, "Line number; 0 for the file as a whole."),
    attribute("text", TEXT, "The line."),
    attribute("reason", TEXT, "What is wrong with it."),
)


def _problems(account: Mapping[str, Any]) -> list[object]:
    return [*account["problems"]]


CHECK: Shape[Mapping[str, Any]] = Shape(
    (
        attribute("file", TEXT, "The file as named."),
        attribute("format", TEXT, "Its format."),
        attribute("why", TEXT, "How the format was recognised."),
        CONFERENCE,
        *_COUNTS,
        attribute("year", {"type": ["integer", "null"]}, "The year of its dates."),
        attribute("year_evidence", TEXT_OR_NULL, "How the year is known."),
        SOURCE_TIMEZONE,
        TIME_BASIS,
        attribute("time_evidence", TEXT_OR_NULL, "How the time zone is known."),
        attribute("lines", COUNT, "Number of lines that are not blank."),
        attribute("content", COUNT, "Of those, lines that are in the listing."),
        attribute("furniture", COUNT, "Of those, lines that the site prints around the schedule."),
        attribute("problem", COUNT, "Of those, lines with a problem."),
        nested("problems", _PROBLEM, "Each problem, including those of blank lines.", _problems),
    ),
    ("file", "format", "sessions", "talks", "lines", "content", "furniture", "problem"),
)

ERROR: tuple[Field[object], ...] = (
    attribute("error", TEXT, "What is wrong, where, and what to do."),
    attribute("exit_code", INTEGER, "The exit code that goes with it."),
    attribute("choices", TEXTS, "What could have been meant, if that is ambiguous."),
)


class Changed(NamedTuple):
    """A change to an item of a conference's schedule."""

    conference: str
    change: "Change"


def _change(item: Changed) -> "Change":
    return item.change


def _session(item: Changed, _: Zones) -> str | None:
    return item.change.session.title if item.change.session else None


def _old(item: Changed, zones: Zones) -> object:
    return _value(item.change.old, zones)


def _new(item: Changed, zones: Zones) -> object:
    return _value(item.change.new, zones)


def _value(value: "Value", zones: Zones) -> object:
    """An old or new value: a time as start and end, a session by its title."""
    if isinstance(value, (Session, Span, Talk)):
        return times(value, zones[0])
    if isinstance(value, tuple):
        return getattr(value, "title", None) or list(value)
    return value


def _of_change(key: str, schema: Schema, doc: str) -> Field[Changed]:
    return attribute(key, schema, doc).of(_change)


_VALUE: Schema = {
    "type": ["string", "boolean", "array", "object", "null"],
    "items": TEXT,
    "properties": {"start": TIME_OR_NULL, "end": TIME_OR_NULL},
}
CHANGE: Shape[Changed] = Shape(
    (
        CONFERENCE,
        _of_change(
            "kind",
            TEXT,
            "What happened: added, removed, moved, renamed, cancelled, or the field that changed.",
        ),
        _of_change("item", {"enum": ["session", "talk"]}, "What the item is."),
        ID.of(_change),
        TITLE.of(_change),
        Field("session", TEXT_OR_NULL, "Title of the session that the talk is in.", _session),
        _of_change("field", TEXT_OR_NULL, "The field that changed."),
        Field("old", _VALUE, "The old value; of a removed item, its start and end.", _old),
        Field("new", _VALUE, "The new value; of an added item, its start and end.", _new),
        TIMEZONE,
    ),
    ("conference", "kind", "item", "id", "title", "session", "field", "old", "new"),
)
