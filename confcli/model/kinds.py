"""The kinds of session and talk as the sites print them, and as confcli names them."""

import re

from confcli.model.cancelled import without_mark

#: What a kind line, or the words before a heading's colon, can say.
_KINDS = frozenset(
    kind.strip()
    for kind in """
    oral; spotlight; poster; talk; short talk; lightning talk; contributed talk; invited talk;
    keynote; keynote talk; plenary; q&a; live q&a; discussion; panel; panel discussion; demo;
    demonstration; demonstrations; tutorial; workshop; affinity workshop; affinity event; social;
    break; coffee break; lunch; lunch break; intro; introduction; welcome; opening remarks;
    opening; closing remarks; closing; remarks; award; awards; test of time; test of time award;
    competition; expo; expo talk; expo talk panel; expo workshop; expo demonstration; town hall;
    mentorship; mentoring; oral presentation; spotlight presentation; poster presentation;
    spotlight poster; oral poster; oral session; poster session; spotlight session; session;
    affinity poster session; mixer; registration; registration desk; reception; meetup;
    business meeting; creative ai session; journal track; blog track; paper; event; round table
    """.split(";")
)
#: Of these, the ones that present a work, whose title is then something else.
_OF_WORKS = frozenset(
    kind.strip()
    for kind in """
    oral; spotlight; poster; talk; short talk; lightning talk; paper; oral presentation;
    spotlight presentation; poster presentation; spotlight poster; oral poster; demonstration
    """.split(";")
)
#: What a session is called whose heading names the kind of the works in it.
_SESSIONS = {kind: f"{kind} session" for kind in ("oral", "spotlight", "poster")}
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


def is_kind(text: str) -> bool:
    """Tell whether a line is nothing but the name of a kind."""
    return text.casefold().rstrip(":") in _KINDS


def kind(text: str) -> str:
    """Return a printed kind as confcli names it: lower case."""
    return text.casefold().rstrip(":").strip()


def presents_work(text: str) -> bool:
    """Tell whether a kind is that of a talk about a work: a break is not, nor a welcome."""
    return kind(text) in _OF_WORKS


def split(text: str) -> tuple[str | None, str]:
    """Return the kind before the colon of a heading such as ``Workshop: Title``, and the title."""
    found = _HEADED.fullmatch(text) if ": " in text else None
    if found and is_kind(found.group(1)):
        return kind(found.group(1)), found.group(2)
    return None, text


def of_session(kind: str | None) -> str | None:
    """Return the kind of a session under a heading such as ``Oral``: it is one of orals."""
    return _SESSIONS.get(kind or "", kind)


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
