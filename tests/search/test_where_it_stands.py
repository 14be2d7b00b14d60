"""What a session, a track or a type says of what stands in it."""

from tests.support.invented import session, talk
from tests.support.searching import index, titles

ROOM = session(
    "Kite devroom",
    talk("Kite", ["A B"]),
    talk("A kite in the wind", ["C D"], "Of kites."),
    talk("Knots", ["E F"], type="lightning talk"),
    type="devroom",
)
OTHER = session("Sails and strings devroom", talk("Kites of paper", ["G H"], type="keynote"))
INDEX = index(ROOM, OTHER)


def test_what_stands_in_a_session_is_behind_what_says_it_in_its_title() -> None:
    assert titles(INDEX, "kite")[-1] == "Knots"


def test_a_session_that_the_query_names_comes_before_its_talks() -> None:
    assert titles(INDEX, "kite devroom")[0] == "Kite devroom"
    assert titles(INDEX, "strings sails")[0] == "Sails and strings devroom"
    found = titles(INDEX, "kites")
    assert found.index("Kite devroom") < found.index("A kite in the wind")


def test_a_session_whose_title_says_much_else_waits_its_turn() -> None:
    long = session("Kites, knots, ropes, masts, and decks", talk("Of knots", ["A B"]))
    assert titles(index(long), "knots")[0] == "Of knots"


def test_a_whole_title_comes_before_a_session() -> None:
    assert titles(INDEX, "kite")[:2] == ["Kite", "Kite devroom"]


def test_a_type_is_found_of_papers_too() -> None:
    assert titles(INDEX, "lightning") == ["Knots"]
    assert titles(INDEX, "keynote paper") == ["Kites of paper"]
