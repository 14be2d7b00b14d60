"""Colours, links and signs: when they are used, and that programs never get them."""

import os
import re
from pathlib import Path

import pytest

from tests.support.harness import Result, confcli, needs_posix, on_pty, on_screen, process
from tests.support.home import configure
from tests.support.invented import session, talk, write

_COLOUR = re.compile(r"\x1b\[[\d;]*m")
#: The time of a talk is cyan.
_CYAN = re.compile(r"\x1b\[(?:\d+;)*36m")
_LINK = re.compile(r"\x1b\]8;id=\d+;([^\x1b]+)\x1b\\([^\x1b]*)")
ADDRESS = "https://kites.example/1"


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    begin = "2021-05-04 09:00"
    return write(
        tmp_path,
        session(
            "Flying",
            talk("Kites", ["Ada Verne"], start=begin, end="2021-05-04 09:30", url=ADDRESS),
            talk("Tails", ["Bo Fox"], start=begin, url="file:///etc/passwd", cancelled=True),
            talk("Knots", ["Cy Sol"], start=begin, url="https://x.example/\x1b]52;c;eA==\x07"),
        ),
    )


def coloured(result: Result) -> bool:
    return bool(_CYAN.search(result.out))


@pytest.mark.parametrize(
    ("option", "environment", "expected"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color=never",), {"FORCE_COLOR": "1"}, False),
        (("--color", "auto"), {"NO_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
        ((), {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ((), {"TERM": "dumb", "CLICOLOR_FORCE": "1"}, True),
    ],
)
def test_the_option_then_the_environment_then_the_terminal_decide(
    kites: Path, option: tuple[str, ...], environment: dict[str, str], *, expected: bool
) -> None:
    on_terminal = on_screen(
        "talks", "--listing", kites, *option, width=100, **{"TERM": "xterm"} | environment
    )
    assert coloured(on_terminal) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"CLICOLOR_FORCE": "1"}, True)],
)
@pytest.mark.parametrize("zero", ["FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"])
def test_a_pipe_gets_colours_only_where_they_are_forced(
    kites: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    zero: str,
    *,
    expected: bool,
) -> None:
    for name, value in ({zero: "" if zero == "NO_COLOR" else "0"} | environment).items():
        monkeypatch.setenv(name, value)
    screen = confcli("talks", "--screen", "--listing", kites)
    assert coloured(screen) == expected
    assert "Kites" in screen.out


def test_a_pipe_of_the_system_gets_none_either(kites: Path) -> None:
    run = ("talks", "--screen", "--listing", kites)
    assert not coloured(process(*run))
    assert coloured(process(*run, env=os.environ | {"FORCE_COLOR": "1"}))


@pytest.mark.parametrize(("setting", "expected"), [("never", False), ("always", True)])
def test_the_settings_decide_where_nothing_else_does(
    kites: Path, setting: str, *, expected: bool
) -> None:
    configure(f'color = "{setting}"\n')
    run = ("talks", "--listing", kites)
    assert coloured(on_screen(*run, TERM="xterm")) == expected
    assert coloured(confcli(*run, "--screen")) == expected
    assert not coloured(on_screen(*run, TERM="xterm", NO_COLOR="1"))
    assert coloured(on_screen(*run, TERM="xterm", FORCE_COLOR="1"))


@pytest.mark.parametrize("form", [(), ("--json",), ("--jsonl",), ("--csv",), ("--header",)])
@pytest.mark.parametrize("command", ["talks", "authors", "listings"])
def test_programs_never_get_colours(kites: Path, command: str, form: tuple[str, ...]) -> None:
    forced = confcli(command, "--listing", kites, *form, "--color", "always")
    assert not _COLOUR.search(forced.out)
    assert forced.out == confcli(command, "--listing", kites, *form).out


def test_json_on_a_terminal_has_no_colours(kites: Path) -> None:
    shown = on_screen("talks", "--json", "--listing", kites, TERM="xterm").out
    assert shown == confcli("talks", "--json", "--listing", kites).out


def test_errors_and_notes_name_the_program_in_colour(kites: Path) -> None:
    wrong = confcli("talks", "--kite", "--color", "always")
    assert wrong.err.startswith("\x1b[1;31mconfcli:\x1b[0m unknown option --kite")
    noted = confcli(
        "talks", "--listing", kites, "--author", "ada", "--day", "mon", "--color=always"
    )
    assert "confcli:\x1b[0m " in noted.err
    assert "\x1b" not in confcli("talks", "--kite").err


def test_help_is_in_colour_where_it_is_wanted() -> None:
    plain = confcli("talks", "--help").out
    painted = confcli("talks", "--help", "--color", "always").out
    assert _COLOUR.sub("", painted) == plain
    assert "\x1b[1mUsage:" in painted
    assert "\x1b[36m-c, --conference NAME\x1b[0m" in painted
    assert confcli("--color", "always", "--help").out != confcli("--help").out


@pytest.mark.parametrize("wrong", ["red", "", "Always"])
def test_a_wrong_value_names_those_there_are(wrong: str) -> None:
    sentence = confcli("talks", "--color", wrong).error()
    assert all(value in sentence for value in ("--color", "auto", "always", "never"))


def test_titles_lead_to_their_pages(kites: Path) -> None:
    for command in (("talks",), ("papers",), ("today",), ("search", "kites"), ("show", "kites")):
        shown = on_screen(*command, "--listing", kites, TERM="xterm").out
        assert {address for address, _ in _LINK.findall(shown)} >= {ADDRESS}, command


def test_only_web_addresses_are_links(kites: Path) -> None:
    shown = on_screen("talks", "--listing", kites, TERM="xterm").out
    assert {address for address, _ in _LINK.findall(shown)} == {ADDRESS}
    assert "Knots" in shown


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": "linux"}, {"NO_COLOR": "1"}])
def test_some_terminals_have_no_links(kites: Path, environment: dict[str, str]) -> None:
    shown = on_screen("talks", "--listing", kites, width=100, **{"TERM": "xterm"} | environment).out
    assert "\x1b]8" not in shown
    assert "Kites" in shown


def test_a_dumb_terminal_gets_ascii(kites: Path) -> None:
    run = ("talks", "--listing", kites, "--now", "2021-05-04T09:10Z")
    fine, plain = on_screen(*run).out, on_screen(*run, TERM="dumb").out
    for sign, ascii_sign in (("▶", ">"), ("✗", "x"), ("09:00–09:30", "09:00-09:30"), ("──", "--")):
        assert sign in fine
        assert ascii_sign in plain
    assert plain.isascii()


@needs_posix
def test_an_encoding_without_our_signs_gets_ascii(kites: Path) -> None:
    run = ("talks", "--listing", kites, "--color", "never")
    latin = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    assert on_pty(*run, width=100, **latin).out.isascii()
    assert not on_pty(*run).out.isascii()
