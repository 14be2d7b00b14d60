"""What a format is: a module that recognises and parses one kind of file, with hints."""

from typing import TYPE_CHECKING, Protocol

from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.records import dataclass, field
from confcli.model.tuples import NamedTuple

if TYPE_CHECKING:
    from confcli.formats.syntax.document import Document


@dataclass(slots=True)
class Hints:
    """What the user says about a file that the file itself may not state."""

    conference: str | None = None
    year: int | None = None
    timezone: str | None = None
    #: How ``timezone`` is known: ``given`` by the user, or ``inferred`` with its evidence.
    time_basis: str = "given"
    evidence: str | None = None
    #: The format to read the file as, instead of recognising it.
    format: str | None = None
    #: The conference to read, where a file holds several and the user named none.
    edition: str | None = None
    #: The encoding of the file, by Python's name; else it is declared or found by trying.
    encoding: str | None = None
    #: The encoding that a server said, as it named it: it may be unknown, or wrong.
    charset: str | None = field(default=None, repr=False)
    #: The address against which relative ones are resolved, if the file has none of its own.
    base_url: str | None = None
    #: The date of the first day, in ISO 8601, where days are only numbered.
    first_day: str | None = None
    #: The groups of records that are the talks: ``days[].talks``, or several with commas.
    records: str | None = None
    #: The key or column of each field that the user says; ``formats/vocabulary/hinted`` lists them.
    fields: dict[str, str] = field(default_factory=dict)
    #: The page or the menu that led to the file, if the user named that in its place.
    led_from: str | None = field(default=None, repr=False)
    #: Whether the bytes are those of several files, which confcli alone puts together.
    several: bool = False
    #: The folder named by the user that holds the file; it may name the conference.
    folder: str | None = field(default=None, repr=False)

    @property
    def known(self) -> dict[str, str]:
        """The facts given about the source itself, as text."""
        facts = {
            "conference": self.conference,
            "year": self.year,
            "timezone": self.timezone,
            "encoding": self.encoding,
            "base_url": self.base_url,
            "first_day": self.first_day,
            "records": self.records,
            **{f"map.{name}": key for name, key in self.fields.items()},
        }
        return {name: str(value) for name, value in facts.items() if value}

    def overruled(self, zone: str) -> str:
        """The remark on a source that states a zone other than the one given, and by whom."""
        by = f" {self.evidence}" if self.time_basis == "given" and self.evidence else ""
        return f"the zone given{by} is {self.timezone}: read in {zone}"


class Verdict(NamedTuple):
    """Whether a file is in a format, and why."""

    accepted: bool
    why: str
    #: Whether a refused file has something of the format, so that the reason is worth telling.
    is_near: bool = False


class ProseError(InputError):
    """A file that a format recognised turns out to be no programme in it."""


class Format(Protocol):
    """A module that reads one format. It is pure: no clock, no disk, no printing."""

    #: The short name printed by ``check``.
    NAME: str
    #: The formats that share their ids, such as the XML and the JSON of one schedule; empty for
    #: confcli's own, which hold ids of any.
    FAMILY: str

    def recognise(self, document: "Document") -> Verdict:
        """Whether the document is in this format, and why."""

    def parse(self, document: "Document", hints: Hints, why: str) -> Listing | list[Listing]:
        """Parse a recognised document, by conference if it holds several.

        Missing or unreadable data raises ``InputError``.
        """
