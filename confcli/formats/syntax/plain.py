"""Plain text: lines, line ends, and years in names."""

from typing import NamedTuple, Protocol

from confcli.model.patterns import Pattern

#: A year in a text, as in ``ICLR 2021`` or ``ICLR2021``, but not in a number.
YEAR = Pattern(r"(?<![\d.])(?:19|20)\d\d(?!\d)")
#: A conference and its year, as in ``ICML 2026``: the name has two capitals.
EDITION = Pattern(r"\b(?=[a-z]*+[A-Z][a-z]*+[A-Z])[A-Za-z]++ (?:19|20)\d\d\b")
#: The end of a line.
LINE_END = Pattern(r"\r\n|\r|\n")
_RETURN = Pattern(r"\r\n?")


class Position(Protocol):
    """Where an item is in a file, and the words to find it by."""

    @property
    def number(self) -> int:
        """The line, from 1; 0: no line."""

    @property
    def text(self) -> str:
        """The item's title or first words."""


class Line(NamedTuple):
    """A line of a file: its number from 1, and its text, stripped."""

    number: int
    text: str


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which JSON can escape but UTF-8 can't encode."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def unified(text: str) -> str:
    """End each line with a line feed alone."""
    return _RETURN.sub("\n", text) if "\r" in text else text
