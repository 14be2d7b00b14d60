"""Where the menu states the places of rooms, walks between them are known without being told."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from confcli.library import directory
from confcli.library.database import Database
from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write
from tests.support.menus import entry, menu

#: Two hundred metres apart: four minutes on foot.
ROOMS: list[dict[str, object]] = [
    {"name": "Aula", "latlon": [50.0, 4.0]},
    {"name": "Hall A", "latlon": [50.0018, 4.0]},
    {"name": "Foyer", "latlon": [50.0, 4.0]},
]
SAID = (
    "confcli: KiteCon 2026: walking times come from the coordinates of 2 of its 3 rooms; "
    "--travel overrides them\n"
)
NOW = ("--now", "2026-05-04T09:00Z")


def keep(rooms: list[dict[str, object]], tmp_path: Path) -> None:
    """Keep a menu in which the conference has rooms."""
    data = menu(entry(metadata={"rooms": rooms}))
    kept = directory.of("https://menu.example/", data, None, None, "2026-01-01T00:00:00+00:00")
    written(tmp_path, lambda connection: directory.put(connection, kept))


def written(tmp_path: Path, write: Callable[[sqlite3.Connection], object]) -> None:
    path = tmp_path / "home" / "listings.db"
    with Database(path) as database, database.writing(print) as connection:
        write(connection)


@pytest.fixture(autouse=True)
def _starred(tmp_path: Path) -> None:
    """Two starred talks, two minutes apart, and one in a room of which nothing is known."""
    at, end = "2026-05-04 10:32", "2026-05-04 11:00"
    made = session(
        "Kites",
        talk("Knots", ["Ada"], start="2026-05-04 10:00", end="2026-05-04 10:30", room="Aula"),
        talk("Loops", ["Bo"], start=at, end=end, room="HALL A (first floor)"),
        talk("Tails", ["Cy"], start=at, end=end, room="Gym"),
    )
    assert confcli("add", write(tmp_path, made, conference="KiteCon 2026")).code == 0
    for title in ("Knots", "Loops"):
        assert confcli("star", title).code == 0


def walks(*options: object) -> tuple[list[int], str]:
    """The minutes of the walks that make clashes in the agenda, and what is noted."""
    result = confcli("agenda", "--fields", "clashes", "--json", *NOW, *options)
    return [it["walk"] for each in json.loads(result.out) for it in each["clashes"]], result.err


def test_a_walk_makes_a_clash_without_being_told(tmp_path: Path) -> None:
    assert walks() == ([], "")
    keep(ROOMS, tmp_path)
    assert walks() == ([4, 4], SAID)
    assert "4 min" in on_screen("agenda", *NOW).out


@pytest.mark.parametrize("minutes", [0, 1])
def test_what_the_user_says_counts_more(tmp_path: Path, minutes: int) -> None:
    keep(ROOMS, tmp_path)
    assert walks("--travel", minutes) == ([], "")
    configure(f'[travel]\n"Aula | Hall" = {minutes}\n')
    assert walks() == ([], SAID)


@pytest.mark.parametrize("minutes", [0, 1])
def test_a_default_is_for_rooms_without_coordinates(tmp_path: Path, minutes: int) -> None:
    configure(f"[travel]\ndefault = {minutes}\n")
    keep(ROOMS, tmp_path)
    assert walks() == ([4, 4], SAID)
    stay = confcli("stay", "Knots", "--now", "2026-05-04T10:10Z", "--json")
    assert {it["title"]: it["walk"] for it in json.loads(stay.out)} == {
        "Loops": 4,
        "Tails": minutes,
    }


def test_names_that_are_patterns_of_a_beginning_or_a_choice_are_understood(tmp_path: Path) -> None:
    keep(
        [{"name": "(Aula|Gym)", "latlon": [50, 4]}, {"name": "Ha.*", "latlon": [50.0018, 4]}],
        tmp_path,
    )
    assert walks() == ([4, 4], SAID.replace("2 of", "3 of"))


@pytest.mark.parametrize("name", [".* Hall .*", "Barn"])
def test_coordinates_that_fit_no_room_are_said_to(tmp_path: Path, name: str) -> None:
    keep([{"name": name, "latlon": [50, 4]}], tmp_path)
    said = "no walking times: the directory's coordinates fit 0 of its 3 rooms"
    assert walks() == ([], f"confcli: KiteCon 2026: {said}\n")


def test_rooms_at_one_place_are_no_walk(tmp_path: Path) -> None:
    keep([each | {"latlon": [50.0, 4.0]} for each in ROOMS], tmp_path)
    assert walks() == ([], "")


def test_a_plan_and_a_stay_take_them_into_account(tmp_path: Path) -> None:
    keep(ROOMS, tmp_path)
    plan = confcli("plan", "--fields", "title", *NOW)
    assert (plan.rows(), SAID in plan.err) == ([["Knots"]], True)
    stay = confcli("stay", "Knots", "--now", "2026-05-04T10:10Z", "--json")
    assert stay.err == SAID
    assert {it["title"]: it["walk"] for it in json.loads(stay.out)} == {"Loops": 4, "Tails": 0}


def test_show_says_what_clashes_by_a_walk(tmp_path: Path) -> None:
    assert "clash" not in on_screen("show", "Loops", *NOW).out.casefold()
    keep(ROOMS, tmp_path)
    result = on_screen("show", "Loops", *NOW)
    assert "clash" in result.out.casefold()
    assert "Knots" in result.out


def test_a_menu_that_is_damaged_is_no_reason_to_fail(tmp_path: Path) -> None:
    keep([], tmp_path)
    written(tmp_path, lambda connection: connection.execute("UPDATE menu SET bytes = x'00'"))
    clashing, noted = walks()
    assert clashing == []
    assert noted.startswith("confcli: without walks between rooms: ")
