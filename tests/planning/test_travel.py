"""Minutes from room to room: the most specific rule counts, and both ways are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.planning.travel import Travel, pair

#: Two buildings and a hall; a floor is no beginning of a number.
RULES = {
    "default": 5,
    "H | H": 2,
    "H.1 | H.2": 3,
    "H | K": 8,
    "H.1309 | K": 6,
    "Aula | H.1309": 12,
}
rooms = st.sampled_from(
    ["H.1309", "H.1301", "H.2214", "K.1.105", "K4.201", "Aula", "Hall", "Room 1", "Room 10"]
)


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        ("H.1301", "H.1309", 2),
        ("H.1301", "H.2214", 2),
        ("H.1301", "K4.201", 8),
        ("H.1309", "K.1.105", 6),
        ("H.1309", "Aula", 12),
        ("Aula", "K.1.105", 5),
        ("Aula", "Hall", 5),
        ("H.1309", "h.1309 ", 0),
        ("H.1309", None, 0),
        (None, None, 0),
        ("", "H.1309", 0),
    ],
)
def test_the_most_specific_rule_counts(one: str, other: str, minutes: int) -> None:
    assert Travel(RULES).minutes(one, other) == minutes


def test_nothing_is_known_of_walks_unless_it_is_said() -> None:
    assert Travel().minutes("Aula", "Hall") == 0
    assert Travel({"Aula | Hall": 4}).minutes("Aula", "Gym") == 0


def test_minutes_asked_for_stand_in_for_the_default_alone() -> None:
    travel = Travel(RULES, usual=20)
    assert travel.minutes("Aula", "Gym") == 20
    assert travel.minutes("H.1309", "Aula") == 12
    assert Travel(RULES, usual=0).minutes("Aula", "Gym") == 0


def test_a_beginning_ends_where_a_word_or_a_number_does() -> None:
    travel = Travel({"Room 1 | AW": 7})
    assert travel.minutes("Room 1", "AW1.126") == 7
    assert travel.minutes("Room 1a", "AW 2") == 7
    assert travel.minutes("Room 10", "AW1.126") == 0
    assert travel.minutes("Room 1", "AWESOME") == 0


def test_case_accents_and_blanks_do_not_matter() -> None:
    assert Travel({"salle  été | AULA": 3}).minutes("Aula Magna", "Salle Ete") == 3


@pytest.mark.parametrize("rule", ["default", "Aula", "Aula |", "| K", "A | B | C", " | "])
def test_what_does_not_name_two_rooms_is_no_pair(rule: str) -> None:
    assert pair(rule) is None


def test_a_pair_is_the_same_the_other_way_round() -> None:
    assert pair("Aula | K.1") == pair("k.1|aula") == ("aula", "k.1")


@given(rooms, rooms)
def test_the_way_back_is_as_long(one: str, other: str) -> None:
    assert Travel(RULES).minutes(one, other) == Travel(RULES).minutes(other, one)
