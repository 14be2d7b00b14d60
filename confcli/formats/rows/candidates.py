"""The columns that each field may have, by their names, once it is clear what belongs to what.

Where rows name no talk, they are sessions, and ``session type`` is their type; where they name no
session, ``session type`` is the talk's, too.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from confcli.formats.rows.content import Content
from confcli.formats.vocabulary.hinted import NAMES
from confcli.formats.vocabulary.meanings import Meaning, aside, meanings
from confcli.formats.vocabulary.names import PEOPLE, SESSION, TALK

#: A field, and what it belongs to: a talk or its session.
Slot = tuple[str, str]
#: The order in which fields find their columns.
_ORDER = (
    "title subtitle start end date day time end_date duration timezone authors speakers person "
    "coauthors chairs affiliations type track room board id language status cancelled abstract "
    "slides recording url links keywords"
).split()
#: The doubt of what the user says.
_SAID = -1
#: What is said of a session; what else a row with several talks says of it, they have, too.
_OF_SESSION = frozenset(
    "title session chairs start end time duration type track room id url abstract".split()
)
_SHARED = frozenset("date day end_date timezone language status cancelled".split())
_CLOCKS = frozenset((Content.CLOCK, Content.MOMENT, Content.NUMBER))


class Column(NamedTuple):
    """A column: its place, its name in the header, the key of its cells, and what they are."""

    place: int
    name: str
    key: str
    content: Content = Content.EMPTY
    #: Whether it is about the session of a row that holds several talks.
    of_session: bool = False

    @property
    def aside(self) -> str:
        """What is in brackets in its header, as in ``Start (UTC)``."""
        return aside(self.name)[1]


class Candidate(NamedTuple):
    """A column, and a field that its name may mean."""

    column: Column
    meaning: Meaning

    @property
    def is_said(self) -> bool:
        """Whether the user says so."""
        return self.meaning.doubt == _SAID


_Candidates = dict[Slot, list[Candidate]]


def settled(
    columns: Sequence[Column], repeating: Collection[Column], said: Mapping[str, Column]
) -> _Candidates:
    """The columns of each field, in the order in which fields may choose.

    ``said`` are those that the user names, by the names of fields in ``vocabulary/hinted``.
    """
    found = _named([it for it in columns if it not in said.values()])
    for name, column in said.items():
        owner, field = NAMES[name]
        part = "name" if field in PEOPLE else ""
        found[owner, field] = [Candidate(column, Meaning(field, _SAID, part=part))]
    _leave_names_to_people(found)
    for owner in (TALK, SESSION):
        _split_dates(found, owner)
    if (TALK, "title") not in found:
        _move(found, _ORDER)
    elif (SESSION, "title") not in found and not any(it.of_session for it in columns):
        _name_sessions_by_id(found, repeating)
    elif any(it.meaning.owner for it in _of(found, TALK, "start", "time")):
        _give_times(found)
    slots = ((owner, field) for field in _ORDER for owner in (TALK, SESSION))
    return {slot: found[slot] for slot in slots if slot in found}


def _named(columns: Sequence[Column]) -> _Candidates:
    found: _Candidates = defaultdict(list)
    counts = Counter(it.name.casefold() for it in columns)
    seen: Counter[str] = Counter()
    for column in columns:
        name = column.name.casefold()
        seen[name] += 1
        for meaning in _meanings(column):
            number = meaning.number or (seen[name] if counts[name] > 1 else 0)
            of_session = meaning.owner == SESSION or meaning.field in ("session", "chairs")
            field = _field(meaning.field, column)
            slot = (SESSION if of_session else TALK, field)
            found[slot].append(Candidate(column, meaning._replace(number=number)))
    return found


def _meanings(column: Column) -> Sequence[Meaning]:
    """What the name of a column may mean, where it is about a session only what that may have."""
    found = meanings(column.name)
    if not column.of_session:
        return found
    return [
        it if it.field in _SHARED else it._replace(owner=SESSION)
        for it in found
        if it.field in _OF_SESSION | _SHARED
    ]


def _field(named: str, column: Column) -> str:
    """The field that a name means, which its cells tell of a category."""
    if named == "category":
        return "type" if column.content is Content.KIND else "track"
    return "title" if named == "session" else named


def _of(found: _Candidates, owner: str, *fields: str) -> list[Candidate]:
    return [it for field in fields for it in found.get((owner, field), ())]


def _leave_names_to_people(found: _Candidates) -> None:
    """Take a column ``Name`` for a title only if nothing else is one."""
    titles = found.pop((TALK, "title"), [])
    others = [
        it
        for it in titles
        if it.is_said or all(each.field == "title" for each in meanings(it.column.name))
    ]
    if others or (titles and (SESSION, "title") not in found):
        found[TALK, "title"] = others or titles


def _split_dates(found: _Candidates, owner: str) -> None:
    """Take ``Start`` for a date, and ``End``, if only others say the time."""
    for field, date in (("start", "date"), ("end", "end_date")):
        candidates = found.get((owner, field), [])
        dates = [it for it in candidates if it.column.content is Content.DATE]
        clocks = [*candidates, *_of(found, owner, "time")]
        if dates and any(it.column.content in _CLOCKS for it in clocks):
            found.setdefault((owner, date), []).extend(dates)
            found[owner, field] = [it for it in candidates if it not in dates]


def _move(found: _Candidates, fields: Sequence[str]) -> None:
    """Give to talks what is said of sessions, except who chairs them."""
    for field in fields:
        if field != "chairs" and (moved := found.pop((SESSION, field), None)):
            doubtful = (it._replace(meaning=it.meaning._replace(owner="")) for it in moved)
            found.setdefault((TALK, field), []).extend(doubtful)


def _name_sessions_by_id(found: _Candidates, repeating: Collection[Column]) -> None:
    """Take ids that several rows have for sessions; other ids are those of the rows."""
    shared = [it for it in _of(found, SESSION, "id") if it.column in repeating]
    if shared:
        found[SESSION, "title"] = shared
    else:
        _move(found, _ORDER)


def _give_times(found: _Candidates) -> None:
    """Give times to sessions that don't say whose they are, beside those of talks."""
    if _of(found, SESSION, "start", "time"):
        return
    for field in ("start", "end", "time"):
        candidates = found.get((TALK, field), [])
        bare = [it for it in candidates if not (it.meaning.owner or it.is_said)]
        if bare:
            found.setdefault((SESSION, field), []).extend(bare)
            found[TALK, field] = [it for it in candidates if it not in bare]
