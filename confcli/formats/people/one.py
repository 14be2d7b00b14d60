"""One person: the name, and the affiliation printed with it."""

from typing import NamedTuple

from confcli.formats.people import marks, nobody, shapes
from confcli.formats.people.organisations import has_acronym, is_known, is_organisation
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

_LABEL = Pattern(
    r"(?:(?:invited|keynote|guest)\s)?(?:speakers?|presenters?|presented by|authors?|hosts?"
    r"|hosted by|by|chairs?|moderators?|moderated by|organi[sz]ers?|panell?ists?|instructors?"
    r"|trainers?|facilitators?|session chairs?|full names?)(?:\(s\))?\s*+:\s*+|by\s++(?=[A-Z])",
    "i",
)
#: What brackets say about the part in the programme, which is no affiliation.
_ROLE = Pattern(
    r"(?:presenting|corresponding|contact|first|main|lead|invited|keynote|session|online|virtual"
    r"|remote)?\s?(?:author|speaker|presenter|moderator|chair|host|panell?ist|online|virtual|remote)s?",
    "i",
)
_ASIDE = Pattern(r"(?:(?<!\s)\s++)?[(\[（](?P<aside>(?:[^()\[\]（）]++|\([^()]*+\))*+)[)\]）]\s*+$")
#: A dash, slash or @ with blanks, between a name and an affiliation.
_BESIDE = Pattern(r"(?<!\s)\s++[-–—@/|]\s++")
#: Signs that separate, where nothing follows them.
_SIGNS = frozenset("&/|–—-")
_TIGHT = Pattern(r",(?=[^\W\d_])")
_PARTS = Pattern(r",\s|\s(?:and|&)\s")
_SENTENCE = Pattern(r"(?<=[a-zß-ÿ]{3})\.$")
_LOOSE = " ,;:·•，；"


class Person(NamedTuple):
    """A name, and the affiliation printed with it; empty if there is none."""

    name: str
    affiliation: str = ""


def person(text: str, strict: bool = False) -> Person | None:
    """Read a part of a field as one person; ``None`` if it names nobody.

    ``strict``: the text is a name that somebody chose to be shown, whose brackets may hold a
    nickname.
    """
    whole = _tidy(marks.contacts(text))
    if nobody.is_nobody(whole):
        return None
    name, said = _without_asides(whole, strict)
    if not said:
        name, said = _beside(name, strict)
    name = _named(nobody.without_blank(name))
    return Person(name, said) if name and not nobody.is_nobody(name) else None


def unlabelled(text: str) -> str:
    """Drop what announces people before their names: ``Speakers:``, ``by``."""
    text = text.strip(_LOOSE)
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


def several(text: str) -> list[Person]:
    """Read ``Ada Verne (Bo Lind, Cy Moss and Di Fox)`` as four people; else nothing."""
    found = _ASIDE.search(text)
    if not found:
        return []
    aside = found["aside"].strip()
    parts = [part for part in _PARTS.split(aside) if part]
    are_people = len(parts) > 2 or " and " in aside or any(map(shapes.has_initial, parts))
    if not are_people or not all(map(shapes.is_full_name, parts)):
        return []
    return [each for part in (text[: found.start()], *parts) if (each := person(part))]


def _tidy(text: str) -> str:
    text = _TIGHT.sub(", ", one_line(text.replace("{", "").replace("}", ""))).strip(_LOOSE)
    while text.rpartition(" ")[2] in _SIGNS and " " in text:
        text = text.rpartition(" ")[0].rstrip(_LOOSE)
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.strip(opening + closing + " ") if opening not in text[1:] else text
    return text


def _without_asides(text: str, strict: bool) -> tuple[str, str]:
    """Split off brackets at the end that hold a role or an affiliation."""
    said = ""
    while found := _ASIDE.search(text):
        aside, name = found["aside"].strip(_LOOSE), text[: found.start()].strip(_LOOSE)
        if not name or (
            aside and not _ROLE.fullmatch(aside) and not _is_affiliation(aside, strict)
        ):
            break
        if aside and not _ROLE.fullmatch(aside):
            said = ", ".join(filter(None, (aside, said)))
        text = name
    return text, said


def _is_affiliation(aside: str, strict: bool) -> bool:
    """Whether brackets after a name hold an affiliation, not a nickname or more people."""
    if is_organisation(aside) or is_known(aside) or has_acronym(aside):
        return True
    parts = [part for part in _PARTS.split(aside) if part]
    if strict or shapes.is_suffix(aside) or shapes.has_initial(aside):
        return False
    if len(parts) > 1:
        return not all(map(shapes.is_full_name, parts))
    return not aside[:1].islower() and "/" not in aside


def _beside(text: str, strict: bool) -> tuple[str, str]:
    """Split ``Bo Lind - Google`` and ``Bo Lind @ Google``; anything doubtful stays whole."""
    parts = _BESIDE.split(text, 1)
    if len(parts) < 2 or not shapes.is_full_name(parts[0]):
        return text, ""
    is_place = is_organisation(parts[1]) or is_known(parts[1]) or " @ " in text
    is_word = not strict and " " not in parts[1] and parts[1][:1].isupper() and " / " not in text
    return (parts[0], parts[1]) if is_place or is_word else (text, "")


def _named(text: str) -> str:
    return _SENTENCE.sub("", text.strip(_LOOSE)) if " " in text else text.strip(_LOOSE)
