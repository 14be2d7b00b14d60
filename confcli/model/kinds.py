"""The kinds of sessions and talks, as sources name them, and the role of each."""

from enum import Enum, auto

from confcli.model.entities import Talk
from confcli.model.patterns import Pattern
from confcli.model.status import without_mark
from confcli.model.text import words


class Role(Enum):
    """The role of a kind."""

    #: Presents a paper, whose title differs from the kind's name.
    PAPER = auto()
    #: May present a paper.
    TALK = auto()
    #: Honours an old paper; the only talk of its session.
    AWARD = auto()
    #: An invited talk; the only talk of its session.
    SPEECH = auto()
    #: A session, whose talks have kinds of their own.
    SESSION = auto()
    #: Anything else: nothing is presented.
    EVENT = auto()


#: The kinds, as confcli prints them.
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
#: Words in the kinds of papers, also of unknown ones: ``virtual poster``, ``long``, ``task 7: …``.
_PROCEEDINGS = frozenset(
    "oral spotlight poster paper papers demo demonstration long short journal findings task".split()
)
#: Other names of kinds, used for groups of events.
_GROUPS = {
    "keynotes": "keynote",
    "panels": "panel",
    "plenaries": "plenary",
    "plenary sessions": "plenary",
    "qa": "q&a",
    "qa sessions": "q&a",
    "socials": "social",
    "tutorials": "tutorial",
    "workshops": "workshop",
}
#: Kinds of paper with sessions of their own, and the kind of those sessions.
SESSIONS = {kind: f"{kind} session" for kind in ("oral", "spotlight", "poster")}
#: Last words of the kinds of sessions, also of unknown ones.
_SESSION_WORDS = ("session", "workshop", "tutorial")
_ASIDE = Pattern(r".+ \(([^()]+)\)")
_REMARKS = Pattern(r"\b(opening|closing) remarks\b", "i")
_HEADED = Pattern(r"([^\W\d][\w&. ]{0,40}): (\S.*)")
#: Kinds that a title may name: a word that is quick to look for, a pattern, the kind.
_TITLES = tuple(
    (word, Pattern(pattern, "i"), kind)
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
    """The role of a kind; ``None`` if it is unknown."""
    return _ROLES.get(kind or "")


def is_paper(talk: Talk) -> bool:
    """Whether a talk presents a paper: it has a title or an abstract, and a fitting kind."""
    return role(talk.type) not in _NO_PAPERS and bool(talk.title or talk.abstract)


def is_of_proceedings(kind: str) -> bool:
    """Whether what presents a paper, by ``is_paper``, is of a kind that proceedings have.

    Where all are talks, sources name other kinds, such as ``devroom``.
    """
    parts = words(kind)
    return not _PROCEEDINGS.isdisjoint(parts) and "talk" not in parts


def is_block(kind: str) -> bool:
    """Whether items of a kind are sessions, breaks or the like, not single papers."""
    return role(kind) in _NO_PAPERS or kind.endswith(_SESSION_WORDS)


def is_kind(text: str) -> bool:
    """Whether a line is only the name of a kind."""
    return text.casefold().rstrip(":") in _ROLES


def kind(text: str) -> str:
    """The name of a printed kind: lower case, without a colon."""
    return text.casefold().rstrip(":").strip()


def plural(name: str) -> str:
    """The title of a group of this kind: ``Posters``."""
    return f"{name.capitalize()}{'' if name.endswith('s') else 's'}"


def presents_paper(text: str) -> bool:
    """Whether talks of a printed kind present papers."""
    return role(kind(text)) is Role.PAPER


def of_group(text: str) -> str | None:
    """The kind that a group of events is named after, such as ``Tutorials``; ``None`` if none."""
    named = kind(text)
    found = _GROUPS.get(named, named)
    return found if is_kind(found) else None


def split(text: str) -> tuple[str | None, str]:
    """Split a heading such as ``Workshop: Title`` into kind and title."""
    found = _HEADED.fullmatch(text) if ": " in text else None
    if found and is_kind(found.group(1)):
        return kind(found.group(1)), found.group(2)
    return None, text


def of_session(kind: str | None) -> str | None:
    """The kind of a session under a heading such as ``Oral``: an oral session."""
    return SESSIONS.get(kind or "", kind)


def of_talk(title: str, bare: bool, has_text: bool) -> str | None:
    """The kind that a talk's title names before a colon, in brackets or as a whole.

    With ``bare``, the talk has only a title; a paper's title may hold such words too. A mark
    that it is cancelled doesn't count.
    """
    title = without_mark(title)
    aside = _ASIDE.fullmatch(title) if title.endswith(")") else None
    named = split(title)[0] or (kind(aside.group(1)) if aside and is_kind(aside.group(1)) else None)
    remarks = None if has_text else _REMARKS.search(title)
    if named or not remarks:
        return named or (of_title(title) if bare else None)
    return kind(remarks.group())


def of_title(title: str) -> str | None:
    """The kind of session that a title names; ``None`` if it names none."""
    title = without_mark(title)
    if is_kind(title):
        return kind(title)
    folded = title.casefold()
    found = (kind for word, shape, kind in _TITLES if word in folded and shape.search(title))
    return next(found, None)
