"""Times of events in a calendar: zones, all-day events and impossible times."""

from collections.abc import Mapping
from typing import Any

import pytest

from confcli.cli import advice
from confcli.model.errors import InputError
from tests.support.calendars import BERLIN, NOON, calendar, event, lasts, read, reasons, starts
from tests.support.corpus import parse


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        ("Europe/Berlin", "2025-05-05T12:00:00+02:00"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "2025-05-05T12:00:00+02:00"),
        ("W. Europe Standard Time", "2025-05-05T12:00:00+02:00"),
        ("Eastern Standard Time", "2025-05-05T12:00:00-04:00"),
        ("UTC+05:30", "2025-05-05T12:00:00+05:30"),
        ("Etc/UTC", "2025-05-05T12:00:00+00:00"),
        ("Etc/GMT+5", "2025-05-05T12:00:00-05:00"),
        ("GMT", "2025-05-05T12:00:00+00:00"),
    ],
)
def test_an_event_may_state_its_zone(zone: str, start: str) -> None:
    listing = read(f'DTSTART;TZID="{zone}":20250505T120000')
    assert starts(listing) == [start]
    assert listing.sources[0].time_basis == "stated"


def test_an_unknown_zone_is_a_problem_and_leaves_no_time() -> None:
    listing = read("DTSTART;TZID=Nowhere:20250505T120000")
    assert starts(listing) == []
    assert reasons(listing) == [
        "Nowhere is not a known time zone, and no usable VTIMEZONE describes it"
    ]


def test_floating_times_use_the_zone_of_the_calendar_or_the_given_zone() -> None:
    line = "DTSTART:20250505T120000"
    page = parse(calendar(BERLIN, *event(line)), timezone="Asia/Tokyo")
    assert starts(page) == ["2025-05-05T12:00:00+02:00"]
    assert (page.sources[0].time_basis, page.sessions[0].time_basis) == ("page", "page")
    given = read(line, timezone="Asia/Tokyo")
    assert starts(given) == ["2025-05-05T12:00:00+09:00"]
    assert given.sources[0].time_basis == "given"


@pytest.mark.parametrize("line", ["DTSTART:20250505T120000", "DTSTART;VALUE=DATE:20250505"])
def test_floating_times_and_days_without_any_zone_are_refused(line: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line)
    assert advice.sentence(caught.value) == (
        "kites.ics: the file doesn't state a time zone; try: "
        "confcli check kites.ics --source-tz America/Los_Angeles"
    )


@pytest.mark.parametrize(
    ("start", "reason"),
    [("20250330T023000", "doesn't exist in"), ("20251026T023000", "happens twice in")],
)
def test_skipped_and_repeated_local_times_are_problems(start: str, reason: str) -> None:
    listing = read(f"DTSTART;TZID=Europe/Berlin:{start}")
    assert starts(listing) == []
    assert reason in reasons(listing)[0]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("DTEND:20250505T123000Z", "2025-05-05T12:30:00+00:00"),
        ("DTEND;TZID=Europe/Berlin:20250505T150000", "2025-05-05T13:00:00+00:00"),
        ("DURATION:PT90M", "2025-05-05T13:30:00+00:00"),
        ("X-NO:1", None),
    ],
)
def test_the_end_is_stated_or_follows_from_the_duration(line: str, end: str | None) -> None:
    assert lasts(read(NOON, line)) == [("2025-05-05T12:00:00+00:00", end)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("DTEND:20250505T110000Z", "it ends before it starts"),
        ("DTEND:99999999", "can't read '99999999' as a date"),
        ("DURATION:-PT1H", "not a duration between 0 and 366 days"),
        ("DURATION:P999999999999999999W", "not a duration between 0 and 366 days"),
    ],
)
def test_an_impossible_end_is_a_problem(line: str, reason: str) -> None:
    listing = read(NOON, line)
    assert lasts(listing) == [("2025-05-05T12:00:00+00:00", None)]
    assert [(p.line, p.reason) for p in listing.problems] == [(5, reason)]


@pytest.mark.parametrize("hints", [{}, {"timezone": "Europe/Berlin"}])
@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["DTEND;VALUE=DATE:20250331"], "2025-03-31T00:00:00+02:00"),
        (["DURATION:P1D"], "2025-03-30T00:00:00+01:00"),
        ([], "2025-03-30T00:00:00+01:00"),
    ],
)
def test_all_day_events_last_from_midnight_to_midnight_across_clock_changes(
    hints: Mapping[str, Any], lines: list[str], end: str
) -> None:
    head = [] if hints else [BERLIN]
    listing = parse(calendar(*head, *event("DTSTART;VALUE=DATE:20250329", *lines)), **hints)
    assert lasts(listing) == [("2025-03-29T00:00:00+01:00", end)]
    assert listing.sources[0].time_basis == ("given" if hints else "page")
    assert listing.problems == []


def test_all_day_events_prefer_the_zone_of_the_calendar_to_the_given_zone() -> None:
    text = calendar(BERLIN, *event("DTSTART;TZID=America/New_York;VALUE=DATE:20250505"))
    assert starts(parse(text, timezone="Asia/Tokyo")) == ["2025-05-05T00:00:00+02:00"]


def test_a_day_without_midnight_is_a_problem() -> None:
    listing = read("DTSTART;VALUE=DATE:20181104", timezone="America/Sao_Paulo")
    assert starts(listing) == []
    assert "2018-11-04 00:00 doesn't exist in America/Sao_Paulo" in reasons(listing)[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("DTEND;VALUE=DATE:20250504", "it ends before it starts"),
        ("DURATION:PT5H", "it is all day, but does not end at a midnight"),
    ],
)
def test_an_all_day_event_with_an_invalid_end_is_one_day(line: str, reason: str) -> None:
    listing = read("DTSTART;VALUE=DATE:20250505", line, timezone="UTC")
    assert lasts(listing) == [("2025-05-05T00:00:00+00:00", "2025-05-06T00:00:00+00:00")]
    assert reasons(listing) == [reason]


@pytest.mark.parametrize(
    ("named", "offset"),
    [
        ("europe/berlin", "+02:00"),
        ("US-Eastern", "-04:00"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "-04:00"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "-04:00"),
        ("Pacific Time (US and Canada)", "-07:00"),
        ('"(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "+02:00"),
        ('"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', "+05:30"),
        ("British Columbia Standard Time", "-07:00"),
        ("GMT+05:30", "+05:30"),
        ("UTC-3", "-03:00"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "+02:00"),
        ("w. europe standard time", "+02:00"),
        ("tzone://Microsoft/Utc", "+00:00"),
        ('"tzone://Microsoft/Utc"', "+00:00"),
        ('"(GMT-08:00) Pacific Time (US & Canada); Tijuana"', "-07:00"),
        ('"GMT -0500 (Standard) / GMT -0400 (Daylight)"', "-04:00"),
        ('"GMT +0000 (Standard) / GMT +0100 (Daylight)"', "+01:00"),
        ("GMT-05.00/-04.00", "-04:00"),
        ("GMT+05.30", "+05:30"),
        ("Eastern Daylight Time", "-04:00"),
        ("W. Europe Daylight Time", "+02:00"),
        ("Mitteleuropäische Zeit", "+02:00"),
        ("CEST", "+02:00"),
        ("'Europe/Vienna'", "+02:00"),
    ],
)
def test_unusual_spellings_of_zones_are_understood(named: str, offset: str) -> None:
    listing = read(f"DTSTART;TZID={named}:20250505T120000")
    assert starts(listing) == [f"2025-05-05T12:00:00{offset}"]
    assert listing.problems == []


def test_an_unknown_zone_falls_back_to_the_given_zone() -> None:
    listing = read("DTSTART;TZID=Kites:20250505T120000", timezone="Europe/Berlin")
    assert starts(listing) == ["2025-05-05T12:00:00+02:00"]
    assert reasons(listing) == [
        "Kites is not a known time zone: read in the zone given, Europe/Berlin"
    ]


def test_utc_times_are_converted_to_the_zone_of_the_calendar() -> None:
    listing = parse(calendar(BERLIN, *event(NOON, "DURATION:PT1H")))
    assert lasts(listing) == [("2025-05-05T14:00:00+02:00", "2025-05-05T15:00:00+02:00")]
    assert listing.sources[0].timezone == "Europe/Berlin"
    assert listing.sources[0].time_basis == "page"


def test_a_day_that_ends_on_itself_is_one_day_as_calendar_programs_show_it() -> None:
    listing = read("DTSTART;VALUE=DATE:20250505", "DTEND;VALUE=DATE:20250505", timezone="UTC")
    assert lasts(listing) == [("2025-05-05T00:00:00+00:00", "2025-05-06T00:00:00+00:00")]
    assert reasons(listing) == ["it is all day, but ends on the day it starts: read as that day"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (";VALUE=DATE:20250505", ":20250506T235959Z", "2025-05-07T00:00:00+02:00"),
        (";VALUE=DATE:20250505", ":20250506T000000Z", "2025-05-06T00:00:00+02:00"),
        (";VALUE=DATE:20250505", ":20250505T180000", "2025-05-06T00:00:00+02:00"),
        (":20250505T090000", ";VALUE=DATE:20250506", "2025-05-06T00:00:00+02:00"),
        (":20250505T090000", ";VALUE=DATE:20250505", "2025-05-06T00:00:00+02:00"),
        (":20250505T090000", ";VALUE=DATE:20250507", "2025-05-07T00:00:00+02:00"),
    ],
)
def test_a_date_and_a_time_last_to_the_end_of_the_last_day_because_a_day_has_no_clock(
    start: str, end: str, expected: str
) -> None:
    listing = parse(calendar(BERLIN, *event(f"DTSTART{start}", f"DTEND{end}")))
    assert [found for _, found in lasts(listing)] == [expected]
    assert reasons(listing) == [
        "start and end mix a date and a time: read to the end of the last day"
    ]
