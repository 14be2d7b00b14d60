"""A file as bytes, text, lines and HTML, for every format."""

import codecs
import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from confcli.formats.syntax.plain import EDITION, LINE_END, Line, unified
from confcli.model.errors import InputError

if TYPE_CHECKING:
    from confcli.formats.syntax.markup import Html

#: How many filled lines at the top may name the conference.
_FIRST_LINES = 5
#: The bytes within which HTML and encodings show.
_BEGINNING = 4096
#: The beginning of HTML, after an XML declaration and comments; compiled on first use.
_HTML = (
    r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?s:.*?)-->\s*)*"
    r"<(?:!doctype\s+html|html|head|meta|title|base|link|script|style|body|header|nav|main|article"
    r"|section|div|span|form|table|ul|ol|dl|pre|h[1-6]|p)[\s>/]"
)
#: The encoding declared in HTML.
_CHARSET = r"(?i)<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)"
#: The encoding declared in XML.
_DECLARED = r"\s*<\?xml\s[^>]*?\sencoding\s*=\s*[\"']([\w.:-]+)"
#: The beginning of XML and HTML in UTF-16 without a byte order mark.
_UNMARKED = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
#: Python's own encodings: no file is in one, and their errors differ.
_NO_FILES = frozenset(("idna", "punycode", "raw_unicode_escape", "unicode_escape"))
#: Files mistaken for pages, by their first bytes.
_OTHER_FILES = (
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"PK\x03\x04", "an archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
)
#: What may precede the first character of a file.
_BLANKS = codecs.BOM_UTF8 + b" \t\r\n\v\f"


class Document:
    """A file's name and bytes, and its text and lines, which are read on demand."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    @cached_property
    def stem(self) -> str:
        """The file's name without folders and suffix: a last resort as conference name."""
        return self.name.replace("\\", "/").rstrip("/").split("/")[-1].split(".")[0] or self.name

    @cached_property
    def text(self) -> str:
        """The text, in the encoding that it declares, else UTF-8; or ``InputError``."""
        kind = next((kind for mark, kind in _OTHER_FILES if self.data.startswith(mark)), None)
        if kind:
            raise InputError(f"{self.name}: {kind}, not a page; save the page as HTML or text")
        try:
            return self.data.decode(self._encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            encoding = self._encoding.upper().removesuffix("-SIG")
            byte = f"byte 0x{self.data[error.start]:02x}"
            raise InputError(
                f"{self.name}:{line}: not text in {encoding} ({byte}); save the page as UTF-8"
            ) from error

    @property
    def in_utf8(self) -> bytes:
        """The text in UTF-8, without a byte order mark."""
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
        """The page, if the text is HTML; only this loads the HTML library.

        ``InputError`` if its elements nest so deep that reading would take too long.
        """
        beginning = self.data[:_BEGINNING].decode(self._encoding, "replace")
        if not re.match(_HTML, beginning):
            return None
        from confcli.formats.syntax import markup

        markup.check(self.name, self.text)
        return markup.Html(self.text, self.name)

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
    def _encoding(self) -> str:
        """The encoding by the first bytes or the declaration in HTML or XML, else UTF-8."""
        if self.data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        if self.data[:2] in _UNMARKED:
            return _UNMARKED[self.data[:2]]
        beginning = self.data[:_BEGINNING].decode("ascii", "replace")
        declared = re.search(_CHARSET, beginning) if re.match(_HTML, beginning) else None
        declared = declared or re.match(_DECLARED, beginning)
        return _known_encoding(declared.group(1)) if declared else "utf-8-sig"


def filled_lines(document: Document) -> int:
    """Count the lines that aren't blank: of HTML, those of its text."""
    if document.html:
        return sum(bool(line.text) for line in document.lines)
    lines = document.unified.split("\n")
    return len(lines) - lines.count("") - sum(map(str.isspace, lines))


def _known_encoding(label: str) -> str:
    """The encoding behind a label, as in HTML: Latin 1 and ASCII are Windows 1252."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # fails for codecs that aren't text encodings
    except (LookupError, ValueError):
        return "utf-8-sig"
    if name.replace("-", "_") in _NO_FILES:
        return "utf-8-sig"
    # A page whose declaration could be read isn't in UTF-16.
    by_html = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": "utf-8-sig"}
    return "utf-8-sig" if name.startswith(("utf-16", "utf-32")) else by_html.get(name, name)
