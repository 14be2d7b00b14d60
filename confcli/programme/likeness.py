"""How similar two items are: by title, and by abstract.

Titles count if they are nearly equal and of the same people or at the same time, abstracts if
they are nearly equal. rapidfuzz is imported where it is needed: most comparisons are exact.
"""

from collections.abc import Hashable, Iterable
from zlib import crc32

from confcli.programme.item import Item

#: Minimum title similarity (0–100) with the same start or an author in common.
_CLOSE = 85
#: The same with the same start and the same authors: a reworded title.
_LOOSE = 60
#: Minimum share of words in order that two abstracts of one paper have in common: a word in
#: sixteen may have been changed. Papers that begin with the same text have less.
_ALIKE = 0.94
#: Minimum words for an abstract to identify a paper: "To be announced" doesn't.
_TELLING = 12
#: Words in a fingerprint: few enough for a changed word to leave others as they are.
_SHINGLE = 4
#: Fingerprints kept of an abstract: nearly equal ones share at least one.
_SAMPLE = 8
#: Words that fingerprints are made of: less than the 200 at which sites cut an abstract.
_SAMPLED = 120

#: The likeness itself, then whether types, people and starts are the same.
Score = tuple[float, bool, bool, bool]


def title_keys(item: Item) -> Iterable[Hashable]:
    """What items with similar titles share: words, people, the time."""
    parts = item.title.split()
    people = ((name, "is here") for name in sorted(item.people))
    return dict.fromkeys([*parts, *people, item.start]) if parts else ()


def title_likeness(one: Item, other: Item) -> Score | None:
    """Score two items by title; ``None`` if they are not alike enough."""
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
    """A few fingerprints that similar abstracts share."""
    text = item.abstract[:_SAMPLED] if len(item.abstract) >= _TELLING else []
    runs = zip(*(text[n:] for n in range(_SHINGLE)), strict=False)
    return sorted({crc32(" ".join(run).encode()) for run in runs})[:_SAMPLE]


def abstract_likeness(one: Item, other: Item) -> Score | None:
    """Score two items by abstract; ``None`` if not alike enough, or people or titles contradict."""
    if one.people and other.people:
        fitting = bool(one.people & other.people)
    else:
        fitting = not (one.title and other.title) or one.numbering == other.numbering
    return _score(abstracts_alike(one, other), one, other) if fitting else None


def abstracts_alike(one: Item, other: Item) -> float:
    """The share of words that two abstracts have in common; 0 if too small.

    One that was cut is compared as far as it goes.
    """
    texts = one.abstract, other.abstract
    if one.is_cut or other.is_cut:
        shorter = min(map(len, texts))
        texts = texts[0][:shorter], texts[1][:shorter]
    if texts[0] == texts[1]:
        return 1.0
    from rapidfuzz.distance.Indel import normalized_similarity

    return normalized_similarity(*texts, score_cutoff=_ALIKE)


def _score(likeness: float, one: Item, other: Item) -> Score | None:
    same = one.type == other.type, one.people == other.people, one.start == other.start
    return (likeness, *same) if likeness else None
