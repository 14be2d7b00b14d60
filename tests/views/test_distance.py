"""How far away something is: one vocabulary, and never more than is so."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.times.zones import zone
from confcli.views.distance import ago, away, lasting, left, until

NOON = datetime(2021, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(0), "1 min"),
        (timedelta(seconds=1), "1 min"),
        (timedelta(minutes=12), "12 min"),
        (timedelta(minutes=59, seconds=1), "1 h"),
        (timedelta(hours=2, minutes=10), "2 h 10 m"),
        (timedelta(hours=23, minutes=59), "23 h 59 m"),
        (timedelta(hours=23, minutes=59, seconds=1), "1 d"),
        (timedelta(hours=26, minutes=50), "1 d 2 h"),
        (timedelta(days=2), "2 d"),
        (timedelta(days=3, hours=23), "3 d 23 h"),
        (timedelta(days=13), "13 d"),
        (timedelta(days=14), "2 weeks"),
        (timedelta(days=60), "2 months"),
        (timedelta(days=729), "24 months"),
        (timedelta(days=1200), "3 years"),
    ],
)
def test_how_long_is_in_the_largest_unit_that_says_enough(time: timedelta, said: str) -> None:
    assert lasting(time) == said
    assert (until(time), left(time)) == (f"in {said}", f"{said} left")


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=119), "1 min ago"),
        (timedelta(hours=2, minutes=10), "2 h ago"),
        (timedelta(hours=47), "1 d ago"),
        (timedelta(days=3), "3 d ago"),
        (timedelta(minutes=-5), "just now"),
    ],
)
def test_of_what_is_past_the_largest_whole_unit_counts(time: timedelta, said: str) -> None:
    assert ago(time) == said


def test_a_time_is_before_after_or_now() -> None:
    assert away(NOON, NOON) == "now"
    assert away(NOON + timedelta(minutes=90), NOON) == "in 1 h 30 m"
    assert away(NOON - timedelta(days=3), NOON) == "3 d ago"


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        ("Europe/Berlin", "2021-03-28T01:30+01:00", "2021-03-28T03:30+02:00", "in 1 h"),
        ("America/New_York", "2021-11-07T01:30-04:00", "2021-11-07T01:30-05:00", "in 1 h"),
        ("Australia/Lord_Howe", "2021-04-04T01:45+11:00", "2021-04-04T01:45+10:30", "in 30 min"),
    ],
)
def test_hours_are_those_that_pass_where_clocks_change(
    name: str, before: str, after: str, said: str
) -> None:
    there = zone(name)
    now, then = (there.local(datetime.fromisoformat(each)) for each in (before, after))
    assert away(then, now) == said


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_what_is_farther_is_never_said_to_be_nearer(one: int, other: int) -> None:
    units = {"min": 1, "h": 60, "m": 1, "d": 1440}

    def least(seconds: int) -> int:
        said = lasting(timedelta(seconds=seconds)).split()
        long = {"week": 10080, "month": 43200, "year": 525600}
        known = units | long | {f"{name}s": minutes for name, minutes in long.items()}
        return sum(int(n) * known[unit] for n, unit in zip(said[::2], said[1::2], strict=True))

    small, large = sorted((one, other))
    assert least(small) <= least(large)
