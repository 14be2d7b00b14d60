"""People given as text, as an object, or as a list of either."""

from collections.abc import Iterable, Sequence
from typing import Any

from confcli.formats import written_lists
from confcli.formats.fields import Fields
from confcli.formats.people import field, shapes
from confcli.formats.people.one import Person, person
from confcli.formats.people.organisations import is_organisation
from confcli.model.entities import Talk
from confcli.model.patterns import Pattern
from confcli.model.text import counted

#: The keys of a whole name; those of its parts follow.
_WHOLE = (
    "public_name fullName fullname full_name name full_public_name display_name displayName"
).split()
_FIRST = "first_name firstName givenName given_name firstname first given".split()
_LAST = "last_name lastName familyName family_name lastname last family surname".split()
_MIDDLE = "middle_name middleName middle additionalName".split()
_SUFFIX = "suffix name_suffix nameSuffix honorificSuffix".split()
_PLACES = (
    "affiliation affiliations institution institutions organization organisation company"
).split()
_BREAK = Pattern(r"<br\s*+/?>", "i")


def named(value: Any, wrong: list[str] | None = None) -> list[Person]:
    """Read the people in a value: a text, an object, or a list of them, each person once.

    What isn't text where a name should be is added to ``wrong``.
    """
    if isinstance(value, list) and len(value) > 1 and all(isinstance(it, str) for it in value):
        return _once(field.people_in_list(value))
    return _once(_read(value, wrong))


def names(people: Iterable[Person]) -> list[str]:
    """The names alone."""
    return [person.name for person in people]


def affiliations(people: Sequence[Person]) -> list[str]:
    """The affiliations, one for each name; an empty list if none is known."""
    found = [person.affiliation for person in people]
    return found if any(found) else []


def placed(people: list[Person], places: Any, wrong: list[str] | None = None) -> list[Person]:
    """Add affiliations that stand apart from the names: one for all of them, or one for each.

    Another number of affiliations is added to ``wrong``.
    """
    found = places if isinstance(places, list) else [places]
    texts = [text for each in found if (text := _place(each))]
    if not people or not texts:
        return people
    each = _divided(texts[0], len(people)) if len(texts) == 1 else texts
    if len(each) == len(people):
        pairs = zip(people, each, strict=True)
        return [person._replace(affiliation=person.affiliation or place) for person, place in pairs]
    if wrong is not None:
        wrong.append(f"{counted(len(each), 'affiliation')} for {counted(len(people), 'author')}")
    return people


def _divided(text: str, count: int) -> list[str]:
    """Split a text into one affiliation per person, else give each person all of it."""
    cut = [[part.strip() for part in text.split(sign)] for sign in ("|", ";", "\n", ",")]
    fitting = [parts for parts in cut if len(parts) == count]
    others = [parts for parts in cut[:-1] if len(parts) > 1 and count > 1]
    return [*fitting, *others, [text] * count][0]


def credit(talk: Talk, value: Any) -> None:
    """Give a talk the people in a value as its authors, with their affiliations."""
    found = named(value)
    talk.authors, talk.affiliations = names(found), affiliations(found)


def _read(value: Any, wrong: list[str] | None) -> list[Person]:
    if isinstance(value, Person):
        return [value] if value.name else []
    if isinstance(value, str):
        listed = written_lists.elements(value)
        return field.people_in_list(listed) if listed else field.people(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return [Person(str(value))]
    if isinstance(value, dict):
        return _of_object(Fields(value, wrong))
    if isinstance(value, list):
        if _are_placed(value):
            return [Person(field.cleaned(name), _place(place)) for name, place in value]
        return [person for each in value for person in _read(each, wrong)]
    return []


def _are_placed(value: list[Any]) -> bool:
    """Whether a list holds pairs of a name and an affiliation."""
    are_pairs = all(
        isinstance(each, list) and len(each) == 2 and all(isinstance(it, str) for it in each)
        for each in value
    )
    if not value or not are_pairs or not all(shapes.is_full_name(name) for name, _ in value):
        return False
    return not any(shapes.is_full_name(it) or shapes.is_nickname(it) for _, it in value) or any(
        is_organisation(it) for _, it in value
    )


def _of_object(fields: Fields) -> list[Person]:
    said, place = _listed(fields.value.get("name"))
    whole = said or _first(fields, _WHOLE)
    # The parts of a name that is whole say nothing more, but where it turns them around.
    needs_parts = not whole or ", " in whole
    first, last = (_first(fields, keys) if needs_parts else None for keys in (_FIRST, _LAST))
    if whole and " " not in whole and (surname := _first(fields, ["surname", "last_name"])):
        first, last = whole, None if surname in whole else surname
    if first and last:
        one = person(field.cleaned(_joined(fields, first, last)), strict=True)
        found = [one] if one else []
    else:
        whole = _unturned(fields, whole) if whole and ", " in whole else whole
        found = field.people(whole or first or last or "", strict=True)
    places = (_place(fields.value[key]) for key in _PLACES if key in fields.value)
    place = next(filter(None, places), place)
    return [each._replace(affiliation=place or each.affiliation) for each in found]


def _listed(value: Any) -> tuple[str, str]:
    """The name and the affiliation in a value, as KonOpas has them.

    A name in parts is first, last, what stands before and behind; an affiliation is on a new line.
    """
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        first, last, before, behind, *_ = [each.strip() for each in value] + [""] * 4
        return " ".join(filter(None, (before, first, last, behind))), ""
    lines = [field.cleaned(each) for each in _BREAK.split(value)] if isinstance(value, str) else []
    return (lines[0], ", ".join(lines[1:])) if len(lines) > 1 else ("", "")


def _joined(fields: Fields, first: str, last: str) -> str:
    """The parts of a name in their order, with ``Jr.`` at the end."""
    if shapes.is_unspaced(last):
        return f"{last} {first}"
    middle, suffix = _first(fields, _MIDDLE), _first(fields, _SUFFIX)
    is_known = middle in first.split()
    name = " ".join(filter(None, (first, None if is_known else middle, last)))
    return f"{name}, {suffix}" if suffix else name


def _unturned(fields: Fields, whole: str) -> str:
    """Another spelling of a name with a comma, without it: ``Dr. VERNE, Ada``."""
    words = sorted(whole.replace(",", "").casefold().split())
    others = (fields.line(key) or "" for key in _WHOLE if key in fields.value)
    return next((each for each in others if sorted(each.casefold().split()) == words), whole)


def _first(fields: Fields, keys: list[str]) -> str | None:
    """The first of some fields that is not empty."""
    return next((text for key in keys if key in fields.value and (text := fields.line(key))), None)


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
