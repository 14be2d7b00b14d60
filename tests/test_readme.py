"""README shows current output, and covers every command, format and setting.

Run ``python -m tests.support.readme`` to update its examples.
"""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

import confcli as package
from confcli.cli.app import app
from confcli.cli.table import PANELS
from confcli.formats.registry import FORMATS
from tests.support import page_picture, picture, readme
from tests.support.harness import ROOT
from tests.support.runs import commands

_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
_VARIABLE = re.compile(r"\bCONFCLI_[A-Z]+\b")
COMMANDS = {name for names in PANELS.values() for name in names}
#: The options of another program.
_FZF = ("--multi", "--delimiter", "--with-nth", "--preview")


@pytest.mark.parametrize("title", readme.sections())
def test_examples_show_current_output(title: str, tmp_path: Path) -> None:
    section = readme.sections()[title]
    if "| jq" in section and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    assert readme.printed(section, tmp_path) == section


@pytest.mark.parametrize("name", picture.PICTURES)
def test_a_picture_is_current_and_shown(name: str) -> None:
    assert picture.kept(name) == picture.picture(name)
    assert f"](.github/{name}.svg)" in readme.text()


def test_every_picture_shown_is_there() -> None:
    shown = re.findall(r"^!\[.+\]\((.+)\)$", readme.text(), re.MULTILINE)
    assert len(shown) > len(picture.PICTURES)
    assert [path for path in shown if not (ROOT / path).is_file()] == []


def test_no_picture_is_kept_that_is_not_drawn() -> None:
    assert {path.stem for path in picture.FOLDER.glob("*.svg")} == {*picture.PICTURES}


def test_the_picture_of_the_page_is_shown_and_small() -> None:
    data = page_picture.FILE.read_bytes()
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == page_picture.SIZE
    assert len(data) < 150_000
    assert "](.github/page.png)" in readme.text()


def test_name_and_version_match_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert package.__doc__ == f"{project['description']}."
    assert f"# confcli\n\n**{package.__doc__}**\n" in readme.text()
    _, changes = readme.text().split("\n## Changes\n")
    assert changes.startswith(f"\n### {package.__version__}")


def test_keys_match_the_schema() -> None:
    assert readme.shown_keys() == readme.keys()


def test_keys_of_the_browser_match_its_table() -> None:
    assert readme.shown_browser_keys() == readme.browser_keys()


def test_every_command_is_introduced_and_has_an_example() -> None:
    lines = [line for block in readme.blocks() for line in readme.commands(block)]
    # What a person works with prints nothing that could be shown below its line.
    lines += re.findall(r"(?<=```sh\n)confcli .*", readme.text())
    shown = {line.split()[1] for line in lines if line.startswith("confcli ")}
    assert set(re.findall(r"\*\*`(\w+)`\*\*", readme.text())) == COMMANDS
    assert shown >= COMMANDS


def test_every_format_has_a_row_with_its_command() -> None:
    row = r"^\| `([\w-]+)` \| .+ \| `confcli (?:add|talks) .+` \|$"
    rows = re.findall(row, readme.text(), re.MULTILINE)
    assert sorted(rows) == sorted(each.NAME for each in FORMATS)


def test_every_named_option_exists() -> None:
    known = {
        spelling
        for command in (*(each for _, each in commands()), get_command(app))
        for option in command.params
        for spelling in option.opts
    }
    named = {name for code in _CODE.findall(readme.text()) for name in _OPTION.findall(code)}
    assert named - known <= {"--help", *_FZF}


def test_the_variables_match_those_the_code_reads() -> None:
    sources = (ROOT / "confcli").rglob("*.py")
    read = {name for path in sources for name in _VARIABLE.findall(path.read_text("utf-8"))}
    assert set(_VARIABLE.findall(readme.text())) == read


def test_every_promise_names_tests_that_exist() -> None:
    section = readme.text().split("\n## What confcli promises\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert rows
    for row in rows:
        paths = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert paths, row
        assert all((ROOT / path).is_file() for path in paths), row
