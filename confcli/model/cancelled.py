"""Marks in titles that say that an item is cancelled, such as ``[Canceled] Kites``."""

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
#: Nearly all titles have none of these in them, and to see that is fast.
_PARTS = ("cancel", "abgesagt", "entfällt")


def without_mark(title: str) -> str:
    """Return a title without a mark that says cancelled."""
    folded = title.casefold()
    return _MARK.sub("", title) if any(part in folded for part in _PARTS) else title


def take_marks(listing: Listing) -> None:
    """Take the marks from the titles of the talks, which are cancelled then.

    A title that is nothing but a mark stays. That of a session does, too: nothing else tells it.
    """
    for talk in (talk for session in listing.sessions for talk in session.talks):
        title = without_mark(talk.title or "")
        if title != (talk.title or ""):
            talk.title, talk.cancelled = title or talk.title, True
