"""What ``brief --trend`` prints: its fields, and which of them are columns."""

from typing import TYPE_CHECKING

from confcli.views import json_keys as of
from confcli.views.field import Schema, Shape, attribute

if TYPE_CHECKING:
    from confcli.search.topics.trend import Point

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
