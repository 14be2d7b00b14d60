"""Plain text: lines, line ends, and years in names."""

import re
from typing import NamedTuple, Protocol

#: A year in a text, as in ``ICLR 2021`` or ``ICLR2021``; no part of a number.
YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?!\d)")


#: A conference and its year, as in ``ICML 2026``: the name has two capitals.
EDITION = re.compile(r"\b[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]* (?:19|20)\d\d\b")


#: What ends a line of text.
LINE_END = re.compile(r"\r\n|\r|\n")


_RETURN = re.compile(r"\r\n?")


class Place(Protocol):
    """Where something stands in a file, and the words that find it there."""

    @property
    def number(self) -> int:
        """The line, from 1; 0 where it is on none."""

    @property
    def text(self) -> str:
        """The title of what stands there, or its first words."""


class Line(NamedTuple):
    """A line of a file: its number from 1, and its text without blanks around it."""

    number: int
    text: str


def without_surrogates(text: str) -> str:
    """Return a text without the halves of characters that JSON can escape, as no other can."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def unified(text: str) -> str:
    """Return a text with a line feed alone at the end of each line."""
    return _RETURN.sub("\n", text) if "\r" in text else text
