"""The people in a field of text, however they are separated."""

from collections.abc import Sequence
from functools import lru_cache

from confcli.formats import prose
from confcli.formats.people import groups, latex, marks, nobody, plain, separators, shapes
from confcli.formats.people.keyed import keyed
from confcli.formats.people.one import Person
from confcli.formats.people.organisations import is_organisation
from confcli.formats.people.turned import turned_names
from confcli.model.patterns import Pattern

_QUOTE = Pattern(r"'([^']*+)'|\"([^\"]*+)\"")
#: Names in quotes, as programs print a list: ``['Ada Verne', 'Bo Lind']``.
_QUOTED = Pattern(
    rf"\[\s*+(?:(?:{_QUOTE.pattern})\s*+(?:,\s*+|(?=\])))++\]|(?:\"[^\"]++\"(?:,\s*+|$)){{2,}}+"
)
#: The direction of a text, which is no part of it.
_DIRECTIONS = Pattern("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: The most words of a name; with more, it is a text or an organisation.
_LONGEST = 8


def people(text: str, strict: bool = False) -> list[Person]:
    """Read a field of people.

    ``strict``: the field is the name that one person chose to be shown.
    """
    if plain.one(text):
        return [] if nobody.is_empty(text.strip()) else [Person(text.strip())]
    if names := plain.several(text):
        return [Person(name) for name in names]
    return list(_read(text, strict))


@lru_cache(maxsize=64)
def _read(text: str, strict: bool) -> tuple[Person, ...]:
    """Read once what many talks refer to."""
    return tuple(carefully(text, strict))


def carefully(text: str, strict: bool = False) -> list[Person]:
    """Read a field of people that may hold anything."""
    seen = _seen(text)
    if _QUOTED.fullmatch(seen):
        return people_in_list([text for pair in _QUOTE.findall(seen) for text in pair if text])
    if found := keyed(seen, carefully):
        return found
    whole = nobody.without_rest(marks.signs(seen).strip())
    if nobody.is_empty(whole):
        return []
    lines = [line for line in whole.split("\n") if line.strip()]
    parts = [
        part for line in lines for each in separators.strong(line) for part in _at_slashes(each)
    ]
    if len(parts) == 1:
        return unnumbered(groups.of_line(parts[0], strict))
    found = turned_names(whole) or groups.of_list(parts, in_rows=len(parts) == len(lines))
    is_person = shapes.is_full_name if strict else _may_be_one
    are_people = all(is_person(each.name) for each in found)
    return unnumbered(found) if are_people else groups.printed(whole, strict)


def _at_slashes(text: str) -> list[str]:
    """Cut at slashes between people with affiliations: ``Bo Lind, Google / Ada Verne, MIT``."""
    parts = separators.slashes(text) if "/" in text else []
    are_several = all("," in part and shapes.is_full_name(part.split(",")[0]) for part in parts)
    return parts if len(parts) > 1 and are_several else [text] if text else []


def people_in_list(texts: Sequence[str]) -> list[Person]:
    """Read texts that each should name one person."""
    if all(map(plain.one, texts)):
        return [Person(text.strip()) for text in texts if not nobody.is_empty(text.strip())]
    if any(separators.are_several(text) for text in texts):
        return unnumbered([each for text in texts for each in people(text)])
    cleaned_texts = [nobody.without_rest(cleaned(text)) for text in texts]
    return unnumbered(groups.of_list([text for text in cleaned_texts if not nobody.is_empty(text)]))


def _may_be_one(name: str) -> bool:
    """Whether a part of a field is a person or an organisation, not the title of a talk."""
    is_short = len(name.split()) <= _LONGEST or is_organisation(name)
    return is_short and not name.endswith("?") and ": " not in name


def cleaned(text: str) -> str:
    """Decode a text's entities, HTML and LaTeX, and drop footnote marks."""
    return marks.signs(_seen(text)).strip()


def _seen(text: str) -> str:
    """Decode a text's entities, HTML and LaTeX; raised marks are in brackets."""
    known = _DIRECTIONS.sub("", text)
    return latex.letters(prose.paragraphs(marks.raised(known)) or "")


def unnumbered(people: list[Person]) -> list[Person]:
    """Drop the numbers of affiliations after the names of several people."""
    if not marks.are_numbered([each.name for each in people]):
        return people
    return [each._replace(name=marks.without_number(each.name)) for each in people]
