"""Cuts a line of people at its commas and ``and``, but not within an organisation's name."""

from confcli.formats.people import separators, shapes
from confcli.formats.people.one import Person, person, several, unlabelled
from confcli.formats.people.organisations import is_known, is_organisation
from confcli.formats.people.turned import UnclearError
from confcli.model.patterns import Pattern

#: The parts between commas, by the parts between ``and``.
Groups = list[list[Person]]
#: What ends the name of a group, not a list: ``ACM SIGKITE, and friends``.
_TOGETHER = Pattern(r"(?:friends|family|sons|co|band|crew|partners|associates|guests)\.?", "i")


def grouped(text: str, strict: bool) -> Groups:
    """Cut a line at its commas and ``and``; ``UnclearError`` if a group has no end."""
    chunks = separators.commas(text)
    groups: Groups = [[]]
    for at, chunk in enumerate(chunks):
        follows = chunks[at + 1] if at + 1 < len(chunks) else ""
        for n, part in enumerate(_at_ands(chunk, follows, strict, is_first=at == 0)):
            if n and groups[-1]:
                groups.append([])
            _put(groups[-1], part, strict)
    return [group for group in groups if group]


def _put(group: list[Person], part: str, strict: bool) -> None:
    """Add a part of a line to its group; a suffix such as ``Jr.`` to the name before it."""
    part = unlabelled(part)
    if group and shapes.is_suffix(part):
        group[-1] = group[-1]._replace(name=f"{group[-1].name}, {part}")
    elif inner := several(part):
        group += inner
    elif found := person(part, strict):
        group.append(found)


def _at_ands(chunk: str, follows: str, strict: bool, is_first: bool) -> list[str]:
    """Cut a part between commas at ``and``, unless that belongs to an organisation."""
    parts = separators.ands(chunk)
    if len(parts) == 1:
        parts = separators.doubtful(chunk)
        full = sum(map(shapes.is_full_name, parts))
        is_list = len(parts) > 2 or all(map(shapes.has_several_words, parts))
        is_list = is_list and 2 * full > len(parts) and not any(map(is_organisation, parts))
        return parts if is_list else [chunk]
    filled = [part for part in parts if part]
    are_words = len(filled) > 1 and not any(" " in part for part in filled)
    if any(map(_TOGETHER.fullmatch, filled[-1:])):
        raise UnclearError
    if are_words and shapes.is_company(follows):
        raise UnclearError
    if any(is_organisation(separators.outside(part)) for part in filled):
        return _around_organisations(chunk, parts, follows, is_first)
    is_doubtful = strict or (are_words and "&" in chunk) or shapes.has_dash(chunk)
    whole = [part for part in filled if not (shapes.is_suffix(part) and not is_first)]
    if is_doubtful and not all(map(shapes.is_full_name, whole)):
        return [chunk]
    return parts


def _around_organisations(chunk: str, parts: list[str], follows: str, is_first: bool) -> list[str]:
    if len(parts) > 1 and parts[-1][:1].islower():
        return [chunk]
    first, *rest = [part for part in parts if part] or [""]
    if chunk.startswith("The "):
        return [chunk]
    if not is_organisation(first) and (not rest or (shapes.is_full_name(first) and is_first)):
        return parts
    if is_organisation(first) and any(map(shapes.is_full_name, rest)):
        if says_place(follows):
            return parts
        raise UnclearError
    return [chunk]


def says_place(text: str) -> bool:
    """Whether a text alone is an organisation, a position or a country."""
    return is_organisation(text) or is_known(text)
