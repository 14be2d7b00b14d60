"""How help looks: options under headings, whole words, within the width, in colour if wanted."""

import re
from types import ModuleType

import pytest

from confcli.cli.app import Commands
from confcli.cli.helping import HEADINGS
from confcli.cli.options import filters, general, order, output, source
from tests.support.harness import confcli, on_screen

GROUPED = [name for name, command in Commands().items() if hasattr(command, "headings")]


def headings(shown: str) -> list[str]:
    return re.findall(r"^(\S.*):$", shown, re.MULTILINE)


def test_options_are_below_headings_in_order() -> None:
    shown = confcli("talks", "--help").out
    assert headings(shown) == [name for name in HEADINGS if name != "Options"]
    filters, times = shown.index("Filters:"), shown.index("Times:")
    assert filters < shown.index("--track TRACK") < times < shown.index("--tz ZONE")
    assert shown.index("General:") < shown.index("--quiet") < shown.index("--help")


def test_the_options_of_one_command_come_first() -> None:
    shown = confcli("search", "--help").out
    assert headings(shown)[:3] == ["Arguments", "Options", "Filters"]
    assert shown.index("--in FIELDS") < shown.index("Filters:")


@pytest.mark.parametrize("name", GROUPED)
def test_the_headings_of_groups_are_known(name: str) -> None:
    assert set(Commands()[name].headings().values()) <= set(HEADINGS)


@pytest.mark.parametrize("module", [filters, general, order, output, source])
def test_every_group_that_commands_share_has_a_heading(module: ModuleType) -> None:
    own = (it for it in vars(module).values() if getattr(it, "__module__", "") == module.__name__)
    found = [each for each in own if hasattr(each, "_fields")]
    assert found
    assert all(each.heading in HEADINGS for each in found)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("arguments", [(), ("talks",), ("search",), ("add",)])
def test_help_fits_and_cuts_no_word(
    width: int, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    narrow = confcli(*arguments, "--help").out
    longest = max(len(word) for word in narrow.split())
    assert max(map(len, narrow.splitlines())) <= max(width, longest + 6)
    monkeypatch.setenv("COLUMNS", "120")
    assert narrow.split() == confcli(*arguments, "--help").out.split()


def test_help_is_in_colour_on_a_terminal_only() -> None:
    assert "\x1b" not in confcli("talks", "--help").out
    assert "\x1b[1mFilters:\x1b[0m" in on_screen("talks", "--help", TERM="xterm").out
    assert "\x1b" not in on_screen("talks", "--help", TERM="xterm", NO_COLOR="1").out
    assert "\x1b[36m--track TRACK\x1b[0m" in confcli("talks", "--color", "always", "--help").out
