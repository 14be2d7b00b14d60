"""Programmes as they look, at every width: what is drawn, and what holds of all of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

WIDTHS = (40, 60, 80, 120, 200)
DAY = "2021-05-04"
NOW = ("--now", f"{DAY}T09:20:00Z")
SCREENS = Path(__file__).parent / "screens"


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    """Two days of kites: running, over, cancelled, postponed, long, untitled, untimed."""
    return write(
        tmp_path,
        session(
            "Opening",
            talk("Welcome", ["Ada Verne"], start=f"{DAY} 08:00", end=f"{DAY} 08:30"),
            track="Main",
        ),
        session(
            "Winds",
            talk(
                "Gusts over Oslo and what they do to kites of every size and shape",
                ["Bo Li", "Cy Sol", "Di Um", "Ed Vu", "Fa Wa"],
                "How gusts are measured. Then how they are flown.",
                f"{DAY} 09:00",
                f"{DAY} 09:45",
                type="oral",
                room="Great Hall",
            ),
            talk(
                "Calm", ["Gil Xu"], None, f"{DAY} 09:30", f"{DAY} 09:45", type="oral", room="Attic"
            ),
            talk(
                *("Storms", ["Hu Ya"], None, f"{DAY} 09:45", f"{DAY} 10:30"),
                type="oral",
                room="Attic",
                cancelled=True,
            ),
            talk(
                *("Breezes", [], None, f"{DAY} 10:30", f"{DAY} 10:45"),
                type="poster",
                status="postponed",
                board="12",
            ),
            talk(None, [], "We fly kites under water and above it.", f"{DAY} 10:30"),
            type="oral session",
            end=f"{DAY} 12:00",
            chairs=["Ida Zed", "Jo Ak", "Ka Be"],
        ),
        session("Night of lanterns", start=f"{DAY} 22:00", end="2021-05-05 01:00", room="Meadow"),
        session("凧の歴史", talk("凧と風 🪁", ["山田太郎"], start="2021-05-05 10:00", type="oral")),
        session("Loose ends", talk("Knots", ["Lo Ce"], type="poster")),
    )


def drawn(fair: Path, *asked: str, width: int = 80) -> str:
    shown = on_screen(*asked, "--listing", fair, *NOW, width=width)
    assert (shown.code, shown.err) == (0, "")
    return shown.out


KINDS = {
    "talks-40": ("talks", 40),
    "talks-60": ("talks", 60),
    "talks-80": ("talks", 80),
    "talks-120": ("talks", 120),
    "talks-200": ("talks", 200),
    "compact-80": ("talks --compact", 80),
    "long-80": ("talks --long", 80),
    "sessions-80": ("sessions", 80),
    "by-session-80": ("talks --by session", 80),
    "by-room-60": ("talks --by room", 60),
    "zones-60": ("today --tz UTC --tz America/New_York", 60),
    "zones-120": ("today --tz UTC --tz Asia/Tokyo", 120),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_programme_looks_as_it_did(fair: Path, name: str) -> None:
    command, width = KINDS[name]
    kept = SCREENS / f"{name}.txt"
    assert drawn(fair, *command.split(), width=width) == kept.read_text("utf-8")


STARRED = {
    "starred-40": ("talks", 40),
    "starred-80": ("talks", 80),
    "starred-120": ("today --tz UTC --tz Asia/Tokyo", 120),
    "starred-compact-80": ("talks --compact", 80),
    "starred-long-80": ("talks --long", 80),
    "starred-by-session-80": ("talks --by session", 80),
    "starred-papers-60": ("papers", 60),
    "starred-grid-80": ("today --grid", 80),
}


@pytest.mark.parametrize("name", STARRED)
def test_what_is_starred_looks_as_it_did(fair: Path, name: str) -> None:
    confcli("add", fair)
    confcli("star", "Gusts", "--must", "--label", "wind", "--note", "ask how they measured")
    confcli("star", "Night of lanterns", "Winds")
    confcli("star", "Storms", "--maybe")
    confcli("seen", "Welcome")
    command, width = STARRED[name]
    kept = SCREENS / f"{name}.txt"
    assert drawn(fair, *command.split(), width=width) == kept.read_text("utf-8")


def test_no_screen_is_kept_that_is_not_drawn() -> None:
    assert {path.stem for path in SCREENS.iterdir()} == {*KINDS, *STARRED}


ALL = (
    "talks",
    "papers",
    "sessions",
    "today",
    "talks --by session",
    "talks --by author",
    "talks --long",
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("command", [*ALL, "talks --compact", "talks -z UTC -z Asia/Tokyo"])
def test_no_line_is_wider_than_the_screen_or_ends_in_blanks(
    fair: Path, command: str, width: int
) -> None:
    for line in drawn(fair, *command.split(), width=width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("command", ALL)
def test_nothing_is_cut_and_no_time_is_broken(fair: Path, command: str, width: int) -> None:
    screen = drawn(fair, *command.split(), width=width)
    words = screen.split()
    for each in confcli(*command.split(), "--listing", fair, *NOW, "--json").json():
        assert each["id"] in words
        assert not set((each["title"] or "“We").split()) - set(words)
        if each["start"] and each["end"]:
            assert f"{each['start'][11:16]}–{each['end'][11:16]}" in words


@given(st.lists(st.text("ab 凧é\u0301🪁", min_size=1, max_size=60), min_size=1, max_size=4))
@settings(max_examples=30)
def test_columns_are_straight_whatever_the_letters(
    tmp_path_factory: pytest.TempPathFactory, titles: list[str]
) -> None:
    times = {"start": f"{DAY} 09:00", "end": f"{DAY} 09:45"}
    made = session("Kites", *(talk(f"K {title}", room="Hall", **times) for title in titles))
    path = write(tmp_path_factory.mktemp("kites"), made)
    shown = on_screen("talks", "--listing", path, *NOW).out.splitlines()
    first = [line for line in shown if "09:00–09:45" in line]
    assert len(first) == len(titles)
    for line in first:
        assert cell_len(line) == 100
        assert line[-14:-8] == "Hall  "


def test_a_paper_has_a_line_for_each_of_its_slots(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        session("Orals", talk("Kites", ["Ada"], "Same.", f"{DAY} 09:00", type="oral")),
        session("Posters", talk("Kites", ["Ada"], "Same.", "2021-05-05 11:00", type="poster")),
    )
    screen = on_screen("papers", "--listing", path).out
    assert screen.count("Kites") == 2
    assert screen.index("09:00") < screen.index("oral") < screen.index("11:00")
    assert len(confcli("papers", "--listing", path).rows()) == 1


def test_a_session_that_is_one_talk_is_drawn_once(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Kites", ["Ada"], start=f"{DAY} 09:00")))
    screen = on_screen("talks", "--by", "session", "--listing", path).out
    assert screen.count("Kites") == 1
    assert "Ada" in screen
