"""How sources say that an item is cancelled: a status, or a mark as in ``[Canceled] Kites``."""

import re

from confcli.model.entities import Listing

_WORD = "(?:cancell?ed|abgesagt|entfällt)"
_MARK = re.compile(
    rf"^\W*{_WORD}\W*$"
    rf"|^\W*{_WORD}\s*(?:[\])}}>*|:!–—]|-\s|\s-)\W*"
    r"|^\W*(?-i:CANCELL?ED)\b\W*"
    rf"|\s*(?:[\[({{<*|:–—]|\s-)\s*{_WORD}\W*$",
    re.IGNORECASE,
)
#: What the status of an item says that does not take place.
_STATUSES = frozenset(("cancelled", "canceled", "declined", "withdrawn", "eventcancelled"))
#: Few titles contain any of these, and checking is fast.
_PARTS = ("cancel", "abgesagt", "entfällt")


def is_cancelled(status: str | None) -> bool:
    """Whether a status, as sources print it, says that an item is cancelled."""
    return (status or "").casefold() in _STATUSES


def without_mark(title: str) -> str:
    """Remove a mark that says cancelled from a title."""
    folded = title.casefold()
    return _MARK.sub("", title) if any(part in folded for part in _PARTS) else title


def take_marks(listing: Listing) -> None:
    """Move marks in the titles of talks to their ``cancelled`` flag.

    A title that is only a mark stays, and so does a session's: nothing else says it is cancelled.
    """
    for talk in listing.talks:
        title = without_mark(talk.title or "")
        if title != (talk.title or ""):
            talk.title, talk.cancelled = title or talk.title, True
