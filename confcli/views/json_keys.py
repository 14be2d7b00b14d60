"""The fields of sessions, talks and papers.

Times are RFC 3339 with offset, in the first zone asked for; ``timezone`` names that zone.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from confcli.model.declared import declared
from confcli.model.entities import Session, Talk
from confcli.model.marks import STARS
from confcli.model.records import fields
from confcli.schedule.entries import Entry
from confcli.times.rfc3339 import in_zone
from confcli.times.zones import Zone
from confcli.views.field import Field, Row, Type, array_schema, attribute, computed, nested


def times(item: object, zone: Zone) -> Row:
    """Start and end of an item in a zone."""
    return {name: in_zone(getattr(item, name), zone) for name in ("start", "end")}


def _declared(kind: type) -> dict[str, Field[object]]:
    """The keys of what is declared of sessions or talks."""
    types = {each.name: each.type for each in fields(kind)}
    return {
        name: attribute(name, _TYPES[types[name]], each.doc)
        for name, each in declared(kind).items()
        if each.doc
    }


_TYPES: dict[object, Type] = {
    str: "text",
    str | None: "text?",
    list[str]: "texts",
    bool: "flag",
    int | None: "integer?",
    datetime | None: "time?",
}
_TIME = "RFC 3339 in timezone; null if unknown."
TIMEZONE: Field[object] = computed(
    "timezone", "text", "The time zone of start and end.", lambda _, zones: zones[0].name
)
START: Field[Entry] = computed(
    "start", "time?", f"Start, {_TIME}", lambda item, zones: in_zone(item.start, zones[0])
)
END: Field[Entry] = computed(
    "end", "time?", f"End, {_TIME}", lambda item, zones: in_zone(item.end, zones[0])
)
TIME_BASIS = attribute(
    "time_basis",
    {"enum": ["stated", "page", "given", "inferred", None]},
    "How the source's time zone is known: stated on the line, stated once for the page, given by "
    "the user, or inferred.",
)
CONFERENCE = attribute("conference", "text", "The conference, such as ICLR 2021.")
SOURCE_TIMEZONE = attribute("source_timezone", "text?", "The time zone of the source.")
OTHER_TIMES: Field[Entry] = computed(
    "other_times",
    array_schema((TIMEZONE, START, END)),
    "Start and end in each further time zone asked for.",
    lambda item, zones: [{"timezone": zone.name, **times(item, zone)} for zone in zones[1:]],
)
_COMPUTED: tuple[Field[Entry], ...] = (
    *(CONFERENCE, TIMEZONE, START, END, TIME_BASIS, SOURCE_TIMEZONE, OTHER_TIMES),
    attribute("kind", {"enum": ["session", "talk", "paper"]}, "What the item is."),
    attribute("session", "text", "Title of the session."),
    attribute("session_id", "text", "Id of the session."),
    attribute(
        "time_of",
        {"enum": ["talk", "session", None]},
        "Whose start and end these are: the talk's own, or its session's if only those are known.",
    ),
)
#: What the user says, of whatever has a ``mark``.
OF_MARK: tuple[Field[Any], ...] = (
    attribute("star", {"enum": [*STARS, None]}, "How much you want to see it.", "mark.star"),
    computed("labels", "texts", "The labels that you gave it.", lambda it, _: [*it.mark.labels]),
    attribute("note", "text?", "Your note on it.", "mark.note"),
    attribute("hidden", "flag", "Whether you don't want to see it listed.", "mark.hidden"),
    attribute("seen", "flag", "Whether you have seen it.", "mark.seen"),
)
_OF_TALK, _OF_SESSION = _declared(Talk), _declared(Session)
ID, TITLE = _OF_TALK["id"], _OF_TALK["title"]
_KNOWN: dict[str, Field[Entry]] = {
    **_OF_SESSION,
    **_OF_TALK,
    **{each.key: each for each in (*_COMPUTED, *OF_MARK)},
}


def keys(*groups: str) -> tuple[Field[Entry], ...]:
    """The fields of these keys, each a text of several, in this order."""
    return tuple(_KNOWN[key] for key in " ".join(groups).split())


def _all(first: str, also: str, of: Iterable[str], without: str = "") -> tuple[Field[Entry], ...]:
    """The fields of the keys that come first, of others, of all that are declared, of marks."""
    marks = (field.key for field in OF_MARK)
    wanted = dict.fromkeys([*first.split(), *also.split(), *of, *marks])
    return keys(*(key for key in wanted if key not in without.split()))


_CHAIRED = "chairs source_timezone time_of"
_IN_SESSION = "session_id session title authors type track room start end timezone time_basis"
#: Of a talk: first the keys that scripts count on, then all that is declared.
TALK = _all(
    f"id source_ids conference {_IN_SESSION} abstract url links",
    f"{_CHAIRED} other_times",
    _OF_TALK,
)
#: Of a talk within a session or paper: without what is long or said of that already.
SLOT = _all(f"id source_ids {_IN_SESSION}", _CHAIRED, _OF_TALK, without="abstract url links")
TALKS = nested("talks", SLOT, "Its slots, in order of time.")
_KNOWN["talks"] = TALKS
SESSION = _all(
    "id source_ids conference title type track room start end timezone time_basis chairs talks url",
    "abstract links duration source_timezone other_times",
    _OF_SESSION,
)
