"""What ``stars merge`` prints of each item: who goes there, and what keeps them from it."""

from typing import TYPE_CHECKING, Any

from confcli.model.marks import STARS
from confcli.times.rfc3339 import in_zone
from confcli.views.field import Field, Shape, attribute, computed, nested, of_part
from confcli.views.shapes import COLUMNS, SHOW

if TYPE_CHECKING:
    from confcli.planning.team import Shared

_PEOPLE: tuple[Field[Any], ...] = (
    attribute("name", "text", "Who: the name of their file."),
    attribute("star", {"enum": list(STARS)}, "How they starred it."),
)
_CONFLICT: tuple[Field[Any], ...] = (
    attribute("name", "text", "Whom it keeps from this."),
    attribute("id", "text", "Id of the other item, or of their appointment.", "other.of.id"),
    attribute("title", "text?", "Its title.", "other.of.title"),
    computed("start", "time?", "Its start.", lambda it, zones: in_zone(it.other.start, zones[0])),
    attribute("overlap", "count", "Minutes during which both go on.", "clash.overlap"),
    attribute("walk", "count", "Minutes from one room to the other.", "clash.walk"),
    attribute("at_other", "texts", "Who goes to the other, but not here."),
    attribute("here", "texts", "Who comes here, but not to the other."),
    attribute("alike", "texts", "Who wants to be at both, too."),
)
TEAM: Shape["Shared"] = Shape(
    (
        *of_part("entry", SHOW.fields),
        nested("people", _PEOPLE, "Who starred it."),
        nested("conflicts", _CONFLICT, "What else some of them want to be at then."),
    ),
    tuple("people" if key == "authors" else key for key in COLUMNS),
    ("room",),
)
