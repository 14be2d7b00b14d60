"""A user's own calendar: when it says that they are busy, in a window of days."""

from datetime import date
from typing import Any

import pytest

from confcli.formats.icalendar.busy import BusyTimes, read
from confcli.formats.icalendar.series import Window
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.calendars import calendar, event

WINDOW = Window(date(2021, 3, 1), date(2021, 12, 31))
NEW_YORK = """\
BEGIN:VTIMEZONE
TZID:Office
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE""".splitlines()


def busy(*lines: str, zone: str | None = "Europe/Berlin", window: Window = WINDOW) -> BusyTimes:
    return read(Document("mine.ics", calendar(*lines).encode()), Hints(timezone=zone), window)


def spans(*lines: str, **how: Any) -> list[str]:
    """Start and end of each time, once all of it could be read."""
    found = busy(*lines, **how)
    assert found.problems == []
    return [f"{it.start.isoformat()} {it.end.isoformat()}" for it in found.times]


def test_times_are_in_the_zone_that_an_event_names() -> None:
    described = event("UID:1", "DTSTART;TZID=Office:20210504T090000", "DURATION:PT1H")
    named = event("UID:2", "DTSTART;TZID=Asia/Tokyo:20210504T090000", "DURATION:PT1H")
    in_utc = event("UID:3", "DTSTART:20210504T090000Z", "DTEND:20210504T093000Z")
    floating = event("UID:4", "DTSTART:20210504T090000", "DTEND:20210504T093000")
    assert spans(*NEW_YORK, *described, *named, *in_utc, *floating) == [
        "2021-05-04T09:00:00+09:00 2021-05-04T10:00:00+09:00",
        "2021-05-04T09:00:00+02:00 2021-05-04T09:30:00+02:00",
        "2021-05-04T09:00:00+00:00 2021-05-04T09:30:00+00:00",
        "2021-05-04T09:00:00-04:00 2021-05-04T10:00:00-04:00",
    ]


def test_a_repeated_event_keeps_its_time_of_day_where_clocks_change() -> None:
    start = "DTSTART;TZID=Europe/Berlin:20210321T023000"
    weekly = event("UID:1", start, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3")
    found = busy(*weekly)
    assert [it.start.isoformat() for it in found.times] == [
        "2021-03-21T02:30:00+01:00",
        "2021-04-04T02:30:00+02:00",
    ]
    ((line, reason),) = found.problems
    assert line == 7  # of the rule
    assert "2021-03-28 02:30 doesn't exist in Europe/Berlin" in reason


def test_whole_days_are_from_midnight_to_midnight_where_the_reader_is() -> None:
    night = event("UID:1", "DTSTART;VALUE=DATE:20210328", "DTEND;VALUE=DATE:20210330")
    assert spans(*night) == ["2021-03-28T00:00:00+01:00 2021-03-30T00:00:00+02:00"]
    assert spans(*night, zone="America/New_York") == [
        "2021-03-28T00:00:00-04:00 2021-03-30T00:00:00-04:00"
    ]


def test_what_takes_up_no_time_is_left_out() -> None:
    at = ("DTSTART:20210504T090000Z", "DURATION:PT1H")
    found = busy(
        *event("UID:1", *at, "TRANSP:TRANSPARENT"),
        *event("UID:2", *at, "STATUS:CANCELLED"),
        *event("UID:3", "DTSTART:20210504T090000Z"),
        *event("UID:4", "DTSTART:20210504T090000Z", "DTEND:20210504T090000Z"),
        *event("UID:5", *at, "TRANSP:OPAQUE", "STATUS:TENTATIVE"),
    )
    assert [it.uid for it in found.times] == ["5"]
    assert found.free == 2


def test_an_endless_event_that_began_long_ago_is_read_where_it_matters() -> None:
    daily = event("UID:1", "DTSTART:20050101T090000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY")
    found = busy(*daily, window=Window(date(2021, 5, 3), date(2021, 5, 5)))
    assert [it.start.date().day for it in found.times] == [3, 4, 5]
    assert found.times[0].uid == "1/20210503T090000Z"
    assert found.problems == []


def test_a_count_is_counted_from_the_beginning_not_from_the_window() -> None:
    daily = event("UID:1", "DTSTART:20210501T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4")
    found = busy(*daily, window=Window(date(2021, 5, 3), date(2021, 5, 30)))
    assert [it.start.date().day for it in found.times] == [3, 4]


def test_what_runs_into_the_window_is_in_it() -> None:
    night = event("UID:1", "DTSTART:20210430T220000Z", "DTEND:20210501T030000Z")
    assert len(spans(*night, window=Window(date(2021, 5, 1), date(2021, 5, 2)))) == 1
    later = Window(date(2021, 5, 2), date(2021, 5, 3))
    assert spans(*night, window=later) == []
    assert busy(*night, window=later).far == 1


def test_moved_and_excluded_times_of_a_series_are_read() -> None:
    series = event(
        "UID:1",
        "DTSTART:20210503T090000Z",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE:20210504T090000Z",
    )
    moved = event(
        "UID:1", "RECURRENCE-ID:20210505T090000Z", "DTSTART:20210505T150000Z", "DURATION:PT2H"
    )
    found = busy(*series, *moved).times
    assert [(it.uid, f"{it.start:%d %H}", f"{it.end:%H}") for it in found] == [
        ("1/20210503T090000Z", "03 09", "10"),
        ("1/20210505T090000Z", "05 15", "17"),
    ]


def test_events_that_share_a_uid_are_told_apart_and_titles_may_be_missing() -> None:
    first = ["BEGIN:VEVENT", "UID:1", "DTSTART:20210504T090000Z", "DURATION:PT1H", "END:VEVENT"]
    second = event("UID:1", "DTSTART:20210505T090000Z", "DURATION:PT1H")
    found = busy(*first, *second).times
    assert [(it.uid, it.title) for it in found] == [("1", "busy"), ("1/2", "Kites")]


def test_a_broken_event_leaves_the_others() -> None:
    broken = event("UID:1", "DTSTART:yesterday", "DURATION:PT1H")
    right = event("UID:2", "DTSTART:20210504T090000Z", "DURATION:PT1H")
    found = busy(*broken, *right)
    assert [it.uid for it in found.times] == ["2"]
    assert [line for line, _ in found.problems] == [5]


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(InputError, match="not a calendar"):
        read(Document("mine.txt", b"14:00 call home"), Hints(timezone="UTC"), WINDOW)
