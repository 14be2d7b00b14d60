"""What of one's own is on, or comes up while one is somewhere."""

from typing import Any

from confcli.model.marks import Appointment
from confcli.planning.appointments import AppointmentEntry
from confcli.planning.coming_up import coming_up, on_now
from confcli.planning.engagements import mine
from confcli.planning.staying import choices, seat_in
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from tests.support.invented import at, schedule, session, talk
from tests.support.own_days import DAY, of, starring

FAIR = schedule(
    session(
        "Hall A",
        of("Gusts", "09:00", "10:00", room="A"),
        of("Calm", "10:00", "11:00", room="A"),
        start=f"{DAY} 09:00",
        end=f"{DAY} 18:00",
    ),
    session(
        "Hall B",
        of("Knots", "09:30", "10:30", room="B"),
        of("Bowline", "10:30", "11:00", room="B"),
        of("Clinch", "12:00", "12:30", room="B"),
        of("Hitch", "12:40", "13:00", room="B"),
    ),
)
EVERY = {"Knots": "star", "Bowline": "must", "Clinch": "maybe", "Hitch": "star"}


def lunch(start: str, end: str) -> Entry:
    return AppointmentEntry(Appointment("b1", "lunch", at(f"{DAY} {start}"), at(f"{DAY} {end}")))


def coming(
    made: Schedule, *own: Entry, now: str = "09:10", of: str = "Gusts"
) -> list[tuple[str | None, int, int]]:
    """What comes up for someone in a talk: titles, minutes of walk, minutes missed."""
    moment, entries = at(f"{DAY} {now}"), items(made)
    seat = seat_in(next(it for it in entries if it.title == of), moment)
    assert seat is not None
    walks = Travel(usual=5)
    every = choices(seat, entries, entries, walks)
    found = coming_up(seat, every, [*mine(made.sessions), *own], moment, walks)
    return [(each.entry.title, each.walk, each.late) for each in found]


def test_all_of_ones_own_until_what_comes_next_ends_and_the_first_after_it() -> None:
    assert coming(starring(FAIR, **EVERY), lunch("10:45", "11:15")) == [
        ("Knots", 5, 35),
        ("Bowline", 5, 0),
        ("lunch", 0, 0),
        ("Clinch", 5, 0),
    ]


def test_what_is_over_far_off_or_where_one_is_does_not_come_up() -> None:
    own = starring(FAIR, **{"Gusts": "must", "Hall A": "star"})
    assert coming(own, lunch("08:00", "09:10"), lunch("13:00", "13:30")) == []
    assert coming(own, lunch("12:59", "13:30")) == [("lunch", 0, 0)]


def test_for_what_is_to_come_its_start_counts() -> None:
    own = starring(FAIR, **EVERY)
    assert [it[0] for it in coming(own, now="08:00", of="Calm")] == ["Knots", "Bowline", "Clinch"]
    assert coming(own, lunch("08:30", "08:45"), now="08:00")[0][0] == "Knots"


def on(made: Schedule, now: str) -> list[str | None]:
    return [it.title for it in on_now(mine(made.sessions), at(f"{DAY} {now}"))]


def test_one_is_in_what_is_starred_and_on_rather_in_a_talk_than_in_its_session() -> None:
    own = starring(FAIR, **{"Gusts": "star", "Hall A": "star", "Clinch": "must"})
    assert on(own, "09:00") == ["Gusts"]
    assert on(own, "10:00") == ["Hall A"]
    assert on(own, "12:10") == ["Clinch", "Hall A"]
    assert on(own, "18:00") == []


def test_of_the_posters_of_a_room_one_is_in_the_most_wanted() -> None:
    def poster(title: str, room: str = "Foyer") -> Any:
        return talk(title, start=f"{DAY} 09:00", end=f"{DAY} 10:00", room=room, type="poster")

    made = schedule(session("Posters", poster("Box"), poster("Delta"), poster("Cody", "Attic")))
    assert on(starring(made, Box="maybe", Delta="must"), "09:10") == ["Delta"]
    assert on(starring(made, Box="maybe", Cody="star"), "09:10") == ["Cody", "Box"]
