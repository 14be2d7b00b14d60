"""Times of a clock of twelve hours are reported unless something shows the half of the day."""

import pytest

from tests.support.corpus import parse


def problems(*times: str) -> list[str]:
    rows = "".join(f"Kites {n},Ada Verne,2026-05-04 {time}\n" for n, time in enumerate(times))
    found = parse(f"Title,Speaker,Start\n{rows}", timezone="Europe/Oslo")
    return [it.reason for it in found.problems]


@pytest.mark.parametrize("times", [("9:00", "11:30", "1:30"), ("12:00", "2:15", "10:00")])
def test_a_time_that_may_be_after_noon_is_reported(times: tuple[str, ...]) -> None:
    assert [it.startswith("times are without am or pm: ") for it in problems(*times)] == [True]


@pytest.mark.parametrize(
    "times",
    [
        ("9:00", "11:30", "13:30"),
        ("09:00", "11:30", "01:30"),
        ("9:00 am", "11:30 am", "1:30 pm"),
        ("9:00", "10:00", "12:00"),
        ("1:30", "2:30"),
    ],
)
def test_where_the_half_of_the_day_is_certain_or_nothing_shows_one_it_is_not(
    times: tuple[str, ...],
) -> None:
    assert problems(*times) == []
