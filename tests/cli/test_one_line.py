"""What is on or next on one line, for a status bar."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.support.harness import confcli
from tests.support.home import configure
from tests.support.invented import session, talk, write

DAY = "2021-05-04"


def line(path: Path, command: str, clock: str, *more: str) -> str:
    result = confcli(command, "--oneline", "--now", f"{DAY}T{clock}:00Z", "--listing", path, *more)
    assert (result.code, result.err) == (0, "")
    return result.out


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Kites",
            talk("Box kites", start=f"{DAY} 09:00", end=f"{DAY} 09:30", room="Hall A"),
            talk("Delta", start=f"{DAY} 09:00", end=f"{DAY} 10:00", room="Hall B"),
            talk("凧" * 40, start="2021-05-05 09:00", end="2021-05-05 09:30", room="Hall A"),
        ),
    )


def test_it_says_until_when_what_where_and_how_much_else(fair: Path) -> None:
    assert line(fair, "now", "09:10").rstrip() == (
        "until 09:30, 20 min left · Box kites · Hall A · +1"
    )
    assert line(fair, "next", "08:30").rstrip() == "09:00, in 30 min · Box kites · Hall A · +1"


def test_the_day_is_named_if_it_is_another_one(fair: Path) -> None:
    assert line(fair, "next", "10:00").startswith("Wed 5 May 09:00, in 23 h · 凧凧")


@pytest.mark.parametrize("clock", ["08:30", "09:10", "09:45", "12:00"])
def test_it_is_of_one_width(fair: Path, clock: str) -> None:
    for command in ("now", "next"):
        shown = line(fair, command, clock)
        assert not shown or (cell_len(shown.removesuffix("\n")), shown[-1]) == (60, "\n")


def test_there_is_nothing_if_nothing_is_on(fair: Path) -> None:
    assert line(fair, "now", "12:00") == ""
    assert line(fair, "next", "12:00", "--room", "hall b") == ""


def test_it_writes_times_as_the_settings_ask(fair: Path) -> None:
    configure("clock = 12\n")
    assert line(fair, "now", "09:10").startswith("until 9:30 am, 20 min left · ")
