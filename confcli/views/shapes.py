"""What each command prints: its fields, and which of them are columns of tab-separated lines."""

from typing import TYPE_CHECKING

from confcli.schedule.entries import Entry
from confcli.times.rfc3339 import in_zone
from confcli.views import json_keys as of
from confcli.views.field import (
    SCHEMAS,
    Field,
    Schema,
    Shape,
    Zones,
    attribute,
    computed,
    nested,
    of_part,
)

if TYPE_CHECKING:
    from confcli.schedule.counting import Count, Day
    from confcli.search.people import Person, Presented
    from confcli.search.ranking.results import Result
    from confcli.search.similar import Similar
    from confcli.times.conversion import Conversion

COLUMNS = ("id", "start", "end", "timezone", "type", "title", "authors", "session", "conference")
LAST_COLUMNS = ("room", "cancelled", "status", "board")

_KIND = of.keys("kind")
_PAPER: tuple[Field[Entry], ...] = (*of.TALK, of.TALKS)

TALK: Shape[Entry] = Shape((*of.TALK, *_KIND), COLUMNS, LAST_COLUMNS)


def _if_listed(field: Field[Entry]) -> Field[Entry]:
    """The same field, null of a talk that is in no listing: it is not known of which session."""
    doc = f"{field.doc[:-1]}; null if no listing has the talk."

    def read(item: Entry, zones: Zones) -> object:
        return field.read(item, zones) if item.is_listed or item.kind != "talk" else None

    return computed(field.key, "text?", doc, read)


STARS: Shape[Entry] = Shape(
    (
        *(_if_listed(it) if it.key in ("session", "session_id") else it for it in TALK.fields),
        attribute(
            "listed",
            "flag",
            "Whether a listing still has it; else it is as you were last told of it.",
            "is_listed",
        ),
    ),
    COLUMNS,
    (*LAST_COLUMNS, "listed"),
)
PAPERS: Shape[Entry] = Shape(_PAPER, COLUMNS, LAST_COLUMNS)
SHOW: Shape[Entry] = Shape((*_KIND, *_PAPER), ())
SESSIONS: Shape[Entry] = Shape(
    of.SESSION,
    ("id", "start", "end", "timezone", "type", "title", "chairs", "conference"),
)
SEARCH: Shape["Result"] = Shape(
    (
        *of_part("entry", SHOW.fields),
        attribute(
            "score",
            "number?",
            "How well the item matches, out of 100; null if the query only excludes and filters.",
        ),
        attribute(
            "matched",
            {"type": "object", "additionalProperties": SCHEMAS["texts"]},
            "Matching words, by field.",
        ),
        attribute(
            "snippet",
            "text?",
            "The abstract around its best matches, if it has words that the title lacks.",
        ),
        attribute("partial", "flag", "Whether some words of the query are missing."),
        attribute("weak", "flag", "Whether this is a weak match."),
        attribute("explanation", "text", "Why the item matches, in words."),
    ),
    ("id", "score", "kind", *COLUMNS[1:]),
    LAST_COLUMNS,
)
SIMILAR: Shape["Similar"] = Shape(
    (
        *of_part("entry", _PAPER),
        attribute("score", "number", "How similar the papers are, out of 100."),
        attribute("shared", "texts", "Phrases and rare words that both have, weightiest first."),
    ),
    ("id", "score", "shared", *COLUMNS[1:]),
    LAST_COLUMNS,
)
_FITS = "How well it fits the topic, out of 100; null if none is asked for."
_WORK = of_part(
    "entry", of.keys("id kind conference title session start end timezone room other_times")
)
_ON_TOPIC = (
    attribute("partial", "flag", "Whether some words of the topic are missing."),
    attribute("explanation", "text?", "Why it is on the topic; null if none is asked for."),
)
_COAUTHOR = (
    attribute("name", "text", "A coauthor's name, as printed."),
    attribute("work_count", "count", "Number of papers they present together.", "works"),
)
AUTHOR: Shape["Person"] = Shape(
    (
        attribute("name", "text", "The person's name, as printed."),
        attribute("conferences", "texts", "The conferences that the person takes part in."),
        attribute("paper_count", "count", "Number of papers they are an author of.", "papers"),
        attribute("talk_count", "count", "Number of talks that present those papers.", "talks"),
        attribute("chair_count", "count", "Number of sessions that they chair.", "chairs"),
        nested(
            "works",
            (*_WORK, attribute("score", "number?", _FITS), *_ON_TOPIC),
            "What the person presents or chairs, in order of time; for a topic, only what is on "
            "it, best first.",
        ),
        attribute("perhaps_same", "texts", "Other names that may be the same person's."),
        nested("coauthors", _COAUTHOR, "Coauthors, most shared papers first."),
        attribute(
            "score",
            "number?",
            "How much and how well their works fit the topic: 100 for each that is all about it; "
            "null if none is asked for.",
        ),
    ),
    ("name", "paper_count", "talk_count", "chair_count", "conferences"),
    ("works",),
)
#: A line for each of the works of people on a topic.
ON_TOPIC: Shape["Presented"] = Shape(
    (
        *of_part("person", (each for each in AUTHOR.fields if each.key != "works")),
        *of_part("work", (*_WORK, attribute("work_score", "number?", _FITS, "score"), *_ON_TOPIC)),
    ),
    ("name", "score", "work_score", "title", "start", "end", "timezone", "id", "conference"),
    ("room", "partial"),
)
CONVERT: Shape["Conversion"] = Shape(
    (
        attribute("input", "text", "What was asked: a time or an id."),
        attribute("id", "text?", "Id of the item, if an id or title was asked for."),
        attribute("title", "text?", "Title of the item, if an id or title was asked for."),
        attribute("timezone", "text", of.TIMEZONE.doc, "zone.name"),
        computed("start", "time?", of.START.doc, lambda item, _: in_zone(item.start, item.zone)),
        computed("end", "time?", of.END.doc, lambda item, _: in_zone(item.end, item.zone)),
        attribute("abbreviation", "text", "The time zone's abbreviation at the start."),
        attribute("utc_offset", "text", "The time zone's offset from UTC at the start."),
        attribute("day_offset", "integer", "Calendar days later than in the first time zone."),
    ),
    ("timezone", "start", "end", "abbreviation", "utc_offset", "day_offset", "title", "id"),
)

_DATE: Schema = {"type": "string", "format": "date"}
_COUNT: tuple[Field["Count"], ...] = (
    attribute("value", "text?", "What is counted; null for items without one, or for all."),
    attribute("count", "count", "Number of items."),
    attribute("percent", "number", "Per cent of all items; one may count for several values."),
)
COUNT: Shape["Count"] = Shape(_COUNT, ("value", "count"))
NUMBER: Shape["Count"] = Shape(_COUNT, ("count",))
CALENDAR: Shape["Day"] = Shape(
    (
        computed("day", _DATE, "The day.", lambda item, _: str(item.day)),
        attribute("count", "count", "Number of items that start or run on it."),
        of.TIMEZONE,
        attribute(
            "hours",
            {"type": "array", "items": SCHEMAS["count"], "minItems": 24, "maxItems": 24},
            "Number of items that run in each hour of it, from 0 to 23.",
        ),
        attribute("conferences", "texts", "The conferences that have something on it."),
        attribute("starred", "count", "Number of those items that are starred."),
    ),
    ("day", "count"),
)
