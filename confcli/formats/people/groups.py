"""The people in a line: which of its parts are names, turned names and affiliations.

A line is cut at its commas and ``and``. Where several readings are possible, it is left as
printed: nobody gets another's name, and no organisation becomes a person.
"""

from collections.abc import Sequence

from confcli.formats.people import shapes
from confcli.formats.people.cutting import Groups, grouped
from confcli.formats.people.given import is_given
from confcli.formats.people.one import Person, person, unlabelled
from confcli.formats.people.organisations import is_known, is_organisation, may_be_place
from confcli.formats.people.turned import UnclearError, is_surely_turned, turn, turned_names


def of_line(text: str, strict: bool = False) -> list[Person]:
    """Read a line of people separated by commas and ``and``, or one person.

    ``strict``: the line should name one person, so only full names are separated.
    """
    text = unlabelled(text)
    try:
        if found := turned_names(text):
            return found
        groups = grouped(text, strict)
        return _with_places(groups) or _listed(groups, strict)
    except UnclearError:
        return printed(text, strict)


def printed(text: str, strict: bool = False) -> list[Person]:
    """Read a text as one person, as it is printed."""
    found = person(text, strict)
    return [found] if found else []


def of_list(parts: Sequence[str], in_rows: bool = False) -> list[Person]:
    """Read parts that each name one person, perhaps with an affiliation or the last name first.

    ``in_rows``: they are lines, each of which may also name several people.
    """
    lines = [_alone(part) for part in parts]
    placed = any(_has_place(line) for line in lines)
    turned = any(_is_turned(line) for line in lines)
    found: list[Person] = []
    for part, line in zip(parts, lines, strict=True):
        if placed and len(line) > 1:
            found += _placed(line)
        elif turned and len(line) == 2 and not _has_place(line):
            found.append(turn(*line))
        elif len(line) == 2 and not in_rows and _is_one(line):
            found += printed(part)
        else:
            found += of_line(part)
    return found


def _is_one(line: list[Person]) -> bool:
    """Whether two parts are of one person, but which is what is not clear."""
    are_two = all(shapes.is_full_name(each.name) and is_given(each.name) for each in line)
    are_unspaced = all(shapes.is_unspaced(each.name) for each in line)
    return not (are_two or are_unspaced or _is_turned(line))


def _alone(part: str) -> list[Person]:
    """The parts between the commas of a part without ``and``; else nothing."""
    if unlabelled(part) != part:
        return []
    try:
        groups = grouped(part, strict=False)
    except UnclearError:
        return []
    return groups[0] if len(groups) == 1 else []


def _is_place(line: Sequence[Person], at: int) -> bool:
    """Whether a part is the affiliation of the name before it."""
    name = line[at].name
    return is_organisation(name) or (is_known(name) and shapes.is_full_name(line[at - 1].name))


def _has_place(line: Sequence[Person]) -> bool:
    return any(_is_place(line, at) for at in range(1, len(line)))


def _with_places(groups: Groups) -> list[Person]:
    """Read names with affiliations between commas; nothing if there are no affiliations."""
    if not any(map(_has_place, groups)):
        return []
    if is_organisation(groups[0][0].name):
        raise UnclearError
    return [found for group in groups for found in _walked(group)]


def _walked(line: list[Person]) -> list[Person]:
    """Read a line of names, each perhaps with its affiliation after it."""
    found, last_place = (
        [line[0]],
        max((n for n in range(1, len(line)) if _is_place(line, n)), default=0),
    )
    for at in range(1, len(line)):
        part, before = line[at], found[-1]
        is_full = shapes.is_full_name(part.name)
        if at == 1 and len(line) > 2 and _is_turned(line[:2]) and last_place:
            found[-1] = turn(*line[:2])
        elif (
            _is_place(line, at)
            or (before.affiliation and may_be_place(part.name))
            or (not is_full and shapes.is_full_name(before.name))
        ):
            found[-1] = _at(before, part)
        elif before.affiliation and not (is_full and at < last_place):
            raise UnclearError
        else:
            found.append(part)
    return found


def _placed(line: list[Person]) -> list[Person]:
    """Read a name, perhaps with the last name first, and all after it as the affiliation."""
    if all(shapes.is_full_name(part.name) for part in line) and not _has_place(line):
        return line if len(line) > 2 else [_at(*line)]
    is_turned = _is_turned(line[:2]) and not _is_place(line, 1)
    name, rest = (turn(*line[:2]), line[2:]) if is_turned else (line[0], line[1:])
    for part in rest:
        name = _at(name, part)
    return [name]


def _at(name: Person, place: Person) -> Person:
    said = filter(None, (name.affiliation, place.name, place.affiliation))
    return Person(name.name, ", ".join(said))


def _is_turned(line: Sequence[Person]) -> bool:
    return len(line) == 2 and is_surely_turned(line)


def _listed(groups: Groups, strict: bool) -> list[Person]:
    """Read every part as a person."""
    found = [part for group in groups for part in group]
    names = [part.name for part in found]
    if len(found) > 1:
        is_place = is_organisation(names[0]) and may_be_place(names[1])
        if len(groups) == 1 and (is_place or _are_doubtful(names)):
            raise UnclearError
        if not all(map(shapes.is_full_name if strict else shapes.is_name, names)):
            raise UnclearError
    return found


def _are_doubtful(names: list[str]) -> bool:
    """Whether two parts may be a name and an affiliation, or a last and a first name."""
    if len(names) != 2 or not shapes.is_full_name(names[0]):
        return False
    return not (shapes.has_several_words(names[1]) or shapes.is_nickname(names[1]))
