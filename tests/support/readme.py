"""The examples and the reference in README, and how to update them.

Run ``python -m tests.support.readme`` to run every ``$`` line of README, replace the output
below it, update the list of JSON keys, and redraw the pictures.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from confcli.browse.commands import SECTIONS
from confcli.browse.keys import KEYS
from confcli.views.schema import SHAPES
from tests.support import picture
from tests.support.harness import ROOT
from tests.support.shell import on_terminal

README = ROOT / "README.md"
_WIDTH = 88
_BLOCK = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
_KEYS = re.compile(r"(?<=<!-- keys -->\n\n).*?(?=\n<!-- end of keys -->)", re.DOTALL)
_BROWSER_KEYS = re.compile(
    r"(?<=<!-- browser keys -->\n\n).*?(?=\n?<!-- end of browser keys -->)", re.DOTALL
)


def text() -> str:
    """The text of README."""
    return README.read_text("utf-8")


def blocks() -> list[str]:
    """The examples: blocks of commands and their output."""
    return _BLOCK.findall(text())


def sections() -> dict[str, str]:
    """The parts that have examples, by title; the examples of one share a home."""
    parts = (part.partition("\n") for part in text().split("\n## "))
    return {title: body for title, _, body in parts if _BLOCK.search(body)}


def commands(block: str) -> list[str]:
    """The shell lines of an example."""
    return [line[2:] for line in block.split("\n") if line.startswith("$ ")]


def printed(section: str, home: Path) -> str:
    """Run the commands of a section's examples in order; return it with their current output."""

    def again(block: re.Match[str]) -> str:
        shown = (f"$ {line}\n{_output(line, home)}" for line in commands(block.group(1)))
        return f"```console\n{''.join(shown)}```\n"

    return _BLOCK.sub(again, section)


def shown_keys() -> str:
    """The list of JSON keys in README."""
    return "".join(_KEYS.findall(text()))


def shown_browser_keys() -> str:
    """The table of the browser's keys in README."""
    return "".join(_BROWSER_KEYS.findall(text()))


def browser_keys() -> str:
    """The current table of the browser's keys, by where they work."""
    rows = [
        (f"{' '.join(f'`{name}`' for name in each.names.split(', '))}", each.does, SECTIONS[where])
        for where in SECTIONS
        for each in KEYS
        if each.where == where and each.needs != "picks"
    ]
    lines = (f"| {names} | {does} | {place.lower()} |\n" for names, does, place in rows)
    return f"| key | does | where |\n|---|---|---|\n{''.join(lines)}"


def keys() -> str:
    """The current list of JSON keys."""
    return "".join(
        f"- `{name}`: {' '.join(f'`{field.key}`' for field in shape.fields)}\n"
        for name, shape in SHAPES.items()
    )


def write() -> None:
    """Update README."""
    known = _BROWSER_KEYS.sub(lambda _: browser_keys(), _KEYS.sub(lambda _: keys(), text()))
    written = known.split("\n## ")
    README.write_text("\n## ".join(map(_again, written)), "utf-8", newline="\n")


def _again(section: str) -> str:
    with TemporaryDirectory() as home:
        return printed(section, Path(home))


def _output(command: str, home: Path) -> str:
    lines = on_terminal(command, home, _WIDTH).rstrip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines) + "\n" if any(lines) else ""


if __name__ == "__main__":
    write()
    picture.draw()
