"""``-v`` says what was read and how long it took; ``-q`` says nothing but errors."""

import re

import pytest

from tests.support.harness import ORAL_6, Result, confcli


def explained(result: Result) -> list[str]:
    """What was explained, without the times, after checking that there are some."""
    lines = result.noted.splitlines()
    assert all(re.fullmatch(r"confcli: .* in \d+\.\d\d s", line) for line in lines)
    return [re.sub(r"confcli: (.*) in [\d.]+ s", r"\1", line) for line in lines]


def test_lists_say_how_much_was_read() -> None:
    result = confcli("talks", "-v", "-n", "1")
    assert explained(result) == ["read 2 listings, 141 talks", "done"]
    assert result.out == confcli("talks", "-n", "1").out
    only = confcli("talks", "-v", "-c", "neurips", "-n", "1")
    assert explained(only) == ["read 1 listing, 28 talks", "done"]


def test_searches_say_what_was_searched() -> None:
    result = confcli("search", "federated", "--verbose", "--all")
    assert explained(result) == ["opened the index of 2 conferences", "done"]


def test_files_are_named_with_their_format() -> None:
    result = confcli("add", ORAL_6, "-c", "My ICLR 2021", "-v")
    assert explained(result) == [f"read {ORAL_6} as virtual-session", "done"]
    shown = confcli("talks", "--listing", ORAL_6, "-c", "My ICLR 2021", "-v", "-n", "1")
    assert explained(shown) == [
        f"read {ORAL_6} as virtual-session",
        "read 1 listing, 17 talks",
        "done",
    ]


@pytest.mark.parametrize("command", [("schema", "talks"), ("config",), ("help", "json")])
def test_every_command_knows_it(command: tuple[str, ...]) -> None:
    assert explained(confcli(*command, "-v")) == ["done"]


def test_quiet_keeps_errors_and_drops_notes() -> None:
    assert "more" in confcli("search", "learning").err
    assert confcli("search", "learning", "-q").err == ""
    assert confcli("search", "xylophonics", "-q").error()
    noted = confcli("today", "--day", "1999-01-01")
    assert (noted.err != "", confcli("today", "--day", "1999-01-01", "-q").err) == (True, "")
