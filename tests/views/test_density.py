"""How much is shown of an item: on one line, on narrow screens, in plain letters, in searches."""

from pathlib import Path
from typing import Any

from rich.cells import cell_len

from tests.support.harness import on_screen
from tests.support.invented import session, talk, write

DAY = "2021-05-04"
NOW = f"{DAY}T07:00:00Z"
RUNS = {"start": f"{DAY} 09:00", "end": f"{DAY} 09:45"}
LONG = "Gusts over Oslo and what they do to kites of every size and of every shape that there is"


def shown(path: Path, *asked: str, width: int = 80, **environment: str) -> str:
    return on_screen(*asked, "--listing", path, "--now", NOW, width=width, **environment).out


def one(tmp_path: Path, title: str | None, abstract: str = "On kites.", **more: Any) -> Path:
    return write(tmp_path, session("Winds", talk(title, ["Ada"], abstract, **(RUNS | more))))


def test_on_one_line_what_has_become_of_an_item_is_kept_whatever_its_title(tmp_path: Path) -> None:
    (line,) = shown(one(tmp_path, LONG, status="postponed"), "talks", "--compact").splitlines()[2:]
    assert "…  postponed" in line
    assert cell_len(line) <= 80


def test_on_one_line_the_rest_is_shown_where_it_fits(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        session("Winds", talk("Gusts", ["Ada"], type="poster", board="7", **RUNS)),
        session("Storms", *(talk(f"Storm {n}", type="oral", **RUNS) for n in range(5))),
    )
    line = next(it for it in shown(path, "talks", "--compact").splitlines() if "Gusts" in it)
    assert "Gusts  board 7 · poster · Ada" in line


def test_a_wide_screen_is_used_where_all_is_on_one_line(tmp_path: Path) -> None:
    path = one(tmp_path, LONG, room="Hall")
    line = shown(path, "talks", "--compact", width=200).splitlines()[2]
    assert f"{LONG}  Ada" in line
    assert cell_len(line) == 200


def test_rules_are_no_wider_than_what_they_divide(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds", *(talk(f"Kite {n}", **RUNS) for n in range(4))))
    lines = shown(path, "talks", width=200).splitlines()
    rule = next(line for line in lines if line.startswith("──"))
    assert cell_len(rule) == max(cell_len(line) for line in lines if "Kite" in line) == 140


def test_what_is_cut_ends_in_dots_in_plain_letters_too(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds", talk(LONG, ["Ada"], room="Hall", **RUNS)))
    line = shown(path, "talks", "--compact", TERM="dumb").splitlines()[2]
    assert line.isascii()
    assert "..." in line
    assert len(line) == 80


def test_titles_without_blanks_begin_beside_the_time(tmp_path: Path) -> None:
    screen = shown(one(tmp_path, "凧と風の歴史と凧の作り方と凧の飛ばし方"), "talks", width=40)
    first, second, *_ = screen.split("\n\n")[-1].splitlines()
    assert first.startswith("  09:00–09:45   凧と風")
    assert second.startswith(" " * 16)


def test_a_search_shows_untitled_talks_as_all_lists_do(tmp_path: Path) -> None:
    words = "We fly kites under water and above it, in every wind that there is, and then again."
    path = one(tmp_path, None, f"{words} At last a zeppelin joins.")
    screen = shown(path, "search", "zeppelin", width=120)
    assert "“We fly kites under water and above it, in every wind that …”" in screen
    assert "‹zeppelin›" in screen.split("that …”")[1]


def test_a_search_says_that_no_time_is_stated(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds", talk("Kites", ["Ada"])))
    assert "no time stated" in shown(path, "search", "kites")


def test_an_abstract_without_blanks_is_no_title_as_a_whole(tmp_path: Path) -> None:
    path = one(tmp_path, None, "凧と風の歴史" * 40)
    assert shown(path, "talks", width=200).count("凧") < 20


def test_on_one_line_the_room_is_kept_where_the_title_is_cut(tmp_path: Path) -> None:
    path = one(tmp_path, LONG, room="H.1302 (Depage)")
    (line,) = shown(path, "talks", "--compact", width=60).splitlines()[2:]
    assert "H.1302 (Depage)" in line
    assert cell_len(line) <= 60


def test_another_day_in_a_second_zone_does_not_run_into_the_title(tmp_path: Path) -> None:
    night = {"start": f"{DAY} 09:00", "end": f"{DAY} 15:30"}
    path = write(tmp_path, session("Winds", talk(LONG, ["Ada"], **night)))
    for width in (40, 50, 60):
        screen = shown(path, "talks", "--tz", "UTC", "--tz", "Pacific/Kiritimati", width=width)
        assert max(map(cell_len, screen.splitlines())) <= width
        zones = [line for line in screen.splitlines() if "23:00–05:30 +1d" in line]
        assert all("+1d " in line or line.endswith("+1d") for line in zones)
        assert zones


def test_the_heading_of_a_day_counts_what_a_limit_left_of_all_conferences(tmp_path: Path) -> None:
    write(tmp_path, session("Winds", talk("Gusts", **RUNS), talk("Calm", **RUNS)))
    other = tmp_path / "other"
    other.mkdir()
    write(other, session("Knots", talk("Loops", **RUNS)), conference="KnotCon 2021")
    files = ("--listing", tmp_path / "kites.json", "--listing", other / "kites.json")
    heading = on_screen("talks", "--limit", "1", *files, "--now", NOW, width=120).out
    assert "KiteCon 2021, KnotCon 2021 · 1 of 3 talks" in heading.splitlines()[0]


def test_the_opening_of_an_abstract_ends_with_a_word(tmp_path: Path) -> None:
    words = [f"kites{n}" for n in range(60)]
    path = one(tmp_path, "Gusts", abstract=" ".join(words))
    (line,) = [
        each for each in shown(path, "talks", "--long", width=60).splitlines() if "kites0" in each
    ]
    assert line.endswith("…")
    assert set(line.removesuffix("…").split()) <= {*words}
