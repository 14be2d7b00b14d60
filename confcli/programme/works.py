"""The same work in several slots: an oral and its poster, the same abstract on two pages.

Two talks of one conference present the same work if their titles are equal and no author
list contradicts it, or if their abstracts are equal or nearly so. An abstract that was cut
(it ends in ``…``) is compared as far as it goes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from confcli.model.entities import Listing, Talk
from confcli.model.kinds import is_paper
from confcli.model.text import words
from confcli.programme import ids

_CUT = "…"
#: Least share of letters in order that two abstracts of one work have in common, of 100.
_ALIKE = 94
_SHINGLE = 6
_SAMPLE = 6
_LOOKED_AT = 120


def name_slots(listing: Listing) -> None:
    """Show the title and authors of a talk on bare slots whose paper has the id of that talk."""
    talks = [talk for session in listing.sessions for talk in session.talks]
    known = {talk.id: talk for talk in talks if talk.id}
    for talk in talks:
        first = known.get(talk.paper or "")
        if first is None:
            continue
        talk.paper = None  # a work has an id of its own
        if first.title and not (talk.title or talk.abstract or talk.authors):
            talk.title, talk.authors, talk.taken_from = first.title, first.authors, first.id


def link(listing: Listing) -> None:
    """Give each talk of a work the id of its paper, and what its own page lacks of it.

    Where a page prints neither title nor authors, they are taken from another slot of the
    same work, whose id is noted in ``taken_from``.
    """
    taken = ids.used(listing)
    talks = [talk for session in listing.sessions for talk in session.talks if is_paper(talk)]
    for group in _groups(talks):
        best = next((talk for talk in group if talk.title and not talk.taken_from), group[0])
        paper = best.paper or ids.paper_id(listing.conference, best, taken)
        for talk in group:
            talk.paper = paper
            if best.title and not talk.title:
                talk.title, talk.authors, talk.taken_from = best.title, best.authors, best.id


def _groups(talks: list[Talk]) -> list[list[Talk]]:
    """Return the talks grouped by work, in the order of the listing."""
    leader = list(range(len(talks)))

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    for one, other in _pairs(talks):
        first, second = sorted((find(one), find(other)))
        leader[second] = first
    groups: dict[int, list[Talk]] = defaultdict(list)
    for n, talk in enumerate(talks):
        groups[find(n)].append(talk)
    return list(groups.values())


def _pairs(talks: list[Talk]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of talks that present the same work, found in time linear in the talks."""
    titles: dict[str, list[int]] = defaultdict(list)
    samples: dict[int, list[int]] = defaultdict(list)
    texts = [words(talk.abstract or "") for talk in talks]
    for n, talk in enumerate(talks):
        title = " ".join(words(talk.title or ""))
        for other in titles[title] if title else ():
            if _agree(talk, talks[other]):
                yield other, n
        titles[title][3:] = [n]
        candidates = {m for key in _sample(texts[n]) for m in samples[key]}
        for other in sorted(candidates):
            if _alike(talk, talks[other], texts[n], texts[other]):
                yield other, n
        for key in _sample(texts[n]):
            samples[key][3:] = [n]


def _sample(text: list[str]) -> Iterable[int]:
    """Return a few fingerprints that abstracts of one work are likely to share."""
    import zlib

    runs = range(max(0, min(len(text), _LOOKED_AT) - _SHINGLE + 1))
    prints = {zlib.crc32(" ".join(text[n : n + _SHINGLE]).encode()) for n in runs}
    return sorted(prints)[:_SAMPLE]


def _agree(one: Talk, other: Talk) -> bool:
    """Tell whether nothing in two talks of one title says that they are two works."""
    if not (one.authors and other.authors):
        return True
    names = [{" ".join(sorted(words(name))) for name in talk.authors} for talk in (one, other)]
    return bool(names[0] & names[1])


def _alike(one: Talk, other: Talk, text: list[str], other_text: list[str]) -> bool:
    if any((talk.abstract or "").endswith(_CUT) for talk in (one, other)):
        shorter = min(len(text), len(other_text))
        text, other_text = text[:shorter], other_text[:shorter]
    if text == other_text:
        return True
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(text, other_text) * 100 >= _ALIKE
