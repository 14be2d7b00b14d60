"""The entries of a BibTeX file, with the lines that they begin on, and what of it is broken."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from confcli.formats.bibtex.values import Macros
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import Line
from confcli.formats.syntax.record import Record
from confcli.model.patterns import Pattern
from confcli.model.text import one_line, shorten

if TYPE_CHECKING:
    from bibtexparser.model import Block, ParsingFailedBlock
    from bibtexparser.model import Entry as Parsed

#: How an entry begins, with its key and the name of a field; or a macro. Code has ``@name(`` too.
_ENTRY = Pattern(
    r"""@\s*+(?:\w++\s*+\{|(?:string|(?:in)?(?:proceedings|collection|book)|article|book|misc)\s*+\()
    \s*+(?:[^\s,={}"\#%'()]*+\s*+,\s*+)?+[\w:.+-]++\s*+=""",
    "ix",
)
#: What may precede the first entry, in a file of any name.
_BEFORE = Pattern(r"(?:\s++|%[^\n]*+|@(?:comment|preamble)\b[^\n]*+)*+", "i")
_SUFFIX = Pattern(r"\.bib(?:tex)?+(?:[?#]|\Z)", "i")
#: Where the next field begins, on a line of its own.
_NEXT = Pattern(r",[ \t]*+\n[ \t]*+(?=[A-Za-z][\w-]*+[ \t]*+=[ \t]*+[{\"\w])")
#: What papers have of their proceedings, beside the title.
_INHERITED = ("series", "year", "date", "eventtitle", "shortname")
_NO_COMMA = "no comma between two fields"
_UNCLOSED = "an entry with a brace that doesn't close"
_SAID = {
    "Unexpected block start": "it is not closed before the next one",
    "Unexpectedly reached": "it is not closed before the end of the file",
}
_TOO_LONG = "macros that stand for too much: left as their names"


class Entry(NamedTuple):
    """An entry: ``@inproceedings{key, title = {…}, …}``."""

    kind: str
    key: str
    #: Values as they are written for TeX, by the names of their fields in small letters.
    fields: Record
    #: What is wrong with it.
    wrong: list[str]
    #: What it has of the entry that its ``crossref`` names.
    inherited: dict[str, str]

    def value(self, *names: str) -> str:
        """Take the first of some fields that is not empty, its own or inherited."""
        found = (self.fields.get(name) or self.inherited.get(name) for name in names)
        return next(filter(None, found), "")

    @property
    def number(self) -> int:
        """The line on which it begins."""
        return self.fields.line

    @property
    def text(self) -> str:
        """How it begins."""
        return shorten(one_line(f"@{self.kind}{{{self.key}"))


class Bibliography(NamedTuple):
    """The entries of a file, and places where it can't be read, with the reason."""

    entries: list[Entry]
    broken: list[tuple[Line, str]]


def begins(document: Document) -> bool:
    """Whether a file is BibTeX by its name, or because it begins with an entry or macro."""
    beginning = document.beginning
    if _SUFFIX.search(document.name):
        return _ENTRY.search(beginning) is not None
    before = _BEFORE.match(beginning)
    return _ENTRY.match(beginning, before.end() if before else 0) is not None


def load(document: Document) -> Bibliography:
    """Read a file; each entry inherits from the one that its ``crossref`` names."""
    reader = _Reader()
    for block in _split(document.unified):
        reader.take(block)
    if reader.macros.are_too_long:
        reader.broken.append((Line(0, ""), _TOO_LONG))
    _inherit(reader.entries)
    document.account.add([entry.fields for entry in reader.entries])
    return Bibliography(reader.entries, reader.broken)


def _split(text: str) -> "list[Block]":
    import logging

    from bibtexparser.splitter import Splitter

    # What is wrong is told by its blocks.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)
    return Splitter(text).split().blocks


class _Reader:
    """Reads the blocks of a file in their order, as macros count from where they are defined."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.broken: list[tuple[Line, str]] = []
        self.macros = Macros()

    def take(self, block: "Block", line: int = 0) -> None:
        """Read an entry, a macro, or what the library could not read as one."""
        from bibtexparser import model

        at = line or (block.start_line or 0) + 1
        if isinstance(block, model.ParsingFailedBlock):
            self._take_failed(block, at)
        elif isinstance(block, model.String):
            self.macros.define(block.key, block.value)
        elif isinstance(block, model.Entry):
            self._take_entry(block, at)

    def _take_entry(self, block: "Parsed", line: int) -> None:
        fields = [
            each for it in block.fields for each in self.macros.fields(it.key.casefold(), it.value)
        ]
        pairs = [(each.name, each.value) for each in fields]
        if len({name for name, _ in pairs}) < len(pairs):
            pairs.reverse()  # of two fields with one name the first counts
        wrong = [_NO_COMMA] if any(each.is_joined for each in fields) else []
        self.entries.append(Entry(block.entry_type, block.key, Record(pairs, line), wrong, {}))

    def _take_failed(self, block: "ParsingFailedBlock", line: int) -> None:
        """Read what the library only refuses, and report anything else."""
        if inner := block.ignore_error_block:
            self.take(inner, line)
            return
        raw = block.raw or ""
        closed = _closed(raw)
        if closed:
            self._take_entry(closed, line)
        wrong = _UNCLOSED if closed else f"an entry that can't be read: {_reason(block.error)}"
        self.broken.append((Line(line, shorten(one_line(raw[:200]))), wrong))


def _closed(raw: str) -> "Parsed | None":
    """The entry that a text is with the braces that are missing at the ends of its fields."""
    from bibtexparser.model import Entry as Parsed

    head, *fields = _NEXT.split(raw)
    closed = ",\n".join([head, *(f"{it}{'}' * _open_braces(it)}" for it in fields)])
    first = next(iter(_split(f"{closed}\n}}")), None)
    return first if isinstance(first, Parsed) else None


def _open_braces(field: str) -> int:
    """How many braces a field opens and doesn't close."""
    opened, closed = (field.count(sign) - field.count(f"\\{sign}") for sign in "{}")
    return max(0, opened - closed)


def _reason(error: Exception) -> str:
    """Why the library could not read an entry, in its words where these say it."""
    said = one_line(getattr(error, "abort_reason", "").replace("`", "")).rstrip(". ")
    known = next((ours for its, ours in _SAID.items() if said.startswith(its)), None)
    return known or shorten(f"{said[:1].lower()}{said[1:]}")


def _inherit(entries: Sequence[Entry]) -> None:
    """Give entries what they lack of the proceedings that they are in: often the only ones."""
    by_key = {entry.key.casefold(): entry for entry in reversed(entries)}
    volumes = [entry for entry in entries if entry.kind == "proceedings"]
    only = volumes[0] if len(volumes) == 1 else None
    for entry in entries:
        is_of_only = entry.kind == "inproceedings" and "booktitle" not in entry.fields
        named = by_key.get(entry.value("crossref").strip().casefold())
        parent = named or (only if is_of_only else None)
        if parent and parent is not entry:
            entry.inherited["booktitle"] = parent.value("booktitle", "title")
            entry.inherited.update((name, parent.value(name)) for name in _INHERITED)
