"""How much the texts of a listing may become: a few bytes can repeat a long one without end.

A rule repeats an event a thousand times, each with its text; an alias, an id or a link does the
same. What is said once takes the place that it needs; what is said again has a bound.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from confcli.model.entities import Listing, Problem, Session, Talk

#: Characters that abstracts may have altogether, and as many all other texts: the most, or so many
#: times those of the texts that differ, if that is more. Real programmes have less than a tenth.
MOST, TIMES = 2_000_000, 2
_Item = Session | Talk
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
    silent = _beyond(items, lambda item: filter(None, (item.abstract,)))
    for item in silent:
        item.abstract = None
    gone = set(map(id, _beyond(items, _texts)))
    if gone:
        listing.sessions = [each for each in listing.sessions if id(each) not in gone]
        for session in listing.sessions:
            session.talks = [talk for talk in session.talks if id(talk) not in gone]
    name = listing.sources[0].name if listing.sources else listing.conference
    for count, what in ((len(silent), "abstracts"), (len(gone), "sessions and talks")):
        if count:
            reason = f"texts that are repeated too often: {count:,} {what} are left out"
            listing.problems.append(Problem(name, 0, "", reason))


def _beyond(items: Sequence[_Item], texts_of: Callable[[_Item], Iterable[str]]) -> list[_Item]:
    """The items whose texts are too much, beside those of the items before them."""
    sizes = [sum(map(len, texts_of(item))) for item in items]
    if sum(sizes) <= MOST:
        return []
    differing = {text for item in items for text in texts_of(item)}
    left = max(MOST, TIMES * sum(map(len, differing)))
    beyond = []
    for item, size in zip(items, sizes, strict=True):
        if size <= left:
            left -= size
        else:
            beyond.append(item)
    return beyond


def _texts(item: _Item) -> Iterable[str]:
    """All texts of an item but its abstract."""
    plain, lists = _OF_SESSION if isinstance(item, Session) else _OF_TALK
    yield from filter(None, plain(item))
    for texts in lists(item):
        yield from texts
