"""A programme that the directory knows: one edition of a conference, and where its file is."""

from collections.abc import Iterable
from datetime import date

from confcli.model.text import slug
from confcli.model.tuples import NamedTuple

#: Characters of a name that nobody types.
_LONG = 30


class Room(NamedTuple):
    """A room of a conference, and where it is in degrees."""

    name: str
    latitude: float
    longitude: float
    #: Whether the name is only the beginning of those of rooms, of words in them, too.
    is_beginning: bool = False


class Programme(NamedTuple):
    """One edition of a conference, as the directory has it."""

    name: str
    #: The http(s) address of its file.
    address: str
    #: Other names and ids that it is found by.
    aliases: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    #: The year that it is named after, or begins in.
    year: int | None = None
    place: str | None = None
    #: An IANA name.
    zone: str | None = None
    #: The format of its file, by the name that ``check`` prints.
    format: str | None = None
    #: What shows that the file is there; ``None`` if nothing does.
    evidence: str | None = None
    rooms: tuple[Room, ...] = ()
    #: How many rooms have a place, but a name that can't be used.
    odd_rooms: int = 0

    @property
    def slug(self) -> str:
        """What it can be added by: ``fosdem-2026``; for a long name, the shortest of its others."""
        names = [slug(each) for each in (self.name, *self.aliases)]
        return names[0] if len(names[0]) <= _LONG else min(names, key=len)

    @property
    def is_verified(self) -> bool:
        """Whether anything shows that its file is there."""
        return self.evidence is not None

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed; where no day is known, its year."""
        last = self.end or self.start
        return last < today if last else (self.year or today.year) < today.year


class Known(NamedTuple):
    """A programme, and the conference that it is here as; ``None`` if it isn't."""

    programme: Programme
    conference: str | None


def by_date(found: Iterable[Programme], today: date) -> list[Programme]:
    """What is to come, the next one first, then what is over, the last one first.

    What may be to come, as only its year is known, is between the two.
    """

    def key(each: Programme) -> tuple[bool, bool, int, int, str]:
        is_over = each.is_over(today)
        day = each.start or date(each.year or date.max.year, 12, 31)
        distance = day.toordinal() * (-1 if is_over else 1)
        is_undated = not is_over and each.start is None
        return is_over, is_undated, distance, -each.is_verified, each.name

    return sorted(found, key=key)
