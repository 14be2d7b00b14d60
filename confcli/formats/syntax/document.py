"""A file as bytes, text, lines and HTML, for every format; its texts hold whole characters only."""

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from confcli.formats.syntax import binary, encodings
from confcli.formats.syntax.account import Account
from confcli.formats.syntax.encodings import Reading
from confcli.formats.syntax.plain import EDITION, LINE_END, Line, unified, whole
from confcli.model.errors import InputError, Missing
from confcli.model.patterns import Pattern
from confcli.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from confcli.formats.syntax.markup import Html

#: How many filled lines at the top may name the conference.
_FIRST_LINES = 5
#: The bytes within which HTML shows.
_BEGINNING = 4096
#: The bytes or characters that any format shows in.
_HEAD = 2**16
#: The beginning of HTML, after an XML declaration and comments.
_HTML = Pattern(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?s:.*?)-->\s*+)*+"
    r"<(?:!doctype\s+html|html|head|meta|title|base|link|script|style|body|header|nav|main|article"
    r"|section|div|span|form|table|ul|ol|dl|pre|h[1-6]|p)[\s>/]",
    "i",
)
#: What may precede the first character of a file.
_BLANKS = b" \t\r\n\v\f"


class Part(NamedTuple):
    """A file of a document that is made of several."""

    #: Its key in the tree of all; empty for an element of an array.
    key: str
    document: "Document"


class Document:
    """A file's name and bytes, and its text and lines, which are read on demand."""

    #: The files of a bundle.
    parts: "Sequence[Part]" = ()
    #: How many lines of a bundle are before those of this file.
    before = 0

    def __init__(
        self, name: str, raw: bytes, encoding: str | None = None, charset: str | None = None
    ) -> None:
        """Take the bytes of a file, and their encoding if the user named it, or a server."""
        self.name = name
        self._raw, self._said, self._charset = raw, encoding, charset
        #: What became of the values of a data file; a reader begins it anew.
        self.account = Account()
        #: The values of a file that has to be loaded to recognise it, with their account.
        self.loaded: tuple[Any, Account] | None = None
        #: What was recognised in them, by what the user says.
        self.chosen: dict[Any, Any] = {}
        #: What the user says of the groups and the fields in it, by which it may be recognised.
        self.records: str | None = None
        self.fields: Mapping[str, str] = {}

    def with_text(self, text: str) -> "Document":
        """A document of the same name and encoding with another text."""
        made = Document(self.name, b"")
        made._reading = self._reading._replace(text=text, in_utf8=None)
        made.records, made.fields = self.records, self.fields
        return made

    @cached_property
    def stem(self) -> str:
        """The file's name without folders and suffix: a last resort as conference name."""
        return self.name.replace("\\", "/").rstrip("/").split("/")[-1].split(".")[0] or self.name

    @cached_property
    def text(self) -> str:
        """The text, in the encoding that is said or declared, else UTF-8; or ``InputError``."""
        text, data, _ = self._reading
        return (data or b"").decode() if text is None else text

    @cached_property
    def beginning(self) -> str:
        """The first characters of the text, by which a format is recognised."""
        text, data, _ = self._reading
        return (data or b"")[:_HEAD].decode(errors="ignore") if text is None else text[:_HEAD]

    @cached_property
    def data(self) -> bytes:
        """The text in UTF-8, without a byte order mark."""
        return self._reading.in_utf8 or self.text.encode()

    @property
    def remark(self) -> str | None:
        """What had to be supposed about the encoding."""
        label = self._charset or encodings.UTF_8
        odd = None if encodings.known(label) else f"its server names no encoding: {quoted(label)}"
        return "; ".join(filter(None, (odd, self._reading.remark))) or None

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
        """The page, if the text is HTML; only this loads the HTML library.

        ``InputError`` if it is too much for that.
        """
        if not _HTML.match(self.beginning[:_BEGINNING]):
            return None
        from confcli.formats.syntax.markup import Html

        return Html(self.text, self.name)

    @property
    def noun(self) -> str:
        """What to call it: a page, or just a file."""
        return "page" if self.html else "file"

    @property
    def edition(self) -> str | None:
        """The conference and year in the page's title or first lines: ``ICML 2026``."""
        named = self.html.edition if self.html else None
        return named or (self.edition_line.text if self.edition_line else None)

    @cached_property
    def edition_line(self) -> "Line | None":
        """The line near the top that is a conference and year and nothing else."""
        first = islice((line for line in self.lines if line.text), _FIRST_LINES)
        return next((line for line in first if EDITION.fullmatch(line.text)), None)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines, with each run of blanks, tabs and no-break spaces as one blank.

        Of saved HTML, these are the lines of its text, numbered as such.
        """
        texts = self.html.lines if self.html else LINE_END.split(self.text)
        return [Line(n, " ".join(text.split())) for n, text in enumerate(texts, 1)]

    @cached_property
    def _reading(self) -> Reading:
        if kind := binary.kind(self.name, self._raw):
            raise InputError(f"{self.name}: {kind}")
        beginning = self._raw[:_BEGINNING].decode("ascii", "replace")
        is_html = _HTML.match(beginning) is not None
        encoding = self._said or encodings.stated(self._raw, self._charset, is_html=is_html)
        try:
            if self._said or encoding != encodings.UTF_8:
                return Reading(whole(self._raw.decode(encoding)))
            return encodings.read(self._raw)
        except UnicodeDecodeError as error:
            raise self._undecodable(error, encodings.shown(encoding)) from error

    def _undecodable(self, error: UnicodeDecodeError, encoding: str) -> InputError:
        if encodings.is_binary(self._raw):
            return InputError(f"{self.name}: a binary file, not a schedule")
        line = error.object.count(b"\n", 0, error.start) + 1
        wrong = f"not text in {encoding} (byte 0x{error.object[error.start]:02x})"
        perhaps = encodings.perhaps(self._raw)
        missing = Missing({"encoding": perhaps}, self.name) if perhaps else None
        return InputError(f"{self.name}:{line}: {wrong}", missing)


def filled_lines(document: Document) -> int:
    """Count the lines that aren't blank: of HTML, those of its text."""
    if document.html:
        return sum(bool(line.text) for line in document.lines)
    lines = document.unified.split("\n")
    return len(lines) - lines.count("") - sum(map(str.isspace, lines))
