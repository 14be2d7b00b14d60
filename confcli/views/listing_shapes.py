"""What commands print of listings: what they cover, how they were parsed, what changed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.views import entry_fields as of
from confcli.views.fields import SCHEMAS, Field, Schema, Shape, Zones, attribute, computed, nested

if TYPE_CHECKING:
    from confcli.programme.diff import Change, Value

_COUNTS = (
    attribute("sessions", "count", "Number of sessions."),
    attribute("talks", "count", "Number of slots."),
    attribute("papers", "count", "Number of papers."),
)
LISTING: Shape[Mapping[str, Any]] = Shape(
    (
        of.CONFERENCE,
        attribute(
            "origin", {"enum": ["added", "bundled", "file"]}, "Where the listing comes from."
        ),
        attribute("added_at", "time?", "When it was added or last changed, in UTC."),
        attribute("sources", "texts", "The files that it was parsed from."),
        attribute("formats", "texts", "Their formats."),
        *_COUNTS,
        attribute("first_day", "text?", "First day, in the time zone asked for."),
        attribute("last_day", "text?", "Last day, in the time zone asked for."),
        of.TIMEZONE,
        attribute("source_timezones", "texts", "The time zones of the sources."),
        attribute("time_basis", "texts", "How those time zones are known."),
        attribute("problems", "count", "Number of problems in the sources."),
    ),
    (
        *("conference", "first_day", "last_day", "timezone", "sessions", "talks", "papers"),
        *("problems", "source_timezones", "origin", "added_at", "formats", "sources"),
    ),
)

_PROBLEM = (
    attribute("line", "count", "Line number; 0 for the file as a whole."),
    attribute("text", "text", "The line."),
    attribute("reason", "text", "What is wrong with it."),
)
_PROBLEMS: Field[Mapping[str, Any]] = nested(
    "problems",
    _PROBLEM,
    "Each problem, including those of blank lines.",
    lambda account: account["problems"],
)
CHECK: Shape[Mapping[str, Any]] = Shape(
    (
        attribute("file", "text", "The file as named."),
        attribute("format", "text", "Its format."),
        attribute("why", "text", "How the format was recognised."),
        of.CONFERENCE,
        *_COUNTS,
        attribute("year", "integer?", "The year of its dates."),
        attribute("year_evidence", "text?", "How the year is known."),
        of.SOURCE_TIMEZONE,
        of.TIME_BASIS,
        attribute("time_evidence", "text?", "How the time zone is known."),
        attribute("lines", "count", "Number of lines that are not blank."),
        attribute("content", "count", "Of those, lines that are in the listing."),
        attribute(
            "furniture", "count", "Of those, lines that the site prints around the schedule."
        ),
        attribute("problem", "count", "Of those, lines with a problem."),
        _PROBLEMS,
    ),
    ("file", "format", "sessions", "talks", "lines", "content", "furniture", "problem"),
)

ERROR = (
    attribute("error", "text", "What is wrong, where, and what to do."),
    attribute("exit_code", "integer", "The exit code that goes with it."),
    attribute("choices", "texts", "What could have been meant, if that is ambiguous."),
)


class Changed(NamedTuple):
    """A change to an item of a conference's schedule."""

    conference: str
    change: "Change"


def _value(value: "Value", zones: Zones) -> object:
    """An old or new value: a time as start and end, a session by its title."""
    if isinstance(value, of.Timed):
        return of.times(value, zones[0])
    if isinstance(value, tuple):
        return getattr(value, "title", None) or list(value)
    return value


def _change(item: Changed) -> "Change":
    return item.change


_VALUE: Schema = {
    "type": ["string", "boolean", "array", "object", "null"],
    "items": SCHEMAS["text"],
    "properties": {"start": SCHEMAS["time?"], "end": SCHEMAS["time?"]},
}
_OF_CHANGE: tuple[Field["Change"], ...] = (
    attribute(
        "kind",
        "text",
        "What happened: added, removed, moved, renamed, cancelled, or the field that changed.",
    ),
    attribute("item", {"enum": ["session", "talk"]}, "What the item is."),
    of.ID,
    of.TITLE,
    computed(
        "session",
        "text?",
        "Title of the session that the talk is in.",
        lambda change, _: change.session.title if change.session else None,
    ),
    attribute("field", "text?", "The field that changed."),
    computed(
        "old",
        _VALUE,
        "The old value; of a removed item, its start and end.",
        lambda change, zones: _value(change.old, zones),
    ),
    computed(
        "new",
        _VALUE,
        "The new value; of an added item, its start and end.",
        lambda change, zones: _value(change.new, zones),
    ),
)
CHANGE: Shape[Changed] = Shape(
    (of.CONFERENCE, *(field.of(_change) for field in _OF_CHANGE), of.TIMEZONE),
    ("conference", "kind", "item", "id", "title", "session", "field", "old", "new"),
)
