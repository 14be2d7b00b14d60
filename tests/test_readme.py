"""The README's commands print what it says. Run as a program, this file writes them anew."""

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from confcli.cli.app import PANELS
from confcli.formats.registry import FORMATS
from confcli.views.shapes import SHAPES
from tests.support.harness import ROOT, everything

README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
_KEYS = re.compile(r"<!-- keys -->\n.*?(?=\n\| exit code)", re.DOTALL)


def run(command: str, home: Path) -> str:
    """Return what a shell line prints on a terminal of 88 columns."""
    program = shutil.which("confcli", path=Path(sys.executable).parent) or "confcli"
    environment = {
        "PATH": f"{Path(program).parent}:{os.environ['PATH']}",
        "COLUMNS": "88",
        "TERM": "dumb",
        "CONFCLI_HOME": str(home),
        "TMPDIR": str(home),
        "CONFCLI_TZ": "UTC",
    }
    main, side = pty.openpty()
    process = subprocess.Popen(
        ["sh", "-c", command], stdout=side, stderr=side, cwd=ROOT, env=environment
    )
    os.close(side)
    out = everything(main)
    process.wait()
    lines = out.decode().replace("\r\n", "\n").rstrip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines) + "\n" if any(lines) else ""


def commands(block: str) -> list[str]:
    return [line[2:] for line in block.split("\n") if line.startswith("$ ")]


def printed(block: str, home: Path) -> str:
    return "".join(f"$ {command}\n{run(command, home)}" for command in commands(block))


def keys() -> str:
    """Return the README's list of keys."""
    lines = ["<!-- keys -->", ""]
    for name, shape in SHAPES.items():
        lines.append(f"- `{name}`: {' '.join(f'`{field.key}`' for field in shape.fields)}")
    return "\n".join(lines) + "\n"


BLOCKS = _BLOCK.findall(README.read_text("utf-8"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: commands(block)[0])
def test_examples_print_what_is_shown(block: str, tmp_path: Path) -> None:
    if "jq" in block and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    assert printed(block, tmp_path) == block


def test_keys_are_those_of_the_schema() -> None:
    assert keys() in README.read_text("utf-8")


def test_every_command_has_an_example() -> None:
    shown = {
        command.split()[1] for block in BLOCKS for command in commands(block) if " " in command
    }
    told = set(re.findall(r"\*\*`(\w+)`\*\*", README.read_text("utf-8")))
    everything = {name for names in PANELS.values() for name in names}
    assert told == everything
    assert everything - {"schema"} <= shown


def test_every_format_has_a_row_with_its_command() -> None:
    row = r"^\| `([\w-]+)` \| .+ \| `confcli (?:add|talks) .+` \|$"
    rows = re.findall(row, README.read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(each.NAME for each in FORMATS)


def write() -> None:
    def anew(found: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as home:
            return f"```console\n{printed(found.group(1), Path(home))}```\n"

    text = _KEYS.sub(lambda _: keys(), README.read_text("utf-8"))
    README.write_text(_BLOCK.sub(anew, text), "utf-8")


if __name__ == "__main__":
    write()
