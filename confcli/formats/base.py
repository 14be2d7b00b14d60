"""What every format has in common: the bytes that come in, the hints, the verdict."""

import codecs
import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from confcli.errors import InputError
from confcli.model import Listing

if TYPE_CHECKING:
    from confcli.formats.html import Html

#: A year in a text, as in ``ICLR 2021`` or ``ICLR2021``; no part of a number.
YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?!\d)")
#: A conference and its year, as in ``ICML 2026``: the name has two capitals.
EDITION = re.compile(r"\b[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]* (?:19|20)\d\d\b")
#: A page that names its conference in its text does so in one of the first lines.
_FIRST_LINES = 5
#: A page shows itself as HTML within so many bytes.
_BEGINNING = 4096
#: How HTML begins, after an XML declaration and comments; compiled when a file is read.
_HTML = (
    r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?s:.*?)-->\s*)*"
    r"<(?:!doctype\s+html|html|head|meta|title|base|link|script|style|body|header|nav|main|article"
    r"|section|div|span|form|table|ul|ol|dl|pre|h[1-6]|p)[\s>/]"
)
#: How HTML declares its encoding.
_CHARSET = r"(?i)<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)"
#: How XML declares its encoding.
_DECLARED = r"\s*<\?xml\s[^>]*?\sencoding\s*=\s*[\"']([\w.:-]+)"
#: How XML and HTML in UTF-16 begin where there is no byte order mark.
_UNMARKED = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
#: Encodings of Python's own, in which no file is, and which fail in other ways than text does.
_NO_FILES = frozenset(("idna", "punycode", "raw_unicode_escape", "unicode_escape"))
#: Files that are taken for pages, by how they begin.
_OTHER_FILES = (
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"PK\x03\x04", "an archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
)
#: What can stand before the first character of a file.
_BLANKS = codecs.BOM_UTF8 + b" \t\r\n\v\f"
#: What ends a line of text.
LINE_END = re.compile(r"\r\n|\r|\n")
_RETURN = re.compile(r"\r\n?")


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


class Line(NamedTuple):
    """A line of a file: its number from 1, and its text without blanks around it."""

    number: int
    text: str


class Document:
    """A file's name and bytes, and its text and lines once they are asked for."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    @cached_property
    def stem(self) -> str:
        """The file's name without folders and ending: the conference's, if nothing better is."""
        return self.name.replace("\\", "/").rstrip("/").split("/")[-1].split(".")[0] or self.name

    @cached_property
    def text(self) -> str:
        """The text, from UTF-8 or what its beginning tells it is in; else ``InputError``."""
        return self._decode()

    @property
    def in_utf8(self) -> bytes:
        """The text in UTF-8: the bytes as they are, if they are in it, without their mark."""
        is_utf8 = self._encoding == "utf-8-sig"
        return self.data.removeprefix(codecs.BOM_UTF8) if is_utf8 else self.text.encode()

    @cached_property
    def unified(self) -> str:
        """The text with a line feed alone at the end of each line."""
        return unified(self.text)

    @property
    def opening(self) -> bytes:
        """The first byte that is not blank: ``{`` or ``[`` in JSON."""
        return self.data.lstrip(_BLANKS)[:1]

    @cached_property
    def html(self) -> "Html | None":
        """The page, where the text is HTML; that alone loads the library that reads it.

        ``InputError`` where its elements are in each other so deep that it would take too long.
        """
        beginning = self.data[:_BEGINNING].decode(self._encoding, "replace")
        if not re.match(_HTML, beginning):
            return None
        from confcli.formats import html_depth
        from confcli.formats.html import Html

        html_depth.check(self.name, self.text)
        return Html(self.text, self.name)

    @property
    def edition(self) -> str | None:
        """The conference and year that the page's title or first lines name: ``ICML 2026``."""
        named = self.html.edition if self.html else None
        return named or (self.edition_line.text if self.edition_line else None)

    @cached_property
    def edition_line(self) -> "Line | None":
        """The line, one of the first, that is a conference and its year and nothing else."""
        first = islice((line for line in self.lines if line.text), _FIRST_LINES)
        return next((line for line in first if EDITION.fullmatch(line.text)), None)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines, with every run of blanks, tabs and no-break spaces as one blank.

        Those of saved HTML are the lines that a reader sees, and are numbered as such.
        """
        texts = self.html.lines if self.html else LINE_END.split(self.text)
        return [Line(n, " ".join(text.split())) for n, text in enumerate(texts, 1)]

    @cached_property
    def _encoding(self) -> str:
        """The encoding: by its first bytes, by what HTML or XML declares of itself, else UTF-8."""
        if self.data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        if self.data[:2] in _UNMARKED:
            return _UNMARKED[self.data[:2]]
        beginning = self.data[:_BEGINNING].decode("ascii", "replace")
        declared = re.search(_CHARSET, beginning) if re.match(_HTML, beginning) else None
        declared = declared or re.match(_DECLARED, beginning)
        return _known_encoding(declared.group(1)) if declared else "utf-8-sig"

    def _decode(self) -> str:
        kind = next((kind for mark, kind in _OTHER_FILES if self.data.startswith(mark)), None)
        if kind:
            raise InputError(f"{self.name}: {kind}, no page; save the page as HTML or text")
        try:
            return self.data.decode(self._encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            encoding = self._encoding.upper().removesuffix("-SIG")
            raise InputError(
                f"{self.name}:{line}: not text in {encoding} (byte "
                f"0x{self.data[error.start]:02x}); save the page as UTF-8"
            ) from error


def unified(text: str) -> str:
    """Return a text with a line feed alone at the end of each line."""
    return _RETURN.sub("\n", text) if "\r" in text else text


def filled_lines(document: Document) -> int:
    """Return how many lines of a document's text are not blank."""
    lines = document.unified.split("\n")
    return len(lines) - lines.count("") - sum(map(str.isspace, lines))


def _known_encoding(label: str) -> str:
    """Return the encoding of a label as HTML means it: Latin 1 and ASCII are Windows 1252."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # codecs that are no text encodings fail here
    except (LookupError, ValueError):
        return "utf-8-sig"
    if name.replace("-", "_") in _NO_FILES:
        return "utf-8-sig"
    # A page that could be read as far as its declaration is not in UTF-16.
    by_html = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": "utf-8-sig"}
    return "utf-8-sig" if name.startswith(("utf-16", "utf-32")) else by_html.get(name, name)


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
