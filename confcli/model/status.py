"""How sources say that an item is not as it was planned: a status, or a mark in its title."""

import re
from functools import lru_cache

from confcli.model.entities import Listing
from confcli.model.patterns import Pattern
from confcli.model.text import words

CANCELLED = "cancelled"
#: What is said of a status, by the status that it means, as folded words.
_SAID = {
    CANCELLED: "cancelled; canceled; declined; withdrawn; rejected; eventcancelled; "
    "reject; desk reject; desk rejected; withdraw; withdrawn by author; withdrawn by authors; "
    "withdrawn by the authors; "
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
#: All the blanks before a mark: what begins in their midst can't be one.
_BLANKS = r"(?:(?<!\s)\s++)"
_MARK = Pattern(
    rf"^\W*(?P<only>{_MARKS})\W*$"
    rf"|^\s*{_BEFORE}\W*(?P<bracketed>{_MARKS})\s*{_AFTER}\W*"
    rf"|^\W*(?P<before>{_CLEAR})\s*(?:[\])}}>*|:!–—]|-\s|\s-)\W*"
    r"|^\W*(?P<loud>(?-i:CANCELL?ED|POSTPONED|RESCHEDULED|MOVED|TENTATIVE))\b(?!\s+TO\b)\W*"
    r"|^\W*(?P<doubtful>tentative|provisional|unconfirmed|tbc)\s*:\s+(?-i:(?=[A-Z0-9]))"
    rf"|(?:{_BLANKS}?{_BEFORE}|{_BLANKS}(?:[:–—]|-\s))\s*+(?P<after>{_MARKS})\W*$"
    rf"|{_BLANKS}?[:–—]\s*+(?P<last>{_CLEAR})\W*$",
    "i",
)
#: What a mark may say beside its status: where to, until when, why.
_REST = r"(?:[^\[\](){}<>*|:–—-]|[:–—-](?=\w)){0,60}+"
_MORE = (
    r"\s+(?:to|from|until|till|due|because|online|auf|nach|von|wegen|vers|pour|au?|al|para|por)\b"
    rf"{_REST}"
)
_WITHIN = rf"(?:{_MORE}|\s*(?:[:,–—-]>?|=>|→)\s{_REST})"
_LOUD = r"(?-i:CANCELL?ED|POSTPONED|RESCHEDULED|MOVED|VERSCHOBEN|VERLEGT)"
_DETAILED = Pattern(
    rf"^\s*{_BEFORE}\W*(?P<bracketed>{_MARKS}){_WITHIN}{_AFTER}\W*"
    rf"|^\W*(?P<loud>{_LOUD}){_MORE}[:–—-]\s\W*"
    rf"|^\W*(?P<begun>{_LOUD})(?=\s+(?:online|for|until|till|due|because)\b)"
    rf"|{_BLANKS}?{_BEFORE}\s*+(?P<after>{_MARKS}){_WITHIN}{_AFTER}\W*$"
    rf"|\s[:–—-]\s+(?P<last>{_MARKS}){_MORE}$",
    "i",
)
#: Few titles contain any of these, and checking is fast.
_PARTS = (
    *("cancel", "postponed", "reschedul", "moved", "tentative"),
    *("provisional", "unconfirmed", "tbc"),
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
    """Remove a mark, such as ``[Canceled]`` or ``(moved to Hall B)``, from a title."""
    found = _mark(title)
    return title[: found.start()] + title[found.end() :] if found else title


def marked(title: str | None) -> str | None:
    """The status that a mark in a title means; ``None`` without a mark."""
    found = _mark(title or "")
    return status(next(filter(None, found.groups()))) if found else None


def take_marks(listing: Listing) -> None:
    """Move marks in the titles of talks to their ``cancelled`` flag and ``status``.

    So is a status that only says that a talk is cancelled, as in a listing written by hand.
    A title that is only a mark stays, and so does a mark that says more than a status: where an
    item was moved to, or why. A session's stays, too: nothing else says it is cancelled.
    """
    for talk in listing.talks:
        if is_cancelled(talk.status):
            talk.cancelled, talk.status = True, None
        meant = marked(talk.title)
        if not (meant and talk.title):
            continue
        if not _DETAILED.search(talk.title):
            talk.title = without_mark(talk.title) or talk.title
        if meant == CANCELLED:
            talk.cancelled = True
        else:
            talk.status = talk.status or meant


@lru_cache(1024)
def _mark(title: str) -> re.Match[str] | None:
    folded = title.casefold()
    if not any(part in folded for part in _PARTS):
        return None
    return _DETAILED.search(title) or _MARK.search(title)
