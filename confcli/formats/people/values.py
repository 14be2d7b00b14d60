"""People given as text, as an object, or as a list of either."""

from collections.abc import Iterable, Sequence
from typing import Any

from confcli.formats.fields import Fields
from confcli.formats.people import field, marks, shapes
from confcli.formats.people.one import Person, person

#: The keys of a whole name; those of its parts follow.
_WHOLE = (
    "public_name fullName fullname full_name name full_public_name display_name displayName"
).split()
_FIRST = "first_name firstName givenName given_name firstname first given".split()
_LAST = "last_name lastName familyName family_name lastname last family surname".split()
_PLACES = (
    "affiliation affiliations institution institutions organization organisation company"
).split()


def named(value: Any, wrong: list[str] | None = None) -> list[Person]:
    """Read the people in a value: a text, an object, or a list of them, each person once.

    What isn't text where a name should be is added to ``wrong``.
    """
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return _once(marks.unnumbered([each for text in value for each in field.people(text)]))
    return _once(_read(value, wrong))


def names(people: Iterable[Person]) -> list[str]:
    """The names alone."""
    return [person.name for person in people]


def affiliations(people: Sequence[Person]) -> list[str]:
    """The affiliations, one for each name; an empty list if none is known."""
    found = [person.affiliation for person in people]
    return found if any(found) else []


def _read(value: Any, wrong: list[str] | None) -> list[Person]:
    if isinstance(value, str):
        return field.people(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return [Person(str(value))]
    if isinstance(value, dict):
        return _of_object(Fields(value, wrong))
    if isinstance(value, list | tuple):
        return [person for each in value for person in _read(each, wrong)]
    return []


def _of_object(fields: Fields) -> list[Person]:
    whole, first, last = (
        next(filter(None, map(fields.line, keys)), None) for keys in (_WHOLE, _FIRST, _LAST)
    )
    if first and last and (not whole or ", " in whole):
        names = (last, first) if shapes.is_unspaced(last) else (first, last)
        one = person(field.cleaned(" ".join(names)), strict=True)
        found = [one] if one else []
    else:
        found = field.people(whole or first or last or "", strict=True)
    place = next(filter(None, (_place(fields.value.get(key)) for key in _PLACES)), "")
    return [each._replace(affiliation=place or each.affiliation) for each in found]


def _place(value: Any) -> str:
    """Read an affiliation: a text, an object with a name, or a list of them."""
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(filter(None, map(_place, value))))
    if isinstance(value, str):
        return field.cleaned(value)
    return Fields(value).line("name") or "" if isinstance(value, dict) else ""


def _once(people: Iterable[Person]) -> list[Person]:
    """Keep the first mention of each name, with the first affiliation that is known."""
    found: dict[str, Person] = {}
    for each in people:
        known = found.setdefault(each.name, each)
        if each.affiliation and not known.affiliation:
            found[each.name] = each
    return list(found.values())
