"""An item of a Mini-Conf site's papers, speakers or events: its people, kind and place."""

from confcli.formats import addresses, boards, people
from confcli.formats.keywords import keywords
from confcli.formats.miniconf import links
from confcli.formats.miniconf.record import Record, line
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.miniconf.slots import SessionSlot
from confcli.formats.people import Person
from confcli.formats.rows.moments import When
from confcli.model import kinds
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.status import is_cancelled, without_mark

#: The fields that may name people if ``authors`` does not, in order.
_SPOKEN = (
    "speakers", "speaker", "speaker_name", "presenters", "presenter", "panelists", "panellists",
)  # fmt: skip
#: Those who lead an item where others speak.
_LEADING = ("hosts", "host", "facilitators", "facilitator")
_SPEAKING = (
    *_SPOKEN, *_LEADING,
    "organizers", "organisers", "organizer", "organiser", "committee",
)  # fmt: skip
_PRESENTING = ("presenters", "presenter", "speakers", "speaker")
#: The fields that may hold the affiliations of all these people.
_PLACES = (
    "affiliations",
    "affiliation",
    "institution",
    "institutions",
    "author_affiliations",
    "aff",
)
_TRACKS = ("track", "display_track", "primary_subject", "primary_area", "subject_area")
_ABSTRACTS = ("abstract", "description", "desc", "tldr")
CHAIRS = ("chair", "chairs", "session_chair", "session_chairs", "moderator", "moderators")
PEOPLE = ("authors", *_SPEAKING, *CHAIRS)
_ROOMS = ("room", "room_name", "location", "venue")
_KINDS = ("type", "event_type", "presentation_type")
_BOARDS = ("poster_position", "board", "poster_board", "poster_number")
#: An id of OpenReview's, whose letters and digits are random: no word, number or acronym.
_FORUM = Pattern(r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[\w-]{9,12}", "a")
#: A page of the site itself.
_PAGE = Pattern(r"(?=\S+?\.html?(?:[?#]|\Z))\S++", "i")
#: How a paper is presented, in a decision such as ``Accept (Oral)``.
_PRESENTED = Pattern(r"\b(oral|spotlight|poster|demo|talk)\b", "i")
_NO_KIND = Pattern(r"|nan|none|null|n/?a|[\d.]+|remote|virtual|in-person", "i")


def track(record: Record) -> str | None:
    """The track or subject of an item."""
    return record.line_of(*_TRACKS) or None


def abstract(record: Record) -> str | None:
    """The text about an item."""
    return record.prose_of(*_ABSTRACTS) or None


def room(record: Record) -> str | None:
    """The room of an item, unless it is an address, and the venue that this is in."""
    printed = (record.prose_of(name).splitlines() for name in record.having(*_ROOMS))
    rooms = ("; ".join(filter(None, map(str.strip, lines))) for lines in printed)
    found = next((each for each in rooms if each and not _is_address(each)), None)
    venue = record.line_of("venue") if found else ""
    is_apart = found and venue not in found and not _is_address(venue)
    return f"{found}, {venue}" if is_apart else found


def _is_address(text: str) -> bool:
    return addresses.is_web(text) or _PAGE.fullmatch(text) is not None


def kind(record: Record, title: str, usual: str | None) -> str | None:
    """The kind of an item: as printed, else as its title or file says."""
    title = without_mark(title)
    # The category of a paper says what it belongs to: a workshop, a journal.
    is_event = record.has("category") and not record.has("authors")
    category = kinds.of_group(line(record.holds("category"))) if is_event else None
    named = kinds.of_group(record.line_of(*_KINDS, *["category"] * bool(category)))
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
    found = _authors(record) or _speakers(record)
    if not found:
        names = {part: record.line_of(f"{part}_name") for part in ("first", "last")}
        found = people.named(names) or people.named(record.get("primary_author"))
    if not found and record.line_of("title") and record.has("bio", *_PLACES):
        found = people.named(record.get("name"))  # of whom the title is not
    return people.placed(found, record.get(*_PLACES) if found else None, record.wrong)


def _authors(record: Record) -> list[Person]:
    """The authors, then those who present their work without being one of them."""
    found = people.named(record.get("authors"))
    presenting = record.having(*_PRESENTING) if found else ()
    return people.named(
        [*found, *(each for name in presenting for each in people.named(record.get(name)))]
    )


def chairs(record: Record) -> list[str]:
    """The chairs and moderators of a session, and who hosts it where others speak."""
    others = record.having("authors", *_SPOKEN)
    leading = _LEADING if any(map(record.holds, others)) else ()
    fields = map(record.get, record.having(*CHAIRS, *leading))
    return list(dict.fromkeys(name for it in fields for name in people.names(people.named(it))))


def _speakers(record: Record) -> list[Person]:
    """The first people in a field for speakers, which may be the members of a group."""
    for name in record.having(*_SPEAKING):
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
        cancelled=is_cancelled(record.line_of("decision")),
    )
    for each in (record, *_organisers(record)):
        links.give(made, each, base)
    if _is_forum(record):
        forum = record.line_of("forum")
        addresses.give(made, base, [], [("forum", f"https://openreview.net/forum?id={forum}")])
    return made


def session(record: Record, title: str, kind: str | None, when: When, base: str | None) -> Session:
    """Make a session of a record about it, without its ids and talks."""
    made = Session(
        title,
        kind,
        when.start,
        when.end,
        timezone=str(when.start.tzinfo) if when.start else None,
        chairs=chairs(record),
        abstract=abstract(record),
        track=track(record),
        room=room(record),
    )
    links.give(made, record, base)
    return made


def session_of(record: Record, slot: SessionSlot, site: SiteFile) -> Session:
    """The session of a talk in a slot: the one that it names, else that of its group."""
    group = record.line_of(*_TRACKS, "category")
    key = slot.key or (site.of_papers if not group else "")
    return Session(
        slot.session or group or site.unnamed,
        chairs=chairs(record),
        source_ids=site.key_of(key),
        gathered=not slot.session,
    )


def other_id(record: Record) -> str:
    """The ``forum`` of an item, if it is an id that is not surely OpenReview's."""
    return "" if _is_forum(record) else record.line_of("forum")


def _is_forum(record: Record) -> bool:
    return _FORUM.fullmatch(line(record.holds("forum"))) is not None


def _organisers(record: Record) -> list[Record]:
    """The groups that organise an item: they have addresses of their own."""
    names = record.having(*_SPEAKING)
    groups = [name for name in names if isinstance(record.holds(name), dict)]
    return [Record(record.get(name)) for name in groups]
