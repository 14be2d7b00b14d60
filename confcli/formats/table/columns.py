"""The columns of a table, identified by the words in its header."""

from collections.abc import Sequence
from typing import NamedTuple

from confcli.model.text import words

#: The names of each field's column; if a table has two of them, the first one here counts.
_NAMES = {
    "title": "title, talk title, paper title, presentation title, proposal title, event title, "
    "session title, event name, talk, subject, name",
    "authors": "authors, author, author s, speakers, speaker, speaker s, presenters, presenter, "
    "author names, speaker names, author name, speaker name",
    "start": "start, starts, start time, starts at, startsat, start date time, start datetime, "
    "starttime, begin, from",
    "end": "end, ends, end time, ends at, endsat, end date time, end datetime, endtime, until, to",
    "date": "date, day, start date",
    "end_date": "end date",
    "time": "time, hour, time slot, slot",
    "duration": "duration, duration minutes, length, minutes",
    "timezone": "timezone, time zone, tz",
    "room": "room, room name, hall, location, venue, place",
    "track": "track, track name, topic, stream, subject area, primary subject area",
    "abstract": "abstract, description, summary",
    "session": "session, session name, session title",
    "type": "type, format, kind, presentation type, session type, event type, talk type",
    "language": "language, lang",
    "url": "url, link, website, web page",
    "id": "id, paper id, talk id, session id, event id, submission id",
    "status": "status",
    "cancelled": "cancelled, canceled, is cancelled, is canceled",
    "slides": "slides, slides url, slides link",
    "video": "video, video url, video link, recording, recording url",
}
_ALIASES = {field: names.split(", ") for field, names in _NAMES.items()}
#: A programme has a title and one of these columns, by field or by name.
_TELLING = frozenset("start date time session".split())
_TELLING_NAMES = frozenset(
    "speakers, speaker, speaker s, presenters, presenter, speaker names, speaker name, room, "
    "room name, hall, track, track name, stream".split(", ")
)
#: With authors, only these titles make a programme: lists of books have a title and authors, too.
_OF_WORKS = frozenset(
    "talk title, paper title, presentation title, proposal title, session title".split(", ")
)
#: Titles that lists of other things have, too.
_VAGUE = frozenset("talk, subject, name, event name".split(", "))
#: Columns of those lists: mail, contacts.
_OF_OTHERS = frozenset("from, to, email, e mail, phone".split(", "))
#: A programme with a vague title has one of these columns, too.
_BESIDE = frozenset("end end_date duration room session track abstract authors".split())


class Columns(NamedTuple):
    """The place of each field's column, and the header."""

    places: dict[str, int]
    header: Sequence[str]

    @property
    def is_programme(self) -> bool:
        """Whether these are the columns of a programme."""
        if "title" not in self.places:
            return False
        named = {field: _plain(self.header[place]) for field, place in self.places.items()}
        fields, title = named.keys(), named["title"]
        if title in _VAGUE:
            others = _OF_OTHERS & set(map(_plain, self.header))
            return bool(_TELLING & fields) and bool(_BESIDE & fields) and not others
        is_list = "authors" in fields and ("abstract" in fields or title in _OF_WORKS)
        return is_list or bool(_TELLING & fields or _TELLING_NAMES & set(named.values()))

    @property
    def left(self) -> list[str]:
        """The names of the columns that are not fields."""
        used = set(self.places.values())
        return [name for n, name in enumerate(self.header) if n not in used and name.strip()]

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        """The fields of a row that it has cells for."""
        found = self.places.items()
        return {field: row[place].strip() for field, place in found if place < len(row)}


def columns_of(header: Sequence[str]) -> Columns:
    """Identify the columns of a header; each is one field at most."""
    named = [_plain(name) for name in header]
    places: dict[str, int] = {}
    for field, aliases in _ALIASES.items():
        found = next((name for name in aliases if name in named), None)
        if found is not None and named.index(found) not in places.values():
            places[field] = named.index(found)
    return Columns(places, [name.strip() for name in header])


def _plain(name: str) -> str:
    return " ".join(words(name))
