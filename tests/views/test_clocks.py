"""How times of day and offsets are written."""

from datetime import datetime

import pytest

from confcli.times.zones import zone
from confcli.views import cells

UTC, BERLIN, LOS_ANGELES = map(zone, ("UTC", "Europe/Berlin", "America/Los_Angeles"))


def at(text: str, name: str = "UTC") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone(name).tzinfo)


@pytest.mark.parametrize(
    ("clock", "of_24", "of_12"),
    [
        ("00:00", "00:00", "12:00 am"),
        ("00:05", "00:05", "12:05 am"),
        ("09:30", "09:30", "9:30 am"),
        ("12:00", "12:00", "12:00 pm"),
        ("12:45", "12:45", "12:45 pm"),
        ("19:30", "19:30", "7:30 pm"),
        ("23:59", "23:59", "11:59 pm"),
    ],
)
def test_a_time_of_day_is_of_24_hours_or_of_12(clock: str, of_24: str, of_12: str) -> None:
    moment = at(f"2021-05-04 {clock}")
    assert cells.time_of_day(moment) == of_24
    assert cells.time_of_day(moment, clock12=True) == of_12


@pytest.mark.parametrize(
    ("first", "last", "of_24", "of_12"),
    [
        ("04 13:30", "04 14:15", "13:30–14:15", "1:30–2:15 pm"),
        ("04 11:30", "04 12:15", "11:30–12:15", "11:30 am–12:15 pm"),
        ("04 00:00", "04 01:00", "00:00–01:00", "12:00–1:00 am"),
        ("04 23:30", "05 00:30", "23:30–00:30 +1d", "11:30 pm–12:30 am +1d"),
        # Another morning: am is written twice, as the day is another.
        ("04 09:00", "06 10:00", "09:00–10:00 +2d", "9:00 am–10:00 am +2d"),
    ],
)
def test_am_and_pm_are_written_once_where_they_are_the_same(
    first: str, last: str, of_24: str, of_12: str
) -> None:
    start, end = at(f"2021-05-{first}"), at(f"2021-05-{last}")
    assert cells.hours(start, end, UTC) == of_24
    assert cells.hours(start, end, UTC, clock12=True) == of_12


def test_a_time_without_an_end_is_the_start() -> None:
    assert cells.hours(at("2021-05-04 13:30"), None, UTC, clock12=True) == "1:30 pm"


def test_clocks_that_go_back_in_between_are_told_apart() -> None:
    start, end = at("2021-11-07 08:30"), at("2021-11-07 09:30")
    assert cells.hours(start, end, LOS_ANGELES) == "01:30 PDT–01:30 PST"
    assert cells.hours(start, end, LOS_ANGELES, clock12=True) == "1:30 am PDT–1:30 am PST"
    assert cells.clock(start, end, LOS_ANGELES) == "01:30 PDT–01:30 PST"


def test_a_time_that_clocks_show_twice_names_its_zone() -> None:
    summer, winter = (LOS_ANGELES.local(at(f"2021-11-07 0{hour}:30")) for hour in (8, 9))
    assert cells.time_of_day(summer) == "01:30 PDT"
    assert cells.time_of_day(winter, clock12=True) == "1:30 am PST"
    assert cells.time_of_day(LOS_ANGELES.local(at("2021-11-07 10:30"))) == "02:30"


def test_a_clock_names_its_zone() -> None:
    start, end = at("2021-05-04 11:30"), at("2021-05-04 12:15")
    assert cells.clock(start, end, BERLIN) == "13:30–14:15 CEST"
    assert cells.clock(None, None, BERLIN) == cells.NO_TIME


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Asia/Tokyo", "UTC+9"),
        ("UTC", "UTC"),
        ("America/Los_Angeles", "UTC−7"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/St_Johns", "UTC−2:30"),
        ("+05:45", "UTC+5:45"),
    ],
)
def test_an_offset_is_written_as_people_say_it(name: str, shown: str) -> None:
    assert cells.offset(at("2021-07-01 12:00", name)) == shown
