"""The door: the one place that writes to a stream, so that no text can control a terminal."""

from typing import TYPE_CHECKING, TextIO

from confcli.model.safety import json_safe, safe
from confcli.model.text import one_line
from confcli.views.manner import PLAIN, Manner
from confcli.views.style import painted

if TYPE_CHECKING:
    from confcli.views.screen import Screen

#: A text, or a text and its style in the palette.
Piece = str | tuple[str, str]
#: Clears a terminal from the cursor to the end of the line.
_REST_OF_LINE = "\x1b[K"
#: The same to the end of the screen, and the way to its beginning.
_REST_OF_SCREEN, _HOME = "\x1b[J", "\x1b[H"
#: A terminal's other screen, without a cursor, and back.
_TAKE_OVER, _GIVE_BACK = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"


class Door:
    """A stream and the manner in which it is written to; all that is printed leaves through one."""

    def __init__(self, stream: TextIO, manner: Manner) -> None:
        self.stream, self.manner = stream, manner

    def line(self, *pieces: Piece) -> None:
        """Write one line for people: made safe, in colour where that is wanted."""
        self.text(*pieces, "\n")

    def text(self, *pieces: Piece) -> None:
        """Write a text for people: made safe, in colour where that is wanted."""
        self.stream.write("".join(map(self._shown, pieces)))

    def json(self, text: str) -> None:
        """Write JSON, in which what could control a terminal is escaped: its meaning stays."""
        self.stream.write(json_safe(text))

    def data(self, text: str) -> None:
        """Write a text to copy or to run: unchanged into a pipe, made safe on a terminal."""
        is_shown = self.stream.isatty()
        self.stream.write(safe(text.replace("\r\n", "\n")) if is_shown else text)

    def status(self, stage: str, percent: int | None = None) -> None:
        """Write what is going on over the line, and how much of it is done."""
        share = "" if percent is None else f" {percent}%"
        room = max(self.manner.width - len(share) - 1, 1)
        self.stream.write(
            f"\r{self._shown((one_line(stage)[:room], 'hint'))}{share}{_REST_OF_LINE}"
        )
        self.stream.flush()

    def wipe(self) -> None:
        """Take away what ``status`` has written."""
        self.stream.write(f"\r{_REST_OF_LINE}")
        self.stream.flush()

    def take_over(self) -> None:
        """Show another screen in place of what the terminal has shown, and no cursor."""
        self.stream.write(_TAKE_OVER)

    def redraw(self, frame: str) -> None:
        """Show a screenful anew, which has been drawn through a door already."""
        lines = "".join(f"{line}{_REST_OF_LINE}\n" for line in frame.splitlines())
        self.stream.write(f"{_HOME}{lines}{_REST_OF_SCREEN}")
        self.stream.flush()

    def give_back(self) -> None:
        """Show what the terminal had shown before, and the cursor."""
        self.stream.write(_GIVE_BACK)
        self.stream.flush()

    def flush(self) -> None:
        """Write out what is waiting."""
        self.stream.flush()

    def screen(self) -> "Screen":
        """What views draw on; this loads rich."""
        from confcli.views.screen import Screen

        return Screen(self.stream, self.manner)

    def _shown(self, piece: Piece) -> str:
        text, style = (piece, "") if isinstance(piece, str) else piece
        text = safe(text)
        if self.manner.ascii_only:
            text = text.translate(PLAIN)
        return painted(text, style) if style and self.manner.colour else text
