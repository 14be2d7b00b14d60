"""To stay for what comes next, or to walk to what starts elsewhere."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Session, Talk
from confcli.planning.staying import Choice, Seat, choices, first, seat_in, seat_of_room
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.entries import Entry
from tests.support.invented import at, schedule, session, talk
from tests.support.own_days import starring

DAY = "2021-05-04"
CONFERENCE = "KiteCon 2021"
NO_WALK, FIVE = Travel(), Travel(usual=5)


def in_room(room: str, begin: str, end: str | None, **more: Any) -> Talk:
    """A talk that is called after its room and its start."""
    until = f"{DAY} {end}" if end else None
    return talk(f"{room} {begin}", start=f"{DAY} {begin}", end=until, room=room, **more)


def everything(*sessions: Session) -> list[Entry]:
    return items(schedule(*sessions))


def chosen(seat: Seat | None, of: list[Entry], travel: Travel = NO_WALK) -> list[str | None]:
    """The titles of what there is to choose from; after a bar, what is elsewhere."""
    assert seat is not None
    found = choices(seat, of, of, travel)
    here = [each.entry.title for each in found if each.stays]
    return [*here, "|", *(each.entry.title for each in found if not each.stays)]


FAIR = everything(
    session(
        "S",
        in_room("A", "09:00", "09:30"),
        in_room("A", "09:40", "10:10"),
        in_room("A", "10:10", "10:40"),
        in_room("B", "09:15", "09:45"),
        in_room("B", "09:45", "10:00"),
        in_room("C", "10:05", "10:30"),
        in_room("C", "10:30", "11:00"),
    )
)


def test_until_what_comes_next_ends_is_the_time_to_choose_from() -> None:
    seat = seat_in(FAIR[0], at(f"{DAY} 09:10"))
    assert chosen(seat, FAIR) == ["A 09:40", "|", "B 09:45", "C 10:05"]


def test_one_is_free_when_what_one_is_in_ends_or_now_if_it_has() -> None:
    seat = seat_in(FAIR[0], at(f"{DAY} 10:00"))
    assert seat is not None
    assert seat.free == at(f"{DAY} 10:00")
    assert chosen(seat, FAIR)[0] == "A 10:10"


def test_in_a_room_one_is_in_what_is_on_there() -> None:
    busy = seat_of_room(CONFERENCE, "A", FAIR, at(f"{DAY} 09:10"))
    assert busy == seat_in(FAIR[0], at(f"{DAY} 09:10"))
    free = seat_of_room(CONFERENCE, "A", FAIR, at(f"{DAY} 09:35"))
    assert (free.free, free.of) == (at(f"{DAY} 09:35"), None)


def test_a_walk_takes_from_what_starts_before_one_is_there() -> None:
    seat = seat_of_room(CONFERENCE, "Lobby", FAIR, at(f"{DAY} 09:43"))
    walks = {each.entry.title: (each.walk, each.late) for each in choices(seat, FAIR, FAIR, FIVE)}
    assert walks == {"B 09:45": (5, 3), "C 10:05": (5, 0), "A 10:10": (5, 0), "C 10:30": (5, 0)}


def test_what_is_over_before_one_gets_there_is_no_choice() -> None:
    seat = seat_of_room(CONFERENCE, "Lobby", FAIR, at(f"{DAY} 09:45"))
    assert "B 09:45" in chosen(seat, FAIR, Travel(usual=14))
    assert "B 09:45" not in chosen(seat, FAIR, Travel(usual=15))


def test_if_nothing_comes_soon_an_hour_is_looked_at() -> None:
    seat = seat_of_room(CONFERENCE, "Lobby", FAIR, at(f"{DAY} 09:40"))
    assert chosen(seat, FAIR) == ["|", "A 09:40", "B 09:45", "C 10:05", "A 10:10", "C 10:30"]
    late = [*FAIR, *everything(session("T", in_room("Lobby", "18:00", "18:30")))]
    assert chosen(seat, late)[:3] == ["Lobby 18:00", "|", "A 09:40"]
    assert "C 10:30" in chosen(seat, late)


def test_what_is_not_recorded_comes_first() -> None:
    fair = everything(
        session(
            "S",
            in_room("A", "09:00", "09:30"),
            in_room("A", "09:30", "10:30"),
            in_room("B", "09:30", "10:00"),
            in_room("C", "09:45", "10:15", unrecorded=True),
        )
    )
    assert chosen(seat_in(fair[0], at(f"{DAY} 09:10")), fair) == [
        *("A 09:30", "|", "C 09:45", "B 09:30"),
    ]


def test_what_is_starred_comes_first_and_what_one_is_late_for_after_what_one_can_reach() -> None:
    made = schedule(
        session(
            "S",
            in_room("A", "09:00", "09:30"),
            in_room("B", "09:30", "10:30"),
            in_room("C", "09:50", "10:20"),
            in_room("D", "09:32", "10:30", unrecorded=True),
            in_room("E", "09:40", "10:30", unrecorded=True),
            in_room("F", "09:30", "10:30"),
            in_room("G", "09:55", "10:30"),
        )
    )
    fair = items(starring(made, **{"G 09:55": "maybe", "F 09:30": "must"}))
    assert chosen(seat_in(fair[0], at(f"{DAY} 09:10")), fair, FIVE) == [
        *("|", "F 09:30", "G 09:55", "E 09:40", "D 09:32", "C 09:50", "B 09:30"),
    ]


def test_what_is_cancelled_is_no_choice() -> None:
    fair = everything(
        session(
            "S",
            in_room("A", "09:00", "09:30"),
            in_room("A", "09:30", "10:00", cancelled=True),
            in_room("A", "10:00", "10:30"),
            in_room("B", "09:30", "10:00", cancelled=True),
        )
    )
    assert chosen(seat_in(fair[0], at(f"{DAY} 09:10")), fair) == ["A 10:00", "|"]


def test_without_rooms_a_session_is_where_one_is() -> None:
    one = session(
        "One",
        talk("Box kites", start=f"{DAY} 09:00", end=f"{DAY} 09:30"),
        talk("Delta kites", start=f"{DAY} 09:30", end=f"{DAY} 10:00"),
    )
    other = session("Other", talk("Knots", start=f"{DAY} 09:30", end=f"{DAY} 10:00"))
    fair = everything(one, other)
    box = next(each for each in fair if each.title == "Box kites")
    assert chosen(seat_in(box, at(f"{DAY} 09:10")), fair, FIVE) == ["Delta kites", "|", "Knots"]


def test_without_an_end_one_is_free_when_the_next_starts() -> None:
    fair = everything(session("S", in_room("A", "09:00", None), in_room("A", "09:30", None)))
    assert chosen(seat_in(fair[0], at(f"{DAY} 09:10")), fair) == ["A 09:30", "|"]
    (timeless,) = everything(session("S", talk("Kites")))
    assert seat_in(timeless, at(f"{DAY} 09:10")) is None


@pytest.mark.parametrize(
    ("end", "free"),
    [
        ("2021-10-31T02:30+02:00", "2021-10-31T00:30+00:00"),
        ("2021-10-31T02:30+01:00", "2021-10-31T01:30+00:00"),
    ],
)
def test_where_clocks_go_back_the_instant_counts(end: str, free: str) -> None:
    night = Talk(
        "Night",
        start=datetime.fromisoformat("2021-10-31T01:30+02:00"),
        end=datetime.fromisoformat(end),
    )
    (entry,) = everything(session("S", night))
    seat = seat_in(entry, at("2021-10-31 00:00"))
    assert seat is not None
    assert seat.free == at(free)


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (None, ["A 09:40", "B 09:45", "C 10:05"]),
        (3, ["A 09:40", "B 09:45", "C 10:05"]),
        (2, ["A 09:40", "B 09:45"]),
        (1, ["A 09:40"]),
        (0, []),
    ],
)
def test_a_limit_is_shared_by_what_is_here_and_elsewhere(
    most: int | None, expected: list[str]
) -> None:
    seat = seat_in(FAIR[0], at(f"{DAY} 09:10"))
    assert seat is not None
    found = choices(seat, FAIR, FAIR, NO_WALK)
    assert [each.entry.title for each in first(found, most)] == expected


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 20))
def test_a_limit_is_used_up_and_neither_part_takes_more_than_half_in_need(
    here: int, elsewhere: int, most: int
) -> None:
    found = [Choice(FAIR[0], stays=n < here) for n in range(here + elsewhere)]
    some = first(found, most)
    stays = sum(each.stays for each in some)
    assert len(some) == min(most, here + elsewhere)
    assert stays >= min(here, most // 2)
    assert len(some) - stays >= min(elsewhere, most // 2)


TALKS = st.tuples(st.sampled_from("ABC"), st.integers(0, 24), st.integers(1, 12))


@given(st.lists(TALKS, max_size=12), st.integers(0, 30), st.integers(0, 20))
def test_every_choice_can_be_had_and_none_is_forgotten(
    talks: list[tuple[str, int, int]], moment: int, minutes: int
) -> None:
    begin, step = at(f"{DAY} 09:00"), timedelta(minutes=5)
    made = [
        Talk(f"Kite {n}", room=room, start=start, end=start + length * step)
        for n, (room, first, length) in enumerate(talks)
        for start in [begin + first * step]
    ]
    fair = everything(session("S", *made))
    seat = seat_of_room(CONFERENCE, "A", fair, begin + moment * step)
    found = choices(seat, fair, fair, Travel(usual=minutes))
    here = [each.entry for each in found if each.stays]
    ends = [it.end for it in here if it.end and it.start and it.start <= seat.free + 12 * step]
    until = max(ends, default=seat.free + 12 * step)
    expected = {
        it.id
        for it in fair
        if it.start and it.end and it.room != "A" and seat.free <= it.start < until
        if seat.free + timedelta(minutes=minutes) < it.end
    }
    assert {each.entry.id for each in found if not each.stays} == expected
    assert all(_is_right(each, seat, minutes) for each in found if not each.stays)


def _is_right(choice: Choice, seat: Seat, minutes: int) -> bool:
    start = choice.entry.start
    assert start is not None
    arrival = seat.free + timedelta(minutes=minutes)
    return choice.walk == minutes and timedelta(minutes=choice.late) == max(
        arrival - start, timedelta()
    )
