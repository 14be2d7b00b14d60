"""An item of a Mini-Conf site's papers, speakers or events: its people, kind and slots."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from confcli.formats import addresses, boards, people
from confcli.formats.keywords import keywords
from confcli.formats.miniconf import links, values
from confcli.formats.miniconf.records import Record
from confcli.formats.people import Person
from confcli.model import kinds
from confcli.model.cancelled import without_mark
from confcli.model.entities import Talk

#: The fields that may name people if ``authors`` does not, in order.
_SPEAKING = (
    "speakers", "speaker", "speaker_name", "presenters", "presenter", "hosts", "organizers",
    "organisers", "organizer", "organiser", "committee", "panelists",
)  # fmt: skip
#: The fields that may hold the affiliations of all these people.
_PLACES = ("affiliations", "affiliation", "institution", "institutions", "aff")
_TRACKS = ("track", "display_track", "primary_subject", "primary_area", "subject_area")
_ABSTRACTS = ("abstract", "description", "desc")
CHAIRS = ("chair", "chairs", "session_chair", "session_chairs", "moderator", "moderators")
_ROOMS = ("room", "room_name", "location", "venue")
_KINDS = ("type", "event_type", "presentation_type")
_BOARDS = ("poster_position", "board", "poster_board", "poster_number")
#: The fields of each slot.
_SLOTS = [
    [f"{name}{suffix}" for name in ("start_date", "start_time", "end_date", "end_time")]
    for suffix in ("", "_a", "_b")
]
_TIMES = tuple(chain(*_SLOTS, ("date", "time", "start", "end")))
#: A time of day, as in ``8am`` and ``13:15``.
_CLOCK = re.compile(r"\d:\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
#: An id of OpenReview's, whose letters and digits are random: no word, number or acronym.
_FORUM = re.compile(r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[\w-]{9,12}", re.ASCII)
#: A page of the site itself.
_PAGE = re.compile(r"\S+\.html?(?:[?#]\S*)?", re.IGNORECASE)
#: A session that is named by its number, as in ``3`` or ``10A``.
_NUMBER = re.compile(r"\d+[A-Z]?")
#: How a paper is presented, in a decision such as ``Accept (Oral)``.
_PRESENTED = re.compile(r"\b(oral|spotlight|poster|demo|talk)\b", re.IGNORECASE)
_NO_KIND = re.compile(r"|nan|none|null|n/?a|[\d.]+|remote|virtual|in-person", re.IGNORECASE)


class SessionSlot(NamedTuple):
    """A session's title, its key in the site, and the times as printed; each may be empty."""

    session: str = ""
    key: str = ""
    start: str = ""
    end: str = ""
    #: What else is said of the slot alone.
    record: Record | None = None


def titled_session(name: str) -> str:
    """Title a session, which may be named by its number alone."""
    return f"Session {name}" if _NUMBER.fullmatch(name) else name


def group(record: Record) -> str:
    """The session of an item that names none."""
    return record.line_of(*_TRACKS, "category")


def track(record: Record) -> str | None:
    """The track or subject of an item."""
    return record.line_of(*_TRACKS) or None


def abstract(record: Record) -> str | None:
    """The text about an item."""
    return record.prose_of(*_ABSTRACTS) or None


def room(record: Record) -> str | None:
    """The room of an item, unless it is an address."""
    printed = (record.prose_of(name).splitlines() for name in _ROOMS)
    rooms = ("; ".join(filter(None, map(str.strip, lines))) for lines in printed)
    return next((each for each in rooms if each and not _is_address(each)), None)


def _is_address(text: str) -> bool:
    return addresses.is_web(text) or _PAGE.fullmatch(text) is not None


def slots(record: Record, title: str) -> list[SessionSlot]:
    """The slots of an item: each printed time, else each named session."""
    sessions = [slot for slot in dict.fromkeys(_sessions(record, title)) if any(slot[:-1])]
    printed = [_printed(record, names) for names in _SLOTS] if record.has(*_TIMES) else []
    times = [slot for slot in [*printed, _alone(record)] if slot.start]
    if not times or any(slot.start for slot in sessions):
        return sessions or [SessionSlot()]
    session, key, *_ = sessions[0] if sessions else SessionSlot()
    return [slot._replace(session=session, key=key) for slot in dict.fromkeys(times)]


def _sessions(record: Record, title: str) -> Iterator[SessionSlot]:
    """The sessions that an item names: by title, by code, or by both in fields beside it."""
    code = record.line_of("session_code", "session_id", "workshop")
    if name := record.line_of("session_name", "session_title"):
        yield SessionSlot(titled_session(name), code or name)
        return
    found = record.get("sessions", "session", "event_ids") or code or []
    parts = found if isinstance(found, list) else values.text(found).split("|")
    for part in parts:
        yield _slot(part, title)


def _slot(part: Any, title: str) -> SessionSlot:
    if not isinstance(part, dict):
        return SessionSlot(titled_session(values.line(part)), values.line(part))
    record = Record(part)
    session, name = record.line_of("session_name"), record.line_of("name")
    start, end = (record.line_of(f"{key}_time", key) for key in ("start", "end"))
    # A live session of a tutorial is not a session of the conference.
    own = f"{title} ({name})" if name and not session else ""
    return SessionSlot(own or titled_session(session), session, start, end, record)


def _printed(record: Record, names: list[str]) -> SessionSlot:
    """Read the fields of a slot; an end without a date is on the start's day, or in its night."""
    day, clock, last, until = map(record.line_of, names)
    end = f"{last} {until}".strip() if until else ""
    return SessionSlot(start=f"{day} {clock}".strip(), end=end)


def _alone(record: Record) -> SessionSlot:
    """Read the time of an item with a single one: ``start``, or ``date`` and ``time``."""
    if record.has("start_date", "start_time", "start_time_a", "start_date_a"):
        return SessionSlot()
    if start := record.line_of("start"):
        return SessionSlot(start=start, end=record.line_of("end"))
    day, clock = record.line_of("date"), record.line_of("time")
    is_timed = bool(clock or _CLOCK.search(day))
    return SessionSlot(start=f"{day} {clock}".strip() if day and is_timed else "")


def kind(record: Record, title: str, usual: str | None) -> str | None:
    """The kind of an item: as printed, else as its title or file says."""
    title = without_mark(title)
    is_event = record.has("category") and not record.has("authors")
    # The category of a paper says what it belongs to: a workshop, a journal.
    named = kinds.of_group(record.line_of(*_KINDS, *["category"] * is_event))
    bare = kinds.kind(title) if kinds.is_kind(title) else None
    has_text = abstract(record) is not None
    found = named or bare or kinds.of_talk(title, bare=False, has_text=has_text)
    return found or _of_paper(record) or usual or ("event" if is_event else None)


def _of_paper(record: Record) -> str | None:
    """The kind of a paper: ``long``, or the one in a decision."""
    if presented := _PRESENTED.search(record.line_of("decision")):
        return presented[1].casefold()
    printed = record.line_of("paper_type")
    return None if _NO_KIND.fullmatch(printed) else kinds.kind(printed)


def persons(record: Record) -> list[Person]:
    """The authors of an item, else its speakers, else its organisers."""
    found = people.named(record.get("authors")) or _speakers(record)
    if not found:
        names = {part: record.line_of(f"{part}_name") for part in ("first", "last")}
        found = people.named(names) or people.named(record.get("primary_author"))
    if not found and record.line_of("title") and record.has("bio", *_PLACES):
        found = people.named(record.get("name"))  # of whom the title is not
    return people.placed(found, record.get(*_PLACES) if found else None, record.wrong)


def chairs(record: Record) -> list[str]:
    """The chairs of a session."""
    return people.names(people.named(record.get(*CHAIRS)))


def _speakers(record: Record) -> list[Person]:
    """The first people in a field for speakers, which may be the members of a group."""
    for name in _SPEAKING:
        value = record.get(name)
        members = Record(value).get("members") if isinstance(value, dict) else None
        if found := people.named(members or value):
            return found
    return []


def talk(record: Record, title: str, base: str | None, usual: str | None = None) -> Talk:
    """Make a talk of an item, without its times and ids; ``base`` makes its addresses whole."""
    authors = persons(record)
    place = boards.placed(room(record), record.line_of(*_BOARDS))
    made = Talk(
        title=title or None,
        type=kind(record, title, usual),
        authors=people.names(authors),
        abstract=abstract(record),
        track=track(record),
        room=place.room,
        board=place.board,
        keywords=keywords(record.get("keywords", "tags", "topics")),
        affiliations=people.affiliations(authors),
    )
    for each in (record, *_organisers(record)):
        links.give(made, each, base)
    if _FORUM.fullmatch(values.line(record.holds("forum"))):
        forum = record.line_of("forum")
        addresses.give(made, base, [], [("forum", f"https://openreview.net/forum?id={forum}")])
    return made


def _organisers(record: Record) -> list[Record]:
    """The groups that organise an item: they have addresses of their own."""
    groups = [name for name in _SPEAKING if isinstance(record.holds(name), dict)]
    return [Record(record.get(name)) for name in groups]
