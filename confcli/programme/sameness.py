"""How to match sessions and talks of two listings of one conference.

Ids of the sources come first; then what is printed: titles, times, people; then ids of ours.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence

from confcli.model.kinds import is_kind
from confcli.model.text import words
from confcli.programme.item import Item, SessionItem, TalkItem
from confcli.programme.matching import Agreement, Matches, in_common, match, own_ids

#: Words before a name that one source prints in a title and another one does not.
_HONORIFICS = frozenset(("dr", "prof", "professor"))


def same_sessions(old: Sequence[SessionItem], new: Sequence[SessionItem]) -> Matches:
    """Match sessions by a source's id, else by title with the time or talks, else by our id."""
    exact = {item.of.title for item in old} & {item.of.title for item in new}
    agreements: tuple[Agreement[SessionItem], ...] = (
        Agreement(own_ids),
        *_by_title(lambda item: item.of.title),
        *_by_title(lambda item: "" if item.of.title in exact else item.title),
        Agreement(in_common("id", "start"), _may_be_one),
    )
    return match(old, new, agreements)


def same_talks(old: Sequence[TalkItem], new: Sequence[TalkItem]) -> Matches:
    """Match talks by a source's id, else by what is printed, mostly within a session."""
    return match(old, new, _TALKS)


def _may_be_one(one: Item, other: Item) -> bool:
    """Whether their source ids don't conflict."""
    ids = one.source_ids, other.source_ids
    return not all(ids) or not set(ids[0]).isdisjoint(ids[1])


def _by_title(title: Callable[[SessionItem], str]) -> Iterator[Agreement[SessionItem]]:
    def name(item: SessionItem) -> list[Hashable]:
        return [found] if (found := title(item)) else []

    def name_at(item: SessionItem) -> list[Hashable]:
        return [(key, item.start) for key in name(item)]

    def untimed(item: SessionItem) -> list[Hashable]:
        return name(item) if item.start is None else []

    def talks(item: SessionItem) -> list[Hashable]:
        return [(key, talk) for key in name(item) for talk in item.talks]

    def talks_at(item: SessionItem) -> list[Hashable]:
        return [(key, item.start) for key in talks(item)]

    yield from (Agreement(keys, _may_be_one) for keys in (talks_at, name_at, talks))
    yield Agreement(untimed, _may_be_one, name)
    yield Agreement(name, _may_be_one, untimed)


def _titled(item: TalkItem) -> list[Hashable]:
    return [(item.place, item.type, item.title)] if item.of.title else []


def _is_identified(old: TalkItem, new: TalkItem) -> bool:
    """Whether our id identifies this talk: it only numbers the breaks of similar sessions."""
    if new.of.authors or new.of.abstract or old.start == new.start:
        return True
    titles = [words(item.home.title) for item in (old, new)]
    return old.home is new.home or titles[0] != titles[1]


def _time_and_people(item: TalkItem) -> list[Hashable]:
    """What a renamed talk keeps."""
    known = item.start is not None and item.names
    return [(item.place, item.type, item.start, *item.names)] if known else []


def _title_and_start(item: TalkItem) -> list[Hashable]:
    """What a calendar entry has in common with its talk, in whatever session."""
    if item.start is None or not item.of.title or is_kind(item.of.title):
        return []
    return [(*(word for word in item.title.split() if word not in _HONORIFICS), item.start)]


def _is_one_an_entry(one: TalkItem, other: TalkItem) -> bool:
    return one.is_calendar_entry != other.is_calendar_entry


_TALKS: tuple[Agreement[TalkItem], ...] = (
    Agreement(own_ids),
    Agreement(in_common("place", "printed", "names")),
    Agreement(in_common("place", "printed")),
    Agreement(_titled, once=True),
    Agreement(in_common("id"), _is_identified),
    Agreement(_time_and_people, _may_be_one, once=True),
    Agreement(_title_and_start, _is_one_an_entry, once=True),
)
