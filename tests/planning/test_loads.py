"""Rooms and their load: what overlaps takes a room once, and what has no end no time."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.planning.loads import loads
from tests.support.invented import at, schedule, session, talk

DAY = "2021-05-04"


def minutes(*talks: Talk) -> dict[str, int]:
    return {it.room: it.minutes for it in loads(schedule(session("Winds", *talks)).talks)}


def in_room(start: str, end: str | None = None, room: str = "A", **more: object) -> Talk:
    return talk(
        f"{start}{room}", [], None, f"{DAY} {start}", end and f"{DAY} {end}", room=room, **more
    )


def test_what_overlaps_is_counted_once() -> None:
    assert minutes(in_room("09:00", "10:00"), in_room("09:30", "10:15")) == {"A": 75}
    assert minutes(in_room("09:00", "12:00"), in_room("10:00", "11:00")) == {"A": 180}


def test_what_is_cancelled_or_states_no_end_takes_no_time() -> None:
    cancelled = in_room("09:00", "10:00", cancelled=True)
    assert minutes(cancelled, in_room("11:00", room="B")) == {"A": 0, "B": 0}


def test_a_night_on_which_clocks_go_back_is_an_hour_longer() -> None:
    night = talk("Party", room="A")
    night.start, night.end = at("2021-10-31 01:30+02:00"), at("2021-10-31 03:30+01:00")
    assert minutes(night) == {"A": 180}


def test_the_room_with_most_comes_first_and_shares_are_of_what_states_one() -> None:
    talks = [in_room("09:00", "10:00"), in_room("10:00", "11:00"), in_room("09:00", room="Room 10")]
    talks += [in_room("09:00", room="Room 9"), talk("Nowhere", start=f"{DAY} 09:00")]
    found = loads(schedule(session("Winds", *talks)).talks)
    assert [(it.room, it.count, it.percent) for it in found] == [
        ("A", 2, 50.0),
        ("Room 9", 1, 25.0),
        ("Room 10", 1, 25.0),
    ]


@given(st.lists(st.tuples(st.integers(0, 22), st.integers(1, 60)), min_size=1, max_size=8))
def test_it_is_as_many_minutes_as_something_is_on(spans: list[tuple[int, int]]) -> None:
    talks = [
        in_room(f"{hour:02}:00", f"{hour + length // 60:02}:{length % 60:02}")
        for hour, length in spans
    ]
    on = {hour * 60 + n for hour, length in spans for n in range(length)}
    assert minutes(*talks) == {"A": len(on)}
