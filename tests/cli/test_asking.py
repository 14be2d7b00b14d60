"""What asks before it does something: on stderr, safely, until the answer is yes or no."""

import io
from contextlib import redirect_stderr
from pathlib import Path
from unittest import mock

import pytest

from confcli.cli import streams
from confcli.cli.options.general import General
from tests.support.harness import Screen, confcli
from tests.support.invented import session, talk, write


def asked(typed: str, question: str = "Remove it?") -> tuple[bool, str]:
    """The answer, and what was printed."""
    with mock.patch("sys.stdin", io.StringIO(typed)), redirect_stderr(Screen()) as err:
        streams.begin(General())
        return streams.ask(question), err.getvalue()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("y\n", True), ("YES\n", True), ("n\n", False), ("no\n", False), ("\n", False)],
)
def test_yes_and_no_are_understood_and_no_answer_is_no(typed: str, *, answer: bool) -> None:
    assert asked(typed) == (answer, "Remove it? [y/N]: ")


def test_anything_else_is_asked_again() -> None:
    answer, printed = asked("perhaps\ny\n")
    assert answer
    assert printed == "Remove it? [y/N]: " * 2


def test_the_end_of_the_input_ends_the_run_quietly(tmp_path: Path) -> None:
    assert confcli("add", write(tmp_path, session("Flying", talk("Kites")))).code == 0
    closed = Screen("")
    with mock.patch("tests.support.harness.io.TextIOWrapper", return_value=closed):
        result = confcli("remove", "kitecon")
    assert result.code == 130
    assert result.out == ""
    assert "KiteCon 2021" in confcli("listings").out


def test_a_question_cannot_control_the_terminal() -> None:
    _, printed = asked("n\n", "Remove \x1b]52;c;eA==\x07\u202eKites?")
    assert not {"\x1b", "\x07", "\u202e"} & set(printed)
