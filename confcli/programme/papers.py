"""The same paper in several slots: an oral and its poster, the same abstract on two pages.

Two talks of one conference present the same paper if their titles are equal and they have an
author in common, or if their abstracts are nearly equal and only they have it: a text that
differently titled talks share says nothing. A talk without authors is a slot of the only paper
with its title; where several have it, nothing says whose it is.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from confcli.model.entities import Listing, Talk
from confcli.model.kinds import is_paper
from confcli.programme.item import Item, TalkItem
from confcli.programme.likeness import abstract_keys, abstracts_alike, are_one, lengths_alike
from confcli.programme.matching import Agreement, groups

#: The talks that present a paper, the one with its title first.
Work = list[Talk]


def name_slots(listing: Listing) -> None:
    """Copy title and authors to bare slots whose paper is the source's id of a talk."""
    known = {own: talk for talk in listing.talks for own in talk.source_ids}
    for talk in listing.talks:
        first = known.get(talk.paper or "")
        if first is None:
            continue
        talk.paper = None  # a paper has an id of its own
        if first.title and not (talk.title or talk.abstract or talk.authors):
            _show(first, talk)


def group(listing: Listing) -> list[Work]:
    """Group a listing's talks by the paper they present, in order."""
    items = [
        TalkItem(talk, each) for each in listing.sessions for talk in each.talks if is_paper(talk)
    ]
    counts = Counter(item.title for item in items)
    of_people: Agreement[TalkItem] = Agreement(
        lambda item: _authorship(item) if counts[item.title] > 1 else []
    )
    known = (_one_text(items), of_people)
    shared = _shared_titles(items, groups(items, known))
    only: Agreement[TalkItem] = Agreement(
        lambda item: [item.title] if counts[item.title] > 1 and item.title not in shared else []
    )
    works = groups(items, (*known, only))
    return [sorted((items[n].of for n in work), key=_is_unnamed) for work in works]


def _authorship(item: Item) -> list[tuple[str, str]]:
    """The title with each of its authors."""
    return [(item.title, name) for name in item.people if item.title]


def _shared_titles(items: Sequence[TalkItem], works: Iterable[Sequence[int]]) -> set[str]:
    """The titles that works of different authors have, and none."""
    authored = [work for work in works if any(items[n].people for n in work)]
    counts = Counter(title for work in authored for title in {items[n].title for n in work})
    return {"", *(title for title, count in counts.items() if count > 1)}


def _one_text(items: Sequence[TalkItem]) -> Agreement[TalkItem]:
    """Items that are one paper by their abstracts."""
    prints = {id(item): array("L", abstract_keys(item)) for item in items}
    every = sorted(chain.from_iterable(prints.values()))
    shared = {one for one, other in pairwise(every) if one == other}
    alike: Agreement[TalkItem] = Agreement(
        lambda item: [key for key in prints[id(item)] if key in shared],
        lambda one, other: lengths_alike(one, other) and abstracts_alike(one, other) > 0,
    )
    texts = [text for text in groups(items, (alike,)) if len(text) > 1]
    papers = [text for text in texts if are_one([items[n] for n in text])]
    of = {id(items[n]): key for key, text in enumerate(papers) for n in text}
    return Agreement(lambda item: [of[id(item)]] if id(item) in of else [])


def link(works: Iterable[Work]) -> None:
    """Copy title and authors to untitled talks from another slot of their paper.

    ``taken_from`` holds the id of that slot.
    """
    for best, *others in works:
        for talk in others:
            if best.title and not talk.title:
                _show(best, talk)


def _is_unnamed(talk: Talk) -> bool:
    return not talk.title or bool(talk.taken_from)


def _show(named: Talk, talk: Talk) -> None:
    talk.title, talk.authors, talk.affiliations = named.title, named.authors, named.affiliations
    talk.taken_from = named.id
