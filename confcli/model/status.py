"""How sources say that an item is not as it was planned: a status, or a mark in its title."""

import re
from functools import lru_cache

from confcli.model.entities import Listing
from confcli.model.text import words

CANCELLED = "cancelled"
#: What is said of a status, by the status that it means, as folded words.
_SAID = {
    CANCELLED: "cancelled; canceled; declined; withdrawn; rejected; eventcancelled; "
    "abgesagt; entfallt; annule; annulee; cancelado; cancelada",
    "postponed": "postponed; eventpostponed; delayed; deferred; on hold; verschoben; vertagt; "
    "reporte; reportee; aplazado; aplazada",
    "moved": "moved; rescheduled; relocated; moved online; eventrescheduled; eventmovedonline; "
    "verlegt",
    "tentative": "tentative; provisional; unconfirmed; to be confirmed; tbc; not confirmed; "
    "unter vorbehalt",
}
_STATUSES = {said: status for status, all_said in _SAID.items() for said in all_said.split("; ")}
#: The words of marks in titles. A title may well begin with some of them and a colon.
_CLEAR = (
    r"cancell?ed|postponed|abgesagt|entfällt|verschoben|vertagt|annulée?|reportée?"
    r"|cancelad[oa]|aplazad[oa]"
)
_MARKS = rf"{_CLEAR}|rescheduled|moved|tentative|verlegt"
_BEFORE, _AFTER = r"[\[({<*|]", r"[\])}>*|]"
_MARK = re.compile(
    rf"^\W*(?P<only>{_MARKS})\W*$"
    rf"|^\s*{_BEFORE}\W*(?P<bracketed>{_MARKS})\s*{_AFTER}\W*"
    rf"|^\W*(?P<before>{_CLEAR})\s*(?:[\])}}>*|:!–—]|-\s|\s-)\W*"
    r"|^\W*(?P<loud>(?-i:CANCELL?ED|POSTPONED|RESCHEDULED|MOVED|TENTATIVE))\b(?!\s+TO\b)\W*"
    rf"|\s*(?:{_BEFORE}|\s[:–—]|\s-\s)\s*(?P<after>{_MARKS})\W*$"
    rf"|\s*[:–—]\s*(?P<last>{_CLEAR})\W*$",
    re.IGNORECASE,
)
#: Few titles contain any of these, and checking is fast.
_PARTS = (
    *("cancel", "postponed", "reschedul", "moved", "tentative"),
    *("abgesagt", "entfällt", "verschoben", "vertagt", "verlegt"),
    *("annulé", "reporté", "aplazad"),
)


def status(said: str | None) -> str | None:
    """What a status means, as sources print it: cancelled, postponed, moved or tentative."""
    return _STATUSES.get(" ".join(words(said or "")))


def is_cancelled(said: str | None) -> bool:
    """Whether a status, as sources print it, says that an item is cancelled."""
    return status(said) == CANCELLED


def beyond_cancelled(*said: str | None) -> str | None:
    """The first status, as sources print it, of those that have no flag of their own."""
    return next((s for s in map(status, said) if s not in (None, CANCELLED)), None)


def without_mark(title: str) -> str:
    """Remove a mark, such as ``[Canceled]``, from a title."""
    return _MARK.sub("", title) if _may_be_marked(title) else title


def take_marks(listing: Listing) -> None:
    """Move marks in the titles of talks to their ``cancelled`` flag and ``status``.

    A title that is only a mark stays, and so does a session's: nothing else says it is cancelled.
    """
    for talk in listing.talks:
        found = _MARK.search(talk.title or "") if _may_be_marked(talk.title or "") else None
        if found is None:
            continue
        meant = status(next(filter(None, found.groups())))
        talk.title = without_mark(talk.title or "") or talk.title
        if meant == CANCELLED:
            talk.cancelled = True
        else:
            talk.status = talk.status or meant


@lru_cache(1024)
def _may_be_marked(title: str) -> bool:
    folded = title.casefold()
    return any(part in folded for part in _PARTS)
