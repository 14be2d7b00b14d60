"""What ``brief`` prints of a conference: its fields."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from confcli.times.rfc3339 import in_zone
from confcli.views import json_keys as of
from confcli.views.field import (
    Field,
    Schema,
    Shape,
    array_schema,
    attribute,
    computed,
    nested,
    object_schema,
    rows,
)
from confcli.views.shapes import CALENDAR

if TYPE_CHECKING:
    from confcli.schedule.brief import Brief, Hour, Update
    from confcli.schedule.topics import Topic

_SLOT = of.keys("id kind title authors room start end timezone")
_DAYS = CALENDAR.pick(("day", "count", "starred", "hours"))
_TYPE = (
    attribute("value", "text", "The type."),
    attribute("count", "count", "Number of items of it."),
    attribute("percent", "number", "Per cent of the items that state a type."),
)
_DAY: Schema = {"type": "string", "format": "date"}
_HOUR: tuple[Field["Hour"], ...] = (
    computed("day", _DAY, "Its day.", lambda it, _: str(it.day)),
    attribute("hour", "count", "When it begins, from 0 to 23."),
    attribute("count", "count", "Number of items that run in it."),
)
_ROOM = (
    attribute("room", "text", "The room."),
    attribute("count", "count", "Number of items in it."),
    attribute("percent", "number", "Per cent of the items that state a room."),
    attribute("minutes", "count", "Minutes in which something is on in it, if an end is stated."),
)
_SPEAKER: tuple[Field[Any], ...] = (
    attribute("name", "text", "The person's name, as printed."),
    attribute("count", "count", "Number of papers, and of talks that present none.", "works"),
    attribute("talk_count", "count", "Number of talks.", "talks"),
    computed("example", "text", "Id of one of these.", lambda it, _: it.example.id),
    attribute("perhaps_same", "texts", "Other names that may be the same person's."),
)
_TOPIC: tuple[Field["Topic"], ...] = (
    attribute("words", "text", "A word or a phrase, as texts print it, with its abbreviation."),
    attribute("count", "count", "Number of talks and papers that hold it in any number."),
    attribute("title_count", "count", "Number of those that have it in the title.", "titles"),
    attribute("strength", "number", "How surely it is used more than elsewhere: a z-score."),
    attribute(
        "query",
        "text",
        "The query that finds them in title, keywords and abstract, and sessions with it, too.",
    ),
    computed("example", "text", "Id of one of them.", lambda it, _: it.example.id),
    attribute("title", "text?", "Its title.", "example.title"),
)
_COMPARED = (
    attribute("size", "count", "Number of talks and papers that topics are counted in."),
    attribute("abstract_count", "count", "Number of those with an abstract.", "abstracts"),
    attribute(
        "others",
        "count",
        "Number of talks, papers and sessions of other conferences that they are compared with; "
        "0 if there are too few, and titles are compared with abstracts.",
    ),
    attribute("conference_count", "count", "Number of those conferences.", "conferences"),
)
_LACK = (
    attribute("field", "text", "What is not stated: a title, author, abstract, type, time, …"),
    attribute("count", "count", "Number of items that don't state it."),
    attribute("percent", "number", "Per cent of all items."),
)

_UPDATED = (
    attribute("kind", "text", "What happened, as diff names it."),
    attribute("item", {"enum": ["session", "talk"]}, "What the item is."),
    attribute("id", "text", "Id of the item."),
    attribute("title", "text?", "Title of the item."),
)
_KINDS: tuple[Field[Any], ...] = (
    computed("kind", "text", "What happened.", lambda it, _: it[0]),
    computed("count", "count", "How often.", lambda it, _: it[1]),
)
_UPDATE: tuple[Field["Update"], ...] = (
    computed("time", "time?", "When it was added.", lambda it, zones: in_zone(it.at, zones[0])),
    computed(
        "counts",
        array_schema(_KINDS),
        "How many changes of each kind.",
        lambda it, zones: list(rows(it.counts.items(), _KINDS, zones)),
    ),
    nested("first", _UPDATED, "Some of them, those that matter most first."),
)


def _day(key: str, doc: str, get: Callable[["Brief"], date | None]) -> Field["Brief"]:
    nullable: Schema = {"type": ["string", "null"], "format": "date"}
    return computed(key, nullable, doc, lambda it, _: str(day) if (day := get(it)) else None)


def _maybe(
    key: str, fields: tuple[Field[Any], ...], doc: str, get: Callable[["Brief"], object]
) -> Field["Brief"]:
    """A field that holds an object, or null."""
    schema = object_schema(fields) | {"type": ["object", "null"]}

    def read(it: "Brief", zones: Any) -> object:
        found = get(it)
        return next(iter(rows([found], fields, zones))) if found else None

    return computed(key, schema, doc, read)


BRIEF: Shape["Brief"] = Shape(
    (
        of.CONFERENCE,
        attribute("state", {"enum": ["upcoming", "on", "over", None]}, "Null if no time is known."),
        _day("first_day", "First day, in the time zone asked for.", lambda it: it.first_day),
        _day(
            "last_day",
            "Last day, in the time zone asked for; the night after it is part of it.",
            lambda it: it.last_day,
        ),
        attribute(
            "place",
            "text?",
            "Where it is, as the directory of programmes has it.",
            "announced.place",
        ),
        _day(
            "announced_first_day",
            "First day, as the directory has it.",
            lambda it: it.announced.first_day,
        ),
        _day(
            "announced_last_day",
            "Last day, as the directory has it.",
            lambda it: it.announced.last_day,
        ),
        computed(
            "start",
            "time?",
            "When the first item starts.",
            lambda it, zones: in_zone(it.start, zones[0]),
        ),
        computed(
            "end",
            "time?",
            "When the last item ends; null if the last to start states no end.",
            lambda it, zones: in_zone(it.end, zones[0]),
        ),
        of.TIMEZONE,
        attribute("source_timezones", "texts", "The time zones of the sources.", "timezones"),
        attribute("time_bases", "texts", "How those time zones are known."),
        computed(
            "sources",
            "texts",
            "The files that it was parsed from.",
            lambda it, _: [each.name for each in it.listing.sources],
        ),
        computed(
            "added_at",
            "time?",
            "When it was added or last changed; null if bundled.",
            lambda it, zones: in_zone(it.added_at, zones[0]),
        ),
        computed(
            "fetched_at",
            "time?",
            "When the oldest of its sources on the web was fetched.",
            lambda it, zones: in_zone(it.listing.fetched_at, zones[0]),
        ),
        computed(
            "item_count",
            "count",
            "Number of items that are counted below: talks, and sessions without talks.",
            lambda it, _: len(it.items),
        ),
        attribute("talk_count", "count", "Number of slots.", "talks"),
        attribute("paper_count", "count", "Number of papers.", "papers"),
        attribute("session_count", "count", "Number of sessions.", "sessions"),
        computed("room_count", "count", "Number of rooms.", lambda it, _: len(it.rooms)),
        attribute("speaker_count", "count", "Number of people who present something, by name."),
        attribute("chair_count", "count", "Number of people who chair a session, by name."),
        nested("types", _TYPE, "The types of items, the most frequent first."),
        nested("days", _DAYS, "The days, and how much runs in each hour of them."),
        attribute("lasting_count", "count", "Items on several days, counted on each.", "lasting"),
        _maybe("busiest_hour", _HOUR, "The hour in which most runs.", lambda it: it.busiest_hour),
        nested("rooms", _ROOM, "The rooms, the busiest first."),
        nested("speakers", _SPEAKER, "The 20 people who present most, the busiest first."),
        nested(
            "topics",
            _TOPIC,
            "What stands out against the other conferences loaded, first what is named by most "
            "titles for how often, how rarely and how surely it is said.",
        ),
        _maybe("topics_from", _COMPARED, "What topics are found in.", lambda it: it.standing_out),
        nested("missing", _LACK, "How many items don't state something.", "lacks"),
        nested("running", _SLOT, "What is on now."),
        attribute("unsure_count", "count", "Items without an end that may be on, too.", "unsure"),
        nested("next", _SLOT, "What starts next: all that starts at that time.", "coming"),
        attribute("starred_count", "count", "Number of items that you starred.", "own.starred"),
        attribute("clash_count", "count", "Number of pairs of yours that clash.", "own.clashes"),
        _maybe("next_starred", _SLOT, "What is next of what you starred.", lambda it: it.own.next),
        _maybe(
            "changes", _UPDATE, "The last version that changed something.", lambda it: it.update
        ),
    ),
    ("conference", "first_day", "last_day", "talk_count", "paper_count", "session_count"),
)
