"""Names with marks, and the key that gives their affiliations: ``Bo Lind¹; ¹Google``.

The key is taken off before people are separated.
"""

import re
from collections.abc import Callable

from confcli.formats.people.one import Person
from confcli.formats.people.organisations import is_known, is_organisation
from confcli.model.patterns import Pattern

_SIGNS = "*†‡§¶"
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED_DIGITS, "0123456789")
_RAISED = Pattern(rf"[{_RAISED_DIGITS}]++(?:[,˒]?[{_RAISED_DIGITS}])*+")
#: What an entry follows: the beginning of its line, or a sign.
_BEGINS = r"(?:^[^\S\n]*+|(?:[,;(]|\band\b|&)\s*+)"
#: Marks without brackets: before an affiliation, and after a name.
_BEFORE = Pattern(rf"({_BEGINS})(\d{{1,2}}|[{_SIGNS}])[:.)]?\s*+(?=[^\W\d_a-z])", "m")
_AFTER = Pattern(
    rf"(?<=[\w\])])\s?(?:(?<=[^\W\d_])|(?<=[^\W\d_]\s))(\d{{1,2}}(?:,\d{{1,2}})*+|[{_SIGNS}])"
    r"(?=\s*+(?:[,;(\[&\n]|and\b|$))"
)
_ONE = rf"(?:\d{{1,2}}|[a-z]|[{_SIGNS}])"
_MARKS = Pattern(
    rf"(?P<start>{_BEGINS})?"
    rf"[(\[]\s*+(?P<marks>{_ONE}(?:\s*+(?:[,;]|and|&)\s*+{_ONE})*+)\s*+[)\]]"
    r"(?P<names>\s*+:?\s*+(?=[^\W\d_](?!nd\b)))?",
    "m",
)
_ANY = Pattern(rf"[(\[\d{_RAISED_DIGITS}{_SIGNS}]")
_EACH = Pattern(rf"\d++|\b[a-z]\b|[{_SIGNS}]")
_CONTRIBUTION = Pattern(
    r"(?:equal|these authors|corresponding|presenting|joint|main|work done)\b", "i"
)
_LOOSE = " ,;.&\n"
Read = Callable[[str], list[Person]]


def keyed(text: str, read: Read) -> list[Person]:
    """Read names with marks and their key; nothing if there is none.

    ``read`` reads a text of names alone.
    """
    if not _ANY.search(text):
        return []
    text = _bracketed(text)
    found = list(_MARKS.finditer(text))
    starts = [
        n for n, each in enumerate(found) if each["start"] is not None and each["names"] is not None
    ]
    first = starts[0] if starts else 0
    marks, entries = found[:first], found[first:]
    if not marks or len(entries) != len(starts):
        return []
    key = _key(text, entries)
    used = {mark for each in marks for mark in _EACH.findall(each["marks"])}
    if not key or not key.keys() & used or any(mark not in _SIGNS for mark in used - key.keys()):
        return []
    return _placed(_chunks(text[: entries[0].start()], marks), key, read)


def _bracketed(text: str) -> str:
    """Put all marks into brackets."""
    text = _RAISED.sub(lambda found: f"[{_divided(found[0])}]", text)
    return _AFTER.sub(r"[\1]", _BEFORE.sub(r"\1[\2]", text))


def _divided(raised: str) -> str:
    """Raised digits as marks; without commas each is one."""
    digits = raised.translate(_DIGITS).replace("˒", ",")
    return digits if "," in digits else ",".join(digits)


def _key(text: str, entries: list[re.Match[str]]) -> dict[str, str]:
    """The affiliations by their marks; empty if they may be something else."""
    ends = [each.start() for each in entries[1:]] + [len(text)]
    key: dict[str, str] = {}
    for each, end in zip(entries, ends, strict=True):
        place = " ".join(text[each.end() : end].strip(_LOOSE).split())
        place = place if place.count("(") == place.count(")") else place.rstrip(")")
        says_more = _CONTRIBUTION.match(place) is not None
        is_place = says_more or is_organisation(place) or is_known(place)
        if each["marks"] in key or not (is_place or each["marks"] not in _SIGNS):
            return {}
        key[each["marks"]] = "" if says_more else place
    return key


def _chunks(head: str, marks: list[re.Match[str]]) -> list[tuple[str, list[str]]]:
    """The names before each mark, with all marks that follow them."""
    chunks: list[tuple[str, list[str]]] = []
    start = 0
    for each in marks:
        names, said = head[start : each.start()].strip(" ,;\n"), _EACH.findall(each["marks"])
        if names or not chunks:
            chunks.append((names, said))
        else:
            chunks[-1][1].extend(said)
        start = each.end()
    rest = head[start:].strip(" ,;(\n")
    return [*chunks, (rest, [])] if rest else chunks


def _placed(chunks: list[tuple[str, list[str]]], key: dict[str, str], read: Read) -> list[Person]:
    """Give the last person before each mark the affiliations of the mark."""
    found: list[Person] = []
    for names, marks in chunks:
        people = read(names)
        if not people:
            return []
        *before, last = people
        places = dict.fromkeys(key[mark] for mark in marks if key.get(mark))
        place = "; ".join(filter(None, (last.affiliation, *places)))
        found += [*before, last._replace(affiliation=place)]
    return found
