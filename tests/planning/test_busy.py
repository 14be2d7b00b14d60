"""Appointments: named alike whenever they are read, replaced by newer ones, found by a text."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.planning.busy import appointment, matching, replacing
from tests.support.invented import at

NOON = at("2021-05-04 12:00")
HOUR = timedelta(hours=1)
CALL = appointment("call home", NOON, NOON + HOUR)
WORK = [
    appointment(f"Stand-up {n}", NOON, NOON + HOUR, "/work.ics", uid=f"w/{n}") for n in range(3)
]


def test_the_same_appointment_has_the_same_id_in_any_zone() -> None:
    there = at("2021-05-04 14:00+02:00")
    assert appointment("call home", there, there + HOUR).id == CALL.id
    assert appointment("call home", NOON + HOUR, NOON + 2 * HOUR).id != CALL.id
    moved = appointment("Stand-up", NOON + HOUR, NOON + 2 * HOUR, "/work.ics", uid="w/1")
    assert moved.id == WORK[1].id


def test_a_calendar_that_is_read_again_replaces_what_came_from_it_alone() -> None:
    moved = WORK[1]._replace(start=NOON + HOUR)
    found = replacing([CALL, *WORK], [WORK[0], moved], "/work.ics")
    assert (found.new, found.gone) == ([moved], [WORK[2].id])
    assert replacing([CALL, *WORK], WORK, "/work.ics") == ([], [])


def test_an_event_that_is_in_another_calendar_now_is_there_once() -> None:
    elsewhere = WORK[0]._replace(source="/home.ics")
    assert replacing(WORK, [elsewhere], "/home.ics") == ([elsewhere], [])


@given(st.lists(st.sampled_from(range(6))), st.lists(st.sampled_from(range(6))))
def test_what_was_read_last_is_all_that_is_there_of_a_calendar(
    first: list[int], second: list[int]
) -> None:
    own = {CALL.id: CALL}
    for numbers in (first, second):
        read = [
            appointment("Kites", NOON + n * HOUR, NOON + (n + 1) * HOUR, "/k.ics", uid=str(n))
            for n in numbers
        ]
        found = replacing(own.values(), read, "/k.ics")
        own |= {each.id: each for each in found.new}
        own = {id_: each for id_, each in own.items() if id_ not in found.gone}
    assert {each.start for each in own.values()} == {NOON, *(NOON + n * HOUR for n in second)}
    assert len(own) == len({*second}) + 1


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (CALL.id, ["call home"]),
        (CALL.id.upper(), ["call home"]),
        (CALL.id[:5], ["call home"]),
        ("home", ["call home"]),
        ("CALL ho", ["call home"]),
        ("stand up 1", ["Stand-up 1"]),
        ("stand-up", ["Stand-up 0", "Stand-up 1", "Stand-up 2"]),
        ("work.ics", ["Stand-up 0", "Stand-up 1", "Stand-up 2"]),
        ("b", []),
        ("", []),
        ("…", []),
    ],
)
def test_a_text_means_an_id_words_of_a_title_or_a_calendar(text: str, titles: list[str]) -> None:
    found = matching([CALL, *WORK], text, [f"/{text}"])
    assert [each.title for each in found] == titles
