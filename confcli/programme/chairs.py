"""The chairs of sessions where a file of its own names them."""

from collections import defaultdict

from confcli.model.entities import Listing, Session
from confcli.programme import references


def join_chairs(listing: Listing) -> None:
    """Give sessions the chairs that a file of chairs has for them."""
    lone = [it for it in listing.sessions if it.chairs and not it.talks and not it.start]
    if not lone:
        return
    named: dict[str, list[Session]] = defaultdict(list)
    for session in listing.sessions:
        if session.talks or session.start:
            for key in {references.key(own) for own in (*session.source_ids, session.title)}:
                named[key].append(session)
    joined = {id(alone) for alone in lone if _chair(alone, named)}
    listing.sessions = [it for it in listing.sessions if id(it) not in joined]


def _chair(alone: Session, named: dict[str, list[Session]]) -> bool:
    """Give the chairs of a session that has nothing else to those of its name; false if none."""
    keys = [references.key(own) for own in (*alone.source_ids, alone.title)]
    found = next((named[key] for key in keys if key in named), [])
    for session in found:
        session.chairs = list(dict.fromkeys([*session.chairs, *alone.chairs]))
    return bool(found)
