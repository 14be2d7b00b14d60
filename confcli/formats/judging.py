"""Whether a time belongs to the programme or to a text: the lines around it say."""

import re

from confcli.formats import kinds
from confcli.formats.base import Line
from confcli.formats.names import heads_text, is_full_name, is_text, names_people
from confcli.formats.page import is_furniture

_NUMBERED = re.compile(r"\d+ - [^\W\d][\w& ]{0,40}(?:: \S.*)?")


def of_slot(above: list[Line], _: Line, below: list[Line]) -> bool | None:
    """Judge a line that is a time by the lines above and below it.

    A kind, or a title with people, is an entry; a sentence that goes on is part of a text.
    """
    texts, before = _texts(below), _texts(above)
    if not texts:
        return None
    first, *rest = texts
    if kinds.is_kind(first) or _NUMBERED.fullmatch(first) or _has_people(first, rest):
        return True
    if is_prose(first):
        return False
    return None if before and is_text(before[-1]) else True


def is_prose(line: str) -> bool:
    """Tell whether a line goes on with a sentence, or ends one."""
    return line[0].islower() or line.endswith((".", ",", ":", ";"))


def _has_people(title: str, below: list[str]) -> bool:
    if not below or is_text(title):
        return False
    return names_people(below[0]) or heads_text(below[0], below[1:]) or is_full_name(below[0])


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines if line.text and not is_furniture(line)]
