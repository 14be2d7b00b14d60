"""A plan in the midst of a conference, and in sessions that have no time for all posters."""

import pytest

from confcli.model.entities import Talk
from confcli.model.marks import Mark
from confcli.planning.hours import Hours, Waking
from confcli.views import plan_words
from tests.support.invented import at, schedule, session, talk
from tests.support.planned import FREE, STARRED, Planned, planned

DAY = "2021-05-04"


def posters(count: int, start: str = "09:00", end: str = "10:00") -> list[Talk]:
    return [
        talk(f"P{n}", [f"Author {n}"], start=f"{DAY} {start}", end=f"{DAY} {end}", type="poster")
        for n in range(count)
    ]


def test_of_a_poster_session_that_runs_only_the_rest_is_planned() -> None:
    made = schedule(session("Posters", *posters(6)))
    now = FREE._replace(since=at(f"{DAY} 09:31"))
    found = planned(made, dict.fromkeys([f"P{n}" for n in range(6)], STARRED), now)
    assert sorted(found.times.values()) == ["09:35–09:45", "09:45–09:55"]
    assert {why.split()[0] for why in found.left.values()} == {"crowded"}


def test_a_talk_is_not_begun_in_the_midst() -> None:
    made = schedule(
        session("Early", talk("Kites", start=f"{DAY} 08:00", end=f"{DAY} 08:30")),
        session("Winds", talk("Gusts", start=f"{DAY} 09:00", end=f"{DAY} 10:00")),
        session("Knots", talk("Bowline", start=f"{DAY} 09:30", end=f"{DAY} 10:00")),
    )
    stars = {"Kites": Mark("must"), "Gusts": Mark("must"), "Bowline": STARRED}
    found = planned(made, stars, FREE._replace(since=at(f"{DAY} 09:30")))
    assert (found.titles, found.left) == (["Bowline"], {"Kites": "over", "Gusts": "begun"})


def test_a_session_can_be_joined_later() -> None:
    made = schedule(
        session("Fair", talk("A"), talk("B"), start=f"{DAY} 09:00", end=f"{DAY} 17:00"),
    )
    now = FREE._replace(since=at(f"{DAY} 12:00"))
    assert planned(made, {"Fair": STARRED}, now).times == {"Fair": "12:00–17:00"}
    assert planned(made, {"A": STARRED}, now).times == {"A": "12:00–17:00"}
    late = FREE._replace(since=at(f"{DAY} 17:00"))
    assert planned(made, {"Fair": STARRED}, late).left == {"Fair": "over"}


@pytest.mark.parametrize(("minutes", "visits"), [(3, 20), (7, 8), (8, 7), (12, 5), (25, 2)])
def test_visits_of_any_length_follow_one_another(minutes: int, visits: int) -> None:
    made = schedule(session("Posters", *posters(25)))
    scores = {f"P{n}": 50.0 for n in range(25)}
    found = planned(made, {}, FREE._replace(visit=minutes), scores=scores)
    assert len(found.titles) == visits


def test_musts_that_a_session_has_no_time_for_are_counted_not_paired() -> None:
    made = schedule(session("Poster Session 2", *posters(9)))
    plan = planned(made, {f"P{n}": Mark("must") for n in range(9)}).plan
    assert {each.obstacle.kind for each in plan.left} == {"crowded"}
    said = list(plan_words.crowded(plan.left, plan.picks))
    assert said == ["Poster Session 2 has time for 6 of your 9 musts (10 min each)"]


def test_papers_of_a_session_called_posters_are_posters() -> None:
    papers = [talk(f"P{n}", [f"Author {n}"]) for n in range(3)]
    times = {"start": f"{DAY} 09:00", "end": f"{DAY} 11:00"}
    scores = {f"P{n}": 50.0 for n in range(3)}
    found = planned(schedule(session("Day 1 Poster Session 2", *papers, **times)), scores=scores)
    assert sorted(found.times.values()) == ["09:00–09:10", "09:10–09:20", "09:20–09:30"]
    other = planned(schedule(session("Posterior inference", *papers, **times)), scores=scores)
    assert {*other.times.values()} == {"09:00–11:00"}


def test_who_is_always_awake_attends_things_on_the_day_of_their_start() -> None:
    made = schedule(
        session("A", talk("Gusts", start=f"{DAY} 09:00", end=f"{DAY} 10:00")),
        session("B", talk("Moon", start=f"{DAY} 23:30", end="2021-05-05 00:30")),
    )
    always = FREE._replace(waking=Waking(Hours(0, 24 * 60)))
    found = planned(made, {"Gusts": STARRED, "Moon": STARRED}, always).plan
    day = at(f"{DAY} 12:00").date().toordinal()
    assert [pick.stay.day for pick in found.picks] == [day, day]


ENDLESS = [talk(f"P{n}", [f"Author {n}"], type="poster") for n in range(9)]
MUSTS = {f"P{n}": Mark("must") for n in range(9)}


def without_end(now: str) -> Planned:
    made = schedule(session("Poster Session 2", *ENDLESS, start=f"{DAY} 09:00"))
    return planned(made, MUSTS, FREE._replace(since=at(f"{DAY} {now}")))


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (
            "08:00",
            "has no end; planned as an hour (~): time for 6 of your 9 musts (10 min each)",
        ),
        (
            "09:53",
            "has no end; planned as an hour (~): 7 min left, a poster takes 10 min; "
            "plan fewer for each",
        ),
        ("10:05", "has begun, and may be over: it has no end"),
    ],
)
def test_a_poster_session_without_an_end_is_said_to_be_assumed(now: str, sentence: str) -> None:
    plan = without_end(now).plan
    assert [*plan_words.crowded(plan.left, plan.picks)] == [f"Poster Session 2 {sentence}"]


def test_something_without_an_end_is_over_only_some_hours_later() -> None:
    assert {*without_end("10:05").left.values()} == {"unsure"}
    assert {*without_end("14:00").left.values()} == {"over"}


def test_in_the_last_minutes_of_a_poster_session_one_line_says_so() -> None:
    made = schedule(session("Poster Session 2", *posters(9)))
    plan = planned(made, MUSTS, FREE._replace(since=at(f"{DAY} 09:53"))).plan
    said = "Poster Session 2 has 7 min left, a poster takes 10 min; plan fewer for each"
    assert [*plan_words.crowded(plan.left, plan.picks)] == [said]


def test_a_poster_with_a_start_of_its_own_is_there_as_long_as_its_session() -> None:
    own = [talk(f"P{n}", [f"Author {n}"], start=f"{DAY} 09:00", type="poster") for n in range(9)]
    assert len(planned(schedule(session("Posters", *own)), MUSTS).titles) == 6
