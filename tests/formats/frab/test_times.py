"""Times of events in a schedule: durations, zones and the change of day."""

from typing import Any

import pytest

from tests.support.corpus import parse, talks
from tests.support.frab import DATE, ZONE, document, schedule, talk
from tests.support.known import known
from tests.support.refused import refused


def reasons(text: str, **hints: Any) -> list[str]:
    return [problem.reason for problem in parse(text, **hints).problems]


@pytest.mark.parametrize(
    ("printed", "end"),
    [
        ("00:45", "04T10:45"),
        ("1:30", "04T11:30"),
        ("26:00", "05T12:00"),
        ("01:00:00", "04T11:00"),
        ("1:00:30", "05T10:30"),
        ("90", "04T11:30"),
    ],
)
def test_the_end_follows_from_the_duration(printed: str, end: str) -> None:
    found = talk(f"<date>{DATE}</date><duration>{printed}</duration>")
    assert known(found.end).isoformat().startswith(f"2025-07-{end}")


@pytest.mark.parametrize("printed", ["", "00:00", "long", "00:75", "-00:30", "٣٠", "1:2:3:4"])
def test_without_a_valid_duration_the_end_is_unknown(printed: str) -> None:
    assert talk(f"<date>{DATE}</date><duration>{printed}</duration>").end is None


@pytest.mark.parametrize(
    ("event", "day", "start"),
    [
        ("<start>10:00</start>", "date='2025-07-04'", "04T10:00:00+02:00"),
        ("<start>9:05</start>", "date='2025-07-04'", "04T09:05:00+02:00"),
        ("<start>10:00</start>", "start='2025-07-04T09:00:00+02:00'", "04T10:00:00+02:00"),
        (
            "<start>00:30</start>",
            "date='2025-07-04' start='2025-07-04T09:00:00+02:00'",
            "05T00:30:00+02:00",
        ),
        ("<start>00:30</start>", "date='2025-07-04' start='09:00'", "05T00:30:00+02:00"),
        ("<date>2025-07-04</date><start>10:00</start>", "", "04T10:00:00+02:00"),
        ("<date>2025-07-04T10:00:00</date>", "", "04T10:00:00+02:00"),
        ("<date>2025-07-04T08:00:00Z</date><start>10:00</start>", "", "04T10:00:00+02:00"),
        ("<start>2025-07-04T10:00:00+02:00</start>", "", "04T10:00:00+02:00"),
    ],
)
def test_the_start_combines_the_date_and_time_fields(event: str, day: str, start: str) -> None:
    text = schedule(f"<title>Kites</title>{event}", day=day)
    (found,) = talks(parse(text))
    assert known(found.start).isoformat() == f"2025-07-{start}"
    assert reasons(text) == []


def test_the_offset_of_a_day_applies_to_its_clock_times() -> None:
    listing = parse(
        schedule(
            "<title>Kites</title><start>10:00</start>",
            facts="<title>Kites</title>",
            day="date='2025-07-04' start='2025-07-04T09:00:00+03:00'",
        )
    )
    assert known(talks(listing)[0].start).isoformat() == "2025-07-04T10:00:00+03:00"
    assert listing.sources[0].time_basis == "stated"


def test_local_times_need_a_given_zone() -> None:
    text = schedule("<title>Kites</title><start>10:00</start>", facts="")
    with refused("--source-tz"):
        parse(text)
    listing = parse(text, timezone="Europe/Vienna")
    assert known(talks(listing)[0].start).isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


def test_the_zone_of_the_file_overrides_the_given_zone() -> None:
    text = schedule(f"<title>Kites</title><date>{DATE}</date>")
    listing = parse(text, timezone="Asia/Tokyo")
    (problem,) = listing.problems
    assert problem.reason == "the zone given is Asia/Tokyo: read in Europe/Vienna"
    assert listing.sources[0].timezone == "Europe/Vienna"
    assert {session.time_basis for session in listing.sessions} == {"page"}


@pytest.mark.parametrize(
    ("facts", "day", "change"),
    [
        ("<day_change>09:00:00</day_change>", "start='2025-07-04T08:00:00+02:00'", "09:00"),
        ("<day_change>04:00</day_change>", "", "04:00"),
        ("", "start='2025-07-04T08:00:00+02:00'", "08:00"),
        ("", "start='2025-07-04T06:00:00Z'", "08:00"),
        ("", "start='00:00'", "00:00"),
        ("", "start='soon'", None),
        ("", "", None),
    ],
)
def test_the_day_changes_when_the_source_says(facts: str, day: str, change: str | None) -> None:
    listing = parse(schedule(f"<title>K</title><date>{DATE}</date>", facts=ZONE + facts, day=day))
    assert listing.sources[0].day_change == change


def test_the_day_changes_at_the_earliest_start_of_a_day() -> None:
    rooms = {"Meadow": [{"title": "Kites", "date": "2025-07-05T12:00:00+02:00"}]}
    days = [
        {"day_start": f"2025-07-0{n}T{hour}:00:00+02:00", "rooms": rooms if n == 5 else {}}
        for n, hour in ((4, 11), (5, 10))
    ]
    assert parse(document(days=days)).sources[0].day_change == "10:00"


def test_a_time_shortly_before_the_day_start_is_on_the_same_day() -> None:
    text = schedule(
        "<title>Kites</title><start>08:30</start>",
        day="date='2025-07-04' start='2025-07-04T09:00:00+02:00'",
    )
    (found,) = talks(parse(text))
    assert known(found.start).isoformat() == "2025-07-04T08:30:00+02:00"
    assert parse(text).sources[0].day_change == "08:30"


@pytest.mark.parametrize(
    ("dates", "start", "change"),
    [
        (["04T08:30", "04T10:00"], "start='2025-07-04T09:00:00+02:00'", "08:30"),
        (["04T08:30", "05T00:30"], "start='2025-07-04T09:00:00+02:00'", "08:30"),
        (["04T00:10", "04T10:00", "05T00:30"], "start='2025-07-04T09:00:00+02:00'", "09:00"),
        (["04T11:00", "05T00:30"], "", "11:00"),
        (["04T11:00", "04T12:00"], "", None),
        (["04T11:00", "08T00:30"], "start='2025-07-04T09:00:00+02:00'", "09:00"),
    ],
)
def test_the_day_changes_after_the_last_night_event_and_before_the_first_event(
    dates: list[str], start: str, change: str | None
) -> None:
    events = [f"<title>Kites</title><date>2025-07-{date}:00+02:00</date>" for date in dates]
    listing = parse(schedule(*events, day=f"date='2025-07-04' {start}"))
    assert listing.sources[0].day_change == change
