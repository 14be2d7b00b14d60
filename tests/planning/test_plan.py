"""What a plan attends, and why it leaves out the rest."""

from typing import Any

import pytest

from confcli.model.entities import Talk
from confcli.model.marks import Appointment, Mark
from confcli.planning.hours import Hours, Waking
from tests.support.invented import at, schedule, session, talk
from tests.support.planned import FREE, STARRED, TOKYO, planned

DAY, NEXT = "2021-05-04", "2021-05-05"
MUST, MAYBE = Mark("must"), Mark("maybe")


def of(title: str, start: str, end: str | None = None, day: str = DAY, **more: Any) -> Talk:
    return talk(title, start=f"{day} {start}", end=end and f"{day} {end}", **more)


def test_no_number_of_lesser_wishes_outweighs_a_greater_one() -> None:
    made = schedule(
        session("Long", of("Storms", "09:00", "12:00")),
        session("Short", *(of(f"Gust{n}", f"{n:02}:00", f"{n:02}:30") for n in (9, 10, 11))),
    )
    gusts = [f"Gust{n}" for n in (9, 10, 11)]
    stars, scores = dict.fromkeys(gusts, STARRED), dict.fromkeys(gusts, 100.0)
    assert planned(made, stars | {"Storms": MUST}).titles == ["Storms"]
    assert planned(made, stars | {"Storms": STARRED}).titles == gusts
    assert planned(made, stars | {"Storms": MAYBE}).titles == gusts
    assert planned(made, {"Storms": MAYBE}, scores=scores).titles == ["Storms"]
    assert planned(made, {"Gust9": MUST}, include=["Storms"]).titles == ["Storms"]


def test_of_equal_wishes_those_of_most_interest_are_attended() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00")), session("B", of("Lulls", "09:30", "10:30"))
    )
    scores = {"Gusts": 40.0, "Lulls": 90.0}
    found = planned(made, scores=scores)
    assert (found.titles, found.left) == (["Lulls"], {"Gusts": "clash Lulls"})
    assert planned(made, dict.fromkeys(scores, STARRED), scores=scores).titles == ["Lulls"]


def test_a_paper_is_attended_once_at_the_time_that_fits() -> None:
    made = schedule(
        session("First", of("Kites", "09:00", "10:00", authors=["Ada"])),
        session("Again", of("Kites", "09:00", "10:00", NEXT, authors=["Ada"])),
        session("Other", of("Gusts", "09:30", "10:00")),
    )
    found = planned(made, {"Kites": STARRED, "Gusts": STARRED})
    assert found.titles == ["Gusts", "Kites"]
    assert found.left == {}


def test_a_slot_that_is_wanted_more_than_another_is_left_out_by_itself() -> None:
    made = schedule(
        session("First", of("Kites", "03:00", "04:00", authors=["Ada"])),
        session("Again", of("Kites", "09:00", "10:00", authors=["Ada"])),
    )
    day = FREE._replace(waking=Waking(Hours(8 * 60, 23 * 60)))
    scores = {"Kites": 50.0}
    assert planned(made, {}, day, scores=scores).left == {}
    found = planned(made, {made.talks[0].id: MUST}, day, scores=scores)
    assert (found.times, found.left) == ({"Kites": "09:00–10:00"}, {"Kites": "asleep"})


def test_what_is_outside_waking_hours_breaks_and_free_time_is_left_out() -> None:
    made = schedule(
        session("Night", of("Stars", "22:30", "23:30")),
        session("Noon", of("Lunch", "02:30", "03:30")),
        session("Call", of("Winds", "05:00", "06:00")),
        session("Fits", of("Gusts", "06:00", "07:00")),
    )
    call = Appointment("a1", "call home", at(f"{DAY} 05:30"), at(f"{DAY} 06:00"))
    terms = FREE._replace(
        zone=lambda _: TOKYO,
        waking=Waking(Hours(8 * 60, 23 * 60)),
        breaks=[Hours(12 * 60, 13 * 60)],
        appointments=[call],
    )
    found = planned(made, dict.fromkeys(["Stars", "Lunch", "Winds", "Gusts"], STARRED), terms)
    assert found.titles == ["Gusts"]
    assert found.left == {"Stars": "asleep", "Lunch": "break", "Winds": "busy call home"}


def test_hours_over_midnight_belong_to_the_evening() -> None:
    made = schedule(
        session("Late", talk("Stars", start=f"{DAY} 23:30", end=f"{NEXT} 01:00")),
        session("Later", of("Moon", "01:00", "02:00", NEXT)),
        session("Latest", of("Dawn", "01:30", "02:30", NEXT)),
    )
    evening = FREE._replace(waking=Waking(Hours(10 * 60, 26 * 60)))
    stars = dict.fromkeys(["Stars", "Moon", "Dawn"], STARRED)
    assert planned(made, stars, evening).titles == ["Stars", "Moon"]
    found = planned(made, stars | {"Stars": MUST}, evening._replace(most=90))
    assert (found.titles, found.left) == (["Stars"], {"Moon": "full", "Dawn": "asleep"})


def test_walks_take_time() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00"), room="Attic"),
        session("B", of("Lulls", "10:03", "11:00"), room="Barn"),
    )
    far = FREE._replace(walk=lambda one, other: 0 if one == other else 5)
    stars = {"Gusts": MUST, "Lulls": STARRED}
    assert planned(made, stars).titles == ["Gusts", "Lulls"]
    assert planned(made, stars, far).left == {"Lulls": "clash Gusts"}


def test_a_day_has_no_more_hours_than_asked_for() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "11:00"), of("Lulls", "11:00", "12:00")),
        session("B", of("Storms", "09:00", "11:00", NEXT)),
    )
    scores = {"Gusts": 90.0, "Lulls": 80.0, "Storms": 70.0}
    found = planned(made, {}, FREE._replace(most=120), scores=scores)
    assert found.titles == ["Gusts", "Storms"]
    assert found.left == {"Lulls": "full"}


@pytest.mark.parametrize(
    ("mark", "more", "why"),
    [
        (Mark("star", seen=True), {}, "seen"),
        (STARRED, {"cancelled": True}, "cancelled"),
        (STARRED, {"start": None}, "no time"),
    ],
)
def test_what_can_t_be_attended_says_why(mark: Mark, more: dict[str, Any], why: str) -> None:
    made = schedule(session("A", talk("Gusts", **{"start": f"{DAY} 09:00", **more})))
    found = planned(made, {"Gusts": mark})
    assert (found.titles, found.left) == ([], {"Gusts": why})


def test_what_is_included_is_attended_though_hidden_and_seen() -> None:
    made, both = schedule(session("A", of("Gusts", "09:00"))), Mark(hidden=True, seen=True)
    assert planned(made, {"Gusts": both}, include=["Gusts"]).titles == ["Gusts"]


def test_what_states_no_end_takes_half_an_hour_and_a_session_an_hour() -> None:
    made = schedule(
        session("Talks", of("Gusts", "09:00"), of("Lulls", "09:10")),
        session("Winds", start=f"{DAY} 12:00"),
        session("Knots", start=f"{DAY} 12:30"),
    )
    found = planned(made, dict.fromkeys(["Gusts", "Lulls", "Winds"], MUST) | {"Knots": STARRED})
    assert found.times == {
        "Gusts": "09:00–09:10",  # the next one begins
        "Lulls": "09:10–09:40",
        "Winds": "12:00–13:00",
    }
    assert [pick.offer.is_assumed for pick in found.plan.picks] == [True, True, True]


def test_posters_are_visited_one_after_the_other_in_the_order_of_their_boards() -> None:
    posters = [poster("A", "10"), poster("B", "2"), poster("C", "1"), poster("D", "3")]
    made = schedule(
        session("Posters", *posters), session("Talk", of("Gusts", "09:15", "09:30"), type="talk")
    )
    found = planned(made, {"Gusts": MUST}, scores=dict.fromkeys("ABC", 50.0))
    assert found.times == {
        "C": "09:00–09:10",
        "Gusts": "09:15–09:30",
        "B": "09:30–09:40",
        "A": "09:40–09:50",
    }
    long = planned(
        made, {}, FREE._replace(visit=30), scores=dict(zip("ABC", (9.0, 8.0, 7.0), strict=True))
    )
    assert long.times == {"B": "09:00–09:30", "A": "09:30–10:00"}
    assert long.left == {"C": "crowded B A"}


def poster(title: str, board: str | None) -> Talk:
    return of(title, "09:00", "10:00", type="poster", board=board, authors=[f"Author of {title}"])


def test_a_visit_to_a_poster_is_in_waking_hours_and_in_no_break() -> None:
    made = schedule(session("Posters", poster("A", "1"), poster("B", "2"), poster("C", "3")))
    terms = FREE._replace(
        waking=Waking(Hours(9 * 60 + 20, 23 * 60)), breaks=[Hours(9 * 60 + 30, 9 * 60 + 50)]
    )
    found = planned(made, {}, terms, scores={"A": 50.0, "B": 60.0, "C": 30.0})
    assert found.times == {"A": "09:20–09:30", "B": "09:50–10:00"}
    asleep = FREE._replace(waking=Waking(Hours(12 * 60, 23 * 60)))
    assert planned(made, {"A": STARRED}, asleep).left == {"A": "asleep"}


def test_a_poster_without_a_board_is_visited_last() -> None:
    made = schedule(session("Posters", poster("A", None), poster("B", "2"), poster("C", "1")))
    assert planned(made, scores=dict.fromkeys("ABC", 50.0)).titles == ["C", "B", "A"]


def test_halls_are_visited_one_after_the_other_not_back_and_forth() -> None:
    made = schedule(
        session("North", *(poster(title, "1") for title in "ABC")),
        session("South", *(poster(title, "2") for title in "DEF")),
    )
    titles = planned(made, scores=dict.fromkeys("ABCDEF", 50.0)).titles
    assert titles in (list("ABCDEF"), list("DEFABC"))


def test_talks_without_times_of_their_own_are_attended_with_their_session() -> None:
    made = schedule(
        session("Winds", talk("A"), talk("B"), talk("C"), start=f"{DAY} 09:00", end=f"{DAY} 11:00"),
        session("Knots", of("Bowline", "10:00", "10:30")),
    )
    both = planned(made, {"A": STARRED, "B": STARRED, "Bowline": STARRED})
    assert both.times == {"A": "09:00–11:00", "B": "09:00–11:00"}
    assert both.left == {"Bowline": "clash A B"}
    assert planned(made, {"A": STARRED, "Bowline": MUST}).left == {"A": "clash Bowline"}


def test_who_attends_a_starred_session_sees_what_is_in_it() -> None:
    made = schedule(
        session("Winds", of("A", "09:00", "09:30"), of("B", "09:30", "10:00"), end=f"{DAY} 10:00"),
        session("Knots", of("Bowline", "09:45", "10:30")),
    )
    found = planned(made, dict.fromkeys(["Winds", "A", "B", "Bowline"], STARRED))
    assert found.times == {"Winds": "09:00–10:00", "A": "09:00–09:30", "B": "09:30–10:00"}
    assert planned(made, {"Winds": STARRED, "Bowline": MUST}).titles == ["Bowline"]
    assert planned(made, include=["Winds"]).titles == ["Winds"]
