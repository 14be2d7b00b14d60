"""Which column of a table is what, by the words in its header."""

from collections.abc import Sequence
from typing import NamedTuple

from confcli.text import words

#: What the columns of each field are called; of two in one table the name that is first here.
_NAMES = {
    "title": "title, talk title, paper title, presentation title, event title, session title",
    "authors": "authors, author, author s, speakers, speaker, speaker s, presenters, presenter, "
    "author names, speaker names, author name, speaker name",
    "start": "start, starts, start time, starts at, startsat, start date time, start datetime, "
    "starttime, begin, from",
    "end": "end, ends, end time, ends at, endsat, end date time, end datetime, endtime, until, to",
    "date": "date, day, start date",
    "time": "time, hour, time slot, slot",
    "timezone": "timezone, time zone, tz",
    "room": "room, location, venue, hall, place",
    "track": "track, topic, stream, subject area, primary subject area",
    "abstract": "abstract, description, summary",
    "session": "session, session name, session title",
    "type": "type, format, kind, presentation type, session type, event type, talk type",
    "language": "language, lang",
    "url": "url, link, website, web page",
    "id": "id, paper id, talk id, session id, event id, submission id",
    "status": "status",
}
_ALIASES = {field: names.split(", ") for field, names in _NAMES.items()}
#: A table of a programme has a title and one of these.
_TELLING = frozenset("authors start date time room track abstract session".split())


class Columns(NamedTuple):
    """The place of each field's column, and the header."""

    places: dict[str, int]
    header: Sequence[str]

    @property
    def is_programme(self) -> bool:
        """Whether these are the columns of a programme."""
        return "title" in self.places and bool(_TELLING & self.places.keys())

    @property
    def left(self) -> list[str]:
        """What the columns are called that are no field."""
        used = set(self.places.values())
        return [name for n, name in enumerate(self.header) if n not in used and name.strip()]

    def cells(self, row: Sequence[str]) -> dict[str, str]:
        """Return the fields of a row, without those that it has no cells for."""
        found = self.places.items()
        return {field: row[place].strip() for field, place in found if place < len(row)}


def of(header: Sequence[str]) -> Columns:
    """Return the columns of a header; each is one field at most."""
    named = [" ".join(words(name)) for name in header]
    places: dict[str, int] = {}
    for field, aliases in _ALIASES.items():
        found = next((name for name in aliases if name in named), None)
        if found is not None and named.index(found) not in places.values():
            places[field] = named.index(found)
    return Columns(places, [name.strip() for name in header])
