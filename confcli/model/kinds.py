"""The kinds of session and talk: what sources call them, and what each of them is."""

import re
from enum import Enum, auto

from confcli.model.cancelled import without_mark
from confcli.model.entities import Talk


class Role(Enum):
    """What an item of a kind is."""

    #: It presents a paper, whose title is another than the kind's name.
    PAPER = auto()
    #: It may present a paper.
    TALK = auto()
    #: It is an honour for a paper of long ago; its session has no other talk.
    AWARD = auto()
    #: It is one talk by people who are invited; its session has no other talk.
    SPEECH = auto()
    #: It is a session with talks in it, which have kinds of their own.
    SESSION = auto()
    #: It is anything else on a programme: nothing is presented.
    EVENT = auto()


#: Each kind by its name: lower case, as confcli prints it.
_NAMES = {
    Role.PAPER: """
        oral; spotlight; poster; talk; short talk; lightning talk; paper; oral presentation;
        spotlight presentation; poster presentation; spotlight poster; oral poster; demonstration
    """,
    Role.TALK: """
        contributed talk; demo; demonstrations; competition; expo talk; expo talk panel;
        expo demonstration; journal track; blog track
    """,
    Role.AWARD: "test of time; test of time award",
    Role.SPEECH: "invited talk; keynote; keynote talk; plenary",
    Role.SESSION: """
        oral session; spotlight session; poster session; affinity poster session;
        creative ai session; session; tutorial; workshop; affinity workshop; expo workshop
    """,
    Role.EVENT: """
        affinity event; award; awards; break; business meeting; closing; closing remarks;
        coffee break; discussion; event; expo; intro; introduction; live q&a; lunch; lunch break;
        meetup; mentoring; mentorship; mixer; opening; opening remarks; panel; panel discussion;
        q&a; reception; registration; registration desk; remarks; round table; social; town hall;
        welcome
    """,
}
_ROLES = {name.strip(): role for role, names in _NAMES.items() for name in names.split(";")}
_NO_PAPERS = frozenset((Role.SPEECH, Role.SESSION, Role.EVENT))
#: Other words for some of them, as a group of events is named.
_GROUPS = {
    "plenary sessions": "plenary",
    "qa": "q&a",
    "qa sessions": "q&a",
    "socials": "social",
    "tutorials": "tutorial",
    "workshops": "workshop",
}
#: The kinds of paper that have sessions of their own, and the kind of those.
SESSIONS = {kind: f"{kind} session" for kind in ("oral", "spotlight", "poster")}
#: What the names of sessions end with, also of kinds that are not known here.
_SESSION_WORDS = ("session", "workshop", "tutorial")
_ASIDE = re.compile(r".+ \(([^()]+)\)")
_REMARKS = re.compile(r"\b(opening|closing) remarks\b", re.IGNORECASE)
_HEADED = re.compile(r"([^\W\d][\w&. ]{0,40}): (\S.*)")
#: Of the kinds that a title names: a word in it, which is quick to look for, how, and the kind.
_TITLES = tuple(
    (word, re.compile(pattern, re.IGNORECASE), kind)
    for word, pattern, kind in (
        ("q", r"\bQ\s?(?:&|and)\s?A\b|\bquestions? (?:and|&) answers?\b", "q&a"),
        ("poster", r"\bposter session\b", "poster session"),
        ("oral", r"\b(?:oral session|orals\b)", "oral session"),
        ("spotlight", r"\bspotlight session\b|\bspotlights\b", "spotlight session"),
        ("workshop", r"\bworkshop\b", "workshop"),
        ("tutorial", r"\btutorial\b", "tutorial"),
        ("invited", r"\binvited talk\b", "invited talk"),
        ("keynote", r"\bkeynote\b", "invited talk"),
        ("opening", r"\bopening remarks\b", "opening remarks"),
        ("closing", r"\bclosing remarks\b", "closing remarks"),
        ("panel", r"\bpanel discussion\b", "panel discussion"),
        ("town", r"\btown hall\b", "town hall"),
        ("panel", r"^panel\b|\bpanel$", "panel"),
        ("break", r"^(?:(?:coffee|lunch)\s)?break\b|\bbreak$", "break"),
        ("social", r"^social\b(?=:|$)|\bsocial$", "social"),
    )
)


def role(kind: str | None) -> Role | None:
    """Return what an item of a kind is; ``None`` for a kind that is not known here."""
    return _ROLES.get(kind or "")


def is_paper(talk: Talk) -> bool:
    """Tell whether a talk presents a paper: it has a title or an abstract, and a fitting kind."""
    return role(talk.type) not in _NO_PAPERS and bool(talk.title or talk.abstract)


def is_block(kind: str) -> bool:
    """Tell whether an item of a kind stands for itself: a session, a break, no single paper."""
    return role(kind) in _NO_PAPERS or kind.endswith(_SESSION_WORDS)


def is_kind(text: str) -> bool:
    """Tell whether a line is nothing but the name of a kind."""
    return text.casefold().rstrip(":") in _ROLES


def kind(text: str) -> str:
    """Return a printed kind as confcli names it: lower case."""
    return text.casefold().rstrip(":").strip()


def presents_paper(text: str) -> bool:
    """Tell whether a printed kind is that of a talk on a paper: a break is not, nor a welcome."""
    return role(kind(text)) is Role.PAPER


def of_group(text: str) -> str | None:
    """Return the kind of event that a group of events is named by, if it is one."""
    named = kind(text)
    found = _GROUPS.get(named, named)
    return found if is_kind(found) else None


def split(text: str) -> tuple[str | None, str]:
    """Return the kind before the colon of a heading such as ``Workshop: Title``, and the title."""
    found = _HEADED.fullmatch(text) if ": " in text else None
    if found and is_kind(found.group(1)):
        return kind(found.group(1)), found.group(2)
    return None, text


def of_session(kind: str | None) -> str | None:
    """Return the kind of a session under a heading such as ``Oral``: it is one of orals."""
    return SESSIONS.get(kind or "", kind)


def of_talk(title: str, bare: bool, has_text: bool) -> str | None:
    """Return the kind of talk that a title names before a colon, in brackets or as a whole.

    ``bare`` is one with a title only: the title of a work may hold such words, too. A talk
    that is cancelled is of the kind that it was.
    """
    title = without_mark(title)
    aside = _ASIDE.fullmatch(title) if title.endswith(")") else None
    named = split(title)[0] or (kind(aside.group(1)) if aside and is_kind(aside.group(1)) else None)
    remarks = None if has_text else _REMARKS.search(title)
    if named or not remarks:
        return named or (of_title(title) if bare else None)
    return kind(remarks.group())


def of_title(title: str) -> str | None:
    """Return the kind of session that a title names, ``None`` where it names none."""
    title = without_mark(title)
    if is_kind(title):
        return kind(title)
    folded = title.casefold()
    found = (kind for word, shape, kind in _TITLES if word in folded and shape.search(title))
    return next(found, None)
