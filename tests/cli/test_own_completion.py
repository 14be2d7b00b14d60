"""What the shell completes of what the user has marked."""

import pytest

from tests.support.completing import completed
from tests.support.harness import confcli


@pytest.fixture(autouse=True)
def _marks() -> None:
    confcli("star", "p7s5aw9c", "tzzkxdy3", "--label", "thesis", "--label", "To read")
    confcli("hide", "pj5vhyqv")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("confcli unstar ", ["p7s5aw9c", "tzzkxdy3"]),
        ("confcli unstar T", ["Tzzkxdy3"]),
        ("confcli unhide ", ["pj5vhyqv"]),
        ("confcli star p7s5a", ["p7s5aw9c"]),
        ("confcli talks --label t", ["to read", "thesis"]),
        ("confcli star p7s5aw9c --label th", ["thesis"]),
        ("confcli stars l", ["list"]),
    ],
)
def test_marks_are_completed(line: str, offered: list[str]) -> None:
    assert completed(line) == offered


def test_ids_come_with_their_titles() -> None:
    first, _ = completed("confcli unstar ", COMP_TYPE="63")
    assert first == "p7s5aw9c  (Federated Learning Based on Dynamic Regularization)"


def test_nothing_is_completed_before_anything_is_marked() -> None:
    for _ in range(2):
        assert confcli("undo").code == 0
    assert completed("confcli unstar ") == []
    assert completed("confcli talks --label ") == []
