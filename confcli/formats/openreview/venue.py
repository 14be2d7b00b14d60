"""What OpenReview says of where a paper was accepted: ``ICLR 2024 oral``, or that it was not.

``venue`` is for readers; ``venueid`` and invitations are paths, such as
``ICLR.cc/2024/Conference/Rejected_Submission``.
"""

from typing import NamedTuple

from confcli.formats.syntax.plain import YEAR
from confcli.model.patterns import Pattern
from confcli.model.status import is_cancelled

_SUBMITTED = Pattern(r"(?:submitted to|under review (?:for|at)|accepted (?:by|at))\s++", "i")
#: What may follow the year of a conference.
_BETWEEN = " \t\r\n:,–-"
#: How a paper is presented. The notable papers of 2023 were those: the best had orals.
_KINDS = (
    ("oral", Pattern(r"\boral\b|\btop[\s-]*+5\b", "i")),
    ("spotlight", Pattern(r"\bspotlight\b|\bnotable\b", "i")),
    ("poster", Pattern(r"\bposter\b", "i")),
    ("talk", Pattern(r"\btalk\b", "i")),
    ("demo", Pattern(r"\bdemo(?:nstration)?s?\b", "i")),
)
_ANY_KIND = Pattern(
    r"\btop[\s-]*+\d++\s?%|\b(?:oral|spotlight|poster|talk|demo|notable|conference|submission"
    r"|withdrawn|rejected|desk|main|track|papers?|accept\w*+|presentation)\b|[%:,()–-]",
    "i",
)
_REFUSED = Pattern(r"\b(?:desk[\s_]?)?(?:reject|withdrawn|withdraw)", "i")
_PATH = Pattern(r"(?P<name>[^/.\s]++)[^/\s]*+/(?P<year>(?:19|20)\d\d)")


class Venue(NamedTuple):
    """Where a paper was submitted, and what became of it."""

    #: The conference with its year; empty if none is named.
    conference: str = ""
    #: The workshop or track there.
    track: str | None = None
    #: How it is presented; ``None`` if that is not known.
    kind: str | None = None
    #: Whether it is rejected or withdrawn.
    is_refused: bool = False


def venue(said: str, *paths: str) -> Venue:
    """Read a venue and the paths of a note: its ``venueid``, its invitations."""
    text = _SUBMITTED.sub("", said, count=1)
    year = YEAR.search(text, 1)
    of_path = next(filter(None, map(_PATH.match, paths)), None)
    rest = text[year.end() :].lstrip(_BETWEEN) if year else ""
    refused = any(map(_REFUSED.search, (said, *paths)))
    if year:
        conference = text[: year.end()]
    else:
        conference = f"{of_path['name']} {of_path['year']}" if of_path else ""
    return Venue(conference, _track(rest), kind(rest), refused)


def kind(said: str) -> str | None:
    """How a paper is presented, by its venue or the decision about it."""
    return next((name for name, pattern in _KINDS if pattern.search(said)), None)


def is_refused(decision: str) -> bool:
    """Whether a decision is that a paper is not presented."""
    return is_cancelled(decision) or _REFUSED.search(decision) is not None


def _track(rest: str) -> str | None:
    """What a venue says besides the conference and how a paper is presented."""
    found = " ".join(_ANY_KIND.sub(" ", rest).split())
    return found if found and not YEAR.fullmatch(found) else None
