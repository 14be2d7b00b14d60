"""How similar two items are: by title, and by abstract.

Titles count if they are nearly equal and of the same people or at the same time, abstracts if
they are nearly equal and neither titles nor people contradict. rapidfuzz is imported where it is
needed: most comparisons are exact.
"""

from collections.abc import Hashable, Iterable, Sequence
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
#: The most titles of one paper; texts with more are of a series or a track.
_TITLES = 2
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


def abstract_keys(item: Item) -> list[int]:
    """A few fingerprints that similar abstracts share."""
    words = item.abstract
    text = " ".join(words[:_SAMPLED]).encode().split() if len(words) >= _TELLING else []
    runs = zip(*(text[n:] for n in range(_SHINGLE)), strict=False)
    return sorted(set(map(crc32, map(b" ".join, runs))))[:_SAMPLE]


def abstract_likeness(one: Item, other: Item) -> Score | None:
    """Score two items by abstract; ``None`` if not alike enough, or titles or people contradict."""
    return _score(abstracts_alike(one, other), one, other) if may_share(one, other) else None


def may_share(one: Item, other: Item) -> bool:
    """Whether two items with one abstract can be one: texts are also shared by different talks.

    One of them lacks a title, or people or titles agree, and nothing contradicts.
    """
    shared = one.people & other.people
    if one.people and other.people and not shared:
        return False
    if not (one.title and other.title):
        return True
    return one.numbering == other.numbering and (bool(shared) or _nearly_equal(one, other))


def are_one(items: Sequence[Item]) -> bool:
    """Whether all items with one abstract are one paper: three titles show a common text."""
    titled = [item for item in items if item.title]
    if len({item.title for item in titled}) > _TITLES:
        return False
    known = max(titled, key=lambda item: bool(item.people), default=None)
    return known is None or all(may_share(known, item) for item in titled)


def _nearly_equal(one: Item, other: Item) -> bool:
    from rapidfuzz.fuzz import ratio

    return ratio(one.title, other.title, score_cutoff=_CLOSE) > 0


def lengths_alike(one: Item, other: Item) -> bool:
    """Whether two abstracts may be alike, by their lengths: most that share a phrase are not."""
    if one.is_cut or other.is_cut:
        return True
    shorter, longer = sorted((one.length, other.length))
    return 2 * shorter >= _ALIKE * (shorter + longer)


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
