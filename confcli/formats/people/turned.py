"""Fields of people with the last name first: BibTeX, APA and lists of such names.

The separators between people are decided first: every part between them has to be a pair of a
last and a first name, but for a few names and organisations among them.
"""

from collections.abc import Sequence

from confcli.formats.people import separators, shapes
from confcli.formats.people.given import is_given
from confcli.formats.people.one import Person, person, unlabelled
from confcli.formats.people.organisations import is_known, is_organisation

Parts = list[list[Person]]


class UnclearError(Exception):
    """Several readings are possible."""


def turned_names(text: str) -> list[Person]:
    """Read a whole field of turned names; nothing if it is none, or may be something else.

    ``UnclearError`` if its commas could be within names as well as between them.
    """
    if "," not in text and "，" not in text:
        return []
    printed = [part for part in separators.outer(text) if part.strip(" ,")]
    parts = [found for part in printed if (found := _pieces(part))]
    if any(len(part) % 2 and len(part) > 1 for part in parts):
        return []
    entries = [part[n : n + 2] for part in parts for n in range(0, len(part), 2)]
    pairs = [entry for entry in entries if len(entry) == 2]
    lone = [entry[0].name for entry in entries if len(entry) == 1]
    in_braces = any(part.startswith("{") for part in printed)
    if not (pairs and all(map(_may_be_turned, pairs)) and _are_listed(parts, pairs)):
        return []
    if (lone and not _fit(lone, pairs, in_braces)) or not _are_turned(text, parts, pairs):
        return []
    return [turn(*entry) if len(entry) == 2 else entry[0] for entry in entries]


def turn(last: Person, first: Person) -> Person:
    """Turn ``Verne, Ada`` into ``Ada Verne``, with ``Jr.`` at the end."""
    names, suffixes = zip(
        *(shapes.without_suffix(each.name) for each in (last, first)), strict=True
    )
    return Person(
        f"{names[1]} {names[0]}{''.join(suffixes)}", first.affiliation or last.affiliation
    )


def is_surely_turned(pair: Sequence[Person]) -> bool:
    """Whether two parts are a last name alone and a first name, or initials."""
    last, first = _halves(pair)
    is_acronym = shapes.is_full_name(last) and is_known(first)
    return (
        shapes.is_first_name(first)
        and not is_organisation(last)
        and (shapes.is_last_name(last) or (shapes.is_initials(first) and not is_acronym))
    )


def _halves(pair: Sequence[Person]) -> tuple[str, str]:
    last, first = (shapes.without_suffix(part.name)[0] for part in pair)
    return last, first


def _pieces(part: str) -> list[Person]:
    """The parts between commas, a suffix such as ``Jr.`` with the one before it."""
    found: list[Person] = []
    for piece in separators.commas(unlabelled(part)):
        if found and shapes.is_suffix(piece):
            found[-1] = found[-1]._replace(name=f"{found[-1].name}, {piece}")
        elif one := person(piece):
            found.append(one)
    return found


def _may_be_turned(pair: list[Person]) -> bool:
    """Whether neither part is an organisation or a place, as in ``Bo Lind, IBM``."""
    last, first = _halves(pair)
    if not (shapes.is_name(first) and shapes.is_name(last)):
        return False
    is_place = is_known(first) and shapes.is_full_name(last)
    are_known = is_known(last) and is_known(first) and not last.isupper()
    return not (is_place or are_known or is_organisation(first) or is_organisation(last))


def _are_people(pair: list[Person]) -> bool:
    """Whether two parts look like two people."""
    last, first = _halves(pair)
    are_whole = shapes.is_full_name(last) and shapes.is_full_name(first)
    return are_whole and not (shapes.has_initial(first) or _says_given(pair))


def _says_given(pair: list[Person]) -> bool:
    last, first = _halves(pair)
    return is_given(first) and not is_given(last)


def _are_listed(parts: Parts, pairs: Parts) -> bool:
    """Whether commas between pairs, if there are any, can be told from those within."""
    if all(len(part) <= 2 for part in parts):
        return True
    are_initials = all(shapes.is_initials(_halves(pair)[1]) for pair in pairs)
    ends_in_pair = len(parts) > 1 and len(parts[-1]) == 2
    are_clear = are_initials or ends_in_pair or all(map(_says_given, pairs))
    return are_clear and all(map(is_surely_turned, pairs))


def _fit(lone: list[str], pairs: Parts, in_braces: bool) -> bool:
    """Whether names without a comma stand between turned ones, not in a list with commas."""
    are_given = all(map(_says_given, pairs))
    if in_braces:  # as only BibTeX has them
        return all(is_surely_turned(pair) or _says_given(pair) for pair in pairs)
    firsts = [_halves(pair)[1] for pair in pairs]
    are_firsts = all(" " not in first or shapes.has_initial(first) for first in firsts)
    # ``Verne, Lind and Moss`` are three.
    are_whole = all(shapes.is_full_name(name) or is_organisation(name) for name in lone)
    are_clear = are_whole or are_given or len(pairs) > 1
    return are_clear and are_firsts and all(map(is_surely_turned, pairs))


def _are_turned(text: str, parts: Parts, pairs: Parts) -> bool:
    """Whether enough pairs are surely turned; the others could be names with their places."""
    if 2 * sum(map(is_surely_turned, pairs)) >= len(pairs):
        return True
    if len(parts) == 1 or any(map(_are_people, pairs)):
        return False
    # ``García Márquez, Gabriel`` looks like ``Bo Lind, Graz``.
    are_places = any(
        is_given(_halves(pair)[0]) and not is_given(_halves(pair)[1]) for pair in pairs
    )
    are_given = any(map(_says_given, pairs)) and not are_places
    is_one_line = not separators.are_several(text) and len(separators.slashes(text)) == 1
    if not are_given and is_one_line:
        raise UnclearError
    return are_given
