"""A user's own days: in order, each with its clashes, other slots and the time before it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Session
from confcli.model.marks import Appointment, Mark
from confcli.planning.agenda import Item
from confcli.planning.suggestions import suggesting
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk
from tests.support.own_days import DAY, of, own_days, starring, titles, two_days


def test_only_what_is_starred_is_in_it_and_what_has_no_time_is_last() -> None:
    made = starring(schedule(*two_days()), Storms="star", Gusts="must", **{"Some day": "maybe"})
    assert titles(own_days(made)) == ["Gusts", "Storms", "Some day"]
    assert own_days(schedule(*two_days())) == []


def test_both_of_a_clash_know_of_it() -> None:
    gusts, bowline = own_days(starring(schedule(*two_days()), Gusts="star", Bowline="star"))
    assert [each.overlap for each in gusts.clashes] == [30]
    assert gusts.clashes == bowline.clashes


def test_what_is_not_starred_does_not_clash() -> None:
    (gusts,) = own_days(starring(schedule(*two_days()), Gusts="star"))
    assert gusts.clashes == ()


def test_appointments_are_in_the_days_that_something_is_starred_on() -> None:
    made = starring(schedule(*two_days()), Gusts="star")
    call = Appointment("a", "call home", at(f"{DAY} 09:45"), at(f"{DAY} 10:15"))
    later = Appointment("b", "dentist", at("2021-05-07 09:45"), at("2021-05-07 10:15"))
    found = own_days(made, later, call)
    assert titles(found) == ["Gusts", "call home"]
    assert [len(each.clashes) for each in found] == [1, 1]
    assert [each.entry.kind for each in found] == ["talk", "appointment"]


def test_appointments_are_in_other_days_of_a_conference_of_which_something_is_starred() -> None:
    made = starring(schedule(*two_days()), Gusts="star")
    there = Calendar(zone("UTC"), places=lambda: made.sessions)
    dates = ("2021-05-03", "2021-05-05", "2021-05-06")
    own = [Appointment(day, "dentist", at(f"{day} 12:00"), at(f"{day} 13:00")) for day in dates]
    found = own_days(made, *own, calendar=there)
    assert [each.entry.id for each in found[1:]] == ["2021-05-05"]
    assert own_days(schedule(*two_days()), *own, calendar=there) == []


def slots() -> list[Session]:
    """A paper that is presented three times, and a talk at the time of two of them."""
    times = (("09:00", "09:30", DAY), ("10:00", "10:30", DAY), ("11:00", "11:30", "2021-05-05"))
    talks = [of("Tails", *each, authors=["Ada"]) for each in times]
    sessions = [session(f"Slot {n}", each) for n, each in enumerate(talks)]
    return [*sessions, session("Winds", of("Gusts", "09:15", "10:15"))]


def test_each_slot_of_a_starred_paper_names_the_others_and_which_of_them_is_free() -> None:
    made = schedule(*slots())
    paper = next(each for each in made.papers if each.title == "Tails")
    gusts = next(each for each in made.talks if each.title == "Gusts")
    found = own_days(Schedule(made.listings, {paper.id: Mark("star"), gusts.id: Mark("star")}))
    assert titles(found) == ["Tails", "Gusts", "Tails", "Tails"]
    first = found[0]
    assert [each.slot.id for each in first.other_slots] == [found[2].entry.id, found[3].entry.id]
    assert [each.is_free for each in first.other_slots] == [False, True]
    assert [len(each.clashes) for each in found] == [1, 2, 1, 0]


def test_a_starred_slot_names_slots_that_are_not_starred() -> None:
    made = schedule(*slots())
    first = next(each for each in made.talks if each.title == "Tails")
    gusts = next(each for each in made.talks if each.title == "Gusts")
    found = own_days(Schedule(made.listings, {first.id: Mark("star"), gusts.id: Mark("star")}))
    assert titles(found) == ["Tails", "Gusts"]
    assert [each.is_free for each in found[0].other_slots] == [False, True]
    assert [len(each.clashes) for each in found] == [1, 1]


def suggested(found: Sequence[Item]) -> list[list[str | None]]:
    return [[it.of.title for it in each.free.suggested] for each in found if each.free]


def interest(*wanted: str) -> Any:
    """Interest in what has these titles, the first one most."""
    worth = {title: len(wanted) - n for n, title in enumerate(wanted)}
    return lambda entries: [worth.get(each.title, 0) for each in entries]


def filled(made: Schedule, *wanted: str, travel: Travel = Travel()) -> list[list[str | None]]:  # noqa: B008
    found = own_days(made, travel=travel)
    return suggested(suggesting(found, items(made), travel, interest(*wanted)))


def test_what_interests_and_fits_is_suggested_the_best_first() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Storms="star")
    assert filled(made, "Clinch", "Calm", "Bowline", "Moon") == [["Clinch", "Calm"]]
    assert filled(made) == [[]]


def test_what_is_hidden_seen_cancelled_or_starred_is_not_suggested() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Storms="star")
    calm = next(each for each in made.talks if each.title == "Calm")
    for said in (Mark(hidden=True), Mark(seen=True), Mark("maybe")):
        told = Schedule(made.listings, {**made.marks, calm.id: said})
        assert filled(told, "Calm", "Clinch") == [["Clinch"]]
    calm.of.cancelled = True
    assert filled(made, "Calm", "Clinch") == [["Clinch"]]


def test_another_slot_of_a_starred_paper_is_not_suggested() -> None:
    """One of its slots clashes: that is no reason to sit through it twice."""
    before = of("Early", "08:00", "08:30", "2021-05-05")
    made = schedule(*slots(), session("A", before, of("Lunch", "12:00", "13:00", "2021-05-05")))
    marks = {each.id: Mark("star") for each in made.talks if each.title in ("Early", "Lunch")}
    one = next(each for each in made.talks if each.title == "Tails")
    found = own_days(Schedule(made.listings, {**marks, one.id: Mark("star")}))
    assert suggested(suggesting(found, items(made), Travel(), interest("Tails"))) == [[]]


def test_what_there_is_no_time_to_walk_to_is_not_suggested() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00"), of("Storms", "11:00", "12:00"), room="Attic"),
        session("B", of("Calm", "10:00", "10:30"), room="Hall"),
    )
    starred = starring(made, Gusts="star", Storms="star")
    assert filled(starred, "Calm") == [["Calm"]]
    assert filled(starred, "Calm", travel=Travel(usual=5)) == [[]]


@st.composite
def _programmes(draw: st.DrawFn) -> Schedule:
    """A programme of which all is starred: papers in several slots, sessions with talks at once."""
    sessions = []
    for number in range(draw(st.integers(1, 4))):
        talks = [
            _drawn(draw, draw(st.sampled_from(["Tails", f"Talk {number}.{n}"])))
            for n in range(draw(st.integers(0, 3)))
        ]
        sessions.append(session(f"Session {number}", *talks, **_when(draw)))
    made = schedule(*sessions)
    every = (*made.sessions, *made.papers)
    return Schedule(made.listings, {each.id: Mark("star") for each in every})


def _when(draw: st.DrawFn) -> dict[str, Any]:
    start = at(f"{DAY} 00:00") + timedelta(minutes=5 * draw(st.integers(0, 20)))
    end = start + timedelta(minutes=5 * draw(st.integers(1, 10)))
    return {"start": start.isoformat(), "end": end.isoformat()}


def _drawn(draw: st.DrawFn, title: str) -> Any:
    return talk(title, ["Ada"], room=draw(st.sampled_from(["A", "B"])), **_when(draw))


@given(_programmes())
def test_clashes_are_those_of_every_pair_that_is_not_one_to_be_at(made: Schedule) -> None:
    found = own_days(made)
    expected = {
        frozenset((one.entry.id, other.entry.id))
        for one, other in combinations(found, 2)
        if _overlap(one.entry, other.entry) and not _are_one(one.entry, other.entry)
    }
    pairs = [
        frozenset((clash.one.of.id, clash.other.of.id))
        for each in found
        for clash in each.clashes
        if clash.one is each.engagement
    ]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == expected
    for each in found:
        ids = {id_ for pair in expected for id_ in pair if each.entry.id in pair}
        beside = {clash.beside(each.engagement).of.id for clash in each.clashes if each.engagement}
        assert beside == ids - {each.entry.id}
        for other in each.other_slots:
            assert other.is_free == all(other.slot.id not in pair for pair in expected)


def _overlap(one: Any, other: Any) -> bool:
    return bool(max(one.start, other.start) < min(one.end, other.end))


def _are_one(one: Any, other: Any) -> bool:
    if one.paper and one.paper == other.paper:
        return True
    if one.session_id != other.session_id:
        return False
    beside = (one.start, one.end, one.room) == (other.start, other.end, other.room)
    return "session" in (one.kind, other.kind) or beside
