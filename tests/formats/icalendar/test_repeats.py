"""Repeating events and their limits."""

import pytest

from confcli.times.local import utc
from tests.support.calendars import NOON, calendar, event, lasts, read, reasons, starts
from tests.support.corpus import parse, talks
from tests.support.known import known


def days(*lines: str) -> list[str]:
    """The months and days on which an event that starts on 5 May repeats."""
    listing = read("DTSTART;TZID=Europe/Berlin:20250505T120000", "UID:1", *lines)
    assert listing.problems == []
    stamps = [f"{utc(known(talk.start)):%Y%m%dT%H%M%SZ}" for talk in talks(listing)]
    assert [talk.source_ids for talk in talks(listing)] == [[f"1/{stamp}"] for stamp in stamps]
    return [start[5:10] for start in starts(listing)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=DAILY;COUNT=3"], ["05-05", "05-06", "05-07"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519T100000Z"], ["05-05", "05-12", "05-19"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519T095959Z"], ["05-05", "05-12"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519"], ["05-05", "05-12", "05-19"]),
        (["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"], ["05-05", "05-07", "05-12"]),
        (
            ["RRULE:FREQ=DAILY;COUNT=2", "RDATE;TZID=Europe/Berlin:20250601T120000"],
            ["05-05", "05-06", "06-01"],
        ),
        (
            ["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20250506T120000"],
            ["05-05", "05-07"],
        ),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250506T100000Z"], ["05-05", "05-07"]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20250506"], ["05-05", "05-07"]),
        (["RRULE:FREQ=HOURLY;BYDAY=MO,FR;BYHOUR=9,12;COUNT=3"], ["05-05", "05-09", "05-09"]),
        (["RRULE:FREQ=HOURLY;INTERVAL=12;BYDAY=TU,WE;COUNT=3"], ["05-05", "05-06", "05-06"]),
        (["RRULE:FREQ=MINUTELY;INTERVAL=720;BYDAY=WE;COUNT=3"], ["05-05", "05-07", "05-07"]),
        (["RDATE:20250506T100000Z,20250507T100000Z"], ["05-05", "05-06", "05-07"]),
    ],
)
def test_an_event_repeats(lines: list[str], expected: list[str]) -> None:
    assert days(*lines) == expected


def test_repeats_keep_their_local_time() -> None:
    listing = read(
        "DTSTART;TZID=Europe/Berlin:20250329T120000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"
    )
    assert lasts(listing) == [
        ("2025-03-29T12:00:00+01:00", "2025-03-29T13:00:00+01:00"),
        ("2025-03-30T12:00:00+02:00", "2025-03-30T13:00:00+02:00"),
    ]


def test_a_period_has_its_own_duration() -> None:
    listing = read(NOON, "DURATION:PT1H", "RDATE;VALUE=PERIOD:20250506T120000Z/PT3H")
    assert [end for _, end in lasts(listing)] == [
        "2025-05-05T13:00:00+00:00",
        "2025-05-06T15:00:00+00:00",
    ]


def test_an_override_replaces_one_occurrence() -> None:
    moved = event("UID:1", "RECURRENCE-ID:20250506T120000Z", "DTSTART:20250506T180000Z")
    daily = event("UID:1", NOON, "RRULE:FREQ=DAILY;COUNT=3")
    for events in ([*moved, *daily], [*daily, *moved]):
        listing = parse(calendar(*events))
        assert sorted(start[8:13] for start in starts(listing)) == ["05T12", "06T18", "07T12"]
        assert sorted(own for talk in talks(listing) for own in talk.source_ids) == [
            "1/20250505T120000Z",
            "1/20250506T120000Z",
            "1/20250507T120000Z",
        ]
        assert listing.problems == []


@pytest.mark.parametrize(
    ("rule", "count", "last"),
    [
        ("FREQ=DAILY", 1_000, "2028-01-29"),
        ("FREQ=DAILY;COUNT=1001", 1_000, "2028-01-29"),
        ("FREQ=YEARLY", 51, "2075-05-05"),
        ("FREQ=SECONDLY", 1_000, "2025-05-05"),
        ("FREQ=HOURLY;BYDAY=MO", 1_000, "2026-02-23"),
    ],
)
def test_endless_repeats_are_cut_off_with_a_problem(rule: str, count: int, last: str) -> None:
    listing = read(NOON, f"RRULE:{rule}")
    assert len(talks(listing)) == count
    assert reasons(listing) == [
        f"it repeats too often: only the first {count:,} times are read, the last on {last}"
    ]


def test_a_thousand_repeats_are_read_without_a_problem() -> None:
    listing = read(NOON, "RRULE:FREQ=DAILY;COUNT=1000")
    assert (len(talks(listing)), listing.problems) == (1_000, [])


def test_the_total_repeats_of_a_file_are_limited_with_a_problem() -> None:
    rules = [line for _ in range(30) for line in event(NOON, "RRULE:FREQ=HOURLY;COUNT=1000")]
    listing = parse(calendar(*rules))
    assert len(talks(listing)) == 20 * 1_000 + 10
    (problem,) = listing.problems
    reason = "10 times: the file has over 20,000 repeats: only its first time is read"
    assert problem.reason == reason
    assert problem.count == 10


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=NEVER",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=SECONDLY;BYHOUR=9",
        "FREQ=HOURLY;BYSETPOS=2",
        "RSCALE=HEBREW;FREQ=YEARLY",
        "FREQ=DAILY;" * 40,
        "",
    ],
)
def test_an_invalid_rule_is_a_problem_and_keeps_the_first_occurrence(rule: str) -> None:
    listing = read(NOON, f"RRULE:{rule}")
    assert starts(listing) == ["2025-05-05T12:00:00+00:00"]
    assert len(listing.problems) == 1


@pytest.mark.parametrize("frequency", ["DAILY", "HOURLY", "SECONDLY"])
def test_a_rule_that_never_matches_terminates(frequency: str) -> None:
    listing = read(NOON, f"RRULE:FREQ={frequency};BYMONTH=2;BYMONTHDAY=30")
    assert len(talks(listing)) == 1


def test_an_invalid_date_in_a_list_loses_no_others() -> None:
    listing = read(NOON, "RDATE:20250506T120000Z,whenever,20250507T120000Z")
    assert len(talks(listing)) == 3
    assert reasons(listing) == ["can't read 'whenever' as a date"]


@pytest.mark.parametrize(
    ("count", "expected"),
    [("2", ["2025-05-05", "2025-05-06"]), ("1", ["2025-05-05"]), ("3", ["05", "06", "13"])],
)
def test_a_start_outside_the_rule_still_counts(count: str, expected: list[str]) -> None:
    listing = read(NOON, f"RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT={count}")
    assert [start[:10] for start in starts(listing)] == [f"2025-05-{day[-2:]}" for day in expected]


def test_only_the_first_rules_of_an_event_are_followed() -> None:
    rules = [f"RRULE:FREQ=DAILY;INTERVAL={n};BYMONTH=2;BYMONTHDAY=30" for n in range(1, 31)]
    listing = read(NOON, *rules)
    assert len(talks(listing)) == 1
    assert reasons(listing) == ["it has 30 rules: only the first 5 are followed"]


def test_a_rule_that_is_repeated_is_followed_once() -> None:
    listing = read(NOON, *["RRULE:FREQ=DAILY;COUNT=2"] * 500)
    assert (len(talks(listing)), listing.problems) == (2, [])
