"""What ``show`` prints on a terminal."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

ABSTRACT = (
    "They fly higher than any kite before them, and come down where they like. "
    "See https://kites.example/more.\n"
    "What you need:\n"
    "- a line that is longer than all the lines that you have ever seen, and one in reserve\n"
    "- wind"
)
POSTER = talk(
    "Kites that are flown by two people at once",
    ["Ada Verne", "Bo Fox"],
    ABSTRACT,
    "2021-05-04 22:30",
    "2021-05-04 23:15",
    type="poster",
    room="Hall A",
    board="12",
    status="postponed",
    language="en",
    keywords=["Wind", "Ropes"],
    affiliations=["University of Oslo", ""],
    url="https://kites.example/1",
    recording="https://videos.example/1",
    slides="https://kites.example/1.pdf",
    links=["https://papers.example/1"],
    source_ids=["K1", "kites"],
)
TAILS = talk("Tails", ["Cy Sol"], type="poster", duration=20, unrecorded=True)
SECOND = talk(POSTER.title, ["Ada Verne", "Bo Fox"], start="2021-05-06 09:00", room="Hall B")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path, session("Flying", POSTER, TAILS, chairs=["Di Vane"]))


def shown(path: Path, *asked: object, width: int = 100, **environment: str) -> list[str]:
    return on_screen("show", *asked, "--listing", path, width=width, **environment).out.splitlines()


def test_a_talk_in_full(path: Path) -> None:
    assert shown(path, "two people", "--tz", "UTC", "--tz", "Tokyo", width=120) == [
        f"Kites that are flown by two people at once{' ' * 70}p215b99d",
        "Ada Verne (University of Oslo), Bo Fox",
        "chairs: Di Vane",
        "",
        "  Tue 4 May 2021      22:30–23:15  UTC           POSTPONED · in 10 h 30 m · Hall A · "
        "board 12 · Flying · poster",
        "  Wed 5 May 2021 +1d  07:30–08:15  Asia/Tokyo    language en",
        "  https://kites.example/1",
        "  video https://videos.example/1",
        "  slides https://kites.example/1.pdf",
        "  https://papers.example/1",
        "  https://kites.example/more",
        "",
        "  They fly higher than any kite before them, and come down where they like. See",
        "  https://kites.example/more.",
        "",
        "  What you need:",
        "  - a line that is longer than all the lines that you have ever seen, and one in reserve",
        "  - wind",
        "",
        "  keywords Wind, Ropes",
        "  source KiteCon 2021 page.txt · time zone UTC, stated · ids K1, kites",
    ]


def test_narrow_screens_break_between_words_and_have_the_place_below(path: Path) -> None:
    lines = shown(path, "two people", "--tz", "Los Angeles", width=60)
    assert lines[:6] == [
        "Kites that are flown by two people at once          p215b99d",
        "Ada Verne (University of Oslo), Bo Fox",
        "chairs: Di Vane",
        "",
        "  Tue 4 May 2021  15:30–16:15  America/Los_Angeles",
        "    POSTPONED · in 10 h 30 m · Hall A · board 12 · Flying",
    ]
    assert lines[6] == "    poster · language en"


def test_the_times_stack_where_their_columns_do_not_fit(path: Path) -> None:
    assert shown(path, "two people", "--tz", "Los Angeles", width=40)[:9] == [
        "Kites that are flown by two     p215b99d",
        "people at once",
        "Ada Verne (University of Oslo), Bo Fox",
        "chairs: Di Vane",
        "",
        "  Tue 4 May 2021  15:30–16:15",
        "    America/Los_Angeles",
        "    POSTPONED · in 10 h 30 m · Hall A",
        "    board 12 · Flying · poster",
    ]


def test_the_items_of_a_list_have_a_hanging_indent(path: Path) -> None:
    lines = shown(path, "two people", width=60)
    at = lines.index("  - a line that is longer than all the lines that you have")
    assert lines[at + 1 : at + 3] == ["    ever seen, and one in reserve", "  - wind"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_but_an_address_is_wider_than_the_screen(path: Path, width: int) -> None:
    for line in shown(path, "two people", "--tz", "UTC", "--tz", "Tokyo", width=width):
        assert len(line) <= width or "://" in line


def test_slots_are_rows_with_a_single_zone_named_once(tmp_path: Path) -> None:
    path = write(tmp_path, session("Flying", POSTER), session("Posters", SECOND))
    lines = shown(path, "two people", "--tz", "Tokyo")
    assert lines[3].startswith(
        "  Wed 5 May 2021  07:30–08:15  Asia/Tokyo    POSTPONED · in 10 h 30 m · Hall A"
    )
    assert "  Thu 6 May 2021  18:00                      in 1 d 21 h · Hall B · Posters" in lines


def test_what_is_not_known_is_not_shown(path: Path) -> None:
    assert shown(path, "tails") == [
        f"Tails{' ' * 87}pq3hf33c",
        "Cy Sol",
        "chairs: Di Vane",
        "",
        "  Tue 4 May 2021  22:30  UTC    in 10 h 30 m · Flying · poster · not recorded · 20 min",
        "  session time: the source states no time for the talk itself",
        "",
        "  source KiteCon 2021 page.txt · time zone UTC, stated",
    ]


def test_where_the_terminal_has_links_recording_and_slides_are_words(path: Path) -> None:
    out = on_screen("show", "two people", "--listing", path, TERM="xterm-256color").out
    line = next(line for line in out.splitlines() if "video" in line)
    for address in ("https://kites.example/1", "https://videos.example/1"):
        assert f";{address}\x1b\\" in line
    assert ";https://kites.example/1.pdf\x1b\\" in line
    assert "slides https" not in out


def test_a_session_shows_its_talks_without_what_its_page_has_said(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        session(
            "Flying",
            talk("Kites", ["A B"], type="poster", room="Hall A"),
            talk("Tails", ["Cy Sol"], type="poster", room="Hall A"),
            start="2021-05-04 09:00",
            room="Hall A",
        ),
    )
    assert shown(path, "flying", width=60)[2:] == [
        "  Tue 4 May 2021  09:00  UTC",
        "    began 3 h ago · Hall A · 2 talks",
        "",
        "  source KiteCon 2021 page.txt · time zone UTC, stated",
        "",
        "talks · session time",
        "  09:00   Kites",
        "   A B · t1ff6nc1",
        "  09:00   Tails",
        "   Cy Sol · tyx5gf31",
    ]


def test_a_cancelled_talk_says_so(tmp_path: Path) -> None:
    path = write(
        tmp_path, session("Flying", talk("Up", ["A B"], start="2021-05-04 09:00", cancelled=True))
    )
    assert "  Tue 4 May 2021  09:00  UTC    CANCELLED · Flying" in shown(path, "up")


def test_a_clock_of_12_hours(path: Path) -> None:
    configure("clock = 12\n")
    assert "  Tue 4 May 2021  10:30–11:15 pm  UTC" in "\n".join(shown(path, "two people"))


@pytest.mark.parametrize("asked", [("talks",), ("papers",), ("search", "kites")])
def test_the_status_and_the_position_of_a_poster_are_in_lists(
    path: Path, asked: tuple[str, ...]
) -> None:
    shown = " ".join(on_screen(*asked, "--listing", path, width=120).out.split())
    for word in ("postponed", "Hall A", "board 12"):
        assert word in shown.replace("POSTPONED", "postponed")


def test_the_status_and_the_position_of_a_poster_are_in_a_pipe(path: Path) -> None:
    row = confcli("talks", "--listing", path).rows()[0]
    assert row[-4:] == ["Hall A", "False", "postponed", "12"]


def test_a_pipe_gets_keys_and_values(path: Path) -> None:
    pairs = dict(confcli("show", "two people", "--listing", path).rows())
    assert pairs["title"] == POSTER.title
    assert pairs["keywords"] == "Wind; Ropes"


@pytest.mark.parametrize(
    ("now", "said"), [("2021-05-04T12:00Z", "began 3 h ago"), ("2023-05-04T12:00Z", "2 years ago")]
)
def test_what_has_no_end_began_some_time_ago_and_is_over_at_last(
    now: str, said: str, tmp_path: Path
) -> None:
    path = write(tmp_path, session("Flying", talk("Kites", start="2021-05-04 09:00")))
    assert f"    {said} · Flying" in shown(path, "kites", width=60, CONFCLI_NOW=now)
