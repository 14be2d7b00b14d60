"""What commands print of listings: what they cover, how they were parsed, what changed."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.model.addresses import masked
from confcli.model.marks import STARS
from confcli.views import json_keys as of
from confcli.views.field import SCHEMAS, Field, Shape, Zones, attribute, computed, nested, of_part

if TYPE_CHECKING:
    from confcli.formats.website.lead import Lead
    from confcli.programme.diff import Change, Value
    from confcli.schedule.overview import FileReport, Summary

_COUNTS = (
    attribute("session_count", "count", "Number of sessions.", "sessions"),
    attribute("talk_count", "count", "Number of slots.", "talks"),
    attribute("paper_count", "count", "Number of papers.", "papers"),
)


def _day(key: str, doc: str, get: Callable[["Summary"], date | None]) -> Field["Summary"]:
    """A day as ``2021-05-04``."""
    return computed(key, "text?", doc, lambda it, _: day.isoformat() if (day := get(it)) else None)


LISTING: Shape["Summary"] = Shape(
    (
        of.CONFERENCE,
        attribute("origin", {"enum": ["added", "bundled", "file"]}, "Where it comes from."),
        attribute("added_at", "time?", "When it was added or last changed, in UTC."),
        attribute("sources", "texts", "The files that it was parsed from."),
        attribute("formats", "texts", "Their formats."),
        *_COUNTS,
        _day("first_day", "First day, in the time zone asked for.", lambda it: it.first_day),
        _day("last_day", "Last day, in the time zone asked for.", lambda it: it.last_day),
        of.TIMEZONE,
        attribute("source_timezones", "texts", "The time zones of the sources."),
        attribute("time_bases", "texts", "How those time zones are known."),
        attribute("problem_count", "count", "Number of problems in the sources.", "problems"),
    ),
    (
        *("conference", "first_day", "last_day", "timezone"),
        *("session_count", "talk_count", "paper_count", "problem_count"),
        *("source_timezones", "origin", "added_at", "formats", "sources"),
    ),
)

_PROBLEM = (
    attribute("line", "count", "Line number; 0 for the file as a whole."),
    attribute("text", "text", "The line, or the title of the item."),
    attribute("reason", "text", "What is wrong with it."),
    attribute("count", "count", "How many places have this problem; the line is the first."),
    attribute("file", "text?", "The file with the line, if the source is several; else null."),
)
_PROBLEMS = nested("problems", _PROBLEM, "All problems, including those on blank lines.")
_UNUSED = (
    attribute("key", "text", "Where the values are; [] stands for each element of an array."),
    attribute("count", "count", "How many there are."),
    attribute("line", "count", "Line of the object that holds the first; 0 if unknown."),
    attribute("entries", "flag", "Whether they have titles or times, which is a problem."),
    attribute("file", "text?", "The file with the line, if the source is several; else null."),
)


_KEYS = nested("unused", _UNUSED, "The keys of a data file whose values were not used.")
_GROUP: tuple[Field[Any], ...] = (
    attribute("path", "text", "Where it is; [] stands for each entry of what is around it."),
    attribute(
        "role",
        "text?",
        "What it was taken for: talks, sessions, speakers, rooms and the like; null if not used.",
    ),
    attribute("count", "count", "How many entries it has.", "entries"),
    computed(
        "referred_by",
        "texts",
        "The keys whose values stand for its entries.",
        lambda it, _: list(it.referred_by),
    ),
)
_FIELD = (
    attribute("key", "text", "The key or column."),
    attribute("field", "text", "The field that it was taken for."),
    attribute("count", "count", "How many entries have a value under it.", "entries"),
    attribute("of", "count", "How many entries could have one."),
)
_OF_DATA = (
    nested("groups", _GROUP, "The groups of objects alike in a file of records."),
    nested("fields", _FIELD, "The keys or columns that fields were read from."),
)


def _ended(key: str, fate: str, doc: str) -> Field["FileReport"]:
    """Number of lines or values that came to this end."""
    return computed(key, "count", doc, lambda it, _: it.ended(fate))


CHECK: Shape["FileReport"] = Shape(
    (
        attribute("file", "text", "The file name as given.", "source.name"),
        attribute("format", "text", "Its format.", "source.format"),
        attribute("why", "text", "How the format was recognised.", "source.why"),
        of.CONFERENCE,
        *_COUNTS,
        attribute("year", "integer?", "The year of its dates.", "source.year"),
        attribute("year_evidence", "text?", "How the year is known.", "source.year_evidence"),
        attribute("source_timezone", "text?", of.SOURCE_TIMEZONE.doc, "source.timezone"),
        *of_part("source", [of.TIME_BASIS]),
        attribute("time_evidence", "text?", "How the time zone is known.", "source.time_evidence"),
        attribute("lines", "count", "Number of lines that are not blank; 0 for a data file."),
        attribute("values", "count", "Number of values in a data file; 0 for a page."),
        _ended("content", "content", "Of those, lines or values that are in the listing."),
        _ended("furniture", "furniture", "Of those, navigation and the like, around the schedule."),
        attribute("problem", "count", "Number of lines with a problem, or places in a data file."),
        _ended("unused_values", "unused", "Of the values, those that are neither."),
        _PROBLEMS,
        *of_part("source", [_KEYS]),
        *_OF_DATA,
    ),
    (
        *("file", "format", "session_count", "talk_count"),
        *("lines", "content", "furniture", "problem"),
    ),
    ("values", "unused_values"),
)

LEAD: Shape["Lead"] = Shape(
    (
        computed("address", "text", "Where it may be.", lambda lead, _: masked(lead.address)),
        attribute("kind", "text", "What is expected there."),
        attribute("why", "text", "What led there."),
    ),
    ("address", "kind", "why"),
)

ERROR = (
    attribute("error", "text", "What is wrong, where, and what to do."),
    attribute("exit_code", "integer", "The exit code that goes with it."),
    attribute("choices", "texts", "What could have been meant, or what each format missed."),
)


class Changed(NamedTuple):
    """A change to an item of a conference's schedule."""

    conference: str
    change: "Change"
    #: How much the user wants to see it, one of ``STARS``.
    star: str | None = None


def _value(value: "Value", zones: Zones) -> object:
    """An old or new value: a time as start and end, a session by its title."""
    if hasattr(value, "start"):
        return of.times(value, zones[0])
    if isinstance(value, tuple):
        return getattr(value, "title", None) or list(value)
    return value


_VALUE: dict[str, object] = {
    "type": ["string", "boolean", "integer", "array", "object", "null"],
    "items": SCHEMAS["text"],
    "properties": {"start": SCHEMAS["time?"], "end": SCHEMAS["time?"]},
}
_OLD = "The old value; of a removed item, its start and end."
_NEW = "The new value; of an added item, its start and end."
_OF_CHANGE: tuple[Field["Change"], ...] = (
    attribute(
        "kind",
        "text",
        "What happened: added, removed, moved (another start), end (another end alone), renamed, "
        "cancelled, or the field that changed.",
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
    computed("old", _VALUE, _OLD, lambda change, zones: _value(change.old, zones)),
    computed("new", _VALUE, _NEW, lambda change, zones: _value(change.new, zones)),
)
CHANGE: Shape[Changed] = Shape(
    (
        *(of.CONFERENCE, *of_part("change", _OF_CHANGE), of.TIMEZONE),
        attribute("star", {"enum": [*STARS, None]}, "How much you want to see it."),
    ),
    ("conference", "kind", "item", "id", "title", "session", "field", "old", "new"),
)


class Removal(NamedTuple):
    """What became of a listing that was to be removed."""

    conference: str
    #: ``removed``, or ``hidden`` if it is bundled.
    outcome: str
    #: The command that shows it again; ``None`` if it is gone.
    restore: str | None


REMOVAL: Shape[Removal] = Shape(
    (
        of.CONFERENCE,
        attribute(
            "outcome",
            {"enum": ["removed", "hidden"]},
            "What became of the listing: one you added is removed, a bundled one is hidden.",
        ),
        attribute("restore", "text?", "The command that shows it again; null if it was removed."),
    ),
    ("conference", "outcome", "restore"),
)
