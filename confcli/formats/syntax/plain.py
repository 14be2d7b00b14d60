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
_BROKEN = Pattern(r"[\0\ud800-\udfff]")


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


def whole(text: str) -> str:
    """Replace halves of characters, which UTF-8 can't encode, and NULs, which end texts, by U+FFFD.

    Done once, where the bytes or the escapes of a file are decoded; so no reader meets any.
    """
    is_whole = text.isascii() and "\0" not in text
    return text if is_whole else _BROKEN.sub("\N{REPLACEMENT CHARACTER}", text)


def unified(text: str) -> str:
    """End each line with a line feed alone."""
    return _RETURN.sub("\n", text) if "\r" in text else text
