"""People's names as sources print them, and how to tell a line of names from a text.

Entries for single people are read by ``person`` and ``names``, lines of a page by ``people``, and
fields of a table by ``names_in``.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from confcli.formats import prose
from confcli.formats.fields import Fields
from confcli.formats.syntax.plain import without_surrogates
from confcli.model.text import one_line

#: The keys of a whole name; those of its parts follow.
_WHOLE = ("public_name", "fullName", "fullname", "name", "full_public_name")
_FIRST = ("first_name", "firstName", "givenName")
_LAST = ("last_name", "lastName", "family_name", "familyName")
#: Brackets after a name, and footnote marks.
_ASIDE = re.compile(r"(?<!\s)\s*+\([^()]*\)(?=\s*(?:[;|,\n]|(?:and|&)\s|$))|[*†‡§]+")
#: Signs of an affiliation, or of more people in brackets, after a name.
_MORE = re.compile(r"[()]|\b(?:univ\w*|institut\w*|college|school|inc|research|labs?)\b", re.I)
_DOT = re.compile(r"\s*[·⋅•∙]\s*")
_COMMA = re.compile(r"\s*[,;]\s+(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
_LISTED = re.compile(r"[,;·⋅•∙]")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|md)\.?", re.IGNORECASE)
#: The dots that may end a name; any other ends a sentence.
_ABBREVIATED = re.compile(r"(?:\b\w|\b(?:jr|sr|st|ph\.?\s?d|md))\.", re.IGNORECASE)
_PARTICLES = frozenset(
    "af al ben bin da de del der den di dos du el la las le los ter van von y".split()
)
#: Words of titles that aren't names.
_OF_TITLES = re.compile(
    r"\b(?:beyond|towards?|understanding|learning|machines?|neural|networks?|intelligence|systems?"
    r"|models?|workshop|tutorial|session|spotlight|\w+tions?|\w+olog(?:y|ies))\b",
    re.IGNORECASE,
)
#: The most words of a name or a short title.
_SHORT = 8
#: The most words of a name or short title that ends in a full stop.
_SENTENCE = 3
#: The most words of a title.
_LONGEST_TITLE = 30


def person(value: Any, wrong: list[str] | None = None) -> str | None:
    """The name of one person, given as text or as an object; ``None`` if there is none.

    A name that isn't text is added to ``wrong``.
    """
    if isinstance(value, str):
        return prose.line(without_surrogates(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    fields = Fields(value if isinstance(value, dict) else {}, wrong)
    whole, first, last = (
        next(filter(None, map(fields.line, keys)), None) for keys in (_WHOLE, _FIRST, _LAST)
    )
    if first and last and (not whole or ", " in whole):
        return f"{first} {last}"
    return whole or first or last


def names(values: Iterable[Any], wrong: list[str] | None = None) -> list[str]:
    """The names of the people that have one, each given as text or as an object."""
    return [name for value in values if (name := person(value, wrong))]


def names_in(text: str) -> list[str]:
    """Split a field into names, turning round ``Verne, Ada``, alone or in a list.

    Brackets after a name are dropped.
    """
    text = _ASIDE.sub("", prose.paragraphs(text) or "")
    for separator in (";", "|", "\n"):
        if separator in text.strip():
            return [name for part in text.split(separator) if (name := turned(part))]
    found = [name for part in people(one_line(text)) if (name := one_line(part))]
    is_one = len(found) == 2 and "," in text and not any(" " in name for name in found)
    return [turned(text)] if is_one else found


def turned(name: str) -> str:
    """Turn ``Verne, Ada`` into ``Ada Verne``."""
    last, _, first = one_line(name).partition(", ")
    is_turned = first and "," not in first and not _SUFFIX.fullmatch(first)
    return f"{first} {last}" if is_turned else one_line(name)


def names_unless_more(text: str) -> list[str]:
    """Split a line into names, unless it says more about the people than that."""
    is_list = are_people(text) and not _MORE.search(text)
    return people(text) if is_list else [text] * bool(text)


def people(text: str) -> list[str]:
    """Split a line into names, at middle dots, else at commas and ``and``."""
    if _DOT.search(text):
        return [name for name in _DOT.split(text) if name]
    names: list[str] = []
    for part in _COMMA.split(text):
        if names and _SUFFIX.fullmatch(part):
            names[-1] += f", {part}"
        elif part:
            names.append(part)
    return names


def names_people(text: str) -> bool:
    """Whether a line is a list of people separated by middle dots, not a text with a dot."""
    parts = _DOT.split(text)
    return len(parts) > 1 and any(parts) and all(_is_name(part) for part in parts if part)


def lists_people(text: str) -> bool:
    """Whether a line is a list of people, separated by middle dots or commas."""
    names = people(text) if _LISTED.search(text) else []
    return names_people(text) or (len(names) > 1 and all(map(is_full_name, names)))


def could_be_title(line: str) -> bool:
    """Whether a line is short enough for a title."""
    return len(line.split()) <= _LONGEST_TITLE


def is_text(line: str) -> bool:
    """Whether a line is prose: too long or too much of a sentence for a name or title."""
    count = len(line.split())
    ends = line.endswith(".") and count > _SENTENCE
    return (count > _SHORT or ends) and not lists_people(line)


def heads_text(line: str, below: Sequence[str]) -> bool:
    """Whether a line is one person's name above a text."""
    return bool(below) and is_full_name(line) and is_text(below[0])


def is_person(text: str) -> bool:
    """Whether a line may be the name of one person."""
    return _is_name(text) and len(text.split()) <= 6 and not re.search(r"[;?!,]|\d", text)


def are_people(text: str) -> bool:
    """Whether each name in a line, where names are expected, may be one."""
    names = people(text)
    return bool(names) and all(is_person(name.split(",")[0]) for name in names)


def is_full_name(text: str) -> bool:
    """Whether a text looks like ``Jean-Luc de la Cruz``; short titles may look so too."""
    parts = text.split(",")[0].split()
    return (
        is_person(text.split(",")[0])
        and len(parts) > 1
        and all(part[0].isupper() or part in _PARTICLES for part in parts)
        and not _OF_TITLES.search(text)
    )


def _is_name(text: str) -> bool:
    ends_sentence = text.endswith(".") and not _ABBREVIATED.search(text, len(text) - 5)
    return len(text.split()) <= _SHORT and len(text) <= 80 and not ends_sentence and ":" not in text
