"""People in BibTeX: ``First von Last``, ``von Last, First`` and ``von Last, Jr, First``.

``and`` separates them, where it is in no braces. Fields that were written otherwise, with commas or
semicolons between the people, are read as those of other formats are.
"""

from collections.abc import Iterator

from confcli.formats import people, prose
from confcli.formats.bibtex import tex
from confcli.formats.people import Person, shapes
from confcli.formats.people.given import is_given
from confcli.model.patterns import Pattern

#: Braces that count, a comma, and what separates people.
_MARKS = Pattern(r"\\.|[{},]|(?<!\s)\s++and(?=\s)", "is")
_OTHERS = "others"


def named(source: str) -> list[Person]:
    """The people in a field."""
    parts = [*_parts(source, "and")]
    found = [_person(part) for part in parts if part != _OTHERS]
    if None in found or (len(parts) == 1 and _may_be_several(source)):
        listed = people.named(tex.text(source))
        if len(listed) > 1 or None in found:
            return listed
    return people.named([Person(name) for name in found if name])


def _may_be_several(source: str) -> bool:
    """Whether people are perhaps listed without ``and``: ``Ada Verne, Bo Lind``."""
    if source.lstrip().startswith("{"):
        return False
    return ";" in source or is_given(tex.text(source.partition(",")[0]))


def _parts(source: str, separator: str) -> Iterator[str]:
    """Split at a separator that is in no braces; nothing is between two of them."""
    depth = begin = 0
    for mark in _MARKS.finditer(source):
        sign = mark[0].strip().casefold()
        depth = max(0, depth + (sign == "{") - (sign == "}"))
        if sign == separator and not depth:
            yield source[begin : mark.start()].strip()
            begin = mark.end()
    yield source[begin:].strip()


def _person(source: str) -> str | None:
    """The name of one person in the order in which it is spoken; ``None`` if it isn't one."""
    last, *others = (prose.line(tex.text(part)) or "" for part in _parts(source, ","))
    if len(others) == 2 and shapes.is_suffix(others[0]):
        return f"{others[1]} {last}, {others[0]}".strip()
    if len(others) > 1:
        return None
    if others and shapes.is_unspaced(last):
        return f"{last}{others[0]}"
    return " ".join(filter(None, (*others, last)))
