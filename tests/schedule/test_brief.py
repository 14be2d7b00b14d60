"""What a brief says of items, apart from where they come from."""

from datetime import date

import pytest

from confcli.schedule.brief import lacks, of_stated, share, state
from confcli.schedule.counting import Count
from tests.support.invented import schedule, session, talk

MAY_4, MAY_5 = date(2021, 5, 4), date(2021, 5, 5)


@pytest.mark.parametrize(
    ("percent", "shown"),
    [(0.0, "0%"), (0.1, "<1%"), (0.96, "<1%"), (1.0, "1%"), (66.7, "67%"), (100.0, "100%")],
)
def test_no_share_of_something_is_nothing(percent: float, shown: str) -> None:
    assert share(percent) == shown


def test_counts_of_values_are_shares_of_what_states_one() -> None:
    counts = [Count("oral", 1, 4), Count("poster", 2, 4), Count(None, 1, 4)]
    found = of_stated(counts)
    assert [(it.value, it.percent) for it in found] == [("oral", 33.3), ("poster", 66.7)]
    assert of_stated([]) == []


@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2021, 5, 3), "upcoming"), (MAY_4, "on"), (MAY_5, "on"), (date(2021, 5, 6), "over")],
)
def test_the_state_of_a_conference(today: date, expected: str) -> None:
    assert state(MAY_4, MAY_5, today, is_running=False, is_done=False) == expected


def test_what_has_no_days_has_no_state() -> None:
    assert state(None, None, MAY_4, is_running=False, is_done=True) is None


def test_it_is_on_in_the_night_after_and_over_once_all_is_done() -> None:
    after = date(2021, 5, 6)
    assert state(MAY_4, MAY_5, after, is_running=True, is_done=True) == "on"
    assert state(MAY_4, MAY_5, MAY_5, is_running=False, is_done=True) == "over"
    assert state(MAY_4, MAY_5, MAY_4, is_running=False, is_done=True) == "on"


def test_a_session_without_talks_lacks_chairs_and_a_length_is_an_end() -> None:
    found = schedule(
        session("Winds", talk("Gusts", ["Ada Verne"], None, "2021-05-04 09:00", duration=30)),
        session("Lunch", start="2021-05-04 12:00"),
    )
    items = [*found.talks, found.sessions[-1]]
    assert {each.field: each.count for each in lacks(items)} == {
        "title": 0,
        "author": 1,
        "abstract": 2,
        "type": 2,
        "time": 0,
        "end": 1,
        "room": 2,
    }
