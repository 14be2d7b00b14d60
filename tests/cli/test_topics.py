"""``confcli help``: the help of commands, and topics whose examples work."""

import re
import shlex

import pytest

from confcli.cli.topics import EXAMPLES, TOPICS, Table
from confcli.model import errors
from confcli.model.errors import EXIT_CODES
from confcli.search.query.syntax import SYNTAX
from tests.support import readme
from tests.support.harness import confcli, on_screen

COMMANDS = [
    command
    for topic in TOPICS.values()
    for part in topic().parts
    if isinstance(part, Table) and part.heading == EXAMPLES
    for command, _ in part.rows
]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_topics_find_something(command: str) -> None:
    program, *arguments = shlex.split(command.partition(" | ")[0])
    result = confcli(*arguments)
    assert program == "confcli"
    assert result.code == 0
    assert not result.err or result.err.endswith(" more; --all shows all\n")
    assert result.out not in ("", "[]\n")


def test_alone_it_is_the_help_of_the_program() -> None:
    assert confcli("help") == confcli("--help")


@pytest.mark.parametrize("names", [("talks",), ("help",), ("config",), ("config", "set")])
def test_the_help_of_a_command(names: tuple[str, ...]) -> None:
    assert confcli("help", *names) == confcli(*names, "--help")
    assert confcli("help", *names).code == 0


def test_case_does_not_matter_and_several_topics_follow_each_other() -> None:
    assert confcli("help", "EXIT-CODES") == confcli("help", "exit-codes")
    assert confcli("help", "Config", "SET") == confcli("help", "config", "set")
    first, second = (confcli("help", topic).out for topic in ("json", "query"))
    assert confcli("help", "json", "query").out == f"{first}\n{second}"


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_topic_fits_the_terminal(topic: str, width: int) -> None:
    shown = on_screen("help", topic, width=width).out
    assert shown.startswith(TOPICS[topic]().sentence.split()[0])
    assert max(map(len, shown.splitlines())) <= width


def test_headings_of_topics_are_in_colour_on_a_terminal_only() -> None:
    assert "\x1b[1mDays:\x1b[0m" in on_screen("help", "times", TERM="xterm").out
    assert "\x1b" not in confcli("help", "times").out


def test_the_topic_on_queries_shows_the_whole_syntax() -> None:
    shown = confcli("help", "query").out
    for row in SYNTAX:
        assert row.finds in shown
        assert all(each in shown for each in row.write)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("tims",), "no command or topic 'tims'; did you mean: times? (confcli help lists all"),
        (("talk",), "no command or topic 'talk'; did you mean: talks?"),
        (("config", "sett"), "no command or topic 'sett'; did you mean"),
        (("talks", "kite"), "no command or topic 'kite'"),
        (("talks", "query"), "help is on one command at a time; try: confcli help query"),
        (("talks", "papers"), "help is on one command at a time; try: confcli help papers"),
    ],
)
def test_something_unknown_is_an_error(names: tuple[str, ...], said: str) -> None:
    result = confcli("help", *names)
    assert result.code == 2
    assert result.error().startswith(said)


def test_exit_codes_are_those_of_the_errors() -> None:
    raised = {each.exit_code for each in vars(errors).values() if hasattr(each, "exit_code")}
    assert set(EXIT_CODES) == {0, 130} | raised


def test_readme_shows_the_same_exit_codes() -> None:
    table = re.findall(r"^\| (\d+) \| (.*) \|$", readme.text(), re.MULTILINE)
    assert {int(code): said.replace("`", "") for code, said in table} == EXIT_CODES


def test_the_version_has_a_short_option() -> None:
    assert confcli("-V") == confcli("--version")
