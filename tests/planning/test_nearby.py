"""What is on at a moment, what starts after it, and what follows in a room."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Session, Talk
from confcli.model.marks import Mark
from confcli.planning.nearby import Nearby, may_be_near, nearby
from confcli.schedule.agenda import items
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk

DAY = "2021-05-04"


def around(now: datetime, *sessions: Session) -> Nearby:
    every = items(schedule(*sessions))
    return nearby(every, every, now)


def titles(found: Nearby) -> tuple[list[str | None], list[str | None], list[str | None]]:
    """What is running, what starts next, and what may be on."""
    running = [each.entry.title for each in found.running]
    return running, [each.entry.title for each in found.first()], [it.title for it in found.unsure]


def room(name: str, *hours: str, **more: Any) -> list[Talk]:
    """Talks of an hour each in one room, called after it and their hour."""
    return [
        talk(
            f"{name} {hour}",
            start=f"{DAY} {hour}:00",
            end=f"{DAY} {int(hour) + 1:02}:00",
            room=name,
            **more,
        )
        for hour in hours
    ]


def test_what_runs_and_all_that_starts_next() -> None:
    found = around(at(f"{DAY} 09:30"), session("S", *room("A", "09", "11"), *room("B", "11", "12")))
    assert titles(found) == (["A 09"], ["A 11", "B 11"], [])
    assert [each.entry.title for each in found.within(timedelta(minutes=90))] == ["A 11", "B 11"]
    assert [each.entry.title for each in found.within(timedelta(minutes=89))] == []


def test_what_ends_or_starts_this_very_moment() -> None:
    found = around(at(f"{DAY} 10:00"), session("S", *room("A", "09", "10", "11")))
    assert titles(found) == (["A 10"], ["A 11"], [])


def test_minutes_count_once_they_have_begun() -> None:
    now = at(f"{DAY} 09:29") + timedelta(seconds=1)
    found = around(now, session("S", *room("A", "09", "10")))
    assert (found.running[0].ends_in, found.running[0].starts_in) == (31, None)
    assert (found.coming[0].starts_in, found.coming[0].ends_in) == (31, 91)


def test_a_session_without_talks_is_on_as_a_talk_is_one_with_talks_is_not() -> None:
    whole = session("Workshop", start=f"{DAY} 09:00", end=f"{DAY} 18:00")
    other = session("Block", *room("A", "09", "11"), end=f"{DAY} 12:00")
    assert titles(around(at(f"{DAY} 10:30"), whole, other))[0] == ["Workshop"]


def test_what_is_cancelled_is_neither_on_nor_to_come_nor_what_follows() -> None:
    dropped = room("A", "09", "10", cancelled=True)
    found = around(at(f"{DAY} 09:30"), session("S", *dropped, *room("A", "11"), *room("B", "09")))
    assert titles(found) == (["B 09"], ["A 11"], [])
    found = around(at(f"{DAY} 08:30"), session("S", *room("A", "08", "11"), *dropped))
    assert found.running[0].then is not None
    assert found.running[0].then.title == "A 11"


def test_what_follows_is_in_the_same_room_and_later_than_now() -> None:
    found = around(at(f"{DAY} 09:30"), session("S", *room("A", "09", "10", "12"), *room("B", "09")))
    follows = {each.entry.title: each.then and each.then.title for each in found.running}
    assert follows == {"A 09": "A 10", "B 09": None}
    assert [each.then and each.then.title for each in found.coming] == ["A 12", None]


@pytest.mark.parametrize(
    ("now", "unsure"),
    [
        (f"{DAY} 08:59", []),
        (f"{DAY} 09:10", ["Kites"]),
        (f"{DAY} 09:35", ["Knots"]),
        (f"{DAY} 20:00", ["Knots"]),
        (f"{DAY} 21:30", []),
    ],
)
def test_without_an_end_something_may_be_on_until_what_follows_it(
    now: str, unsure: list[str]
) -> None:
    open_ended = session(
        "S", talk("Kites", start=f"{DAY} 09:00"), talk("Knots", start=f"{DAY} 09:30")
    )
    assert titles(around(at(now), open_ended)) == (
        [],
        ["Kites"] if now < f"{DAY} 09:00" else ["Knots"] if now < f"{DAY} 09:30" else [],
        unsure,
    )


def test_without_an_end_something_is_on_when_it_starts() -> None:
    found = around(at(f"{DAY} 09:00"), session("S", talk("Kites", start=f"{DAY} 09:00")))
    assert titles(found) == (["Kites"], [], [])
    assert found.running[0].ends_in is None


def test_a_session_stands_for_many_talks_of_its_time_but_for_what_is_starred() -> None:
    posters = [talk(f"Poster {n}", room="Hall") for n in range(5)]
    times = {"start": f"{DAY} 09:00", "end": f"{DAY} 10:00"}
    made = schedule(
        session("Posters", *posters, talk("Opening", start=f"{DAY} 09:00"), **times),
        session("Few", talk("Knot"), **times),
    )
    starred = next(each.id for each in made.talks if each.title == "Poster 3")
    marked = Schedule(made.listings, {starred: Mark("must")})
    every = items(marked)
    found = nearby(every, every, at(f"{DAY} 09:00")).gathered()
    left = {each.entry.title: each.ends_in for each in found.running}
    assert left == {"Posters": 60, "Poster 3": 60, "Opening": None, "Knot": 60}
    first = nearby(every, every, at(f"{DAY} 08:00")).gathered().first()
    assert [each.entry.title for each in first if each.entry.kind == "session"] == ["Posters"]


def test_over_midnight_it_is_still_on() -> None:
    night = session("S", talk("Late", start="2021-05-04 23:30", end="2021-05-05 00:30"))
    assert titles(around(at("2021-05-05 00:10"), night))[0] == ["Late"]


@pytest.mark.parametrize(
    ("name", "start", "end", "now", "left"),
    [
        ("Europe/Berlin", "2021-10-31T02:30+02:00", "2021-10-31T02:15+01:00", "00:45", 30),
        ("Europe/Berlin", "2021-03-28T01:30+01:00", "2021-03-28T03:30+02:00", "00:45", 45),
        ("America/New_York", "2021-11-07T01:30-04:00", "2021-11-07T01:30-05:00", "06:00", 30),
        ("Australia/Lord_Howe", "2021-04-04T01:45+11:00", "2021-04-04T01:45+10:30", "15:00", 15),
    ],
)
def test_where_clocks_change_minutes_are_those_that_pass(
    name: str, start: str, end: str, now: str, left: int
) -> None:
    there = zone(name)
    begin, until = (there.local(datetime.fromisoformat(each)) for each in (start, end))
    night = session("S", Talk("Night", start=begin, end=until))
    moment = at(f"{begin.astimezone(at(f'{DAY} 00:00').tzinfo):%Y-%m-%d} {now}")
    (running,) = around(moment, night).running
    assert running.ends_in == left


@pytest.mark.parametrize(
    ("name", "day", "hours"),
    [
        ("Europe/Berlin", "2021-03-28", 23),
        ("Europe/Berlin", "2021-10-31", 25),
        ("America/New_York", "2021-11-07", 25),
        ("Australia/Lord_Howe", "2021-10-03", 23.5),
        ("Pacific/Apia", "2011-12-29", 24),
    ],
)
def test_a_day_is_as_long_as_it_is(name: str, day: str, hours: float) -> None:
    there = zone(name)
    midnight = there.local(at(f"{day} 12:00")).replace(hour=0, minute=0)
    next_day = there.local(midnight + timedelta(hours=36)).replace(hour=0, minute=0)
    fair = items(schedule(session("S", Talk("Early", start=next_day))))
    (first,) = nearby(fair, fair, midnight).first()
    assert first.starts_in == hours * 60


def test_sessions_that_were_over_long_ago_need_not_be_read() -> None:
    (made,) = schedule(session("S", *room("A", "09"))).sessions
    assert may_be_near(made, at(f"{DAY} 08:00"))
    assert may_be_near(made, at(f"{DAY} 22:00"))
    assert not may_be_near(made, at(f"{DAY} 22:01"))
    (timeless,) = schedule(session("S", talk("Kites"))).sessions
    assert not may_be_near(timeless, at(f"{DAY} 08:00"))


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 20))), st.integers(0, 60))
def test_nothing_is_both_on_and_to_come_and_what_is_left_out_is_over(
    hours: list[tuple[int, int | None]], moment: int
) -> None:
    begin = at(f"{DAY} 00:00")
    talks = [
        Talk(
            f"Kite {n}",
            start=begin + timedelta(hours=start),
            end=None if length is None else begin + timedelta(hours=start + length),
        )
        for n, (start, length) in enumerate(hours)
    ]
    now = begin + timedelta(hours=moment)
    found = around(now, session("S", *talks))
    ids = [{it.entry.id for it in part} for part in (found.running, found.coming)]
    unsure = {it.id for it in found.unsure}
    assert sum(map(len, (*ids, unsure))) == len(set().union(*ids, unsure))
    for each in schedule(session("S", *talks)).talks:
        if each.id not in ids[0] | ids[1] | unsure:
            assert each.start is not None
            assert each.start <= now
            assert each.end is None or each.end <= now
