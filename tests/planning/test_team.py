"""Who of a team goes where, and who is at what another one misses."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.marks import Appointment, Mark
from confcli.planning.engagements import mine
from confcli.planning.team import Member, Shared, together
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from tests.support.invented import at, schedule, session, talk

HOURS = [("Box kites", 9, 10), ("Tails", 9, 11), ("Lines", 10, 11), ("Knots", 14, 15)]
KITES = schedule(
    session(
        "Kites",
        *(
            talk(title, ["Ada"], start=f"2021-05-04 {start:02}:00", end=f"2021-05-04 {end:02}:00")
            for title, start, end in HOURS
        ),
    ),
    session("Unscheduled", talk("Some day", ["Bo"])),
)
TALKS = {talk.title: talk for talk in KITES.talks}
CALL = Appointment("a1", "call home", at("2021-05-04 09:30"), at("2021-05-04 09:45"))
NO_WALK = Travel()


def member(
    name: str, *titles: str, busy: tuple[Appointment, ...] = (), star: str = "star"
) -> Member:
    marks = {TALKS[title].id: Mark(star) for title in titles}
    return Member(name, mine(Schedule(KITES.listings, marks).sessions), busy)


def goers(found: list[Shared]) -> list[tuple[str | None, str]]:
    return [(it.entry.title, " ".join(goer.name for goer in it.people)) for it in found]


def conflicts(found: list[Shared], title: str) -> list[tuple[str, str | None, str, str, str]]:
    """What keeps whom from an item, and who is at the other one, here, and in the same fix."""
    (it,) = (each for each in found if each.entry.title == title)
    return [
        (
            one.name,
            one.other.of.title,
            " ".join(one.at_other),
            " ".join(one.here),
            " ".join(one.alike),
        )
        for one in it.conflicts
    ]


def test_each_item_names_who_goes_there_in_order_of_time() -> None:
    team = [member("Ana", "Knots", "Box kites"), member("Bo", "Some day", "Box kites")]
    assert goers(together(team, NO_WALK)) == [
        ("Box kites", "Ana Bo"),
        ("Knots", "Ana"),
        ("Some day", "Bo"),
    ]


def test_how_much_each_wants_to_see_it_is_kept() -> None:
    team = [member("Ana", "Knots", star="must"), member("Bo", "Knots", star="maybe")]
    (shared,) = together(team, NO_WALK)
    assert [(goer.name, goer.star) for goer in shared.people] == [("Ana", "must"), ("Bo", "maybe")]


def test_a_team_mate_covers_the_other_one() -> None:
    found = together([member("Ana", "Box kites", "Tails"), member("Bo", "Tails")], NO_WALK)
    assert conflicts(found, "Box kites") == [("Ana", "Tails", "Bo", "", "")]
    assert conflicts(found, "Tails") == [("Ana", "Box kites", "", "Bo", "")]


def test_two_with_the_same_clash_can_be_at_one_each() -> None:
    both = "Box kites", "Tails"
    found = together([member("Ana", *both), member("Bo", *both)], NO_WALK)
    assert conflicts(found, "Tails") == [
        ("Ana", "Box kites", "", "", "Bo"),
        ("Bo", "Box kites", "", "", "Ana"),
    ]


def test_who_has_an_appointment_then_covers_nothing() -> None:
    team = [member("Ana", "Box kites", "Tails"), member("Bo", "Tails", busy=(CALL,))]
    found = together(team, NO_WALK)
    assert conflicts(found, "Box kites") == [("Ana", "Tails", "", "", "")]
    assert conflicts(found, "Tails") == [
        ("Ana", "Box kites", "", "", ""),
        ("Bo", "call home", "", "Ana", ""),
    ]


def test_one_after_the_other_is_no_clash_unless_the_way_is_too_long() -> None:
    found = together([member("Ana", "Box kites", "Lines", "Knots")], NO_WALK)
    assert not any(it.conflicts for it in found)


def test_nobody_and_nothing_is_fine() -> None:
    assert together([], NO_WALK) == []
    assert together([member("Ana")], NO_WALK) == []


titles = st.sets(st.sampled_from([title for title, _, _ in HOURS]))


@given(st.lists(titles, min_size=1, max_size=4), st.booleans())
def test_the_conflicts_are_those_of_every_pair(picks: list[set[str]], is_busy: bool) -> None:
    team = [
        member(str(n), *chosen, busy=(CALL,) if is_busy and not n else ())
        for n, chosen in enumerate(picks)
    ]
    found = together(team, NO_WALK)
    expected = {
        (it.name, *names(one, other))
        for it in team
        for one, other in combinations(wanted(it), 2)
        if overlap(one, other)
    }
    shown = {(one.name, *names(it.entry, one.other.of)) for it in found for one in it.conflicts}
    assert shown == expected
    assert {it.entry.title for it in found} == set().union(*picks)


def wanted(it: Member) -> list[Entry | Appointment]:
    return [*it.stars, *it.appointments]


def names(*items: Entry | Appointment) -> list[str]:
    return sorted(it.title or "" for it in items)


def overlap(one: Entry | Appointment, other: Entry | Appointment) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start < other.end and other.start < one.end


@pytest.mark.parametrize("count", [2, 3])
def test_whoever_stars_neither_covers_nothing(count: int) -> None:
    others = [member(f"Bo {n}", "Knots") for n in range(count)]
    found = together([member("Ana", "Box kites", "Tails"), *others], NO_WALK)
    assert conflicts(found, "Box kites") == [("Ana", "Tails", "", "", "")]
