"""What a list says beside its items: offsets, marks, what is over, how much is shown."""

import re
from pathlib import Path

import pytest

from confcli.schedule.entries import TalkEntry
from confcli.views.moments import moment
from tests.support.harness import on_screen
from tests.support.home import configure
from tests.support.invented import at, schedule, session, talk, write

DAY = "2021-05-04"


def written(tmp_path: Path, *starts: str) -> Path:
    talks = [talk(f"Kite {n}", ["Ada"], start=start) for n, start in enumerate(starts)]
    return write(tmp_path, session("Kites", *talks))


def test_each_day_has_its_own_offset(tmp_path: Path) -> None:
    path = written(tmp_path, "2021-03-27 12:00", "2021-03-28 12:00")
    screen = on_screen("talks", "--listing", path, "--tz", "Europe/Berlin").out
    assert "Sat 27 Mar 2021 · Europe/Berlin, UTC+1 ·" in screen
    assert "Sun 28 Mar 2021 · Europe/Berlin, UTC+2 ·" in screen
    grouped = on_screen("talks", "--by", "type", "--listing", path, "--tz", "Europe/Berlin").out
    assert grouped.startswith("27–28 Mar 2021 · Europe/Berlin, UTC+1 then UTC+2 ·")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("08:00", (False, False, "")),
        ("08:50", (False, False, "in 10 min")),
        ("09:00", (True, False, "1 h 15 m left")),
        ("10:14", (True, False, "1 min left")),
        ("10:15", (False, True, "")),
    ],
)
def test_a_talk_is_to_come_running_or_over(now: str, expected: tuple[bool, bool, str]) -> None:
    made = schedule(session("K", talk("Kite", start=f"{DAY} 09:00", end=f"{DAY} 10:15"))).talks
    assert moment(made[0], at(f"{DAY} {now}")) == expected
    assert moment(made[0], None) == (False, False, "")


def test_without_an_end_nothing_is_said_to_run_or_soon_to_be_over() -> None:
    (one,) = schedule(session("K", talk("Kite", start=f"{DAY} 09:00"))).talks
    assert isinstance(one, TalkEntry)
    assert moment(one, at(f"{DAY} 09:05")) == (False, False, "")
    assert moment(one, at(f"{DAY} 21:00")) == (False, True, "")


def test_what_is_over_is_dimmed_only_beside_what_is_not(tmp_path: Path) -> None:
    talks = [
        talk(f"Kite {n}", end=f"{DAY} {hour}:00", start=f"{DAY} 06:00")
        for n, hour in enumerate((21, 23))
    ]
    path = write(tmp_path, session("Kites", *talks))

    def dimmed(now: str) -> list[bool]:
        asked = ("talks", "--listing", path, "--now", f"{DAY}T{now}:00Z")
        screen = on_screen(*asked, TERM="xterm-256color").out
        return [bool(re.search(rf"\x1b\[2[;m][^\x1b]*Kite {n}", screen)) for n in (0, 1)]

    assert dimmed("22:00") == [True, False]
    assert dimmed("05:00") == [False, False]
    assert dimmed("23:59") == [False, False]


def test_the_density_of_the_settings_is_that_of_lists_unless_told(tmp_path: Path) -> None:
    path = written(tmp_path, f"{DAY} 09:00")
    asked = ("talks", "--listing", path)
    assert "Kite 0\n" not in on_screen(*asked, "--compact").out
    assert on_screen(*asked).out.count("\n") == on_screen(*asked, "--compact").out.count("\n") + 1
    configure('density = "compact"\n')
    assert on_screen(*asked).out == on_screen(*asked, "--compact").out
    assert on_screen(*asked, "--long").out != on_screen(*asked).out


def test_times_are_of_12_hours_if_the_settings_say_so(tmp_path: Path) -> None:
    path = written(tmp_path, *[f"{DAY} 19:{n:02}" for n in (0, 10, 20)])
    configure("clock = 12\n")
    screen = on_screen("talks", "--listing", path).out
    assert "── 7:00 pm ──" in screen
    assert "  7:10 pm   Kite 1" in screen
