"""``stay`` where much comes next in one place, and where little of what there is may be shown."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

DAY = "2021-05-04"
NOW = ("--now", f"{DAY}T09:10:00Z", "--tz", "UTC")


@pytest.fixture(autouse=True)
def fair(tmp_path: Path) -> None:
    """A talk in a hall with two dozen posters after it, and a dozen talks beside these."""

    def one(title: str, room: str, begin: str, end: str) -> object:
        return talk(title, ["Ada"], None, f"{DAY} {begin}", f"{DAY} {end}", room=room)

    hall = [one(f"Poster {n:02}", "Hall A", "10:00", "11:00") for n in range(24)]
    tents = [one(f"Small kites {n:02}", f"Tent {n:02}", "10:05", "10:25") for n in range(12)]
    path = write(
        tmp_path,
        session("Kites", one("Box kites", "Hall A", "09:00", "09:30"), *tents),  # type: ignore[arg-type]
        session("Posters", *hall, start=f"{DAY} 10:00", end=f"{DAY} 11:00", room="Hall A"),  # type: ignore[arg-type]
    )
    assert confcli("add", path).code == 0


def stay(*asked: str, width: int = 100) -> str:
    return on_screen("stay", "box", *NOW, *asked, width=width).out


def test_a_session_stands_for_its_posters_but_for_the_starred() -> None:
    mark("Poster 07", Mark("star"))
    _, here, elsewhere = stay().split("\n\n")
    name, *lines = here.splitlines()
    assert name == "next here"
    assert [line[:28].rstrip() for line in lines if ":" in line] == [
        "  10:00–11:00   Posters · 24",
        "★ 10:00–11:00   Poster 07",
    ]
    assert elsewhere.startswith("elsewhere · 10 of 12 talks in 12 rooms\n")


def test_programs_get_each_poster_as_far_as_the_limit_goes() -> None:
    found = confcli("stay", "box", *NOW, "--json")
    assert [each["stays"] for each in found.json()] == [True] * 10 + [False] * 10
    assert found.err == "confcli: 16 more; --all shows all\n"
    assert len(confcli("stay", "box", *NOW, "--json", "--all").json()) == 36


def test_no_heading_stands_above_nothing() -> None:
    assert "elsewhere" not in stay("-n", "1")
    assert "Posters" in stay("-n", "1")
    both = stay("-n", "4")
    assert "\nelsewhere · 3 of 12 talks in 12 rooms\n" in both


def test_what_filters_leave_nothing_of_is_not_said_to_be_all() -> None:
    mark("Poster 07", Mark("star"))
    shown = stay("--starred")
    assert "\n\nnext here · not among what you filter for\n" in shown
    assert shown.endswith("\n\nnothing that you filter for starts elsewhere in that time\n")
    assert "not among" not in stay("--author", "ada")
    late = ("--now", f"{DAY}T10:30:00Z", "--room", "hall a")
    assert confcli("stay", "hall a", *late).err == (
        "confcli: nothing comes next here, and nothing that you filter for starts elsewhere\n"
    )
