"""Ids: eight characters of ours, unique in a listing, the same whenever it is parsed again.

An item with an id of its source's has a hash of the conference, the family of the source's format
and that id. Any other has a hash of what it is, never of when it is or what stands around it:
moving a talk, or adding others before it, leaves its id as it was. Only items that are identical,
such as the Q&As of one session, are numbered, in order of time.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from confcli.model.entities import Listing, Session, Talk
from confcli.model.status import without_mark
from confcli.model.text import slug, words
from confcli.times.zones import NEVER

_LENGTH = 7
#: Digits and letters that are hard to confuse.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_OURS = re.compile(f"[spt][0-9a-z]{{{_LENGTH}}}")
_OPENING_WORDS = 40


def identify_by_source(listing: Listing) -> None:
    """Assign ids to the sessions and talks whose source has ids; call it before merging.

    An id that is not ours, as in a listing written by hand, is the source's own.
    """
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    for prefix, item in _items(listing):
        given = item.id
        if given and not _OURS.fullmatch(given):
            item.source_ids = list(dict.fromkeys([given, *item.source_ids]))
            item.id = ""
        if item.source_ids and not item.id:
            item.id = prefix + _of_source(listing, item.source_ids[0])
            renamed[given] = item.id
        if item.id in taken:
            item.id = ""
        taken.add(item.id)
    for talk in listing.talks:
        if talk.taken_from:
            talk.taken_from = renamed.get(talk.taken_from, talk.taken_from)


def identify(listing: Listing, works: Iterable[Sequence[Talk]] = ()) -> None:
    """Assign ids to all sessions, talks and papers without one.

    ``works`` are the talks of each paper, the one with its title first.
    """
    conference = slug(listing.conference)
    ids = _Ids({item.id for _, item in _items(listing)})
    for session in listing.sessions:
        session.id = session.id or ids.new("s", (conference, "session", *_words(session.title)))
    for session in listing.sessions:
        for talk in sorted(session.talks, key=lambda talk: talk.start or NEVER):
            talk.id = talk.id or ids.new("t", (conference, *_identity(talk, session)))
    for work in sorted(works, key=_place):
        paper = _of_paper(listing, work)
        if not paper or paper in ids.taken:
            paper = ids.new("p", (conference, "paper", *_work(work[0])))
        ids.taken.add(paper)
        for talk in work:
            talk.paper = paper


class _Ids:
    """Makes ids that are not taken; items with the same key are numbered."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self._made: Counter[tuple[str, str]] = Counter()

    def new(self, prefix: str, key: tuple[str, ...]) -> str:
        text = "\0".join(key)
        while True:
            # Counted on from the last, so that a thousand breaks cost a thousand hashes.
            found = prefix + digest(f"{text}\0{self._made[prefix, text]}")
            self._made[prefix, text] += 1
            if found not in self.taken:
                self.taken.add(found)
                return found


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
