"""What an entry around talks is: a session, a slot, a day, a room, a track, or a year's edition.

Its group's name says so, its key in a map, or what it has: a time of day and a title, or a date.
"""

from confcli.formats.records import maps
from confcli.formats.records.groups import Entry, Group
from confcli.formats.records.tree import Tree
from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import folded
from confcli.formats.vocabulary.names import SESSION as OF_SESSION
from confcli.model.patterns import Pattern

SESSION, SLOT, DAY, ROOM, TRACK, EDITION, NOTHING = (
    "session slot day room track edition nothing".split()
)
_BY_NAME = {words.DAYS: DAY, words.ROOMS: ROOM, words.TRACKS: TRACK}
_DATES = frozenset((Content.DATE, Content.MOMENT, Content.DAY))
#: What a group of conferences with talks in them is called.
_CONFERENCES = "conferences"
_YEARS = range(1990, 2100)
#: How many keys of a map show what they are.
_COMPARED = 10
#: The most words of a room's name.
_SHORT = 6
_ROOM = Pattern(
    r"\b(?:room|hall|stage|auditorium|theatre|theater|raum|saal|salle|sala|aula|zaal)\b", "i"
)
_TRACK = Pattern(r"\b(?:track|stream|devroom)\b", "i")


def role(tree: Tree, entry: Entry) -> str:
    """What an entry around talks is."""
    found = of_key(entry)
    return _of_group(tree, entry) if found == NOTHING else found


def of_key(entry: Entry) -> str:
    """What the key of an entry in a map says that it is."""
    key = entry.key.strip()
    if not key or key.isdecimal():
        return EDITION if _is_year(key) and _are_years(entry.group) else NOTHING
    kind = content.of_cell(key) if maps.is_time(key) else Content.TEXT
    if kind in _DATES or _are_days(entry.group):
        return DAY
    if kind is Content.CLOCK:
        return SLOT
    if _ROOM.search(key):
        return ROOM
    return TRACK if _TRACK.search(key) or entry.group.is_row else NOTHING


def _are_days(group: Group) -> bool:
    """Whether the keys of a map begin with days: ``friday_am``."""
    return all(content.named_day(it.key) is not None for it in group.entries[:_COMPARED])


def _is_year(key: str) -> bool:
    return len(key) == len("2026") and key.isdecimal() and int(key) in _YEARS


def _are_years(group: Group) -> bool:
    """Whether all keys of a map are years, not some among many numbers."""
    return len(group.entries) <= len(_YEARS) and all(_is_year(it.key) for it in group.entries)


def _of_group(tree: Tree, entry: Entry) -> str:
    group = entry.group
    named = words.role(group.name)
    if named in _BY_NAME:
        return _BY_NAME[named]
    if group.parent is None or not entry.record:
        return TRACK if entry.key and _is_named(group) else NOTHING
    reading = tree.reading(group)
    is_titled = "title" in tree.fields(entry)
    if is_titled and folded(group.name) == _CONFERENCES and len(group.entries) > 1:
        return SESSION if reading.is_timed else EDITION
    if reading.is_timed:
        is_chaired = bool(reading.columns.of("chairs", owner=OF_SESSION))
        return SESSION if is_titled or is_chaired else SLOT
    if is_titled and group.path in tree.talks:
        return SESSION
    if is_titled and is_room(str(tree.fields(entry)["title"].value)):
        return ROOM
    if reading.columns.of("date", "day", "start") or reading.are_days:
        return DAY
    return SESSION if is_titled else NOTHING


def is_room(name: str) -> bool:
    """Whether a short name is that of a room."""
    return len(name.split()) <= _SHORT and bool(_ROOM.search(name))


def _is_named(group: Group) -> bool:
    """Whether the keys of a map are names, not the ids of what it holds."""
    return group.is_keyed and not group.is_numbered
