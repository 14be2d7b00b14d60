"""People on terminals of several widths, and in a pipe."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write

KITES, TAILS = "Kites that two people fly", "Tails"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Flying",
            talk(KITES, ["Ada Verne", "Bo Fox"], "So.", "2021-05-04 22:30", "2021-05-04 23:00"),
            talk(TAILS, ["Ada Verne"], "So.", "2021-05-05 09:00", "2021-05-05 09:30"),
            chairs=["Cy Sol"],
        ),
        session("Posters", talk(KITES, ["Ada Verne", "Bo Fox"], start="2021-05-06 12:00")),
    )


def shown(path: Path, *options: str, width: int = 80) -> list[str]:
    asked = ("authors", "--listing", path, *options)
    return on_screen(*asked, width=width).out.splitlines()


def test_each_person_stands_over_a_line_for_each_paper_with_its_id(path: Path) -> None:
    assert shown(path, "verne") == [
        "1 person · times in UTC",
        "",
        "Ada Verne  3 talks of 2 papers · KiteCon 2021",
        "  Tue 4 May  22:30–23:00   Kites that two people fly                    pqmkbh44",
        "                           Bo Fox",
        "                           also Thu 6 May  12:00",
        "  Wed 5 May  09:00–09:30   Tails                                        pq3hf33c",
    ]


def test_a_chair_chairs(path: Path) -> None:
    lines = shown(path, "sol")
    assert lines[2] == "Cy Sol  chairs 1 session · KiteCon 2021"
    assert lines[3].startswith("  Tue 4 May  22:30   chairs Flying · 2 talks")


def test_all_people_are_listed_by_last_name(path: Path) -> None:
    lines = shown(path)
    names = [line.split("  ")[0] for line in lines if line and not line.startswith(" ")]
    assert names == ["3 people · times in UTC", "Bo Fox", "Cy Sol", "Ada Verne"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen_or_broken(path: Path, width: int) -> None:
    lines = shown(path, "--coauthors", "--tz", "Los Angeles", "--tz", "Tokyo", width=width)
    assert max(map(len, lines)) <= width
    words = {word for line in lines for word in line.split()}
    assert {"22:30–23:00", "America/Los_Angeles,", "Asia/Tokyo"} - words == {"22:30–23:00"}
    assert {"15:30–16:00", "07:30–08:00", "Kites", "KiteCon"} <= words


def test_coauthors_and_a_clock_of_12_hours(path: Path) -> None:
    configure("clock = 12\n")
    lines = shown(path, "fox", "--coauthors")
    assert lines[3] == "  with Ada Verne (1)"
    assert "10:30–11:00 pm" in lines[4]


def test_a_pipe_has_the_ids_last(path: Path) -> None:
    (row,) = confcli("authors", "verne", "--listing", path).rows()
    assert row == ["Ada Verne", "2", "3", "0", "KiteCon 2021", "pqmkbh44; pq3hf33c"]
    (row,) = confcli("authors", "verne", "--coauthors", "--listing", path).rows()
    assert row[-2:] == ["Bo Fox 1", "pqmkbh44; pq3hf33c"]


def test_a_note_says_how_many_more_there_are(path: Path) -> None:
    result = confcli("authors", "--listing", path, "-n", "1")
    assert result.err == "confcli: 2 more; --all shows all\n"
    assert [row[0] for row in result.rows()] == ["Bo Fox"]
    assert confcli("authors", "--listing", path, "--all").err == ""
