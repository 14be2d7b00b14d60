"""What ``plan`` prints of each item: the fields, and the columns of tab-separated lines."""

from datetime import datetime
from typing import NamedTuple

from confcli.planning.wishes import TIERS, Wish
from confcli.schedule.entries import Entry
from confcli.times.rfc3339 import in_zone
from confcli.views import json_keys as of
from confcli.views.field import Field, Shape, attribute, computed, of_part
from confcli.views.shapes import COLUMNS


class Row(NamedTuple):
    """Something that is attended, or left out."""

    entry: Entry
    wish: Wish
    #: Why, in words.
    reason: str
    #: When it is attended; ``None`` if it is left out.
    start: datetime | None = None
    end: datetime | None = None
    is_assumed: bool = False
    walk: int = 0
    #: What stands in the way of it, by id.
    instead: tuple[str, ...] = ()

    @property
    def is_planned(self) -> bool:
        """Whether it is attended."""
        return self.start is not None


_KEYS: tuple[Field[Row], ...] = (
    attribute("planned", "flag", "Whether you attend it; if not, why not.", "is_planned"),
    computed(
        "attend_start",
        "time?",
        "When to be there; null if it is left out.",
        lambda row, zones: in_zone(row.start, zones[0]),
    ),
    computed(
        "attend_end",
        "time?",
        "Until when; null if it is left out.",
        lambda row, zones: in_zone(row.end, zones[0]),
    ),
    attribute(
        "assumed", "flag", "Whether attend_end is assumed, as no source says it.", "is_assumed"
    ),
    attribute("walk", "count", "Minutes of the walk from what you attend before it."),
    computed(
        "wish",
        {"enum": [*TIERS]},
        "Why you want it: the strongest reason.",
        lambda row, _: row.wish.tier or TIERS[-1],
    ),
    attribute(
        "interest",
        "number",
        "How well it matches your interests: their scores together.",
        "wish.score",
    ),
    computed(
        "interests", "texts", "The interests that it matches.", lambda row, _: [*row.wish.scores]
    ),
    attribute("reason", "text", "Why it is planned or left out, in words."),
    computed(
        "instead", "texts", "Ids of what is planned in its place.", lambda row, _: [*row.instead]
    ),
)
PLAN: Shape[Row] = Shape(
    (*of_part("entry", (*of.TALK, *of.keys("kind"))), *_KEYS),
    tuple(f"attend_{key}" if key in ("start", "end") else key for key in COLUMNS),
    ("room", "planned", "reason"),
)
