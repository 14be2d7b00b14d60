"""What commands print of a user's own days: the fields, and the columns of tab-separated lines."""

from typing import TYPE_CHECKING, NamedTuple

from confcli.model.marks import STARS
from confcli.planning.clashes import Clash
from confcli.planning.engagements import Engagement
from confcli.planning.posters import INTEREST
from confcli.planning.report import OUTCOMES
from confcli.times.rfc3339 import in_zone
from confcli.views import json_keys as of
from confcli.views.field import (
    Field,
    Row,
    Shape,
    Zones,
    array_schema,
    attribute,
    computed,
    nested,
    object_schema,
    of_part,
    rows,
)
from confcli.views.shapes import COLUMNS, LAST_COLUMNS, SHOW, TALK

if TYPE_CHECKING:
    from confcli.planning.agenda import Item
    from confcli.planning.free_time import Free
    from confcli.planning.nearby import Near
    from confcli.planning.posters import Visit
    from confcli.planning.report import Reported
    from confcli.planning.staying import Choice


class _Beside(NamedTuple):
    """What clashes with an item."""

    it: Engagement
    clash: Clash


_ENGAGEMENT: tuple[Field[Engagement], ...] = (
    attribute("id", "text", "Id of the item.", "of.id"),
    attribute("title", "text?", "Title of the item.", "of.title"),
    computed("start", "time?", of.START.doc, lambda it, zones: in_zone(it.start, zones[0])),
    computed("end", "time?", of.END.doc, lambda it, zones: in_zone(it.of.end, zones[0])),
    attribute("room", "text?", "Room of the item."),
)
_CLASH: tuple[Field[object], ...] = (
    *of_part("it", _ENGAGEMENT),
    attribute("overlap", "count", "Minutes of both at once.", "clash.overlap"),
    attribute("between", "count", "Minutes from the end of one to the other.", "clash.between"),
    attribute("walk", "count", "Minutes it takes to get from one to the other.", "clash.walk"),
    attribute(
        "assumed", "flag", "Whether no source states the end in question.", "clash.is_assumed"
    ),
)
_SLOT: tuple[Field[object], ...] = (
    *of_part("slot", of.keys("id start end room")),
    attribute("free", "flag", "Whether nothing clashes with it.", "is_free"),
)
_FREE: tuple[Field["Free"], ...] = (
    computed(
        "start", "time?", "When it starts.", lambda it, zones: in_zone(it.gap.start, zones[0])
    ),
    computed("end", "time?", "When it ends.", lambda it, zones: in_zone(it.gap.end, zones[0])),
    attribute("minutes", "count", "How long it is, less the walk.", "gap.minutes"),
    attribute(
        "walk", "count", "Minutes to get from what is before it to what is after.", "gap.walk"
    ),
    nested("maybes", _ENGAGEMENT, "What is starred as maybe and would fill it, in order of time."),
    nested("suggested", _ENGAGEMENT, "What you may like and would fill it, the best first."),
)


def _clashes(item: "Item", zones: Zones) -> list[Row]:
    beside = (_Beside(it.beside(item.engagement), it) for it in item.clashes if item.engagement)
    return list(rows(beside, _CLASH, zones))


def _free(item: "Item", zones: Zones) -> Row | None:
    return next(iter(rows([item.free], _FREE, zones))) if item.free else None


AGENDA: Shape["Item"] = Shape(
    (
        *of_part("entry", of.TALK),
        attribute(
            "kind", {"enum": ["session", "talk", "appointment"]}, "What the item is.", "entry.kind"
        ),
        computed(
            "clashes", array_schema(_CLASH), "What you can't be at if you are here.", _clashes
        ),
        nested("other_slots", _SLOT, "The other slots of the paper."),
        computed(
            "free_time",
            object_schema(_FREE) | {"type": ["object", "null"]},
            "The free time that ends with the item, or that it is the first to fill; else null.",
            _free,
        ),
    ),
    COLUMNS,
    (*LAST_COLUMNS, "star", "clashes"),
)
POSTERS: Shape["Visit"] = Shape(
    (
        *of_part("entry", TALK.fields),
        attribute("visit", "count", "The place of the poster on the round, from 1.", "number"),
        attribute("after", "count", "Minutes from the beginning of the round to the visit."),
        attribute(
            "reason",
            {"enum": [*STARS, INTEREST]},
            "Why it is visited: how much it is starred, or that it matches what is asked for.",
        ),
        attribute(
            "score", "number", "How well it matches what is asked for, out of 100; 0 if not at all."
        ),
    ),
    ("id", "visit", "after", "board", "reason", "score", "title", "authors", "session", "room"),
)
_NEXT = of.keys("id title start end timezone")
NEAR: Shape["Near"] = Shape(
    (
        *of_part("entry", TALK.fields),
        attribute("starts_in", "integer?", "Minutes until it starts; null if it has begun."),
        attribute("ends_in", "integer?", "Minutes until it ends; null if no end is known."),
        computed(
            "next_in_room",
            object_schema(_NEXT) | {"type": ["object", "null"]},
            "What starts next in its room; null if nothing does.",
            lambda it, zones: next(iter(rows([it.then] if it.then else (), _NEXT, zones)), None),
        ),
    ),
    COLUMNS,
    (*LAST_COLUMNS, "starts_in", "ends_in"),
)
STAY: Shape["Choice"] = Shape(
    (
        *of_part("entry", TALK.fields),
        attribute("stays", "flag", "Whether it comes next where you are."),
        attribute("walk", "count", "Minutes to get there."),
        attribute("late", "count", "Minutes of it that you would miss."),
    ),
    COLUMNS,
    (*LAST_COLUMNS, "stays", "walk", "late"),
)
REPORT: Shape["Reported"] = Shape(
    (
        *of_part("entry", SHOW.fields),
        attribute(
            "outcome",
            {"enum": list(OUTCOMES)},
            "Whether it was seen, missed (starred, and over at all of its times) or cancelled, or "
            "only has a note.",
        ),
    ),
    ("id", "outcome", *COLUMNS[1:], "recording"),
)
