"""``stay``: where one is, by id, title or room, and what there is to choose from."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

DAY = "2021-05-04"
NOW = ("--now", f"{DAY}T09:10:00Z")


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    def one(title: str, room: str, begin: str, end: str, **more: bool) -> object:
        return talk(title, ["Ada"], None, f"{DAY} {begin}", f"{DAY} {end}", room=room, **more)

    talks = [
        one("Box kites", "Hall A", "09:00", "09:30"),
        one("Delta kites", "Hall A", "09:40", "10:10"),
        one("Knots", "Hall B", "09:33", "10:00"),
        one("Ropes", "Gym", "09:35", "10:05", unrecorded=True),
    ]
    return write(tmp_path, session("Kites", *talks))  # type: ignore[arg-type]


def stay(path: Path, *asked: str) -> list[list[str]]:
    fields = ("--fields", "title,stays,walk,late")
    return confcli("stay", *asked, *NOW, "--listing", path, *fields).rows()


EXPECTED = [
    ["Delta kites", "True", "0", "0"],
    ["Ropes", "False", "8", "3"],
    ["Knots", "False", "8", "5"],
]


@pytest.mark.parametrize("place", [("box",), ("Hall", "A"), ("hall a",), ("BOX kites",)])
def test_one_is_where_one_says_by_title_or_room(fair: Path, place: tuple[str, ...]) -> None:
    assert stay(fair, *place, "--travel", "8") == EXPECTED


def test_an_id_is_enough_and_settings_say_how_long_one_walks(fair: Path) -> None:
    (row,) = confcli("now", *NOW, "--listing", fair, "--fields", "id").rows()
    assert [each[2:] for each in stay(fair, *row)] == [["0", "0"]] * 3
    configure('[travel]\ndefault = 1\n"Hall | Gym" = 8\n')
    assert [each[2:] for each in stay(fair, *row)] == [["0", "0"], ["8", "3"], ["1", "0"]]


def test_filters_choose_among_what_is_elsewhere(fair: Path) -> None:
    assert [each[0] for each in stay(fair, "box", "--room", "gym")] == ["Delta kites", "Ropes"]


def test_a_terminal_shows_where_one_is_and_what_one_would_miss(fair: Path) -> None:
    shown = on_screen("stay", "box", *NOW, "--listing", fair, "--travel", "8", width=80).out
    heading, _, here, what, *_ = shown.splitlines()
    assert heading == ("Tue 4 May 2021 · 09:10 UTC · Hall A · Box kites · until 09:30, 20 min left")
    assert (here, what.split("  ")[1:3]) == ("next here", ["09:40–10:10", " Delta kites"])
    assert "\n\nelsewhere · 2 talks in 2 rooms\n  09:35–10:05   Ropes" in shown
    assert "Ada · not recorded · 8 min walk, 3 min late" in shown
    assert "Ada · 8 min walk, 5 min late" in shown


def test_it_says_where_nothing_comes_next_or_starts(tmp_path: Path) -> None:
    first = talk("Box kites", start=f"{DAY} 09:00", end=f"{DAY} 09:30", room="Hall A")
    last = talk("Knots", start=f"{DAY} 09:30", end=f"{DAY} 10:00", room="Hall B")
    path = write(tmp_path, session("Kites", first, last))

    def shown(place: str) -> str:
        asked = ("stay", place, "--now", f"{DAY}T09:20:00Z", "--listing", path)
        return on_screen(*asked).out

    assert "\n\nnothing comes next here\n\nelsewhere · 1 talk in 1 room\n" in shown("hall a")
    free = shown("hall b")
    assert free.startswith("Tue 4 May 2021 · 09:20 UTC · Hall B · free now\n\nnext here\n")
    assert free.endswith("\n\nnothing starts elsewhere in that time\n")


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_it_fits_into_any_width(fair: Path, width: int) -> None:
    shown = on_screen("stay", "box", *NOW, "--listing", fair, "--travel", "8", width=width).out
    assert max(map(len, shown.splitlines())) <= width
    compact = on_screen("stay", "box", *NOW, "--listing", fair, "--compact", width=width).out
    assert max(map(len, compact.splitlines())) <= width


@pytest.mark.parametrize(
    ("place", "code", "said"),
    [
        ("hall", 2, "'hall' could be several rooms"),
        ("nowhere", 2, "no id, title or room matches 'nowhere'; available: Gym, Hall A, Hall B"),
        ("hal c", 2, "no id, title or room matches 'hal c'; available: Gym, Hall A, Hall B"),
    ],
)
def test_a_place_that_is_unclear_or_unknown_is_said(
    fair: Path, place: str, code: int, said: str
) -> None:
    result = confcli("stay", place, *NOW, "--listing", fair)
    assert (result.code, result.error()) == (code, said)


def test_when_there_is_nothing_left_it_says_so(fair: Path) -> None:
    result = confcli("stay", "delta", "--now", f"{DAY}T12:00:00Z", "--listing", fair)
    assert result == (0, "", "confcli: nothing comes next here, or starts elsewhere\n")


def test_a_terminal_still_shows_where_one_is_when_nothing_comes(fair: Path) -> None:
    late = ("--now", f"{DAY}T10:00:00Z", "--listing", fair)
    assert on_screen("stay", "delta", *late) == (
        0,
        "Tue 4 May 2021 · 10:00 UTC · Hall A · Delta kites · until 10:10, 10 min left\n\n"
        "nothing comes next here\n\nnothing starts elsewhere in that time\n",
        "",
    )
    assert on_screen("stay", "delta", *late, "--fields", "title").out == ""


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Box kites", "'Box kites' is cancelled; say what you are in, or the room"),
        ("Delta kites", "'Delta kites' has no time of its own to stay after"),
        ("Fair", "'Fair' lasts whole days; say what you are in, or the room"),
    ],
)
def test_why_one_can_not_be_in_something_is_said(tmp_path: Path, title: str, said: str) -> None:
    box = talk("Box kites", start=f"{DAY} 09:00", end=f"{DAY} 09:30", cancelled=True)
    fair = session("Fair", start=f"{DAY} 00:00", end="2021-05-06 00:00")
    path = write(tmp_path, session("Kites", box), session("S", talk("Delta kites")), fair)
    result = confcli("stay", title, *NOW, "--listing", path)
    assert (result.code, result.error()) == (2, said)
