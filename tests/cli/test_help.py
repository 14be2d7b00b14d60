"""Help: every command and option has a sentence, and an example that works."""

import re
import shlex
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
import typer
from typer.main import get_command

import confcli as package
from confcli.cli import commands
from confcli.cli.app import Commands, app
from confcli.cli.table import PANELS
from tests.support.harness import ROOT, confcli
from tests.support.runs import INTERACTIVE

NAMES = [name for names in PANELS.values() for name in names]
#: The commands whose examples need files or listings that are not there; README shows them.
CHANGING = ("add", "update", "remove", "diff", "export", "report")


def options(name: str) -> list[Any]:
    return [option for option in Commands()[name].params if option.name != "help"]


@pytest.mark.parametrize("name", NAMES)
def test_every_option_has_a_sentence_and_an_example(name: str) -> None:
    for option in options(name):
        sentence, _, example = option.help.partition(" Example: ")
        assert re.fullmatch(r"[A-Z].*\.", sentence, re.DOTALL), option
        if not example:  # that of an option without a value would only repeat it
            assert option.param_type_name == "option", option
            assert option.is_flag, option
        elif option.param_type_name == "option" and "|" not in example:
            assert any(spelling in example for spelling in option.opts), option


@pytest.mark.parametrize("name", NAMES)
def test_the_help_prints_every_option_with_its_sentence(name: str) -> None:
    shown = "".join(confcli(name, "--help").out.split())
    for option in options(name):
        assert "".join(option.help.split()) in shown
        assert option.param_type_name != "option" or option.opts[0] in shown


def said(name: str) -> tuple[str, list[str]]:
    """The sentence of a command in its help, and the words of its example."""
    sentence, example = re.split(r"\n\s*\n\s*Example: ", Commands()[name].help)
    return sentence, shlex.split(example)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_sentence_and_an_example(name: str) -> None:
    sentence, example = said(name)
    assert sentence.endswith(".")
    assert example[:2] == ["confcli", name]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*CHANGING, *INTERACTIVE)])
def test_the_example_works(name: str) -> None:
    _, words = said(name)
    arguments = [
        word if word != "page.txt" else ROOT / "data/pages/001_1c22d5e7f2848748.txt"
        for word in words[1:]
    ]
    result = confcli(*arguments)
    assert result.code == 0
    assert result.out or name in ("agenda", "today", "stars", "undo")


def test_commands_are_in_their_panels() -> None:
    out = confcli("--help").out
    places = [out.index(f"\n{panel}:\n") for panel in PANELS]
    assert places == sorted(places)
    parts = [out[start:end] for start, end in zip(places, [*places[1:], None], strict=True)]
    for part, names in zip(parts, PANELS.values(), strict=True):
        assert re.findall(r"^  (\w+)  ", part, re.MULTILINE) == list(names)


def test_every_module_with_a_command_is_in_a_panel() -> None:
    names = [each.name for each in iter_modules(commands.__path__)]
    modules = {each: import_module(f"{commands.__name__}.{each}") for each in names}
    found = {each for each, it in modules.items() if hasattr(it, "command") or it.__path__}
    assert found == set(NAMES)
    assert len(set(NAMES)) == len(NAMES)
    assert isinstance(get_command(app), typer.core.TyperGroup)


def test_the_program_s_own_options_have_a_sentence() -> None:
    for option in get_command(app).params:
        assert isinstance(option, typer.core.TyperOption)
        assert "Example: " in (option.help or "") or option.is_flag, option.name


def test_no_help_line_is_longer_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for width in ("50", "80"):
        monkeypatch.setenv("COLUMNS", width)
        for arguments in ([], *([name] for name in NAMES)):
            result = confcli(*arguments, "--help")
            assert result.code == 0
            assert max(map(len, result.out.splitlines())) <= int(width)


def test_the_version() -> None:
    assert confcli("--version") == (0, f"confcli {package.__version__}\n", "")
    assert re.fullmatch(r"\d+\.\d+\.\d+", package.__version__)


def test_help_shows_no_ranges() -> None:
    shown = confcli("talks", "--help").out
    assert "x>=" not in shown
    assert "<=x" not in shown


def test_a_subcommand_is_found_by_its_own_name() -> None:
    assert confcli("help", "share").out == confcli("help", "stars", "share").out
    assert confcli("help", "share").out.startswith("Usage: confcli stars share")
    assert confcli("help", "shar").code == 2
