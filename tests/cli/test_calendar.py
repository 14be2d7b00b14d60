"""``confcli calendar``: months with counts, and the hours of each day."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

MONTH = """\
May 2021 · KiteCon 2021 · UTC
     Mon     Tue     Wed     Thu     Fri     Sat     Sun
                                               1       2
       3       4       5       6       7       8       9
               2       1
      10      11      12      13      14      15      16
      17      18      19      20      21      22      23
      24      25      26      27      28      29      30
      31

         22 23
  Tue 4  ▄▄ ██  2 from 23 to 24
  Wed 5  ·  ▄▄  1 from 23 to 24

June 2021 · KiteCon 2021
     Mon     Tue     Wed     Thu     Fri     Sat     Sun
               1       2       3       4       5       6
               1
       7       8       9      10      11      12      13
      14      15      16      17      18      19      20
      21      22      23      24      25      26      27
      28      29      30

         09
  Tue 1  ▄▄  1 from 09 to 10
"""


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Winds",
            talk("Gusts", start="2021-05-04 22:30", end="2021-05-05 00:00", room="A"),
            talk("Calm", start="2021-05-04 23:00", end="2021-05-04 23:30", room="B"),
        ),
        session("Tails", talk("Bows", start="2021-05-05 23:00", room="A")),
        session("Strings", talk("Knots", start="2021-06-01 09:00", room="A")),
        session("Some day", talk("Untimed")),
    )


def test_a_terminal_gets_months_and_hours(kites: Path) -> None:
    assert on_screen("calendar", "--listing", kites, width=60).out == MONTH


def test_a_pipe_gets_days_and_counts(kites: Path) -> None:
    rows = confcli("calendar", "--listing", kites).rows()
    assert rows == [["2021-05-04", "2"], ["2021-05-05", "1"], ["2021-06-01", "1"]]


def test_filters_choose_what_is_counted(kites: Path) -> None:
    rows = confcli("calendar", "--listing", kites, "--room", "B").rows()
    assert rows == [["2021-05-04", "1"]]


def test_json_has_the_hours_too(kites: Path) -> None:
    zoned = ("--listing", kites, "--room", "A", "--room", "B", "--tz", "Asia/Tokyo")
    first = confcli("calendar", *zoned, "--json").json()[0]
    assert (first["day"], first["count"], first["timezone"]) == ("2021-05-05", 2, "Asia/Tokyo")
    assert first["hours"] == [0] * 7 + [1, 2] + [0] * 15
    assert first["conferences"] == ["KiteCon 2021"]


def test_weeks_begin_as_the_settings_say(kites: Path) -> None:
    configure('week_start = "sunday"\n')
    lines = on_screen("calendar", "--listing", kites, width=60).out.splitlines()
    assert lines[1].split() == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert lines[2].split() == ["1"]
    assert lines[2].index("1") == lines[1].index("t", lines[1].index("Sat"))


def test_a_dumb_terminal_gets_the_numbers_themselves(kites: Path) -> None:
    out = on_screen("calendar", "--listing", kites, width=60, TERM="dumb").out
    assert "\n         22 23\n  Tue 4   1  2  2 from 23 to 24\n" in out
    assert out.isascii()


def test_a_conference_has_one_scale_though_a_month_ends_within_it(tmp_path: Path) -> None:
    last = "2021-05-31"
    busy = [talk(f"K{n}", start=f"{last} 09:00", end=f"{last} 10:00") for n in range(4)]
    quiet = talk("Calm", start="2021-06-01 09:00", end="2021-06-01 10:00")
    path = write(tmp_path, session("Winds", *busy, quiet))
    lines = on_screen("calendar", "--listing", path).out.splitlines()
    assert [line for line in lines if " from " in line] == [
        "  Mon 31  ██  4 from 09 to 10",
        "  Tue 1  ▂▂  1 from 09 to 10",
    ]


def test_with_two_zones_it_says_which_one_it_is_in(kites: Path) -> None:
    zoned = ("--listing", kites, "--tz", "Asia/Tokyo", "--tz", "Berlin")
    for result in (on_screen("calendar", *zoned), confcli("calendar", *zoned)):
        assert "confcli: days and hours are in Asia/Tokyo; left out Europe/Berlin\n" in result.err


def test_a_clock_of_12_hours_names_the_hours_so(kites: Path) -> None:
    configure("clock = 12\n")
    assert "  Tue 4  ▄▄▄ ███  2 from 11p to 12a\n" in on_screen("calendar", "--listing", kites).out


@pytest.mark.parametrize("width", [40, 60, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    out = on_screen("calendar", "-c", "iclr-2021", width=width).out
    assert max(map(len, out.splitlines())) <= width


def test_what_has_no_time_is_said_to_be_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, session("Some day", talk("Untimed")))
    result = confcli("calendar", "--listing", path)
    assert (result.code, result.out) == (0, "")
    assert result.err == "confcli: left out 1 talk without a time\n"
