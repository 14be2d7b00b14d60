"""Speakers that a description announces: ``Speaker: Ada Verne``, or names below ``Speakers``."""

from confcli.formats.people import field, shapes
from confcli.formats.people.one import Person
from confcli.formats.people.organisations import is_organisation
from confcli.model.patterns import Pattern

_LABEL = Pattern(
    r"(?:(?:invited|keynote|guest|featured)\s)?(?:speakers?|presenters?|talk by|presented by"
    r"|authors?|hosts?|hosted by|panell?ists?|moderators?|instructors?)(?:\(s\))?"
    r"\s*+(?::\s*+(?P<names>.*)|$)",
    "i",
)
#: The most lines below a label that may each name somebody.
_MOST = 20


def announced(text: str) -> list[Person]:
    """Find the people whom lines of a text announce by a label."""
    found: list[Person] = []
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if label := _LABEL.fullmatch(line.strip(" *_#-•\t")):
            said = (label["names"] or "").strip(" *_")
            found += _people(said) if said else _below(lines[n + 1 : n + 1 + _MOST])
    return list({each.name: each for each in reversed(found)}.values())[::-1]


def _below(lines: list[str]) -> list[Person]:
    """Read the lines below a label, as far as each names people."""
    found: list[Person] = []
    for line in lines:
        here = _people(line.strip(" *_-•\t"))
        if not here:
            break
        found += here
    return found


def _people(text: str) -> list[Person]:
    """The people in the rest of a line; nobody, if it may be a sentence."""
    found = field.people(text)
    are_names = all(shapes.is_full_name(each.name) or _is_lone(each.name) for each in found)
    return found if are_names else []


def _is_lone(name: str) -> bool:
    return " " not in name and name[:1].isupper() and not is_organisation(name)
