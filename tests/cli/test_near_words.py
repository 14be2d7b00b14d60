"""What ``now``, ``next`` and ``stay`` say of times: one statement of each item on every screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from confcli.model.entities import Session
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

DAY, NEXT_DAY = "2021-05-04", "2021-05-05"
NOW = ("--now", f"{DAY}T09:00:00Z")


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """What lasts whole days or no time at all, beside a talk and one of the next day."""
    talks = [
        talk("Show", [], None, f"{DAY} 00:00", f"{NEXT_DAY} 00:00", room="Hall"),
        talk("Camp", [], None, f"{DAY} 00:00", "2021-05-07 00:00", room="Field"),
        talk("Bell", [], None, f"{DAY} 09:00", f"{DAY} 09:00", room="Tower"),
        talk("Kites", [], None, f"{DAY} 08:00", f"{DAY} 10:30", room="Barn"),
        talk("Lanterns", [], None, f"{DAY} 22:30", f"{NEXT_DAY} 00:30", room="Barn"),
        talk("Tails", [], None, f"{NEXT_DAY} 10:00", f"{NEXT_DAY} 10:30", room="Barn"),
    ]
    return write(tmp_path, session("Fair", *talks))


def screen(path: Path, *asked: str, width: int = 90) -> list[str]:
    return on_screen(*asked, "--listing", path, width=width).out.splitlines()


def test_what_lasts_whole_days_or_no_time_is_on_and_says_no_minutes(odd: Path) -> None:
    heading, _, *rows = screen(odd, "now", *NOW)
    assert "· 4 running, next at 22:30, in 13 h 30 m" in heading
    starts = [row[:24].rstrip() for row in rows if row.startswith("  ") and row[2:4].strip()]
    assert starts == [
        "  all day     ▶ Show",
        "  all day     ▶ Camp",
        "  08:00–10:30 ▶ Kites",
        "  09:00–09:00 ▶ Bell",
    ]
    said = " ".join(rows)
    assert (said.count("min left"), said.count("1 h 30 m left")) == (0, 1)


def test_by_room_the_exact_end_stands_before_what_is_left(odd: Path) -> None:
    rows = screen(odd, "now", *NOW, "--by", "room", width=120)[2:]
    assert [" ".join(row.split()) for row in rows] == [
        "Barn Kites until 10:30, 1 h 30 m left → 22:30 Lanterns",
        "Field Camp all day, until Thu 6 May",
        "Hall Show all day",
        "Tower Bell on now",
    ]


@pytest.mark.parametrize(
    ("room", "clock", "said"),
    [
        ("hall", "09:00", "all day · Show · Hall"),
        ("field", "09:00", "all day, until Thu 6 May · Camp · Field"),
        ("tower", "09:00", "on now · Bell · Tower"),
        ("barn", "09:00", "until 10:30, 1 h 30 m left · Kites · Barn"),
        ("barn", "22:40", "until Wed 5 May 00:30, 1 h 50 m left · Lanterns · Barn"),
    ],
)
def test_on_one_line_it_is_the_same(odd: Path, room: str, clock: str, said: str) -> None:
    asked = ("now", "--oneline", "--room", room, "--now", f"{DAY}T{clock}:00Z")
    assert confcli(*asked, "--listing", odd).out == f"{said:<60}\n"


def test_what_is_over_at_once_is_so_a_moment_later(odd: Path) -> None:
    later = ("--now", f"{DAY}T09:00:01Z")
    assert "· 3 running" in screen(odd, "now", *later)[0]
    assert "Bell" not in " ".join(screen(odd, "now", *later))


@pytest.mark.parametrize("by", ["time", "day", "room", "session"])
def test_whole_days_are_named_where_no_heading_names_them(odd: Path, by: str) -> None:
    rows = screen(odd, "talks", "--day", DAY, "--by", by, *NOW)
    (show,) = (row for row in rows if "Show" in row)
    assert ("all day" in show) == (by != "time")
    assert " ".join(rows).count("all day") == (1 if by == "time" else 2)


def test_next_and_stay_say_of_everything_how_far_away_it_is(odd: Path) -> None:
    rows = screen(odd, "next", *NOW, "-n", "2")
    assert [row.strip() for row in rows if " in " in row][1:] == ["in 13 h 30 m", "in 1 d 1 h"]
    assert screen(odd, "stay", "barn", *NOW)[-4:] == [
        "  22:30–00:30 +1d   Lanterns                                                      "
        + screen(odd, "stay", "barn", *NOW)[-4][-8:],
        "                    in 13 h 30 m",
        "",
        "nothing starts elsewhere in that time",
    ]


def test_stay_says_what_time_it_is_in_each_zone_and_on_which_day(odd: Path) -> None:
    now = ("--now", f"{DAY}T13:00:00Z", "--tz", "Oslo", "--tz", "Pacific/Apia")
    heading, _, _, tails, *_ = screen(odd, "stay", "lanterns", *now, width=140)
    assert heading == (
        "Tue 4 May 2021 · 15:00 Europe/Oslo, UTC+2  │  02:00 Wed Pacific/Apia, UTC+13 · Barn · "
        "Lanterns · until Wed 5 May 02:30, in 11 h 30 m"
    )
    assert tails.startswith("  Wed 12:00–12:30  │  23:00–23:30")


def test_commands_that_are_named_select_the_same(odd: Path) -> None:
    asked = ("--day", NEXT_DAY, "--after", "09:00", "--tz", "UTC", "--room", "barn")
    said = confcli("now", *NOW, *asked, "--listing", odd).err
    assert said.endswith(
        f": confcli next --tz UTC --now {DAY}T09:00:00Z --day {NEXT_DAY} --after 09:00 "
        f"--listing {odd} --room barn\n"
    )
    assert "Tails" in confcli(*said.rpartition(": confcli ")[2].split()).out


def test_next_says_when_the_first_starts_however_they_are_sorted(odd: Path) -> None:
    for order in (("--sort", "title"), ("--by", "room"), ()):
        heading = screen(odd, "next", *NOW, *order, "-n", "1", width=120)[0]
        assert heading.endswith("· 1 of 2 to come, the first at 22:30, in 13 h 30 m")


def test_each_conference_has_its_own_numbers_where_it_has_its_own_heading(tmp_path: Path) -> None:
    def listing(name: str, zone: str, *begins: str) -> str:
        def whole(n: int, begin: str) -> Session:
            made = session(f"{name} {n}", start=f"{DAY} {begin}", end=f"{DAY} 11:00")
            return replace(made, timezone=zone)

        (tmp_path / name).mkdir()
        sessions = [whole(n, begin) for n, begin in enumerate(begins)]
        return str(write(tmp_path / name, *sessions, conference=f"{name}Con 2021"))

    kites = listing("Kite", "Asia/Tokyo", "08:00", "08:30", "09:30")
    knots = listing("Knot", "Europe/Oslo", "08:00", "10:00")
    sources = ("--listing", kites, "--listing", knots, "--tz", "conference")

    def headings(*asked: str) -> list[str]:
        shown = on_screen(*asked, *NOW, *sources, "--tz", "Oslo", width=140).out
        return [row for row in shown.splitlines() if "Con 2021 ·" in row]

    assert headings("now") == [
        "Tue 4 May 2021 · 18:00 Asia/Tokyo, UTC+9  │  11:00 Europe/Oslo, UTC+2 · KiteCon 2021 · "
        "2 running, next at 18:30, in 30 min",
        "Tue 4 May 2021 · 11:00 Europe/Oslo, UTC+2 · KnotCon 2021 · 1 running, next at 12:00, "
        "in 1 h",
    ]
    assert [row.rpartition(" · ")[2] for row in headings("next", "--all")] == [
        "1 starts at 18:30, in 30 min",
        "1 starts at 12:00, in 1 h",
    ]
    assert [row.split(" · ")[-1] for row in headings("talks", "-n", "4")] == [
        "3 sessions",
        "1 of 2 sessions",
    ]


def test_a_time_that_clocks_show_twice_has_its_zone_beside_it(tmp_path: Path) -> None:
    night = "2021-10-31"
    path = write(
        tmp_path,
        session(
            "Night",
            talk("Owls", [], None, f"{night} 00:10", f"{night} 00:30", room="Barn"),
            talk("Bats", [], None, f"{night} 01:10", f"{night} 01:30", room="Barn"),
        ),
    )
    now = ("--now", f"{night}T00:20:00Z", "--tz", "Europe/Berlin")

    def shown(*asked: str) -> str:
        return "\n".join(screen(path, *asked, *now, width=140))

    by_room = shown("now", "--by", "room")
    assert "· 02:20 CEST Europe/Berlin, UTC+2 ·" in by_room
    assert "1 running, next at 02:10 CET, in 50 min" in by_room
    assert "until 02:30 CEST, 10 min left  → 02:10 CET Bats" in by_room
    oneline = confcli("now", "--oneline", *now, "--listing", path).out
    assert oneline.startswith("until 02:30 CEST, 10 min left · Owls · Barn")
    assert "1 starts at 02:10 CET, in 50 min\n\n  02:10–02:30 CET   Bats" in shown("next")
    stay = shown("stay", "owls")
    assert "Owls · until 02:30 CEST, 10 min left" in stay
    assert "02:10–02:30 CET" in stay
