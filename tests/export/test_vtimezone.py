"""Zones as calendars describe them: the same offset at every instant from first to last event."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Timezone

from confcli.export.vtimezone import described, onsets
from confcli.times import zones

_DAY = timedelta(days=1)
#: Where clocks are changed at odd times, by odd amounts, or the date with them.
ODD = {
    "Australia/Lord_Howe": ("2024-04-06T15:00", "2024-10-05T15:30"),  # by half an hour
    "Africa/Casablanca": ("2024-03-10T02:00", "2024-04-14T02:00"),  # back for Ramadan
    "Pacific/Apia": ("2011-12-30T10:00",),  # which leaves out a day
    "Europe/Dublin": ("2024-03-31T01:00", "2024-10-27T01:00"),  # winter is the exception
    "Asia/Pyongyang": ("2018-05-04T15:00",),
    "America/St_Johns": ("2024-03-10T05:30", "2024-11-03T04:30"),
    "Europe/Brussels": ("2024-03-31T01:00", "2024-10-27T01:00"),
    "America/New_York": ("2024-03-10T07:00", "2024-11-03T06:00"),
    "Antarctica/Troll": ("2024-03-31T01:00", "2024-10-27T01:00"),  # by two hours
}


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def offset(zone: Timezone, instant: datetime) -> timedelta:
    """The offset at an instant as RFC 5545 has it: that of the latest onset before."""
    parts = [(each.DTSTART - each.TZOFFSETFROM, each.TZOFFSETTO) for each in zone.subcomponents]
    before = [part for part in parts if part[0] <= instant.replace(tzinfo=None)]
    found: timedelta = max(before)[1]
    return found


@pytest.mark.parametrize("name", ODD)
def test_clocks_are_changed_at_the_very_second(name: str) -> None:
    for text in ODD[name]:
        change = utc(text)
        found = described(zones.zone(name), change - _DAY, change + _DAY)
        for instant in (change + n * timedelta(seconds=1) for n in (-86400, -3600, -1, 0, 1, 3600)):
            assert offset(found, instant) == instant.astimezone(ZoneInfo(name)).utcoffset()


@given(
    st.sampled_from(zones.names()),
    st.integers(0, 24_000).map(lambda days: utc("1970-01-01") + days * timedelta(hours=25)),
    st.integers(0, 500),
    st.floats(0, 1),
)
@example("Pacific/Apia", utc("2011-12-28T00:00"), 5, 0.5)
@example("Africa/Monrovia", utc("1971-12-28T00:00"), 40, 0.5)  # an offset with seconds
def test_each_zone_has_its_offset_at_every_instant(
    name: str, first: datetime, days: int, part: float
) -> None:
    last = first + days * _DAY
    found = described(zones.zone(name), first, last)
    for instant in (first, first + part * (last - first), last):
        assert offset(found, instant) == instant.astimezone(ZoneInfo(name)).utcoffset()


@given(st.sampled_from(zones.names()), st.integers(0, 24_000))
@example("Pacific/Apia", 15_337)  # the end of 2011, in its summer and without a day
def test_standard_time_begins_before_the_first_event(name: str, days: int) -> None:
    first = utc("1970-01-01") + days * _DAY
    found = onsets(ZoneInfo(name), first, first + 3 * _DAY)
    assert any(not each.is_summer and each.at <= first for each in found)


def test_a_zone_says_no_more_than_is_needed() -> None:
    one_day = onsets(ZoneInfo("Europe/Brussels"), utc("2024-02-03"), utc("2024-02-04"))
    assert [each.at for each in one_day] == [utc("2023-10-29T01:00")]
    two_years = onsets(ZoneInfo("Europe/Brussels"), utc("2023-02-03"), utc("2024-11-04"))
    assert [each.is_summer for each in two_years] == [False, True, False, True, False]
    for before, after in pairwise(two_years):
        assert (before.at, before.after) < (after.at, timedelta(days=1))
        assert before.after == after.before


def test_a_zone_without_changes_is_as_it_always_was() -> None:
    (only,) = onsets(ZoneInfo("Asia/Tokyo"), utc("2024-02-03"), utc("2024-11-04"))
    assert only == (utc("1970-01-01"), timedelta(hours=9), timedelta(hours=9), "JST", False)


def test_names_and_summer_time_are_said() -> None:
    text = described(zones.zone("Europe/Brussels"), utc("2024-03-30"), utc("2024-04-01")).to_ical()
    assert text.decode().split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Brussels",
        "BEGIN:STANDARD",
        "DTSTART:20231029T030000",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20240331T020000",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ]
