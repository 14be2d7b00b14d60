"""What a limit leaves out: headings count it, and a note says how to see it."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

FORMS: tuple[list[str], ...] = ([], ["--json"], ["--jsonl"], ["--csv"], ["--screen"])


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Two talks in one room on one day, and two in others on the next."""
    return write(
        tmp_path,
        session(
            "Morning",
            *(
                talk(title, ["Ada"], "Up.", f"2021-05-0{day} 09:00", type="oral", room=room)
                for title, day, room in (
                    ("Loops", 4, "Hut 10"),
                    ("Kites", 4, "Hut 10"),
                    ("Rope", 5, "Hut 9"),
                    ("Air", 5, None),
                )
            ),
        ),
    )


@pytest.mark.parametrize("command", ["talks", "papers"])
def test_the_rest_is_noted_in_every_form(kites: Path, command: str) -> None:
    for form in FORMS:
        result = confcli(command, "-n", "3", *form, "-l", kites)
        assert (result.code, result.err) == (0, "confcli: 1 more; --all shows all\n")
        for amount in (["-n", "4"], ["--all"], []):
            assert confcli(command, *amount, *form, "-l", kites).err == ""
    assert "1 more" not in confcli(command, "-n", "3", "-q", "-l", kites).err


def test_headings_say_of_how_many(kites: Path) -> None:
    shown = on_screen("papers", "-n", "1", "-l", kites).out
    assert "KiteCon 2021 · 1 of 2 papers in 1 room\n" in shown
    shown = on_screen("papers", "-n", "3", "-l", kites, "--by", "room", width=120).out
    assert "3 of 4 papers in 2 rooms\n" in shown
    assert "Hut 10 · 2 papers" in shown


@pytest.mark.parametrize("command", ["talks", "papers"])
@pytest.mark.parametrize(
    ("sort", "expected"),
    [("title", "Air Kites Loops Rope"), ("room", "Rope Loops Kites Air")],
)
def test_a_whole_list_is_sorted(kites: Path, command: str, sort: str, expected: str) -> None:
    asked = (command, "--sort", sort, "-l", kites)
    for form in ([], ["--csv", "--no-header"]):
        assert confcli(*asked, *form, "--fields", "title").out.split() == expected.split()
    assert [each["title"] for each in confcli(*asked, "--json").json()] == expected.split()
    shown = on_screen(*asked).out
    places = [shown.index(title) for title in expected.split()]
    assert places == sorted(places)
    assert shown.startswith("4–5 May 2021 · UTC · KiteCon 2021 · 4 ")
    assert "Tue 09:00" in shown
    assert "──" not in shown


def test_within_groups_it_sorts_each(kites: Path) -> None:
    found = confcli("talks", "--by", "day", "--sort", "title", "-l", kites, "--fields", "title")
    assert found.out.split() == ["Kites", "Loops", "Air", "Rope"]
