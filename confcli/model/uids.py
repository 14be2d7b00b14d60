"""The UIDs of exported events: an item has the same in every file, and shares it with no other.

They are in ASCII, as not every program takes others.
"""

from collections.abc import Container
from itertools import count
from typing import NamedTuple

from confcli.model.patterns import Pattern
from confcli.model.text import slug

_UID = Pattern(r"(?P<id>[spt][0-9a-z]{7})(?:-\d+)?(?:\.(?P<conference>[!-?A-~]+))?@confcli")
#: What begins the name of a conference that is not in ASCII, as in the names of hosts.
_ENCODED = "xn--"


class Item(NamedTuple):
    """The item that an event is of: ids are unique in a conference only."""

    id: str
    #: Its slug; empty if it is unknown.
    conference: str


def uid(id_: str, conference: str) -> str:
    """The UID of a slot of a conference, if no other event has it."""
    name = slug(conference)
    if not name.isascii():
        name = f"{_ENCODED}{name.encode('punycode').decode()}"
    return f"{id_}.{name}@confcli"


def uid_of_own(id_: str) -> str:
    """The UID of an appointment of the user's own."""
    return f"{id_}.busy@confcli"


def another(uid: str, taken: Container[str]) -> str:
    """The UID, or one that is like it if it is taken."""
    id_, _, conference = uid.partition(".")
    others = (f"{id_}-{number}.{conference}" for number in count(2))
    return uid if uid not in taken else next(each for each in others if each not in taken)


def item(uid: str) -> Item | None:
    """The item that a UID of ours was made for; ``None`` for any other."""
    found = _UID.fullmatch(uid.strip())
    return Item(found["id"], _decoded(found["conference"] or "")) if found else None


def _decoded(name: str) -> str:
    if not name.startswith(_ENCODED):
        return name
    try:
        return name.removeprefix(_ENCODED).encode().decode("punycode")
    except UnicodeError:
        return ""
