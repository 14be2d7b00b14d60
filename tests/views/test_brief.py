"""A conference at a glance as it looks: at every width, in ASCII, with hostile texts."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from confcli.model.entities import Session
from tests.support.harness import confcli, on_screen
from tests.support.hostile import ATTACK, FORBIDDEN
from tests.support.invented import at, session, talk, write

DAY, NEXT = "2021-05-04", "2021-05-05"
NOW = ("--now", f"{DAY}T09:20:00Z")
SCREENS = Path(__file__).parent / "brief_screens"
WIDTHS = (40, 60, 80, 100, 200)


def block(title: str, day: str, count: int, **more: str) -> Session:
    """A session of talks of half an hour, at half past each hour from 8 on."""
    talks = [
        talk(
            f"{title} {n}",
            ["Ada Verne", f"Bo Li {n % 3}"],
            f"About {title}.",
            f"{day} {8 + n:02}:30",
            f"{day} {9 + n:02}:00",
            **more,
        )
        for n in range(count)
    ]
    return session(title, *talks)


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        block("Winds", DAY, 7, room="Great Hall", type="oral"),
        block("Gusts", DAY, 4, room="Attic below the roof of the old observatory", type="poster"),
        block("Tails", NEXT, 3, room="Meadow", type="a walk over the fields, with a kite each"),
        session("凧の歴史", talk("凧と風 🪁", ["山田太郎"], start=f"{NEXT} 10:00")),
        session("Loose ends", talk("Knots", ["A. Verne"])),
    )


def drawn(fair: Path, *asked: str, width: int = 80, height: int = 40, **environment: str) -> str:
    lines = {"LINES": str(height)} | environment
    shown = on_screen("brief", "--listing", fair, *NOW, *asked, width=width, **lines)
    assert (shown.code, shown.err) == (0, "")
    return shown.out


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_it_looks_as_it_did(fair: Path, width: int) -> None:
    assert drawn(fair, width=width) == (SCREENS / f"{width}.txt").read_text("utf-8")


def test_it_looks_as_it_did_in_ascii(fair: Path) -> None:
    shown = drawn(fair, TERM="dumb")
    assert shown == (SCREENS / "ascii-80.txt").read_text("utf-8")
    titles = {"凧と風", "山田太郎"}  # texts stay as they are
    assert all(it.isascii() for it in shown.split() if it not in titles)


def test_what_is_starred_and_what_changed_looks_as_it_did(
    fair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-01T12:00:00Z")
    confcli("add", fair)
    confcli("star", "Winds 1", "Gusts 1", "Winds 5")
    late = block("Winds", DAY, 6, room="Great Hall", type="oral")
    late.talks[2].start, late.talks[2].end = at(f"{DAY} 10:45"), at(f"{DAY} 11:15")
    write(fair.parent, late, block("Gusts", DAY, 4, room="Attic", type="poster"))
    confcli("update", "--now", f"{DAY}T08:00:00Z")
    shown = on_screen("brief", "kitecon", *NOW, width=80, LINES="40")
    assert shown.out == (SCREENS / "mine-80.txt").read_text("utf-8")


def test_no_screen_is_kept_that_is_not_drawn() -> None:
    drawn_ones = {"60", "80", "100", "200", "ascii-80", "mine-80"}
    assert {path.stem for path in SCREENS.iterdir()} == drawn_ones


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Three days in twelve rooms, each with its own type and its own speaker."""
    days = [DAY, NEXT, "2021-05-06"]
    return write(
        tmp_path,
        *(
            block(f"Winds {day} {n}", day, 9, room=f"Hall {n}", type=f"type {n}")
            for day in days
            for n in range(12)
        ),
    )


@pytest.mark.parametrize("height", [22, 24, 30])
@pytest.mark.parametrize("width", [80, 200])
def test_lists_are_as_long_as_the_screen_is_high(large: Path, width: int, height: int) -> None:
    shown = drawn(large, width=width, height=height)
    assert len(shown.splitlines()) < height
    taller = drawn(large, width=width, height=2 * height).splitlines()
    assert len(shown.splitlines()) < len(taller) < 2 * height


def test_what_is_on_is_named_where_there_is_room(large: Path) -> None:
    now = ("--now", f"{DAY}T09:40:00Z")
    low = drawn(large, *now, height=24)
    assert "on now     12 running\nnext" in low
    high = drawn(large, *now, height=80)
    assert "on now     12 running\n           until 10:00, 20 min left · Winds" in high


def test_what_is_on_stands_before_the_bars(fair: Path) -> None:
    shown = drawn(fair)
    assert shown.index("\nnext") < shown.index("\ndays") < shown.index("\nnot stated")


def test_titles_of_blocks_do_not_run_together(tmp_path: Path) -> None:
    many = [block(f"Winds {n}", DAY, 15, room=f"Hall {n}", type="oral") for n in range(90)]
    loose = session("Loose", *(talk(f"Knot {n}", ["Ada Verne"]) for n in range(1200)))
    shown = drawn(write(tmp_path, *many, loose), width=80)
    for line in shown.splitlines():
        assert "busiest speakers" not in line or line[38:42] == "    "


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "America/Los_Angeles"])
def test_no_line_is_wider_than_the_screen_or_ends_in_blanks(
    fair: Path, zone: str, width: int
) -> None:
    for line in drawn(fair, "--tz", zone, width=width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_cells_differ_without_colours(fair: Path) -> None:
    lines = drawn(fair).splitlines()
    row = next(line for line in lines if line.startswith("  Tue 4"))
    assert {*"▄█"} <= {*row}


def test_of_many_days_those_to_come_are_drawn(tmp_path: Path) -> None:
    days = [f"2021-05-{day:02}" for day in range(1, 31)]
    fair = write(tmp_path, *(block(f"Day {day[-2:]}", day, 1) for day in days))
    shown = drawn(fair, height=70)
    assert "Tue 4 May" in shown
    assert "Mon 17 May" in shown
    assert "Mon 3 May" not in shown
    assert "days · 14 of 30" in shown


def test_days_of_several_years_have_their_years(tmp_path: Path) -> None:
    fair = write(tmp_path, block("Old", "2020-12-31", 1), block("New", "2021-01-01", 1))
    assert "Thu 31 Dec 2020" in drawn(fair)


def test_times_are_as_the_clock_of_the_reader_has_them(fair: Path) -> None:
    assert "next       09:30" in drawn(fair)


@pytest.mark.parametrize("form", [(), ("--md",), ("--json",)])
def test_hostile_texts_are_neutral(tmp_path: Path, form: tuple[str, ...]) -> None:
    attack = ATTACK.encode("utf-8", "ignore").decode()
    items = [
        talk(f"a{attack}{n}", [f"b{attack}"], None, f"{DAY} 09:00", f"{DAY} 10:00")
        for n in range(3)
    ]
    for it in items:
        it.room, it.type = f"r{attack}", f"t{attack}"
    fair = write(tmp_path, session(f"s{attack}", *items), conference=f"Kites {attack}")
    shown = on_screen("brief", "--listing", fair, *NOW, *form)
    assert shown.code == 0
    assert not FORBIDDEN & {*shown.out.replace("\n", "")}
