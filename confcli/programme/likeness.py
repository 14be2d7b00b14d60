"""How much two items of a programme are alike: sessions or talks of two of its versions.

Titles count if they are nearly equal and of the same people or at the same time, abstracts if
they are nearly equal and nothing else speaks against it.
"""

import re
from collections.abc import Hashable, Iterable
from datetime import datetime
from functools import cached_property
from zlib import crc32

from confcli.model.cancelled import without_mark
from confcli.model.entities import Session, Talk
from confcli.model.kinds import is_paper
from confcli.model.text import words

#: What tells parts of a series apart: 2, 1b, iii, a letter at the end.
_NUMBERING = re.compile(r"\d+[a-z]?\b|\d+|\b[ivx]+\b|\b[a-z]$")
#: An id that ``confcli.programme.ids`` made: it counts items that are alike to the letter.
_MADE_ID = re.compile(r"[st][0-9a-z]{7}")

#: Least likeness of titles, of 100: of one author or time, and of the same authors and time.
_CLOSE, _LOOSE = 85, 60
#: Least share of words in order that two abstracts have in common.
_ALIKE = 0.9
#: Words that an abstract must have to tell anything: "To be announced" does not.
_TELLING = 12
_SAMPLE = 8

#: The likeness itself, then whether types, people and starts are the same.
Score = tuple[float, bool, bool, bool]


class Item:
    """A session or talk, as it is compared. ``place`` numbers the session that a talk is in."""

    def __init__(self, of: Session | Talk, place: int = 0, session: Session | None = None) -> None:
        self.of = of
        self.place = place
        self.session = session
        self.id = of.id
        self.type = of.type
        self.start = seconds(of.start)

    @cached_property
    def given_id(self) -> str:
        """The id, if the source gave it."""
        return "" if _MADE_ID.fullmatch(self.id) else self.id

    @cached_property
    def title(self) -> str:
        """The folded words of the title, without a mark that it is cancelled."""
        return " ".join(words(without_mark(self.of.title or "")))

    @cached_property
    def abstract(self) -> list[str]:
        """The folded words of the abstract."""
        return words(self.of.abstract or "")

    @cached_property
    def people(self) -> frozenset[str]:
        """The authors or chairs, whatever the order of their names."""
        names = self.of.chairs if isinstance(self.of, Session) else self.of.authors
        return frozenset(" ".join(sorted(words(name))) for name in names)

    @cached_property
    def bare(self) -> bool:
        """Whether it is one of many alike, such as a break: only its session says which."""
        of = self.of
        return isinstance(of, Talk) and not (of.authors or of.abstract or is_paper(of))

    @cached_property
    def name(self) -> tuple[int | None, str]:
        """What the item is called: its title, else its abstract; a bare one in its session."""
        called = self.title or " ".join(self.abstract) or " ".join(sorted(self.people))
        return self.place if self.bare else None, called

    @cached_property
    def contents(self) -> tuple[str, ...]:
        """The works of a session: they tell it, whatever it is called."""
        talks = self.of.talks if isinstance(self.of, Session) else ()
        return tuple(sorted(" ".join(words(t.title)) for t in talks if t.title and is_paper(t)))

    @cached_property
    def numbering(self) -> list[str]:
        """The numbers and letters that tell the item from others of a series."""
        return _NUMBERING.findall(self.title)


def seconds(instant: datetime | None) -> float | None:
    """Return an instant as seconds: ``==`` would not tell the two 1 a.m.s of a night apart."""
    return instant.timestamp() if instant else None


def title_keys(item: Item) -> Iterable[Hashable]:
    """Return what items with titles that are alike share: words, people, the time."""
    parts = item.title.split()
    people = ((name, "is here") for name in sorted(item.people))
    return dict.fromkeys([*parts, *people, item.start]) if parts else ()


def title_likeness(one: Item, other: Item) -> Score | None:
    """Return how much two items are alike by title, if it is enough."""
    from rapidfuzz.fuzz import ratio

    together = one.start is not None and one.start == other.start
    if one.bare and other.bare and one.place != other.place:
        return None
    if together and one.people and one.people == other.people:
        least = _LOOSE
    elif (together or one.people & other.people) and one.numbering == other.numbering:
        least = _CLOSE
    else:
        return None
    return _score(ratio(one.title, other.title, score_cutoff=least), one, other)


def abstract_keys(item: Item) -> Iterable[Hashable]:
    """Return a few fingerprints that abstracts which are alike share."""
    text = item.abstract if len(item.abstract) >= _TELLING else []
    runs = zip(text, text[1:], text[2:], text[3:], strict=False)
    return sorted({crc32(" ".join(run).encode()) for run in runs})[:_SAMPLE]


def abstract_likeness(one: Item, other: Item) -> Score | None:
    """Return how much two items are alike by abstract, if it is enough."""
    from rapidfuzz.distance.Indel import normalized_similarity

    if one.people and other.people:
        fitting = bool(one.people & other.people)
    else:
        fitting = not (one.title and other.title) or one.numbering == other.numbering
    alike = normalized_similarity(one.abstract, other.abstract, score_cutoff=_ALIKE)
    return _score(alike, one, other) if fitting else None


def _score(likeness: float, one: Item, other: Item) -> Score | None:
    same = one.type == other.type, one.people == other.people, one.start == other.start
    return (likeness, *same) if likeness else None
