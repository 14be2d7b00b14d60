"""``--grid``: a timetable on a terminal, and nothing else in a pipe."""

import re
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Winds",
            talk("Gusts", start="2021-05-04 11:30", end="2021-05-04 12:30", room="B", track="Sky"),
            talk("Calm", start="2021-05-04 09:30", end="2021-05-04 10:00", room="A"),
            talk("Later", start="2021-05-05 09:30", end="2021-05-05 10:00", room="A"),
        ),
    )


@pytest.mark.parametrize("command", [("today",), ("talks", "--day", "2021-05-04")])
class TestOneDay:
    def test_a_terminal_gets_a_timetable(self, command: tuple[str, ...], kites: Path) -> None:
        result = on_screen(*command, "--grid", "--listing", kites, width=60)
        assert result.err == ""
        assert [line.rstrip() for line in result.out.splitlines()] == [
            "Tue 4 May 2021 · UTC · KiteCon 2021 · 2 talks in 2 rooms",
            "",
            "       A                          B",
            "09:30 ┏Calm",
            "09:45 ┃",
            "  …",
            "11:30                            ▶Gusts",
            "11:45                            ┃",
            "12:00 ───────────────────────────╂────────────────────── now",
            "12:00                            ┃",
            "12:15                            ┃",
        ]

    def test_a_pipe_gets_the_same_lines_as_ever(
        self, command: tuple[str, ...], kites: Path
    ) -> None:
        usual = confcli(*command, "--listing", kites)
        assert confcli(*command, "--grid", "--listing", kites) == usual
        usual = confcli(*command, "--listing", kites, "--by", "room", "--json")
        assert confcli(*command, "--grid", "--listing", kites, "--by", "room", "--json") == usual

    def test_screen_forces_it_into_a_pipe(
        self, command: tuple[str, ...], kites: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TERM", "xterm")
        assert "▶Gusts" in confcli(*command, "--grid", "--screen", "--listing", kites).out

    def test_by_says_what_has_columns(self, command: tuple[str, ...], kites: Path) -> None:
        out = on_screen(*command, "--grid", "--by", "track", "--listing", kites, width=60).out
        assert out.splitlines()[2].split() == ["Sky", "no", "track"]

    def test_times_can_t_have_columns(self, command: tuple[str, ...], kites: Path) -> None:
        result = confcli(*command, "--grid", "--by", "day", "--listing", kites)
        assert result.code == 2
        assert "room, session, track, type, author" in result.error()


def test_several_days_have_a_timetable_each(kites: Path) -> None:
    out = on_screen("talks", "--grid", "--listing", kites).out
    assert out.index("Tue 4 May") < out.index("┏Calm") < out.index("Wed 5 May")
    assert out.index("Wed 5 May") < out.index("┏Later")


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_of_the_bundled_listings_is_too_wide(width: int) -> None:
    out = on_screen("talks", "--grid", width=width).out
    assert max(map(len, out.splitlines())) <= width


def test_a_clock_of_12_hours_is_obeyed(kites: Path) -> None:
    configure("clock = 12\n")
    lines = on_screen("today", "--grid", "--listing", kites, width=60).out.splitlines()
    assert lines[-1].startswith("12:15 pm ")
    assert lines[3].startswith(" 9:30 am ┏Calm")


def test_two_zones_have_times_beside_each_other(kites: Path) -> None:
    zoned = ("today", "--grid", "--listing", kites, "--tz", "UTC", "--tz", "Pacific/Kiritimati")
    lines = on_screen(*zoned, width=80).out.splitlines()
    assert "UTC  │  Pacific/Kiritimati, UTC+14" in lines[0]
    assert [line.rstrip() for line in lines[3:5]] == [
        "  UTC UTC+14:00  A                               B",
        "09:30 23:30     ┏Calm",
    ]
    assert lines[7].startswith("11:30 01:30 +1d ")


def test_zones_without_room_are_named(kites: Path) -> None:
    zoned = ("today", "--grid", "--listing", kites, "--tz", "UTC", "--tz", "Asia/Tokyo")
    out = on_screen(*zoned, width=40).out
    assert "no room for Asia/Tokyo" in " ".join(out.split())
    assert "│" not in out
    assert "\n09:30 ┏Calm\n" in out.replace(" \n", "\n")


def test_cells_have_the_colour_of_their_kind_bold_if_running_and_dim_if_past(
    tmp_path: Path,
) -> None:
    at = {"Calm": ("09:00", "10:00"), "Gusts": ("11:30", "12:30"), "Later": ("14:00", "15:00")}
    talks = [
        talk(
            title, start=f"2021-05-04 {start}", end=f"2021-05-04 {end}", room=title, type="workshop"
        )
        for title, (start, end) in at.items()
    ]
    path = write(tmp_path, session("Winds", *talks))
    out = on_screen("today", "--grid", "--listing", path, width=100, TERM="xterm").out
    looks = {title: codes(out, title) for title in at}
    assert looks == {"Calm": {"2", "33"}, "Gusts": {"1", "33"}, "Later": {"33"}}


def codes(out: str, title: str) -> set[str]:
    """The codes of the colours and attributes of a title in its cell."""
    found = re.findall(rf"\x1b\[([\d;]*)m(?:[┏┃])?{title}", out)
    return set(found[-1].split(";"))
