"""The picture in README: confcli in a terminal, drawn by rich.

Run ``python -m tests.support.picture`` to redraw it.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

from tests.support.harness import ROOT
from tests.support.shell import on_terminal

PICTURE = ROOT / ".github" / "confcli.svg"
_WIDTH = 100
_COMMANDS = (
    'confcli search "fedrated lerning" --tz Europe/Berlin --limit 1',
    "confcli papers --author courville --tz America/Los_Angeles --tz Asia/Tokyo",
    "confcli today --date 2021-05-03 --tz Europe/Berlin --limit 2",
)
# rich refers to a web font, which does not load where README shows the picture.
_WEB_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FONTS = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'


def picture() -> str:
    """Draw the terminal as SVG; the same output yields the same picture."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, TemporaryDirectory() as home:
        console = Console(record=True, width=_WIDTH, file=nowhere)
        for number, command in enumerate(_COMMANDS):
            printed = on_terminal(command, Path(home), _WIDTH, "xterm-256color")
            console.print(Text("\n$ " if number else "$ ", "green") + Text(command, "bold green"))
            console.print(Text.from_ansi(printed.rstrip("\n")))
        drawn = console.export_svg(title="confcli", unique_id="confcli")
    return _WEB_FONT.sub("", drawn).replace("Fira Code, monospace", _FONTS)


def draw() -> None:
    """Write the picture."""
    PICTURE.write_text(picture(), "utf-8", newline="\n")


if __name__ == "__main__":
    draw()
