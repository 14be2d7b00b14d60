"""The table of commands agrees with their own help, and loads none of them."""

import json
import subprocess
import sys
from types import ModuleType

import pytest

from confcli.cli import streams
from confcli.cli.app import Commands, PanelGroup
from confcli.cli.options.general import General
from confcli.cli.table import Subcommands
from tests.support.harness import confcli

SENTENCES = PanelGroup().sentences()
_SCRIPT = """
import json, sys
from confcli.cli.run import run
run(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", _SCRIPT, *arguments]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("name", SENTENCES)
def test_the_table_and_the_help_of_a_command_say_the_same(name: str) -> None:
    first = Commands()[name].help.splitlines()[0]
    assert first == f"{SENTENCES[name]}."
    assert f"  {first}\n" in confcli(name, "--help").out


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("--version",), ("kite",)])
def test_no_command_is_loaded_but_the_one_that_is_called(arguments: tuple[str, ...]) -> None:
    loaded = {each for each in modules(*arguments) if each.startswith("confcli.cli.commands")}
    assert loaded == set()


def test_completing_the_name_of_a_command_loads_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CONFCLI_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "confcli ")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert "confcli.cli.app" in modules()
    assert not {each for each in modules() if each.startswith("confcli.cli.commands")}


def test_a_call_loads_its_own_command_only() -> None:
    loaded = {each for each in modules("talks") if each.startswith("confcli.cli.commands.")}
    assert loaded == {"confcli.cli.commands.talks"}


def test_a_group_of_subcommands_has_a_package_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def command() -> None:
        """List kites."""
        print("red, blue")

    module = ModuleType("toys.box.list")
    module.command = command  # type: ignore[attr-defined]
    box = Subcommands("Keep kites", {"Kites": {"list": "List kites"}})
    toys = PanelGroup(name="toys", table={"Toys": {"box": box}}, package="toys")
    streams.begin(General())
    for arguments in (["--help"], ["box", "--help"]):
        assert toys(args=arguments, standalone_mode=False) == 0
    shown = capsys.readouterr().out
    assert "Toys:\n  box  Keep kites\n" in shown
    assert "Keep kites.\n" in shown
    assert "Kites:\n  list  List kites\n" in shown
    monkeypatch.setitem(sys.modules, "toys.box.list", module)
    toys(args=["box", "list"], standalone_mode=False)
    assert capsys.readouterr().out == "red, blue\n"
