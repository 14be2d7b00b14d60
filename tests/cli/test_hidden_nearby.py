"""``now``, ``next`` and ``stay`` leave out what is hidden, and say on a terminal that they do."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

DAY = "2021-05-04"
NOW = ("--now", f"{DAY}T09:10:00Z")
ONE = "confcli: 1 hidden; --hidden shows it\n"


@pytest.fixture(autouse=True)
def fair(tmp_path: Path) -> None:
    """Two talks in a hall, one after the other, and one elsewhere beside the second."""
    talks = [
        talk("Box kites", ["Ada"], None, f"{DAY} 09:00", f"{DAY} 09:30", room="Hall A"),
        talk("Delta kites", ["Bo"], None, f"{DAY} 09:40", f"{DAY} 10:10", room="Hall A"),
        talk("Knots", ["Cy"], None, f"{DAY} 09:40", f"{DAY} 10:00", room="Hall B"),
        talk("Ropes", ["Di"], None, f"{DAY} 15:00", f"{DAY} 16:00", room="Hall A"),
    ]
    assert confcli("add", write(tmp_path, session("Kites", *talks))).code == 0


def shown(*asked: str) -> Result:
    return on_screen(*asked, *NOW)


@pytest.mark.parametrize(
    ("hidden", "asked"),
    [
        ("Box kites", ("now", "--room", "hall a")),
        ("Delta kites", ("next",)),
        ("Delta kites", ("next", "--within", "1h", "--room", "hall a")),
        ("Delta kites", ("stay", "box")),
        ("Delta kites", ("stay", "hall a", "-n", "1")),
        ("Knots", ("stay", "box")),
    ],
)
def test_what_is_hidden_is_counted(hidden: str, asked: tuple[str, ...]) -> None:
    assert hidden in shown(*asked, "--all" if "-n" not in asked else "--compact").out
    assert "hidden" not in shown(*asked).err
    mark(hidden, Mark(hidden=True))
    assert hidden not in shown(*asked).out
    assert shown(*asked).err.endswith(ONE)
    assert "hidden" not in confcli(*asked, *NOW).err


@pytest.mark.parametrize("asked", [("now",), ("next",), ("stay", "box")])
def test_what_would_not_be_shown_anyway_is_not_counted(asked: tuple[str, ...]) -> None:
    mark("Ropes", Mark(hidden=True))
    assert shown(*asked).err == ""


def test_a_status_bar_says_nothing_of_it() -> None:
    mark("Box kites", Mark(hidden=True))
    assert shown("now", "--oneline") == (0, "", "")
