"""Whether a time belongs to the programme or to a text: the lines below it say."""

import re

from confcli.formats import kinds
from confcli.formats.base import Line
from confcli.formats.names import could_be_title, is_full_name, names_people
from confcli.formats.page import is_furniture

_NUMBERED = re.compile(r"\d+ - [^\W\d][\w& ]{0,40}(?:: \S.*)?")


def of_slot(_: Line, below: list[Line]) -> bool | None:
    """Judge a line that is a time by the lines below it.

    A kind, a short title, or one with people is an entry; a sentence that goes on is not.
    """
    texts = [line.text for line in below if line.text and not is_furniture(line)]
    if not texts:
        return None
    first, *rest = texts
    if kinds.is_kind(first) or _NUMBERED.fullmatch(first) or _has_people(first, rest):
        return True
    if is_prose(first):
        return False
    return True if could_be_title(first) else None


def is_prose(line: str) -> bool:
    """Tell whether a line goes on with a sentence, or ends one."""
    return line[0].islower() or line.endswith((".", ",", ":", ";"))


def _has_people(title: str, below: list[str]) -> bool:
    if not below or title.endswith(".") or not could_be_title(title):
        return False
    return names_people(below[0]) or is_full_name(below[0])
