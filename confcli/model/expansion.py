"""How much the texts of a listing may become: a few bytes can repeat a long one without end.

A rule repeats an event a thousand times, each with its text; an alias, an id or a link does the
same. What is said once takes the place that it needs; what is said again has a bound.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from confcli.model.entities import Listing, Problem, Session, Talk

#: The most characters in all abstracts together, and again in all other texts; or, if that is more,
#: this many times the characters in the texts that differ. The largest real programme seen has
#: 1.3 million (FOSDEM 2024).
MOST, TIMES = 4_000_000, 2
#: Characters that each value or line of the sources may stand for: what is written in full again
#: and again, as a weekly meeting is, makes a large file, and a large file may become more.
_OF_VALUE = 100
#: Characters that an item takes beside its texts.
_OF_ITEM = 150
_Item = Session | Talk
#: Texts, and lists of them.
_Texts = tuple[tuple[str | None, ...], tuple[list[str], ...]]
_PLAIN = "title type track room url id"
_OF_TALK = (
    attrgetter(*f"{_PLAIN} language paper taken_from status board recording slides".split()),
    attrgetter(*"authors affiliations links keywords source_ids".split()),
)
_OF_SESSION = (
    attrgetter(*f"{_PLAIN} timezone time_basis".split()),
    attrgetter("chairs", "links", "source_ids"),
)


def bound(listing: Listing) -> None:
    """Leave out the abstracts and talks beyond the bound, and report how many."""
    items: list[_Item] = [*listing.sessions, *listing.talks]
    least = max(MOST, _OF_VALUE * _written(listing))
    silent = _beyond(items, lambda item: ((item.abstract,), ()), least)
    for item in silent:
        item.abstract = None
    gone = set(map(id, _beyond(items, _texts, least, _OF_ITEM)))
    if gone:
        listing.sessions = [each for each in listing.sessions if id(each) not in gone]
        for session in listing.sessions:
            session.talks = [talk for talk in session.talks if id(talk) not in gone]
    name = listing.sources[0].name if listing.sources else listing.conference
    for count, what in ((len(silent), "abstracts"), (len(gone), "sessions and talks")):
        if count:
            reason = f"texts that are repeated too often: {count:,} {what} are left out"
            listing.problems.append(Problem(name, 0, "", reason))


def _written(listing: Listing) -> int:
    """The number of values and lines in the sources."""
    counts = (counts for source in listing.sources for counts in (source.values, source.lines))
    return sum(sum(each.values()) for each in counts)


def _beyond(
    items: Sequence[_Item], of: Callable[[_Item], _Texts], least: int, each: int = 0
) -> list[_Item]:
    """The items whose texts are too much, beside those of the items before them.

    ``least`` is what is kept in any case; ``each`` is what an item takes beside its texts.
    """
    sizes = [each + size for size in _sizes(items, of)]
    if sum(sizes) <= least:
        return []
    titles = {item.title for item in items}
    left = max(least, TIMES * (_differing(items, of) + each * len(titles)))
    beyond = []
    for item, size in zip(items, sizes, strict=True):
        if size <= left:
            left -= size
        else:
            beyond.append(item)
    return beyond


def _sizes(items: Iterable[_Item], of: Callable[[_Item], _Texts]) -> list[int]:
    """The number of characters in each item; a list that many items share is counted once."""
    known: dict[int, int] = {}
    sizes = []
    for plain, lists in map(of, items):
        for each in lists:
            if id(each) not in known:
                known[id(each)] = sum(map(len, each))
        texts = sum(len(text) for text in plain if text)
        sizes.append(texts + sum(known[id(each)] for each in lists))
    return sizes


def _differing(items: Sequence[_Item], of: Callable[[_Item], _Texts]) -> int:
    """The number of characters in the texts that differ."""
    lists = {id(each): each for item in items for each in of(item)[1]}
    texts = {text for item in items for text in of(item)[0]}
    texts.update(*lists.values())
    return sum(len(text) for text in texts if text)


def _texts(item: _Item) -> _Texts:
    """All texts of an item but its abstract."""
    plain, lists = _OF_SESSION if isinstance(item, Session) else _OF_TALK
    return plain(item), lists(item)
