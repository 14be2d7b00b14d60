"""All that is the user's own, as one JSON document: what ``stars export`` writes."""

from typing import Any

from confcli.model.marks import BACKUP_VERSION
from confcli.views import json_keys as of
from confcli.views.field import Field, Shape, attribute, computed, nested

_TIME = "RFC 3339; null if unknown."
_SLOT = (
    attribute("id", "text", "Id of the slot."),
    attribute("start", "time?", f"Start, {_TIME}"),
    attribute("end", "time?", f"End, {_TIME}"),
    attribute("room", "text?", "Room."),
    attribute("cancelled", "flag", "Whether it is cancelled."),
)
_MARK: tuple[Field[Any], ...] = (
    of.ID,
    attribute("kind", {"enum": ["session", "talk", "paper"]}, "What the item is."),
    attribute("star", {"enum": ["must", "star", "maybe", None]}, "How it is starred.", "mark.star"),
    computed("labels", "texts", "Labels.", lambda it, _: list(it.mark.labels)),
    attribute("note", "text?", "Note.", "mark.note"),
    attribute("hidden", "flag", "Whether it is hidden from lists.", "mark.hidden"),
    attribute("seen", "flag", "Whether you have seen it.", "mark.seen"),
    attribute("changed_at", "text", "When its mark was last changed: RFC 3339 in UTC."),
    attribute("conference", "text", "The conference; empty if not known."),
    attribute("title", "text?", "Title, as you last knew it."),
    attribute("authors", "texts", "Authors, or the chairs of a session."),
    attribute("source_ids", "texts", "The ids that the sources themselves use."),
    nested("slots", _SLOT, "When and where it is, as you last knew it."),
)
_APPOINTMENT: tuple[Field[Any], ...] = (
    attribute("id", "text", "Id of the appointment."),
    attribute("title", "text", "What it is."),
    computed("start", "time?", f"Start, {_TIME}", lambda it, _: it.start.isoformat()),
    computed("end", "time?", f"End, {_TIME}", lambda it, _: it.end.isoformat()),
    attribute("source", "text?", "The calendar that it was read from; null if you typed it."),
)
BACKUP: Shape[object] = Shape(
    (
        computed(
            "confcli_stars",
            {"type": "integer", "const": BACKUP_VERSION},
            "Version of the document.",
            lambda *_: BACKUP_VERSION,
        ),
        nested("marks", _MARK, "Sessions, talks and papers, with what you say of them."),
        nested("appointments", _APPOINTMENT, "Your own appointments."),
    ),
    (),
)
