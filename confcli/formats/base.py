"""What every format has in common: the bytes that come in, the hints, the verdict."""

import re
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from confcli.errors import InputError
from confcli.model import Listing

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user says about a file that the file itself may not state."""

    conference: str | None = None
    year: int | None = None
    timezone: str | None = None
    #: How ``timezone`` is known: ``given`` by the user, or ``inferred`` with its evidence.
    time_basis: str = "given"
    evidence: str | None = None

    def stated_year(self) -> int | None:
        """Return the year, else the one in the conference's name."""
        found = _YEAR.search(self.conference or "")
        return self.year or (int(found.group()) if found else None)

    def command(self, name: str, missing: str) -> str:
        """Return the command that reads the file ``name``, with these hints and the missing one."""
        import shlex

        given = {
            "--conference": self.conference,
            "--year": self.year,
            "--source-tz": self.timezone,
        }
        options = [f"{key} {shlex.quote(str(value))}" for key, value in given.items() if value]
        return " ".join(["confcli check", shlex.quote(name), *options, missing])


class Line(NamedTuple):
    """A line of a file: its number from 1, and its text without blanks around it."""

    number: int
    text: str


class Document:
    """A file's name and bytes, and its text once that is asked for."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self._text: str | None = None
        self._lines: list[Line] | None = None

    @property
    def stem(self) -> str:
        """The file's name without folders and ending: the conference's, if nothing better is."""
        return self.name.replace("\\", "/").rstrip("/").split("/")[-1].split(".")[0] or self.name

    @property
    def text(self) -> str:
        """The text, from UTF-8 or, with its byte order mark, UTF-16; else ``InputError``."""
        if self._text is None:
            self._text = self._decode()
        return self._text

    @property
    def lines(self) -> list[Line]:
        """The lines, with every run of blanks, tabs and no-break spaces as one blank."""
        if self._lines is None:
            texts = _LINE_END.split(self.text)
            self._lines = [Line(n, " ".join(text.split())) for n, text in enumerate(texts, 1)]
        return self._lines

    def _decode(self) -> str:
        wide = self.data.startswith((b"\xff\xfe", b"\xfe\xff"))
        try:
            return self.data.decode("utf-16" if wide else "utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise InputError(
                f"{self.name}:{line}: not text in UTF-8 (byte 0x{self.data[error.start]:02x}); "
                "save the page as UTF-8"
            ) from error


class Verdict(NamedTuple):
    """Whether a file is of a format, and the reason in words."""

    accepted: bool
    why: str


class Format(Protocol):
    """A module that reads one format. It is pure: no clock, no disk, no printing."""

    #: Short name, as ``check`` prints it.
    NAME: str

    def recognise(self, document: Document) -> Verdict:
        """Tell whether the document is of this format, and why."""

    def parse(self, document: Document, hints: Hints, why: str) -> Listing:
        """Return what the document holds. What is missing or unreadable raises ``InputError``."""
