"""Parsing dates and times as conference sites print them."""

from datetime import time

import pytest

from confcli.formats.dating import stamps
from confcli.formats.dating.stamps import Stamp
from confcli.times.written.dates import WrittenDate

TUE_4_MAY = WrittenDate(5, 4, weekday=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue 4 May 19:00 - 19:15 PDT", Stamp(TUE_4_MAY, time(19), time(19, 15), "PDT", None)),
        ("Tue 4 May 7 p.m. PDT", Stamp(TUE_4_MAY, time(19), None, "PDT", None)),
        (
            "Tue 4 May 7 p.m. PDT — 10:16 p.m. PDT",
            Stamp(TUE_4_MAY, time(19), time(22, 16), "PDT", None),
        ),
        (
            "Thu 10 Dec. 18:00 - 18:15 PST",
            Stamp(WrittenDate(12, 10, weekday=3), time(18), time(18, 15), "PST", None),
        ),
        (
            "Sat 12 Dec, 8:50 a.m. PST",
            Stamp(WrittenDate(12, 12, weekday=5), time(8, 50), None, "PST", None),
        ),
        (
            "Mon Dec 06 05:00 PM -- 07:21 PM (PST) @ Hall B, Level 2",
            Stamp(WrittenDate(12, 6, weekday=0), time(17), time(19, 21), "PST", "Hall B, Level 2"),
        ),
        (
            "Jul 7, 10:00 AM - 10:15 AM",
            Stamp(WrittenDate(7, 7), time(10), time(10, 15), None, None),
        ),
        ("4 May 2021 19:00", Stamp(WrittenDate(5, 4, 2021), time(19), None, None, None)),
        (
            "Tuesday, 4 May 2021, 19:00 UTC",
            Stamp(WrittenDate(5, 4, 2021, weekday=1), time(19), None, "UTC", None),
        ),
        ("Tue 4 May 19:00 GMT−5", Stamp(TUE_4_MAY, time(19), None, "GMT-5", None)),
        ("Tue 4 May noon - midnight PDT", Stamp(TUE_4_MAY, time(12), time(0), "PDT", None)),
        (
            "Tue 4 May 23:30 - Wed 5 May 00:30 PDT",
            Stamp(TUE_4_MAY, time(23, 30), time(0, 30), "PDT", None, WrittenDate(5, 5, weekday=2)),
        ),
        (
            "Wed 15 Sept. 9 a.m. - 10 a.m.",
            Stamp(WrittenDate(9, 15, weekday=2), time(9), time(10), None, None),
        ),
        ("Mon 29 Feb. 9 a.m.", Stamp(WrittenDate(2, 29, weekday=0), time(9), None, None, None)),
    ],
)
def test_a_line_with_a_time_is_parsed(text: str, expected: Stamp) -> None:
    assert stamps.whole(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("12:00 a.m. - 12:30 a.m.", time(0), time(0, 30)),
        ("12:00 p.m. - 12:30 p.m.", time(12), time(12, 30)),
        ("11 - 11:30 p.m.", time(23), time(23, 30)),
        ("11:30 - 12:15 p.m.", time(11, 30), time(12, 15)),
        ("11:30 - 12:15 a.m.", time(23, 30), time(0, 15)),
        ("12:30 - 1:15 a.m.", time(0, 30), time(1, 15)),
        ("12:30 - 1:15 p.m.", time(12, 30), time(13, 15)),
        ("7 am - 7 pm", time(7), time(19)),
    ],
)
def test_am_and_pm_are_parsed(text: str, start: time, end: time) -> None:
    found = stamps.whole(f"Tue 4 May {text}")
    assert found
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tue 4 May",
        "19:00 - 19:15 PDT",
        "Tue 4 May 12",
        "Sat 9 - 10",
        "Sat 9:00",
        "Tue 4 Mayor 19:00",
        "Tue 4 May 19:00 - 19:15 pdt",
        "On Tue 4 May 19:00",
        "Tue 4 May 19:00, or so",
        "2020-12-09T18:00:00-08:00",
        "The 4 May 2021 attack",
    ],
)
def test_a_line_without_a_time_is_not_a_stamp(text: str) -> None:
    assert stamps.whole(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Tue 4 May 24:00", "24:00 is not a valid time"),
        ("Tue 4 May 13 p.m.", "13 p.m. is not a time on a 12-hour clock"),
        ("Tue 4 May 0:30 a.m.", "0:30 a.m. is not a time on a 12-hour clock"),
        ("Tue 4 May 19:00 - 19:60", "19:60 is not a valid time"),
        ("Tue 32 May 19:00", "32 May is not a valid date"),
        ("Tue 30 Feb 19:00", "30 Feb is not a valid date"),
        ("Sat 9:00 a.m. - 9:10 a.m.", "it has a weekday, but no date"),
        ("Saturday, 9:00 - 9:10 PST", "it has a weekday, but no date"),
    ],
)
def test_a_malformed_time_says_what_is_wrong(text: str, fault: str) -> None:
    found = stamps.whole(text)
    assert found
    assert found.fault == fault


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Poster Session 12 Fri 7 May 02:00 a.m.", "Poster Session 12"),
        ("Workshop: AIMOCC -- AI Fri 7 May 03:00 p.m.", "Workshop: AIMOCC -- AI"),
        ("Workshop: May 4th, Be With Us Fri 7 May 03:00 p.m.", "Workshop: May 4th, Be With Us"),
        ("Workshop: X, Fri 7 May, 3 p.m. PDT", "Workshop: X"),
        ("Kites Mon Dec 06 05:00 PM -- 07:21 PM (PST) @ Virtual", "Kites"),
        ("Fri 7 May 02:00 a.m.", ""),
    ],
)
def test_a_time_at_the_end_of_a_heading_is_split_off(text: str, title: str) -> None:
    found = stamps.last(text)
    assert found
    assert found[0] == title


def test_29_february_exists_only_in_leap_years() -> None:
    found = stamps.whole("29 Feb 9 a.m.")
    assert found
    assert found.date.on(2021) is None
    assert found.date.on(2020)
