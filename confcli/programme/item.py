"""A session or talk as merging, diff and linking compare it."""

from collections.abc import Hashable
from datetime import datetime
from functools import cached_property, lru_cache

from confcli.model.entities import Session, Talk
from confcli.model.kinds import is_paper, of_title
from confcli.model.patterns import Pattern
from confcli.model.status import without_mark
from confcli.model.text import words

#: What distinguishes parts of a series: 2, 1b, iii, a letter at the end.
_NUMBERING = Pattern(r"\d++(?:[a-z]\b)?+|\b[ivx]++\b|\b[a-z]$")
#: How a site ends an abstract that it has cut.
_CUT = "…"


class Item:
    """What a session and a talk have in common; each is computed when first asked for."""

    #: The same for the talks of one session, also where two versions of it are compared.
    place = 0

    def __init__(self, of: Session | Talk) -> None:
        self.of = of
        self.id = of.id
        #: The sources' own ids; none where the other listing's are of another family. A number,
        #: which other sources count, too, tells only items without any other id.
        telling = [own for own in of.source_ids if not own.isdecimal()]
        self.source_ids = tuple(telling or of.source_ids)
        self.type = of.type
        self.start = seconds(of.start)
        #: The authors or chairs, as printed.
        self.names = tuple(of.chairs if isinstance(of, Session) else of.authors)

    @cached_property
    def title(self) -> str:
        """The folded words of the title, without a mark that it is cancelled."""
        return _folded(self.of.title)

    @property
    def abstract(self) -> list[str]:
        """The folded words of the abstract; of many items, all would fill the memory."""
        return _words(self.of.abstract or "")

    @cached_property
    def length(self) -> int:
        """The number of words in the abstract."""
        return len(self.abstract)

    @property
    def is_cut(self) -> bool:
        """Whether the site has cut the abstract."""
        return (self.of.abstract or "").endswith(_CUT)

    @cached_property
    def people(self) -> frozenset[str]:
        """The authors or chairs, folded, whatever the order of their names."""
        return frozenset(map(_person, self.names))

    @cached_property
    def name(self) -> tuple[int | None, str]:
        """The title, else the abstract, else the people; a bare talk's within its session."""
        called = self.title or " ".join(self.abstract) or " ".join(sorted(self.people))
        return self.place if self.bare else None, called

    @cached_property
    def numbering(self) -> list[str]:
        """The numbers and letters that set the item apart from others of a series."""
        return _NUMBERING.findall(self.title)

    @cached_property
    def bare(self) -> bool:
        """Whether it is generic, such as a break: only its session identifies it."""
        of = self.of
        return isinstance(of, Talk) and not (of.authors or of.abstract or is_paper(of))

    @cached_property
    def contents(self) -> tuple[str, ...]:
        """The titles of a session's papers: they identify it, whatever its own title."""
        talks = self.of.talks if isinstance(self.of, Session) else ()
        return tuple(sorted(_folded(talk.title) for talk in talks if talk.title and is_paper(talk)))


class SessionItem(Item):
    """A session."""

    of: Session

    @cached_property
    def talks(self) -> list[tuple[str, str]]:
        """Type and title of its talks that have a title."""
        return [(talk.type or "", _folded(talk.title)) for talk in self.of.talks if talk.title]


class TalkItem(Item):
    """A talk in its session, ``home``."""

    of: Talk

    def __init__(self, of: Talk, home: Session, place: int | None = None) -> None:
        super().__init__(of)
        self.home = home
        self.place = id(home) if place is None else place

    @cached_property
    def is_calendar_entry(self) -> bool:
        """Whether it has no people, no text and no type other than that of its title."""
        of = self.of
        if of.authors or of.abstract or of.paper or of.type is None:
            return False
        return of.type in ("event", of_title(of.title or ""))

    @cached_property
    def printed(self) -> tuple[Hashable, ...]:
        """What a source prints of it, without what was taken from another talk."""
        of = self.of
        title = None if of.taken_from else of.title
        # A bare slot may name the paper that is on; one of another paper is another slot.
        paper = None if of.title or of.abstract else of.paper
        return (title, paper, of.type, of.abstract, self.start, seconds(of.end))


def seconds(instant: datetime | None) -> float | None:
    """Convert an instant to seconds: with ``==`` the two 1 a.m.s of a night would be equal."""
    return instant.timestamp() if instant else None


@lru_cache(maxsize=1024)
def _words(text: str) -> list[str]:
    """The words of a text, which the repeats of an item share."""
    return words(text)


@lru_cache(maxsize=1 << 16)
def _person(name: str) -> str:
    return " ".join(sorted(words(name)))


def _folded(title: str | None) -> str:
    return " ".join(words(without_mark(title or "")))
