"""Ids: eight characters of ours, unique in a listing, the same whenever it is parsed again.

An item with an id of its source's has a hash of the conference, the family of the source's format
and that id. Any other has a hash of what it is called, so that moving it leaves its id as it was.
Of several that are called the same, each has a hash of the first fact that no other of them has:
its people, its session, its track, its room, its day, its start. So no item gets the id of another
when that is renamed, or a third one is added. Only items that are identical in all of this are
numbered.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from confcli.model.entities import Listing, Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.status import without_mark
from confcli.model.text import slug, words
from confcli.times.zones import NEVER

_LENGTH = 7
#: Digits and letters that are hard to confuse.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_OURS = Pattern(f"[spt][0-9a-z]{{{_LENGTH}}}")
_OPENING_WORDS = 40
#: What an item is called, or a fact of it, as words; and what it is called with its facts.
_Key = tuple[str, ...]
_Called = tuple[_Key, list[_Key]]


def is_ours(text: str) -> bool:
    """Whether a text looks like an id of ours."""
    return _OURS.fullmatch(text) is not None


def identify_by_source(listing: Listing) -> None:
    """Assign ids to the sessions and talks whose source has ids; call it before merging.

    An id that is not ours, as in a listing written by hand, is the source's own.
    """
    items = _items(listing)
    for _, item in items:
        if item.id and not is_ours(item.id):
            item.source_ids = list(dict.fromkeys([item.id, *item.source_ids]))
            item.id = ""
    # An id that several have, as the days of a repeated event have, identifies none of them.
    having = Counter((prefix, item.source_ids[0]) for prefix, item in items if item.source_ids)
    taken: set[str] = set()
    for prefix, item in items:
        own = item.source_ids[0] if item.source_ids else ""
        if own and not item.id and having[prefix, own] == 1:
            item.id = prefix + _of_source(listing, own)
        if item.id in taken:
            item.id = ""
        taken.add(item.id)
    named = {talk.source_ids[0]: talk.id for talk in listing.talks if talk.source_ids}
    for talk in listing.talks:
        if talk.taken_from:
            talk.taken_from = named.get(talk.taken_from) or talk.taken_from


def identify(listing: Listing, works: Iterable[Sequence[Talk]] = ()) -> None:
    """Assign ids to all sessions, talks and papers without one.

    ``works`` are the talks of each paper, the one with its title first.
    """
    conference = slug(listing.conference)
    ids = _Ids({item.id for _, item in _items(listing)})
    sessions = [session for session in listing.sessions if not session.id]
    called: list[_Called] = [
        ((conference, "session", *_words(session.title)), _telling(session)) for session in sessions
    ]
    for session, id_ in zip(sessions, ids.new("s", called), strict=True):
        session.id = id_
    slots = [
        (talk, session)
        for session in listing.sessions
        for talk in sorted(session.talks, key=lambda talk: talk.start or NEVER)
        if not talk.id
    ]
    called = [((conference, *_identity(*slot)), _telling(*slot)) for slot in slots]
    for (talk, _), id_ in zip(slots, ids.new("t", called), strict=True):
        talk.id = id_
    _identify_papers(listing, works, ids)


def _identify_papers(listing: Listing, works: Iterable[Sequence[Talk]], ids: "_Ids") -> None:
    conference = slug(listing.conference)
    unnamed = []
    for work in sorted(works, key=_place):
        paper = _of_paper(listing, work)
        if paper and paper not in ids.taken:
            ids.taken.add(paper)
            _present(work, paper)
        else:
            unnamed.append(work)
    called = [
        ((conference, "paper", *_work(work[0])), [_people(work[0].authors), (_place(work)[1],)])
        for work in unnamed
    ]
    for work, paper in zip(unnamed, ids.new("p", called), strict=True):
        _present(work, paper)


def _present(work: Sequence[Talk], paper: str) -> None:
    for talk in work:
        talk.paper = paper


class _Ids:
    """Makes ids that are not taken; items with the same key are numbered."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self._made: Counter[tuple[str, str]] = Counter()

    def new(self, prefix: str, called: Sequence[_Called]) -> list[str]:
        """An id for each item."""
        return [self._next(prefix, "\0".join(key)) for key in _told_apart(called)]

    def _next(self, prefix: str, text: str) -> str:
        while True:
            # Counted on from the last, so that a thousand breaks cost a thousand hashes.
            found = prefix + digest(f"{text}\0{self._made[prefix, text]}")
            self._made[prefix, text] += 1
            if found not in self.taken:
                self.taken.add(found)
                return found


def _told_apart(called: Sequence[_Called]) -> Iterator[_Key]:
    """Yield what each item is called; if others are, with the first fact that none of them has."""
    named = Counter(name for name, _ in called)
    counts = Counter(
        (name, place, fact)
        for name, facts in called
        if named[name] > 1
        for place, fact in enumerate(facts)
    )
    for name, facts in called:
        alone = (n for n, fact in enumerate(facts) if fact and counts[name, n, fact] == 1)
        if named[name] == 1:
            yield name
        elif (place := next(alone, None)) is None:
            yield (*name, "", *(word for fact in facts for word in fact))
        else:
            yield (*name, "", str(place), *facts[place])


def _telling(item: Session | Talk, home: Session | None = None) -> list[_Key]:
    """Facts that tell items of one title apart; first what changes least."""
    start = item.start or (home and home.start)
    return [
        _people(item.chairs if isinstance(item, Session) else item.authors),
        tuple(_words(home.title)) if home else (),
        tuple(words(item.track or "")),
        tuple(words(item.room or "")),
        (start.date().isoformat(),) if start else (),
        (str(start.timestamp()),) if start else (),
    ]


def _people(names: Iterable[str]) -> _Key:
    """Names in an order that doesn't depend on the source's."""
    return tuple(sorted(" ".join(sorted(words(name))) for name in names))


def _items(listing: Listing) -> list[tuple[str, Session | Talk]]:
    """The sessions and talks of a listing, with the letters that their ids begin with."""
    return [*(("s", each) for each in listing.sessions), *(("t", each) for each in listing.talks)]


def _of_source(listing: Listing, own: str) -> str:
    return digest("\0".join((slug(listing.conference), "source", *sorted(listing.families), own)))


def _of_paper(listing: Listing, work: Sequence[Talk]) -> str | None:
    """The id of a paper that has one, or whose talks have ids of their source's.

    Of several, the shortest and then the smallest counts: the oldest, where they are numbers.
    """
    given = work[0].paper
    if given:
        return given if _OURS.fullmatch(given) else f"p{_of_source(listing, given)}"
    owned = [
        (len(talk.source_ids[0]), talk.source_ids[0], talk.id) for talk in work if talk.source_ids
    ]
    return f"p{min(owned)[2][1:]}" if owned else None


def _place(work: Sequence[Talk]) -> tuple[datetime, str]:
    """What orders papers that are alike, whatever the order of the source."""
    return min(((talk.start or NEVER, talk.id) for talk in work), default=(NEVER, ""))


def _identity(talk: Talk, session: Session) -> tuple[str, ...]:
    if talk.authors or talk.abstract:
        return (talk.type or "", *_work(talk))
    return (talk.type or "", *_words(session.title), "/", *_words(talk.title or ""))


def _work(talk: Talk) -> tuple[str, ...]:
    text = _words(talk.title or "") or words(talk.abstract or " ".join(talk.authors))
    return tuple(text[:_OPENING_WORDS])


def _words(title: str) -> list[str]:
    """The words of a title without a mark such as ``(moved to Hall B)``, if it is not all."""
    return words(without_mark(title) or title)


def digest(text: str) -> str:
    """The digits and letters of an id that is made of a text."""
    import hashlib  # loads OpenSSL, which reading does not need

    number = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
    digits = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        digits.append(_ALPHABET[rest])
    return "".join(digits)
