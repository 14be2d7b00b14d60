"""Walks between rooms by their places: along the ground, with detours, in whole minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.planning.travel import Travel
from confcli.planning.walks import Place, Walks, located, merged
from tests.support.effort import calls

#: A hundredth of a degree of latitude is 1,112 m.
HALL, YARD, BARN = Place(50.0, 4.0), Place(50.001, 4.0), Place(50.0, 4.001)
FAR, NULL = Place(51.0, 4.0), Place(0.0, 0.0)
WALKS = Walks({"Hall": HALL, "Foyer": HALL, "Yard": YARD, "Barn": BARN, "Far": FAR, "Null": NULL})
places = st.builds(
    Place, st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False)
)
near = st.builds(Place, st.floats(49.99, 50.01), st.floats(3.99, 4.01))


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        # 111.2 m, 1.4 times as far on foot, at 75 m a minute: 2.08 minutes.
        ("Hall", "Yard", 3),
        # 71.5 m, as meridians are closer there: 1.33 minutes.
        ("Hall", "Barn", 2),
        ("Hall", "Foyer", 0),
        ("Hall", "Gym", None),
        ("Hall", "Far", None),
        ("Hall", "Null", None),
    ],
)
def test_a_walk_is_by_the_way_along_the_ground(one: str, other: str, minutes: int | None) -> None:
    assert WALKS.minutes(one, other) == WALKS.minutes(other, one) == minutes


@given(st.lists(near, min_size=2, max_size=6))
def test_none_is_longer_than_the_longest(found: list[Place]) -> None:
    walks = Walks({str(n): place for n, place in enumerate(found)})
    every = [walks.minutes(str(n), str(m)) for n in range(len(found)) for m in range(len(found))]
    assert max(each or 0 for each in every) <= walks.longest


def test_a_long_name_is_no_more_effort() -> None:
    def look(length: int) -> int:
        return calls(lambda: located(["hall " * length], [("Hall", HALL), ("Yard", YARD)]))

    assert located(["hall " * 9], [("Hall", HALL)]) == {"hall " * 9: HALL}
    assert look(20_000) == look(10_000)


@given(places, places)
def test_places_anywhere_are_no_error(one: Place, other: Place) -> None:
    walks = Walks({"A": one, "B": other})
    assert walks.minutes("A", "A") == 0
    assert walks.longest >= (walks.minutes("A", "B") or 0)


def test_what_the_user_says_counts_more() -> None:
    assert Travel(walks=WALKS).minutes("Hall", "Yard") == 3
    assert Travel(walks=WALKS).longest == 120
    assert Travel({"Hall | Yard": 9}, walks=WALKS).minutes("Hall", "Yard") == 9
    assert Travel({"Hall | Yard": 9}, walks=WALKS).minutes("Hall", "Barn") == 2
    assert Travel({"Hall | Hall": 9}, walks=WALKS).minutes("Hall", "Barn") == 2
    assert Travel(usual=0, walks=WALKS).minutes("Hall", "Yard") == 0
    assert Travel({"default": 1}, walks=WALKS).minutes("Hall", "Yard") == 3
    assert Travel({"default": 1}, walks=WALKS).minutes("Hall", "Gym") == 1
    assert Travel({"default": 1}, usual=2, walks=WALKS).minutes("Hall", "Yard") == 2
    assert Travel({"default": 1}, walks=WALKS).longest == 120
    assert Travel({"default": 150}, walks=WALKS).longest == 150
    assert Travel(walks=WALKS).minutes("Hall", "Gym") == 0


def test_a_room_has_the_place_of_its_name_or_of_the_longest_that_begins_it() -> None:
    known = [("Hall", HALL), ("hall 1", YARD), ("H.1", BARN)]
    rooms = ["HALL", "Hall 1", "Hall 1 (upstairs)", "Hall 12", "Hallway", "H.1.105", "H.12", "Gym"]
    assert located(rooms, known) == {
        "HALL": HALL,
        "Hall 1": YARD,
        "Hall 1 (upstairs)": YARD,
        "Hall 12": HALL,
        "H.1.105": BARN,
    }


def test_a_beginning_may_end_within_a_word() -> None:
    rooms = ["A2", "A21 (first floor)", "Amphi", "Aula", "Barn"]
    assert located(rooms, [("Aula", BARN)], [("A", HALL), ("a2", YARD)]) == {
        "A2": YARD,
        "A21 (first floor)": YARD,
        "Amphi": HALL,
        "Aula": BARN,
    }


def test_a_name_at_two_places_says_nothing() -> None:
    assert located(["Hall"], [("Hall", HALL), ("hall", YARD), ("HALL", HALL)]) == {}
    assert located(["Hall"], [("Hall", HALL), ("hall", HALL)]) == {"Hall": HALL}
    one, other = {"Hall": HALL, "Yard": YARD}, {"Hall": YARD, "Barn": BARN}
    assert merged([one, other]) == {"Yard": YARD, "Barn": BARN}
