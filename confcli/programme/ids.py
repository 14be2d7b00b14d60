"""Ids: short, typeable, unique in a listing, and the same whenever it is parsed again.

An id depends on what a session, talk or paper is, never on when it is or what stands around
it: moving a talk, or adding others before it, leaves its id as it was. Only items that are
identical, such as the Q&As of one session, are numbered by their order. An id that a source
gives is kept.
"""

from collections.abc import Iterable, Sequence

from confcli.model.entities import Listing, Session, Talk
from confcli.model.text import slug, words

_LENGTH = 7
#: Digits and letters that are hard to confuse.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_OPENING_WORDS = 40


def identify(listing: Listing, works: Iterable[Sequence[Talk]] = ()) -> None:
    """Assign ids to all sessions, talks and papers without one.

    ``works`` are the talks of each paper, the one with its title first.
    """
    conference = slug(listing.conference)
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    taken = {item.id for item in items if item.id}
    for session in listing.sessions:
        key = (conference, "session", *words(session.title))
        session.id = session.id or _unique("s", key, taken)
        for talk in session.talks:
            talk.id = talk.id or _unique("t", (conference, *_identity(talk, session)), taken)
    for work in works:
        paper = work[0].paper or _unique("p", (conference, "paper", *_work(work[0])), taken)
        for talk in work:
            talk.paper = paper


def _identity(talk: Talk, session: Session) -> tuple[str, ...]:
    if talk.authors or talk.abstract:
        return (talk.type or "", *_work(talk))
    return (talk.type or "", *words(session.title), "/", *words(talk.title or ""))


def _work(talk: Talk) -> tuple[str, ...]:
    return tuple(words(talk.title or talk.abstract or " ".join(talk.authors))[:_OPENING_WORDS])


def _unique(prefix: str, key: tuple[str, ...], taken: set[str]) -> str:
    text, count = "\0".join(key), 0
    while (found := prefix + _digest(f"{text}\0{count}")) in taken:
        count += 1
    taken.add(found)
    return found


def _digest(text: str) -> str:
    import hashlib  # loads OpenSSL, which reading does not need

    number = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
    digits = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        digits.append(_ALPHABET[rest])
    return "".join(digits)
