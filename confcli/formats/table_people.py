"""The names of people in a cell of a table."""

import re

from confcli.formats import names
from confcli.text import one_line

#: What stands in brackets behind a name, and marks of footnotes.
_ASIDE = re.compile(r"(?<!\s)\s*+\([^()]*\)(?=\s*(?:[;|,\n]|(?:and|&)\s|$))|[*†‡§]+")


def names_in(text: str) -> list[str]:
    """Return the names in a cell; ``Verne, Ada`` is turned round, alone or among others.

    What is in brackets behind one is left out.
    """
    text = _ASIDE.sub("", text)
    for separator in (";", "|", "\n"):
        if separator in text.strip():
            return [name for part in text.split(separator) if (name := _turned(part))]
    found = [name for part in names.people(one_line(text)) if (name := one_line(part))]
    is_one = len(found) == 2 and "," in text and not any(" " in name for name in found)
    return [_turned(text)] if is_one else found


def _turned(name: str) -> str:
    last, comma, first = one_line(name).partition(", ")
    return f"{first} {last}" if comma and "," not in first else one_line(name)
