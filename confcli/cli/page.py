"""A page of help: whole words, in the width of the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from textwrap import wrap
from typing import TYPE_CHECKING

from confcli.cli import streams

if TYPE_CHECKING:
    from confcli.views.door import Piece

#: Columns: of the widest help, of the longest name, of text that may stand beside names, and
#: before what is below a heading.
_WIDEST, _NAMES, _ROOM, _INDENT = 100, 24, 40, 2


class Page:
    """Help as wide as the terminal, in the palette; text stands below names where it is narrow.

    Typer writes to it as to a formatter of its own.
    """

    def __init__(self) -> None:
        self.width = min(streams.out().manner.width, _WIDEST) - 1
        self.current_indent = self._column = 0
        #: All that is written, with its style.
        self.pieces: list[Piece] = []

    def write(self, string: str, style: str = "") -> None:
        """Write a text, in a style of the palette if colours are wanted."""
        self.pieces.append((string, style))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how to call a command."""
        prefix = prefix or "Usage: "
        self.write(prefix, "heading")
        # Typer puts braces around what may be repeated, which has dots already.
        plain = args.replace("{", "").replace("}", "")
        self._lines(f"{prog} {plain}", len(prefix), is_begun=True)

    def write_paragraph(self) -> None:
        """Write an empty line, but at the top."""
        if self.pieces:
            self.write("\n")

    def indent(self) -> None:
        """Begin what follows further to the right."""
        self.current_indent += _INDENT

    def dedent(self) -> None:
        """Begin what follows as far to the left as before."""
        self.current_indent -= _INDENT

    @contextmanager
    def indentation(self) -> Iterator[None]:
        """Begin lines further to the right for a while."""
        self.indent()
        yield
        self.dedent()

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a heading, and what follows below it."""
        self.write_paragraph()
        self.write_heading(name)
        with self.indentation():
            yield

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        self._lines(f"{heading}:", self.current_indent, "heading")

    def write_text(self, text: str) -> None:
        """Write paragraphs; an empty line is between them."""
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            self._lines(paragraph, self.current_indent)

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = _NAMES, col_spacing: int = 2
    ) -> None:
        """Write names and what they mean."""
        indent = self.current_indent
        column = (self._column or _longest((name for name, _ in rows), col_max)) + col_spacing
        widest = max(len(text) for _, text in rows)
        has_room = self.width - indent - column >= min(_ROOM, widest)
        for name, text in rows:
            beside = bool(text) and has_room and len(name) + col_spacing <= column
            if beside:
                self.write(" " * indent)
                self.write(name, "option")
                self.write(" " * (column - len(name)))
            else:
                self._lines(name, indent, "option")
            self._lines(text, indent + (column if has_room else 4), is_begun=beside)

    def align(self, names: Iterable[str]) -> None:
        """Make room for the longest of some names, so that the lists to come are aligned."""
        self._column = _longest(names)

    def _lines(self, text: str, indent: int, style: str = "", *, is_begun: bool = False) -> None:
        """Write a text folded at blanks; its first line is indented already if it is begun."""
        room = max(self.width - indent, 10)
        lines = wrap(text, room, break_on_hyphens=False, break_long_words=False)
        for number, line in enumerate(lines):
            self.write("" if is_begun and not number else " " * indent)
            self.write(line, style)
            self.write("\n")


def _longest(names: Iterable[str], most: int = _NAMES) -> int:
    return max(min(len(name), most) for name in names)
