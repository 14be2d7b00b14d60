"""What is on and what is next, as commands print it."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

DAY = "2021-05-04"


def at(clock: str, *more: str) -> tuple[str, ...]:
    return ("--now", f"{DAY}T{clock}:00Z", *more)


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    """Talks in two halls, one of which goes on after midnight, and a workshop of a whole day."""
    return write(
        tmp_path,
        session(
            "Kites",
            talk("Box kites", ["Ada"], None, f"{DAY} 09:00", f"{DAY} 09:30", room="Hall A"),
            talk("Delta kites", ["Bo"], None, f"{DAY} 09:30", f"{DAY} 10:00", room="Hall A"),
            talk("Knots", ["Cy"], None, f"{DAY} 09:10", f"{DAY} 10:30", room="Hall B"),
            talk("Night kites", ["Di"], None, f"{DAY} 23:30", "2021-05-05 00:30", room="Hall B"),
        ),
        session("Workshop on wind", start=f"{DAY} 08:00", end=f"{DAY} 18:00", room="Tent"),
    )


def listed(path: Path, *asked: str) -> list[str]:
    found = confcli(*asked, "--listing", path, "--fields", "title")
    return found.out.splitlines()


def screen(path: Path, *asked: str, width: int = 100) -> list[str]:
    return on_screen(*asked, "--listing", path, width=width).out.splitlines()


def test_now_lists_talks_that_run_and_sessions_without_talks(fair: Path) -> None:
    assert listed(fair, "now", *at("09:20")) == ["Workshop on wind", "Box kites", "Knots"]
    assert listed(fair, "now", *at("09:20", "--author", "cy")) == ["Knots"]
    assert listed(fair, "now", *at("09:20", "--by", "room", "-n", "2")) == ["Box kites", "Knots"]


def test_next_is_all_that_starts_at_the_next_time_however_far_away(fair: Path) -> None:
    assert listed(fair, "next", *at("09:20")) == ["Delta kites"]
    assert listed(fair, "next", *at("10:20")) == ["Night kites"]
    assert listed(fair, "next", "--now", "2020-01-01T00:00Z") == ["Workshop on wind"]


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        (("-n", "2"), ["Box kites", "Knots"]),
        (("--all",), ["Box kites", "Knots", "Delta kites", "Night kites"]),
        (("--within", "1h"), ["Box kites", "Knots", "Delta kites"]),
        (("--within", "0.5h"), ["Box kites"]),
        (("-n", "3", "--sort", "title"), ["Box kites", "Delta kites", "Knots"]),
        (("--within", "90 min", "-n", "1"), ["Box kites"]),
        (("--room", "hall b"), ["Knots"]),
    ],
    ids=str,
)
def test_next_shows_as_much_as_is_asked_for(
    fair: Path, asked: tuple[str, ...], titles: list[str]
) -> None:
    assert listed(fair, "next", *at("08:30", *asked)) == titles


def test_as_json_minutes_and_what_follows_are_there(fair: Path) -> None:
    box, knots = confcli("now", *at("09:20", "--room", "hall"), "-l", fair, "--json").json()
    assert (box["starts_in"], box["ends_in"], box["kind"]) == (None, 10, "talk")
    assert box["next_in_room"] == {
        "id": box["next_in_room"]["id"],
        "title": "Delta kites",
        "start": f"{DAY}T09:30:00+00:00",
        "end": f"{DAY}T10:00:00+00:00",
        "timezone": "UTC",
    }
    assert knots["next_in_room"]["title"] == "Night kites"
    (following,) = confcli("next", *at("10:20"), "-l", fair, "--json").json()
    assert (following["starts_in"], following["ends_in"]) == (790, 850)
    assert following["next_in_room"] is None


def test_the_heading_says_what_time_it_is_how_much_runs_and_when_more_starts(fair: Path) -> None:
    heading = screen(fair, "now", *at("09:20", "--tz", "Tokyo"))[0]
    assert heading == (
        "Tue 4 May 2021 · 18:20 Asia/Tokyo, UTC+9 · KiteCon 2021 · 3 running, next at 18:30, "
        "in 10 min"
    )
    both = screen(fair, "now", *at("20:00", "--tz", "UTC", "--tz", "Tokyo", "--past"))
    assert both == []
    two = screen(fair, "next", *at("20:00", "--tz", "UTC", "--tz", "Tokyo"), width=120)[0]
    assert two == (
        "Tue 4 May 2021 · 20:00 UTC  │  05:00 Wed Asia/Tokyo, UTC+9 · KiteCon 2021 · "
        "1 starts at 23:30, in 3 h 30 m"
    )


def test_the_heading_counts_what_is_not_shown(fair: Path) -> None:
    running = screen(fair, "now", *at("09:20", "-n", "1"))[0]
    assert "· 1 of 3 running, next at 09:30, in 10 min" in running
    several = screen(fair, "next", *at("09:20", "--all"))[0]
    assert several.endswith("· 2 to come, the first at 09:30, in 10 min")
    one = screen(fair, "next", *at("09:20", "-n", "1"))[0]
    assert one.endswith("· 1 of 2 to come, the first at 09:30, in 10 min")


def test_by_room_what_follows_is_beside_what_is_left(fair: Path) -> None:
    rows = screen(fair, "now", *at("09:20", "--by", "room"), width=94)[2:]
    assert rows == [
        "  Hall A  Box kites                      until 09:30, 10 min left    → 09:30 Delta kites",
        "  Hall B  Knots                          until 10:30, 1 h 10 m left  → 23:30 Night kites",
        "  Tent    Workshop on wind               until 18:00, 8 h 40 m left",
    ]


def test_by_room_on_a_narrow_screen_all_is_below_the_room(fair: Path) -> None:
    rows = screen(fair, "now", *at("09:20", "--by", "room", "--room", "hall a"), width=40)
    assert rows[-4:] == [
        "Hall A",
        "  Box kites",
        "    until 09:30, 10 min left",
        "    → 09:30 Delta kites",
    ]
    assert max(map(len, rows)) <= 40


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("by", ["time", "room", "session", "track"])
def test_it_fits_into_any_width(fair: Path, width: int, by: str) -> None:
    for command in ("now", "next"):
        rows = screen(fair, command, *at("09:20", "--by", by), width=width)
        assert max(map(len, rows)) <= width


def test_after_midnight_the_day_is_named_on_which_it_began(fair: Path) -> None:
    rows = screen(fair, "now", "--now", "2021-05-05T00:10:00Z")
    assert rows[0].startswith("Wed 5 May 2021 · 00:10 UTC · KiteCon 2021 · 1 running")
    assert rows[2].startswith("  Tue 23:30–00:30 +1d ▶ Night kites")


def test_when_nothing_is_on_it_says_when_something_is_and_how_to_see_it(fair: Path) -> None:
    result = confcli("now", *at("19:00", "--room", "hall b"), "--listing", fair)
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        "confcli: nothing is on; next is on Tue 4 May 2021 at 23:30 UTC, in 4 h 30 m: "
        f"confcli next --now {DAY}T19:00:00Z --listing {fair} --room 'hall b'\n"
    )
    configure("clock = 12\n")
    assert "at 11:30 pm UTC" in confcli("now", *at("19:00"), "--listing", fair).err


def test_when_nothing_is_to_come_it_says_what_was(fair: Path) -> None:
    for command in ("now", "next"):
        result = confcli(command, "--now", "2022-01-01T00:00Z", "--listing", fair)
        assert (result.code, result.out) == (0, "")
        assert result.err.startswith(
            "confcli: nothing is on or to come; the listings cover KiteCon 2021 (4 May 2021); "
            "nearest: confcli today 2021-05-04"
        )


def test_nothing_within_a_time_is_said_with_what_comes_later(fair: Path) -> None:
    result = confcli("next", *at("10:30", "--within", "2h"), "--listing", fair)
    assert "nothing starts within 2 h; next is on Tue 4 May 2021 at 23:30 UTC" in result.err


def test_what_states_no_end_is_not_said_to_be_on_but_counted_on_a_terminal(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        session("Kites", talk("Kites", start=f"{DAY} 09:00"), talk("Knots", start=f"{DAY} 11:00")),
    )
    shown = on_screen("now", *at("09:30"), "--listing", path)
    assert shown.out == ""
    assert "1 item that states no end may be on, too: confcli today --now" in shown.err
    piped = confcli("now", *at("09:30"), "--listing", path)
    assert "no end" not in piped.err
    assert listed(path, "now", *at("09:00")) == ["Kites"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("next", "--within", "soon"), "can't read 'soon' as a duration; try 3h or 90m"),
        (("next", "--within", "3"), "can't read '3' as a duration; try 3h or 90m"),
        (("now", "--oneline", "--watch"), "--oneline can't be combined with --watch"),
        (("now", "--watch", "--csv"), "--watch can't be combined with another form"),
        (("now", "--watch"), "--watch needs a terminal"),
        (("now", "--room", "hal z"), "no room matches 'hal z'; available: Hall A, Hall B, Tent"),
    ],
    ids=str,
)
def test_what_can_not_be_had_is_said(fair: Path, asked: tuple[str, ...], said: str) -> None:
    result = confcli(*asked, *at("09:20"), "--listing", fair)
    assert (result.code, result.error()) == (2, said)


def test_a_session_stands_for_its_posters_on_a_terminal_unless_filters_ask(tmp_path: Path) -> None:
    posters = [talk(f"Poster {n}", ["Ada"], type="poster") for n in range(40)]
    path = write(
        tmp_path, session("All posters", *posters, start=f"{DAY} 09:00", end=f"{DAY} 10:00")
    )
    shown = screen(path, "now", *at("09:20"))
    assert "40 talks" in "".join(shown)
    assert shown[0].endswith("· 1 running")
    assert len(screen(path, "now", *at("09:20", "--type", "poster", "--compact"))) > 40
    assert len(listed(path, "now", *at("09:20"))) == 40


def test_what_is_hidden_is_left_out_in_every_form_but_where_it_is_asked_for(fair: Path) -> None:
    (box, *_) = confcli("now", *at("09:20", "--room", "a"), "-l", fair, "--fields", "id").rows()
    assert confcli("add", fair).code == 0
    assert confcli("hide", *box).code == 0
    for command, clock in (("now", "09:20"), ("next", "08:30")):
        for form in ("--json", "--csv", "--screen"):
            assert "Box kites" not in confcli(command, *at(clock, "-c", "kite", form)).out
        assert "Box kites" in confcli(command, *at(clock, "-c", "kite", "--hidden")).out


def test_what_is_starred_can_be_asked_for_and_has_its_sign(fair: Path) -> None:
    (box, *_) = confcli("now", *at("09:20", "--room", "a"), "-l", fair, "--fields", "id").rows()
    assert confcli("add", fair).code == 0
    assert confcli("star", *box).code == 0
    starred = at("09:20", "--starred", "-c", "kite")
    assert [row[5] for row in confcli("now", *starred).rows()] == ["Box kites"]
    assert "★ Box kites" in on_screen("now", *starred, "--by", "room").out
    assert "nothing" in confcli("next", *at("09:40", "--starred", "-c", "kite")).err
    oneline = confcli("now", *at("09:20", "--oneline", "-c", "kite")).out
    assert oneline.startswith("until 09:30, 10 min left · ★ Box kites · Hall A · +2")
