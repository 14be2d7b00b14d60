"""What is wrong with the syntax of a text, and its repaired form."""

from collections import Counter
from operator import itemgetter
from typing import NamedTuple

from confcli.formats.syntax.plain import LINE_END, Line
from confcli.model.text import one_line, shorten

#: How many characters of a line are shown.
_SHOWN = 200


class Fault(NamedTuple):
    """What was wrong, the first line of the file where it was, and how often it was."""

    line: Line
    what: str
    often: int


class Repaired(NamedTuple):
    """A text whose lines have the numbers they had before, and what was wrong with it."""

    text: str
    faults: list[Fault]


class Faults:
    """Collects the faults of a text: each kind once, with its number and its first place."""

    def __init__(self, text: str, begins: int = 1) -> None:
        self._text, self._begins = text, begins
        self._first: dict[str, int] = {}
        self._count: Counter[str] = Counter()

    def note(self, at: int, what: str) -> None:
        """Note a fault at the character ``at``."""
        self._first.setdefault(what, at)
        self._count[what] += 1

    def note_once(self, at: int, what: str) -> None:
        """Note a fault whose number says nothing."""
        if not self.has(what):
            self.note(at, what)

    def has(self, what: str) -> bool:
        """Whether such a fault was noted."""
        return what in self._first

    def all(self) -> list[Fault]:
        """List the faults in the order of their first places."""
        return [self._fault(*kind) for kind in sorted(self._first.items(), key=itemgetter(1))]

    def _fault(self, what: str, at: int) -> Fault:
        number = len(LINE_END.findall(self._text, 0, at)) + self._begins
        begin = 1 + max(self._text.rfind(end, 0, at) for end in "\r\n")
        line = LINE_END.split(self._text[begin : begin + _SHOWN], maxsplit=1)[0]
        return Fault(Line(number, shorten(one_line(line))), what, self._count[what])


def blanked(text: str) -> str:
    """Blank out a text, but keep its line breaks."""
    return "".join(char if char in "\r\n" else " " for char in text)
