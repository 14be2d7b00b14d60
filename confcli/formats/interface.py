"""What a format is: a module that recognises and parses one kind of file, and the user's hints."""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import YEAR
from confcli.model.entities import Listing


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user says about a file that the file itself may not state."""

    conference: str | None = None
    year: int | None = None
    timezone: str | None = None
    #: How ``timezone`` is known: ``given`` by the user, or ``inferred`` with its evidence.
    time_basis: str = "given"
    evidence: str | None = None
    #: The format to read it as, where that is not left to its content.
    format: str | None = None
    #: The command that advice names. It does not change what is read.
    command: str = field(default="check", repr=False)
    #: The folder that the user named and that the file is in. It may name the conference.
    folder: str | None = field(default=None, repr=False)

    def stated_year(self) -> int | None:
        """Return the year, else the one in the conference's name."""
        found = YEAR.search(self.conference or "")
        return self.year or (int(found.group()) if found else None)

    def advice(self, name: str, missing: str) -> str:
        """Return the command that reads the file ``name``, with these hints and the missing one."""
        import shlex

        given = {
            "--conference": self.conference,
            "--year": self.year,
            "--source-tz": self.timezone,
        }
        options = [f"{key} {shlex.quote(str(value))}" for key, value in given.items() if value]
        return " ".join([f"confcli {self.command}", shlex.quote(name), *options, missing])


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
