"""The fields of sessions, talks and papers.

Times are RFC 3339 with offset, in the first zone asked for; ``timezone`` names that zone.
"""

from confcli.schedule.entries import Entry
from confcli.times.rfc3339 import in_zone
from confcli.times.zones import Zone
from confcli.views.field import Field, Row, array_schema, attribute, computed, nested


def times(item: object, zone: Zone) -> Row:
    """Start and end of an item in a zone."""
    return {name: in_zone(getattr(item, name), zone) for name in ("start", "end")}


ID = attribute("id", "text", "Short id; it stays the same when a source is parsed again.")
SOURCE_IDS = attribute(
    "source_ids", "texts", "The sources' own ids, such as a guid, a UID or a submission code."
)
CONFERENCE = attribute("conference", "text", "The conference, such as ICLR 2021.")
KIND = attribute("kind", {"enum": ["session", "talk", "paper"]}, "What the item is.")
TITLE = attribute("title", "text?", "Title as printed; null if it has none.")
TYPE = attribute("type", "text?", "Type in lower case, such as oral; null if not stated.")
TRACK = attribute("track", "text?", "Track.")
ROOM = attribute("room", "text?", "Room.")
_TIME = "RFC 3339 in timezone; null if unknown."
START: Field[Entry] = computed(
    "start", "time?", f"Start, {_TIME}", lambda item, zones: in_zone(item.start, zones[0])
)
END: Field[Entry] = computed(
    "end", "time?", f"End, {_TIME}", lambda item, zones: in_zone(item.end, zones[0])
)
TIMEZONE: Field[object] = computed(
    "timezone", "text", "The time zone of start and end.", lambda _, zones: zones[0].name
)
OTHER_TIMES: Field[Entry] = computed(
    "other_times",
    array_schema((TIMEZONE, START, END)),
    "Start and end in each further time zone asked for.",
    lambda item, zones: [{"timezone": zone.name, **times(item, zone)} for zone in zones[1:]],
)
TIME_BASIS = attribute(
    "time_basis",
    {"enum": ["stated", "page", "given", "inferred", None]},
    "How the source's time zone is known: stated on the line, stated once for the page, given by "
    "the user, or inferred.",
)
TIME_OF = attribute(
    "time_of",
    {"enum": ["talk", "session", None]},
    "Whose start and end these are: the talk's own, or its session's if only those are known.",
)
SOURCE_TIMEZONE = attribute("source_timezone", "text?", "The time zone of the source.")
CHAIRS = attribute("chairs", "texts", "Chairs or moderators, as printed.")
AUTHORS = attribute("authors", "texts", "Authors or speakers, as printed.")
ABSTRACT = attribute("abstract", "text?", "Abstract or description.")
URL = attribute("url", "text?", "Web address of the item.")
LINKS = attribute("links", "texts", "Links from the source and from the abstract.")
LANGUAGE = attribute("language", "text?", "Language, as the source writes it.")
CANCELLED = attribute("cancelled", "flag", "Whether the source says it is cancelled.")
UNRECORDED = attribute("unrecorded", "flag", "Whether the source says it is not recorded.")
SESSION = attribute("session", "text", "Title of the session.")
SESSION_ID = attribute("session_id", "text", "Id of the session.")
PAPER = attribute(
    "paper", "text?", "Id of the paper presented; null for Q&A, breaks and bare slots."
)
TAKEN_FROM = attribute(
    "taken_from",
    "text?",
    "Id of the talk that title and authors come from, if this source prints neither.",
)
SLOT: tuple[Field[Entry], ...] = (
    *(ID, SOURCE_IDS, SESSION_ID, SESSION, TITLE, AUTHORS, TYPE, TRACK, ROOM, START, END, TIMEZONE),
    *(TIME_BASIS, TIME_OF, PAPER, TAKEN_FROM, LANGUAGE, CANCELLED, UNRECORDED),
    *(CHAIRS, SOURCE_TIMEZONE),
)
TALKS = nested("talks", SLOT, "Its slots, in order of time.")
