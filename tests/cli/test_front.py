"""The front door reads lines as Typer does, or leaves them to it; its help is Typer's."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.main import get_command

from confcli.cli import app, front, signatures, streams, usage
from confcli.cli.options.general import General, VersionAsked
from confcli.cli.table import PANELS, Subcommands
from confcli.model.errors import ConfcliError
from tests.support.harness import confcli

NAMES = [
    *(name for panel in PANELS.values() for name, each in panel.items()
      if not isinstance(each, Subcommands)),
]  # fmt: skip
#: Values that options accept, and some that few or none accept.
VALUES = ["1", "20", "0", "-1", "2021", "kite", "Berlin", "a b", "", "-x", "--json", "=", "é", "٣"]
#: What is no option, or an unusual way to write one.
ODD = ["-n5", "-n=5", "--json=1", "--lim", "--kite", "--", "-", "-jq", "-survey", "-1", "-json"]


@cache
def spellings(name: str) -> list[str]:
    """The names of the options of a command, as Typer knows them."""
    params = app.Commands()[name].params
    return [each for param in params for each in (*param.opts, *param.secondary_opts)
            if param.param_type_name == "option"]  # fmt: skip


def by_typer(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> dict[str, Any] | None:
    """The values with which Typer calls a command; ``None`` if it doesn't."""
    calls: list[tuple[str, dict[str, Any]]] = []
    with monkeypatch.context() as patched:
        patched.setattr(signatures, "call", lambda it, values: calls.append((it, values)))
        try:
            app.called(arguments)
        except (ConfcliError, VersionAsked):
            return None
    _, (_, values) = calls  # of the program, and of the command
    return values


def by_front(arguments: list[str]) -> dict[str, Any] | None:
    """The values with which the front door calls a command; ``None`` if it doesn't."""
    try:
        return front.values(front.command(arguments[0]), arguments[1:])
    except front.UnusualError:
        return None


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A line, likely to be right."""
    name = draw(st.sampled_from(NAMES))
    option = st.sampled_from(spellings(name))
    value = st.sampled_from(VALUES)
    part = st.one_of(
        option.map(lambda it: [it]),
        st.tuples(option, value).map(list),
        st.tuples(option, value).map(lambda it: ["=".join(it)]),
        st.one_of(value, st.sampled_from(ODD), st.text(max_size=3)).map(lambda it: [it]),
    )
    return [name, *(word for each in draw(st.lists(part, max_size=4)) for word in each)]


@pytest.fixture(scope="module")
def monkey() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@settings(max_examples=500)
@given(line=lines())
def test_what_it_reads_is_what_typer_reads(line: list[str], monkey: pytest.MonkeyPatch) -> None:
    streams.begin(General())
    found = by_front(line)
    if found is not None:
        assert found == by_typer(monkey, line)


@pytest.mark.parametrize(
    "line",
    [
        "search federated --json",
        "search federated learning -n 5 --tz Berlin --csv",
        "today",
        "today --json --tz=Europe/Berlin",
        "today friday -c iclr --no-header",
        "talks -c iclr --day 2021-05-04 --author bengio --sort title --limit 3",
        "show tvq0t223",
        "star tvq0t223 --must --note x",
        "diff a b --jsonl",
        "undo",
        "schema talks",
        "papers --starred -q --color never",
    ],
)
def test_ordinary_lines_need_no_typer(line: str) -> None:
    assert by_front(line.split()) is not None


@pytest.mark.parametrize(
    "line",
    [
        *("kite", "stars", "stars list", "help", "-q today", "search", "search --help"),
        *("talks -n", "talks -n 5x", "talks -n -5", "talks --limit -5", "talks kite", "talks -V"),
        *("talks --year 1200", "talks --color red", "talks --source-tz Mars", "talks --json=1"),
        *("today -1", "search learning -deep", "talks -n5", "plan --time-limit 5", "talks --"),
    ],
)
def test_what_is_unusual_or_wrong_is_left_to_typer(line: str) -> None:
    assert by_front(line.split()) is None


def test_its_version_is_the_one_that_typer_s_options_print() -> None:
    assert confcli("--version") == confcli("-V") == confcli("-q", "--version")


@pytest.mark.parametrize("colour", ["never", "always"])
def test_its_help_is_typer_s(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for width in (*range(12, 104, 4), 200):
        monkeypatch.setenv("COLUMNS", str(width))
        assert confcli("--help") == confcli("-h") == confcli("help")
        own = confcli("--help", "--color", colour)
        assert own == confcli("--color", colour, "--help")


def test_its_help_has_the_options_that_typer_knows() -> None:
    program: Any = get_command(app.app)
    with program.make_context("confcli", []) as context:
        known = [each.get_help_record(context) for each in program.get_params(context)]
    assert list(usage.options()) == known
