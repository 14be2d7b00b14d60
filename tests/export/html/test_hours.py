"""The hours on a page, and that its script can find the instants in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export.html.hours import Hours, between, hours, midnight
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk

BERLIN = zone("Europe/Berlin")
MAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2021-05-04 07:30", "2021-05-04 07:55", "09:30–09:55"),
        ("2021-05-04 07:30", None, "09:30"),
        ("2021-05-04 21:00", "2021-05-04 23:30", "23:00–01:30 +1d"),
        ("2021-05-04 07:00", "2021-05-06 08:00", "09:00–10:00 +2d"),
        ("2021-05-04 22:30", "2021-05-04 23:00", "+1d 00:30–01:00"),
        ("2021-05-03 21:00", "2021-05-03 22:30", "−1d 23:00–00:30 +1d"),
    ],
)
def test_hours_alone_say_when_something_is(start: str, end: str | None, shown: str) -> None:
    assert between(at(start), at(end) if end else None, MAY, BERLIN) == Hours(shown)


@pytest.mark.parametrize(
    ("day", "start", "end", "shown"),
    [
        # Clocks go forward at two, and back at three: hours since midnight mislead.
        ("2021-03-28", "2021-03-28 08:00", "2021-03-28 09:00", "10:00–11:00"),
        ("2021-10-31", "2021-10-31 00:30", "2021-10-31 01:30", "02:30 CEST–02:30 CET"),
        ("2021-10-31", "2021-10-31 08:00", None, "09:00"),
        ("2021-05-04", "2021-05-04 08:00:30", None, "10:00"),
    ],
)
def test_instants_are_written_where_hours_mislead(
    day: str, start: str, end: str | None, shown: str
) -> None:
    first, last = at(start), at(end) if end else None
    exact = round(first.timestamp()), round(last.timestamp()) if last else None
    assert between(first, last, date.fromisoformat(day), BERLIN) == Hours(shown, *exact)


@given(
    st.integers(2000, 2036),
    st.integers(0, 366 * 24 * 60),
    st.integers(1, 5000),
    st.sampled_from(["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC"]),
)
def test_the_hours_or_the_instants_always_say_when(
    year: int, minutes: int, length: int, name: str
) -> None:
    there = zone(name)
    start = at(f"{year}-01-01 12:00") + timedelta(minutes=minutes)
    end = start + timedelta(minutes=length)
    day = there.local(start).date()
    shown = between(start, end, day, there)
    if shown.start is None:
        first, last = shown.text.split(" ")[0].split("–")
        seconds = [int(text[:2]) * 3600 + int(text[3:]) * 60 for text in (first, last)]
        days = int(shown.text.partition(" +")[2].rstrip("d") or 0)
        begin = midnight(day, there)
        assert begin + seconds[0] == start.timestamp()
        assert begin + seconds[1] + days * 86400 == end.timestamp()
    else:
        assert (shown.start, shown.end) == (start.timestamp(), end.timestamp())


def test_whole_days_are_days() -> None:
    fair = talk("Fair", start="2021-05-04 00:00", end="2021-05-06 00:00")
    (entry,) = schedule(session("All", fair)).talks
    assert hours(entry, MAY, BERLIN) == Hours("all day to Wed 5 May 2021", until=date(2021, 5, 6))


def test_an_end_may_be_known_by_the_length() -> None:
    (entry,) = schedule(session("All", talk(start="2021-05-04 07:30", duration=25))).talks
    assert hours(entry, MAY, BERLIN) == Hours("09:30–09:55")
