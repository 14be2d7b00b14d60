"""A lead: where a page may lead to a programme."""

from enum import IntEnum

from confcli.model.tuples import NamedTuple

#: Kinds of leads that are no programmes, but pages to look in: one of the website, and one that a
#: page forwards to.
PAGE, FORWARDED = "page", "page in its place"


class Promise(IntEnum):
    """How likely a programme is found, the likeliest first."""

    DATA = 0
    SERVICE = 1
    LINKED_SERVICE = 2
    CALENDAR = 3
    OTHER_CALENDAR = 4
    PAGE = 5
    OTHER_PAGE = 6
    GUESS = 7


class Lead(NamedTuple):
    """An address at which a programme may be, what is expected there, and why."""

    address: str
    kind: str
    why: str
    promise: Promise
