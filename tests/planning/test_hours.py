"""Waking hours, on plain days and on those when clocks change."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.planning.hours import Hours, Shift, Waking, Window, local
from confcli.times.zones import zone

_HOUR = 60 * 60
#: A day near each change of clocks: Europe, America, half an hour, a day that was skipped.
_CHANGES = {
    "Europe/Berlin": ("2021-03-28", "2021-10-31"),
    "America/Los_Angeles": ("2021-03-14", "2021-11-07"),
    "Australia/Lord_Howe": ("2021-10-03", "2021-04-04"),
    "Pacific/Apia": ("2011-12-30",),
    "Asia/Tokyo": ("2021-05-04",),
}
_DAYS = [(name, day) for name, days in _CHANGES.items() for day in days]


def _shown(window: Window, name: str) -> str:
    start, end = (local(each, zone(name)) for each in window[1:])
    return f"{start:%d %H:%M} – {end:%d %H:%M}, {(window.end - window.start) / _HOUR:g} h"


def _hours(start: float, end: float) -> Hours:
    return Hours(int(start * 60), int(end * 60))


@pytest.mark.parametrize(
    ("name", "day", "hours", "expected"),
    [
        ("Asia/Tokyo", "2021-05-04", (8, 23), "04 08:00 – 04 23:00, 15 h"),
        ("Asia/Tokyo", "2021-05-04", (10, 26), "04 10:00 – 05 02:00, 16 h"),
        ("Europe/Berlin", "2021-03-28", (0, 24), "28 00:00 – 29 00:00, 23 h"),
        ("Europe/Berlin", "2021-10-31", (0, 24), "31 00:00 – 01 00:00, 25 h"),
        # The hour from 2 to 3 is skipped, or there twice.
        ("Europe/Berlin", "2021-03-28", (2.5, 23), "28 03:00 – 28 23:00, 20 h"),
        ("Europe/Berlin", "2021-03-27", (10, 26.5), "27 10:00 – 28 03:00, 16 h"),
        ("Europe/Berlin", "2021-10-31", (2.5, 23), "31 02:30 – 31 23:00, 20.5 h"),
        ("Europe/Berlin", "2021-10-30", (10, 26.5), "30 10:00 – 31 02:30, 16.5 h"),
        ("America/Los_Angeles", "2021-11-06", (20, 28), "06 20:00 – 07 04:00, 9 h"),
        ("Australia/Lord_Howe", "2021-10-03", (0, 24), "03 00:00 – 04 00:00, 23.5 h"),
        ("Australia/Lord_Howe", "2021-10-03", (2.25, 23), "03 02:30 – 03 23:00, 20.5 h"),
        ("Australia/Lord_Howe", "2021-04-04", (0, 24), "04 00:00 – 05 00:00, 24.5 h"),
        # There was no 30th: the 31st came after the 29th.
        ("Pacific/Apia", "2011-12-30", (8, 23), "31 00:00 – 31 00:00, 0 h"),
        ("Pacific/Apia", "2011-12-29", (10, 26), "29 10:00 – 31 00:00, 14 h"),
        ("Pacific/Apia", "2011-12-31", (8, 23), "31 08:00 – 31 23:00, 15 h"),
    ],
)
def test_the_hours_of_a_day(name: str, day: str, hours: tuple[float, float], expected: str) -> None:
    assert _shown(_hours(*hours).on(date.fromisoformat(day), zone(name)), name) == expected


@given(
    st.sampled_from(_DAYS),
    st.integers(0, 47),
    st.integers(1, 46),
    st.lists(st.integers(-36 * 60, 60 * 60), min_size=20, max_size=20),
)
@settings(max_examples=200)
def test_clocks_show_waking_hours_while_one_is_awake(
    where: tuple[str, str], begin: int, length: int, minutes: list[int]
) -> None:
    name, day = where
    hours = Hours(begin * 30, (begin + length) * 30)
    midnight = datetime.fromisoformat(f"{day}T00:00+00:00")
    for minute in minutes:
        moment = int((midnight + timedelta(minutes=minute)).timestamp())
        clock = local(moment, zone(name))
        into = (clock.hour * 60 + clock.minute - hours.start) % (24 * 60)
        is_awake = Waking(hours).holding(moment, moment + 60, zone(name)) is not None
        # Hours that begin or end while clocks show a time twice have as little of it as may be.
        edges = (clock.replace(hour=each // 60 % 24, minute=each % 60) for each in hours)
        if _is_twice(clock) and any(map(_is_twice, edges)):
            assert not is_awake or into < hours.end - hours.start
        else:
            assert is_awake == (into < hours.end - hours.start)


def _is_twice(clock: datetime) -> bool:
    return clock.utcoffset() != clock.replace(fold=1 - clock.fold).utcoffset()


def _shifted(home: str, there: str) -> list[str]:
    first = date(2021, 5, 3)
    waking = Waking(_hours(8, 23), Shift(zone(home), first, 2 * _HOUR))
    days = (first + timedelta(days=n) for n in range(-1, 6))
    return [_shown(waking.on(day, zone(there)), there) for day in days]


def test_hours_move_from_those_at_home_to_those_of_the_place() -> None:
    assert _shifted("Asia/Tokyo", "America/Los_Angeles") == [
        "02 16:00 – 03 07:00, 15 h",
        "03 16:00 – 04 07:00, 15 h",
        "04 14:00 – 05 05:00, 15 h",
        "05 12:00 – 06 03:00, 15 h",
        "06 10:00 – 07 01:00, 15 h",
        "07 08:00 – 07 23:00, 15 h",
        "08 08:00 – 08 23:00, 15 h",
    ]


def test_hours_move_the_shorter_way_round() -> None:
    assert _shifted("America/New_York", "Europe/Berlin")[1:5] == [
        "03 14:00 – 04 05:00, 15 h",
        "04 12:00 – 05 03:00, 15 h",
        "05 10:00 – 06 01:00, 15 h",
        "06 08:00 – 06 23:00, 15 h",
    ]
    assert _shifted("Europe/Berlin", "America/New_York")[1:3] == [
        "03 02:00 – 03 17:00, 15 h",
        "04 04:00 – 04 19:00, 15 h",
    ]


def test_hours_stay_where_clocks_show_the_same() -> None:
    windows = _shifted("Asia/Tokyo", "Asia/Seoul")
    assert windows == [f"0{n} 08:00 – 0{n} 23:00, 15 h" for n in range(2, 9)]
