"""The pictures in README: confcli in a terminal, drawn by rich.

Run ``python -m tests.support.picture`` to redraw them.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

from tests.support.harness import ROOT
from tests.support.shell import on_terminal

FOLDER = ROOT / ".github"
_WIDTH = 100
#: The commands in each picture, by the name of its file.
PICTURES = {
    "confcli": (
        'confcli search "fedrated lerning" --tz Europe/Berlin --limit 2',
        "confcli papers --author courville --tz America/Los_Angeles --tz Asia/Tokyo",
        'confcli show "very deep vaes" --tz Asia/Tokyo',
    ),
    "today": ("confcli today --tz Europe/Berlin --limit 9",),
    "agenda": (
        'confcli star --must "individually fair" "generalization bounds via distillation"',
        'confcli busy "2021-05-05 12:35" 30m "call home" --tz Asia/Tokyo',
        "confcli agenda --tz Asia/Tokyo --tz conference --now 2021-05-04T19:20-07:00",
    ),
    "calendar": (
        "confcli calendar --conference iclr --tz Europe/Berlin",
        "confcli count --by type --conference iclr",
    ),
}
# rich refers to a web font, which does not load where README shows the picture.
_WEB_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FONTS = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'


def picture(name: str) -> str:
    """Draw the terminal as SVG; the same output yields the same picture."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, TemporaryDirectory() as home:
        console = Console(record=True, width=_WIDTH, file=nowhere)
        for number, command in enumerate(PICTURES[name]):
            printed = on_terminal(command, Path(home), _WIDTH, "xterm-256color")
            console.print(Text("\n$ " if number else "$ ", "green") + Text(command, "bold green"))
            console.print(Text.from_ansi(printed.rstrip("\n")))
        drawn = console.export_svg(title="confcli", unique_id=name)
    return _WEB_FONT.sub("", drawn).replace("Fira Code, monospace", _FONTS)


def kept(name: str) -> str:
    """The picture that README shows."""
    return (FOLDER / f"{name}.svg").read_text("utf-8")


def draw() -> None:
    """Write the pictures."""
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(picture(name), "utf-8", newline="\n")


if __name__ == "__main__":
    draw()
