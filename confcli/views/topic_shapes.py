"""What ``brief`` prints of topics: its fields, and which of them are columns."""

from typing import TYPE_CHECKING, Any

from confcli.views import json_keys as of
from confcli.views.field import (
    Field,
    Schema,
    Shape,
    Zones,
    array_schema,
    attribute,
    computed,
    nested,
    of_part,
    rows,
)
from confcli.views.shapes import CALENDAR, SEARCH

if TYPE_CHECKING:
    from confcli.search.about import About
    from confcli.search.people import Person
    from confcli.search.topics.trend import Point

#: How many of each thing on a topic are printed.
MOST = 20

_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_OF = "talks and papers, or of sessions if it has nothing else"

TREND: Shape["Point"] = Shape(
    (
        attribute("topic", "text", "The topic, as it was typed."),
        attribute("query", "text", "The query that finds it in title, keywords and abstract."),
        of.CONFERENCE,
        attribute("year", "integer?", "Its year, by its date or its name; null if unknown."),
        attribute("day", _DAY, "Its first day; null if no date is known."),
        attribute("count", "count", "Number of its items on the topic.", "matches"),
        attribute("total", "count", f"Number of its {_OF}.", "held.total"),
        attribute("percent", "number", "Per cent of these that are on the topic."),
        attribute("title_count", "count", "Number of its titles that name the topic.", "titles"),
        attribute("title_total", "count", "Number of its titles.", "held.titled"),
        attribute("title_percent", "number", "Per cent of these that name the topic."),
        attribute("abstract_count", "count", "Number of items with abstract.", "held.abstracts"),
    ),
    ("topic", "conference", "year", "count", "total", "percent"),
    ("title_count", "title_total", "title_percent", "abstract_count"),
)


_WORKS: tuple[Field[Any], ...] = tuple(
    each for each in SEARCH.fields if each.key not in ("abstract", "links", "matched")
)
_PERSON: tuple[Field["Person"], ...] = (
    attribute("name", "text", "The person's name, as printed."),
    attribute("score", "number?", "How much and how well what they present fits the topic."),
    computed("count", "count", "Number of their works on it.", lambda it, _: len(it.works)),
    computed(
        "works", "texts", "Ids of these, best first.", lambda it, _: [w.entry.id for w in it.works]
    ),
    attribute("conferences", "texts", "The conferences that these are in."),
)
_PART: tuple[Field[Any], ...] = (
    *of_part("session", of.keys("id conference title type track room start end timezone")),
    attribute("count", "count", "Number of its papers and talks on the topic."),
    attribute("total", "count", "Number of its talks."),
)


def _first(key: str, fields: tuple[Field[Any], ...], doc: str, path: str) -> Field["About"]:
    """A field that holds the first of several objects."""

    def read(item: "About", zones: Zones) -> object:
        return [*rows(getattr(item, path)[:MOST], fields, zones)]

    return computed(key, array_schema(fields), doc, read)


TOPIC: Shape["About"] = Shape(
    (
        attribute("topic", "text", "The topic, as it was typed."),
        attribute("conferences", "texts", "The conferences that have something on it."),
        attribute(
            "match_count",
            "count",
            "Number of papers, talks and sessions that match all words; about, if thousands do.",
            "whole",
        ),
        attribute("partial_count", "count", "How many more match only some of them.", "partial"),
        _first("matches", _WORKS, f"The best {MOST} of both, best first.", "results"),
        computed(
            "person_count",
            "count",
            "Number of people who present or chair some of it.",
            lambda it, _: len(it.ranked),
        ),
        attribute(
            "faint_count",
            "count",
            "How many more have next to nothing on it beside the first.",
            "people.faint",
        ),
        _first("people", _PERSON, f"The first {MOST} of them, best first.", "ranked"),
        computed(
            "session_count",
            "count",
            "Number of sessions that have some of it.",
            lambda it, _: len(it.sessions),
        ),
        _first("sessions", _PART, f"The first {MOST} of them, with most first.", "sessions"),
        nested(
            "days",
            CALENDAR.pick(("day", "count")),
            "How much of it is on each day, in the time zone asked for.",
        ),
        attribute("untimed_count", "count", "How much of it states no time.", "untimed"),
    ),
    ("topic", "match_count", "person_count", "session_count"),
)
