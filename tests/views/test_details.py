"""What a terminal shows of fields that few talks have."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

POSTER = talk(
    "Kites",
    ["Ada Verne", "Bo Fox"],
    "They fly. See https://kites.example/more.",
    type="poster",
    room="Hall A",
    board="12",
    status="postponed",
    duration=20,
    keywords=["Wind", "Ropes"],
    affiliations=["University of Oslo", ""],
    url="https://kites.example/1",
    recording="https://videos.example/1",
    slides="https://kites.example/1.pdf",
    links=["https://papers.example/1"],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path, session("Flying", POSTER, talk("Tails", ["Cy Sol"], type="poster")))


def lines(path: Path, *asked: str) -> list[str]:
    return [
        line.strip() for line in on_screen(*asked, "--listing", path, width=100).out.split("\n")
    ]


def test_all_that_is_known_of_a_talk_is_shown(path: Path) -> None:
    shown = lines(path, "show", "kites")
    for line in (
        "Ada Verne (University of Oslo), Bo Fox",
        "POSTPONED · poster · Hall A · board 12 · Flying · KiteCon 2021",
        "20 min",
        "keywords: Wind, Ropes",
        "https://kites.example/1",
        "recording: https://videos.example/1",
        "slides: https://kites.example/1.pdf",
        "https://papers.example/1",
        "https://kites.example/more",
    ):
        assert shown.count(line) == 1, line


def test_what_is_not_known_is_not_shown(path: Path) -> None:
    shown = lines(path, "show", "tails")
    assert "Cy Sol" in shown
    for word in ("min", "keywords", "recording", "slides", "board", "None"):
        assert not any(word in line for line in shown), word


@pytest.mark.parametrize("asked", [("talks",), ("papers",), ("search", "kites")])
def test_the_status_and_the_position_of_a_poster_are_in_tables(
    path: Path, asked: tuple[str, ...]
) -> None:
    shown = " ".join(lines(path, *asked))
    for word in ("postponed", "Hall A", "board 12"):
        assert word in shown.replace("POSTPONED", "postponed")


def test_the_status_and_the_position_of_a_poster_are_in_a_pipe(path: Path) -> None:
    (row, _) = confcli("talks", "--listing", path).rows()
    assert row[-4:] == ["Hall A", "False", "postponed", "12"]
