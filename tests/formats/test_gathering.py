"""Grouping talks into sessions by title and by the gaps between them."""

from confcli.formats.gathering import gather
from confcli.model.entities import Session
from tests.support.invented import at, talk


def titles(sessions: list[Session]) -> list[tuple[str | None, list[str | None]]]:
    return [(session.title, [each.title for each in session.talks]) for session in sessions]


def test_one_session_per_title_in_order_of_time() -> None:
    late, early = talk("B", start="2021-05-04 10:00"), talk("A", start="2021-05-04 09:00")
    found = gather([("Kites", late), ("Strings", talk("C")), ("Kites", early)])
    assert titles(found) == [("Kites", ["A", "B"]), ("Strings", ["C"])]


def test_a_night_ends_a_session_but_midnight_does_not() -> None:
    starts = ("2021-05-04 22:00", "2021-05-05 01:00", "2021-05-05 09:00")
    found = gather(("Kites", talk(start, start=start)) for start in starts)
    assert [len(session.talks) for session in found] == [2, 1]


def test_a_long_talk_bridges_a_gap() -> None:
    long = talk("A", start="2021-05-04 09:00", end="2021-05-04 18:00")
    found = gather([("Kites", long), ("Kites", talk("B", start="2021-05-04 19:00"))])
    assert titles(found) == [("Kites", ["A", "B"])]


def test_a_session_spans_its_talks_and_has_their_common_room() -> None:
    first = talk("A", start="2021-05-04 09:00", end="2021-05-04 09:30", room="Hall")
    (one,) = gather([("Kites", first), ("Kites", talk("B", room="Hall"))], "Europe/Paris", "page")
    assert (one.start, one.end) == (at("2021-05-04 09:00"), at("2021-05-04 09:30"))
    assert (one.room, one.timezone, one.time_basis) == ("Hall", "Europe/Paris", "page")
    (other,) = gather([("Kites", first), ("Kites", talk("B"))], basis="stated")
    assert (other.room, other.timezone, other.time_basis) == (None, "UTC", "stated")


def test_a_session_without_a_time_has_no_time_basis() -> None:
    (one,) = gather([("Kites", talk("A"))], basis="stated")
    assert (one.start, one.timezone, one.time_basis, one.spans_talks) == (None, None, None, False)


def test_sessions_that_the_source_does_not_name_are_known_as_gathered() -> None:
    titled = [("Kites", talk("A")), ("Meadow", talk("B"))]
    assert [each.gathered for each in gather(titled, named={"Kites"})] == [False, True]
    assert [each.gathered for each in gather(titled)] == [False, False]
