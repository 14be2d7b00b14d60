"""A time in several zones, on terminals of several widths."""

from pathlib import Path

import pytest

from confcli.views.cells import ALL_DAY
from tests.support.harness import on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

TITLE = "A kite that is flown by two people at once"
ZONES = ("--tz", "Los Angeles", "--tz", "Tokyo", "--tz", "Kolkata", "--tz", "UTC")
NOW = ("--now", "2021-05-05T03:00:00Z")


def shown(path: Path, *options: str, width: int) -> list[str]:
    asked = ("convert", "kite", "--listing", path, *NOW, *options)
    return on_screen(*asked, width=width).out.splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    slots = [
        talk(TITLE, ["A B"], "So.", "2021-05-05 01:30", "2021-05-05 02:30"),
        talk(TITLE, ["A B"], "So.", "2021-05-06 12:00", "2021-05-06 12:15"),
    ]
    return write(tmp_path, session("Flying", slots[0]), session("Posters", slots[1]))


def test_each_zone_has_a_line_with_its_offset_under_the_title(path: Path) -> None:
    assert shown(path, *ZONES, width=80)[:5] == [
        "A kite that is flown by two people at once                              p54r4394",
        "  America/Los_Angeles  Tue 4 May 2021      18:30–19:30 PDT  UTC−7",
        "  Asia/Tokyo           Wed 5 May 2021 +1d  10:30–11:30 JST  UTC+9",
        "  Asia/Kolkata         Wed 5 May 2021 +1d  07:00–08:00 IST  UTC+5:30",
        "  UTC                  Wed 5 May 2021 +1d  01:30–02:30      UTC+0",
    ]


def test_all_slots_are_shown_with_a_single_zone_named_once(path: Path) -> None:
    assert shown(path, "--tz", "Tokyo", width=80)[1:] == [
        "  Asia/Tokyo  Wed 5 May 2021  10:30–11:30 JST  UTC+9",
        "              Thu 6 May 2021  21:00–21:15 JST  UTC+9",
        "  1 h ago",
    ]


def test_nothing_breaks_inside_a_word_or_a_time_where_it_is_narrow(path: Path) -> None:
    assert shown(path, "--tz", "Los Angeles", "--tz", "Tokyo", width=40)[:6] == [
        "A kite that is flown by two     p54r4394",
        "people at once",
        "  America/Los_Angeles  Tue 4 May 2021",
        "    18:30–19:30 PDT  UTC−7",
        "  Asia/Tokyo  Wed 5 May 2021 +1d",
        "    10:30–11:30 JST  UTC+9",
    ]


def test_a_clock_of_12_hours(path: Path) -> None:
    configure("clock = 12\n")
    assert "Wed 5 May 2021  10:30–11:30 am JST" in "\n".join(shown(path, "--tz", "Tokyo", width=80))


def test_what_is_to_come_is_ahead() -> None:
    asked = ("convert", "2021-05-07 03:00 UTC", *NOW)
    assert on_screen(*asked).out.splitlines()[-1] == "  in 2 d"


def test_whole_days_have_no_clock(tmp_path: Path) -> None:
    week = talk("Week", ["A B"], "So.", "2025-07-09 00:00", "2025-07-16 00:00")
    path = write(tmp_path, session("Kites", week))
    line = on_screen("convert", "week", "--listing", path, "--tz", "UTC").out.splitlines()[1]
    assert line.split("  ")[1:] == ["UTC", "Wed 9 – Tue 15 Jul 2025", ALL_DAY]


def test_clocks_that_go_back_meanwhile_have_both_offsets(tmp_path: Path) -> None:
    night = talk("Owls", ["A B"], "So.", "2024-10-27 00:30", "2024-10-27 01:30")
    path = write(tmp_path, session("Night", night))
    asked = ("convert", "owls", "--listing", path, "--tz", "Berlin", "--tz", "UTC")
    assert on_screen(*asked, width=80).out.splitlines()[1:3] == [
        "  Europe/Berlin  Sun 27 Oct 2024  02:30 CEST–02:30 CET  UTC+2 then UTC+1",
        "  UTC            Sun 27 Oct 2024  00:30–01:30           UTC+0",
    ]


def test_now_is_now() -> None:
    shown = on_screen("convert", "now", *NOW, width=80).out.splitlines()
    assert shown[-1] == "  now"
