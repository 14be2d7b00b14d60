"""Clashes: every pair that can't both be had, and by how much."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.marks import Appointment
from confcli.planning.clashes import Clash, clashes
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from tests.support.invented import at, schedule, session, talk

DAY = "2021-05-04"
NO_WALKS = Travel()
BEGIN = datetime(2024, 10, 26, 23, tzinfo=UTC)
MINUTES = st.integers(0, 240)


def of(title: str, start: str, end: str | None = None, **more: Any) -> Any:
    return talk(title, start=f"{DAY} {start}", end=f"{DAY} {end}" if end else None, **more)


def clashing(entries: Sequence[Entry | Appointment], travel: Travel = NO_WALKS) -> list[Clash]:
    return clashes([it for each in entries if (it := engagement(each))], travel)


def in_words(found: Sequence[Clash]) -> list[tuple[str | None, str | None, int]]:
    return [(each.one.of.title, each.other.of.title, each.overlap) for each in found]


def test_three_talks_at_once_clash_pairwise_each_by_its_own_minutes() -> None:
    made = schedule(
        session("A", of("Tails", "09:00", "10:00")),
        session("B", of("Strings", "09:20", "09:40")),
        session("C", of("Bows", "09:30", "10:30"), of("Tea", "10:30", "11:00")),
    )
    assert in_words(clashing(made.talks)) == [
        ("Tails", "Strings", 20),
        ("Tails", "Bows", 30),
        ("Strings", "Bows", 10),
    ]


def test_an_appointment_clashes_as_a_talk_does() -> None:
    made = schedule(session("A", of("Tails", "09:00", "10:00")))
    call = Appointment("a1", "call home", at(f"{DAY} 09:45"), at(f"{DAY} 10:15"))
    assert in_words(clashing([*made.talks, call])) == [("Tails", "call home", 15)]


def test_slots_of_one_paper_do_not_clash() -> None:
    slots = [of("Tails", "09:00", "10:00", authors=["Ada"]) for _ in range(2)]
    made = schedule(*(session(name, slot) for name, slot in zip("AB", slots, strict=True)))
    assert len(made.papers) == 1
    assert clashing(made.talks) == []


def test_a_session_is_no_clash_of_its_talks_but_of_others() -> None:
    made = schedule(
        session("A", of("Tails", "09:00", "10:00"), end=f"{DAY} 12:00"),
        session("B", of("Strings", "09:00", "10:00")),
    )
    whole, *_ = made.sessions
    found = clashing([whole, *whole.talks])
    assert found == []
    other = next(each for each in made.talks if each.title == "Strings")
    assert in_words(clashing([whole, other])) == [("A", "Strings", 60)]


def test_posters_of_a_session_are_beside_each_other_and_its_talks_at_once_are_not() -> None:
    posters = [of(f"Poster {n}", "09:00", "10:00", room="Hall") for n in range(3)]
    assert clashing(schedule(session("Posters", *posters)).talks) == []
    later = of("Late poster", "09:30", "10:00", room="Hall")
    elsewhere = of("Far poster", "09:00", "10:00", room="Attic")
    made = schedule(session("Tails", posters[0], later, elsewhere))
    assert [(one, other) for one, other, _ in in_words(clashing(made.talks))] == [
        ("Poster 0", "Far poster"),
        ("Poster 0", "Late poster"),
        ("Far poster", "Late poster"),
    ]


def test_posters_of_several_sessions_in_one_hall_are_beside_each_other() -> None:
    made = schedule(
        session("Tails", of("Long", "09:00", "10:00", room="Hall", type="poster")),
        session("Strings", of("Thin", "09:30", "10:30", room="Hall", type="virtual poster")),
        session("Winds", of("Gusts", "09:00", "10:00", room="Attic", type="poster")),
        session("Knots", of("Bowline", "09:00", "10:00", room="Hall", type="oral")),
    )
    pairs = {frozenset((one, other)) for one, other, _ in in_words(clashing(made.talks))}
    assert frozenset(("Long", "Thin")) not in pairs
    assert len(pairs) == 5


def test_poster_sessions_in_one_hall_are_beside_each_other_and_their_posters() -> None:
    made = schedule(
        session("Tails (Poster)", of("Long", "09:00", "10:00", type="poster"), room="Hall"),
        session("Kites", of("Thin", "09:00", "10:00"), type="virtual poster", room="Hall"),
        session("Lunch", of("Soup", "09:00", "10:00"), room="Hall"),
        session("Posters afar", of("Gusts", "09:00", "10:00", type="poster"), room="Attic"),
    )
    (long,) = (each for each in made.talks if each.title == "Long")
    found = in_words(clashing([*made.sessions, long]))
    there, elsewhere = ("Tails (Poster)", "Kites", "Long"), ("Lunch", "Posters afar")
    assert {frozenset((one, other)) for one, other, _ in found} == {
        frozenset(elsewhere),
        *(frozenset((one, other)) for one in there for other in elsewhere),
    }


def test_talks_that_only_confcli_puts_into_a_session_are_not_beside_each_other() -> None:
    made = schedule(session("Track", *(of(f"Talk {n}", "09:00", "10:00") for n in range(2))))
    made.sessions[0].of.gathered = True
    assert len(clashing(made.talks)) == 1


def test_what_begins_when_another_ends_is_no_clash_unless_the_way_takes_time() -> None:
    made = schedule(
        session("A", of("Tails", "09:00", "10:00", room="Attic")),
        session("B", of("Strings", "10:05", "11:00", room="Hall")),
    )
    assert clashing(made.talks) == []
    assert clashing(made.talks, Travel(usual=5)) == []
    (found,) = clashing(made.talks, Travel(usual=8))
    assert (found.overlap, found.between, found.walk) == (0, 5, 8)


def test_what_has_no_end_is_assumed_to_last_until_the_next_of_its_session() -> None:
    made = schedule(
        session("A", of("Tails", "09:00"), of("Knots", "09:30")),
        session("B", of("Strings", "09:20", "09:40")),
    )
    first, *_ = found = clashing(made.talks)
    assert in_words(found) == [("Tails", "Strings", 10), ("Strings", "Knots", 0)]
    assert first.is_assumed


@pytest.mark.parametrize("start", ["09:00", "09:59"])
def test_what_has_no_end_at_all_clashes_with_what_it_begins_in(start: str) -> None:
    made = schedule(
        session("A", of("Tails", "09:00", "10:00")),
        session("B", of("Strings", start)),
    )
    assert [each.overlap for each in clashing(made.talks)] == [0]


def test_what_has_no_end_is_not_known_to_clash_with_what_comes_later() -> None:
    made = schedule(session("A", of("Tails", "09:00")), session("B", of("Strings", "09:10")))
    assert clashing(made.talks) == []


def test_what_takes_no_time_does_not_clash() -> None:
    made = schedule(
        session("A", of("Tails", "09:00", "10:00")),
        session("B", of("Off", "09:00", "10:00", cancelled=True)),
        session("C", talk("Some day")),
        session("Fair", start=f"{DAY} 00:00", end="2021-05-05 00:00"),
    )
    fair = next(each for each in made.sessions if each.title == "Fair")
    assert clashing([*made.talks, fair]) == []


def test_the_hour_that_clocks_show_twice_is_two_hours() -> None:
    """02:30 in summer and 02:00 in winter are half an hour apart, not minus half an hour."""
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    one = Appointment("a", "before", _at("02:00", summer), _at("02:45", summer))
    other = Appointment("b", "after", _at("02:15", winter), _at("02:30", winter))
    assert clashing([one, other]) == []
    third = Appointment("c", "long", _at("02:30", summer), _at("02:20", winter))
    assert in_words(clashing([one, other, third])) == [
        ("before", "long", 15),
        ("long", "after", 5),
    ]


def _at(time: str, zone: timezone) -> datetime:
    return datetime.fromisoformat(f"2024-10-27 {time}").replace(tzinfo=zone)


@st.composite
def _engagements(draw: st.DrawFn) -> list[Engagement]:
    found = []
    for number in range(draw(st.integers(0, 12))):
        start = BEGIN + timedelta(minutes=draw(MINUTES))
        end = start + timedelta(minutes=draw(st.integers(0, 60)))
        room = draw(st.sampled_from([None, "A1", "A2", "B1"]))
        found.append(Engagement(Appointment(str(number), "", start, end), start, end, room))
    return found


@given(_engagements(), st.integers(0, 30), st.integers(0, 30))
def test_the_sweep_finds_what_comparing_every_pair_finds(
    made: list[Engagement], usual: int, between: int
) -> None:
    travel = Travel({"A | B": between}, usual)
    expected = {
        frozenset((one.of.id, other.of.id))
        for one, other in combinations(made, 2)
        if _can_t_both_be_had(one, other, travel)
    }
    found = clashes(made, travel)
    assert {frozenset((each.one.of.id, each.other.of.id)) for each in found} == expected
    assert len(found) == len(expected)
    assert all(each.overlap == _minutes_of_both(each) for each in found)


def _can_t_both_be_had(one: Engagement, other: Engagement, travel: Travel) -> bool:
    first, last = sorted((one, other), key=lambda each: each.start)
    walk = timedelta(minutes=travel.minutes(one.room, other.room))
    return first.start == last.start or first.end > last.start or last.start - first.end < walk


def _minutes_of_both(clash: Clash) -> int:
    one, other = clash.one, clash.other
    minutes = (BEGIN + timedelta(minutes=n) for n in range(301))
    return sum(one.start <= it < one.end and other.start <= it < other.end for it in minutes)
