"""A poster's position is told from the room it is printed with."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats import boards
from confcli.formats.boards import placed, take_out
from confcli.model.entities import Session, Talk


@pytest.mark.parametrize(
    ("printed", "room", "board"),
    [
        ("Exhibit Hall 1 #2504", "Exhibit Hall 1", "2504"),
        ("#2504", None, "2504"),
        ("Hall C 4-9 #1203", "Hall C 4-9", "1203"),
        ("East Hall A-B #E-1105", "East Hall A-B", "E-1105"),
        ("Hall B1+B2 # 17", "Hall B1+B2", "17"),
        ("Hall #1203", "Hall", "1203"),
        ("Poster #12", None, "12"),
        ("Poster 7", None, "7"),
        ("Meadow, Board 12", "Meadow", "12"),
        ("Meadow (board B07)", "Meadow", "B07"),
        ("Meadow - Poster board no. 12b", "Meadow", "12b"),
        ("Meadow Poster: 12", "Meadow", "12"),
        ("Poster #12, Meadow", "Meadow", "12"),
        ("Board 12 in Meadow", "Meadow", "12"),
        ("Board 12\n Meadow", "Board 12 Meadow", None),
    ],
)
def test_a_room_with_a_position_is_split(printed: str, room: str | None, board: str | None) -> None:
    assert placed(printed) == (room, board)


@pytest.mark.parametrize(
    "room",
    [
        *("Room #3", "Hall #1", "Zoom #2", "Saal 1", "K.4.401", "H.1308 (Rolin)", "Hall 4-9"),
        *("Poster Session 3", "Poster Room 3", "Board Room 3", "Boardroom 3", "Poster Hall"),
        *("C# Lounge", "Dashboard 3D", "Building #2, Hall"),
    ],
)
def test_a_room_that_only_looks_like_it_stays_whole(room: str) -> None:
    assert placed(room) == (room, None)


@pytest.mark.parametrize(
    ("room", "position", "expected"),
    [
        ("Hall A", "#2504", ("Hall A", "2504")),
        ("Hall A", "2504", ("Hall A", "2504")),
        ("Hall A", "Poster #12", ("Hall A", "12")),
        ("Hall A", "P-12", ("Hall A", "P-12")),
        ("Hall A", "12 / 13", ("Hall A", "12 / 13")),
        ("Hall A", "B", ("Hall A", "B")),
        ("Hall A", "by the window", ("Hall A", "by the window")),
        ("Hall A #3000", "#2504", ("Hall A", "2504")),
        ("Hall A", "TBA", ("Hall A", None)),
        ("TBD", "7", (None, "7")),
        (None, "Hall A #12", ("Hall A", "12")),
        (None, "Foyer", ("Foyer", None)),
        (None, "12a", (None, "12a")),
        (None, None, (None, None)),
        ("", "", (None, None)),
    ],
)
def test_a_field_of_its_own_says_the_position(
    room: str | None, position: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert placed(room, position) == expected


def test_the_room_of_a_session_is_that_of_all_its_posters() -> None:
    posters = [Talk("Knots", room="Hall A #1"), Talk("Bows", room="Hall A #2")]
    strings = Session("Strings", talks=posters)
    single = Session("Tails", room="Hall B #3", talks=[Talk("Tails", room="Hall B #3")])
    named = Session("Winds", room="Hall C", talks=[Talk("Gusts", room="#4")])
    take_out([strings, single, named])
    assert [(each.room, each.board) for each in posters] == [("Hall A", "1"), ("Hall A", "2")]
    assert [each.room for each in (strings, single, named)] == ["Hall A", "Hall B", "Hall C"]
    assert (named.talks[0].room, named.talks[0].board) == (None, "4")


def test_a_position_that_is_known_is_kept() -> None:
    talk = Talk("Knots", room="Hall A #1", board="2504")
    take_out([Session("Strings", talks=[talk])])
    assert (talk.room, talk.board) == ("Hall A #1", "2504")


@given(st.text(), st.none() | st.text())
def test_a_part_is_filled_or_unknown(room: str, position: str | None) -> None:
    assert all(part is None or part.strip() for part in placed(room, position))


@pytest.mark.parametrize("part", ["Poster ", "#", "# 1", "board 1 ", ", ", "1", "a#1,"])
def test_a_long_text_is_read_at_once(part: str) -> None:
    assert placed(part * 50_000) != (None, None)


def test_the_room_of_many_talks_is_split_once() -> None:
    room = "a meadow with kites " * 1_000
    with patch.object(boards, "_split", wraps=boards._split) as split:
        take_out([Session("Day", talks=[Talk(f"Kites {n}", room=room) for n in range(100)])])
    assert split.call_count == 1
