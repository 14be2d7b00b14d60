"""The JSON Schema of what each command prints as JSON."""

from typing import Any

from confcli.views import shapes
from confcli.views.backup_shapes import BACKUP
from confcli.views.brief_shapes import BRIEF
from confcli.views.busy_shapes import BUSY
from confcli.views.doctor_shapes import DOCTOR, REPAIR
from confcli.views.field import Schema, Shape, array_schema, object_schema
from confcli.views.imports import ARRIVAL
from confcli.views.listing_shapes import CHANGE, CHECK, ERROR, LEAD, LISTING, REMOVAL
from confcli.views.mark_shapes import MARKING
from confcli.views.plan_shapes import PLAN
from confcli.views.planning_shapes import AGENDA, NEAR, POSTERS, REPORT, STAY
from confcli.views.programme_shapes import PROGRAMME
from confcli.views.setting_shapes import SETTING
from confcli.views.team_shapes import TEAM
from confcli.views.topic_shapes import TOPIC, TREND

#: What each command prints with ``--json``; errors name the one that runs.
SHAPES: dict[str, Shape[Any]] = {
    "add": LISTING,
    "agenda": AGENDA,
    "authors": shapes.AUTHOR,
    "brief": BRIEF,
    "busy": BUSY,
    "calendar": shapes.CALENDAR,
    "check": CHECK,
    "config": SETTING,
    "convert": shapes.CONVERT,
    "count": shapes.COUNT,
    "diff": CHANGE,
    "doctor": DOCTOR,
    "find": PROGRAMME,
    "hide": MARKING,
    "listings": LISTING,
    "next": NEAR,
    "now": NEAR,
    "papers": shapes.PAPERS,
    "posters": POSTERS,
    "plan": PLAN,
    "remove": REMOVAL,
    "report": REPORT,
    "search": shapes.SEARCH,
    "seen": MARKING,
    "sessions": shapes.SESSIONS,
    "show": shapes.SHOW,
    "similar": shapes.SIMILAR,
    "star": MARKING,
    "stars": shapes.STARS,
    "stars export": BACKUP,
    "stars import": ARRIVAL,
    "stars merge": TEAM,
    "stay": STAY,
    "talks": shapes.TALK,
    "today": shapes.TALK,
    "undo": MARKING,
    "unhide": MARKING,
    "unstar": MARKING,
    "update": CHANGE,
}
#: What is printed as one object.
_OBJECTS = (BRIEF, TOPIC, shapes.SHOW, BACKUP)
#: What a command prints instead with an option: ``add --dry-run``, ``search --people``.
INSTEAD: dict[str, tuple[Shape[Any], ...]] = {
    "add": (CHECK, LEAD),
    "brief": (TOPIC, TREND),
    "doctor": (REPAIR,),
    "search": (shapes.AUTHOR,),
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of_command(name: str) -> Schema:
    """The schema of one command's JSON document; an unknown name raises ``KeyError``."""
    shape = SHAPES[name]
    if name in INSTEAD:
        document: Schema = {"anyOf": [_whole(it) for it in (shape, *INSTEAD[name])]}
    else:
        document = _whole(shape)
    return {"$schema": _DIALECT, "title": f"confcli {name}", **document}


def _whole(shape: Shape[Any]) -> Schema:
    return (object_schema if shape in _OBJECTS else array_schema)(shape.fields)


def everything() -> Schema:
    """One document with the schemas of every command and of an error in ``$defs``."""
    schemas = {name: of_command(name) for name in SHAPES}
    schemas["error"] = {"title": "an error, on stderr", **object_schema(ERROR)}
    for schema in schemas.values():
        schema.pop("$schema", None)
    return {"$schema": _DIALECT, "title": "confcli", "$defs": schemas}
