"""When the events of a calendar are: in their own zones, in UTC, or on whole days."""

from datetime import UTC, date, datetime, timedelta

import pytest

from confcli.model.entities import Talk
from confcli.times import zones
from tests.support.exported import calendar, events, instants, one
from tests.support.invented import at, talk

NOON = "2021-05-04 12:00+02:00"


def written(text: str, name: str) -> list[str]:
    """The lines of a property, as they stand in a calendar."""
    return [line for line in text.split("\r\n") if line.startswith(name)]


def test_times_are_in_the_zone_of_their_slot() -> None:
    text = calendar(talk("Knots", start=NOON, end="2021-05-04 12:30+02:00"))
    assert written(text, "DT")[2:4] == [
        "DTSTART;TZID=Europe/Brussels:20210504T120000",
        "DTEND;TZID=Europe/Brussels:20210504T123000",
    ]
    assert written(text, "X-WR-TIMEZONE") == ["X-WR-TIMEZONE:Europe/Brussels"]


def test_times_are_in_the_zone_that_is_asked_for() -> None:
    text = calendar(talk("Knots", start=NOON), calendar_zone=zones.zone("Asia/Tokyo"))
    assert "DTSTART;TZID=Asia/Tokyo:20210504T190000" in text
    assert written(text, "TZID") == ["TZID:Asia/Tokyo"]


@pytest.mark.parametrize("zone", ["UTC", "UTC+02:00", "UTC+05:30", None])
def test_a_zone_that_has_no_name_is_written_in_utc(zone: str | None) -> None:
    text = calendar(talk("Knots", start=NOON), zone=zone)
    assert "DTSTART:20210504T100000Z" in text
    assert "TIMEZONE" not in text


def test_utc_is_written_when_it_is_asked_for() -> None:
    text = calendar(talk("Knots", start=NOON, end=NOON), calendar_zone=zones.zone("UTC"))
    assert "DTSTART:20210504T100000Z" in text
    assert "TZID" not in text


def test_an_end_that_is_not_known_is_left_out() -> None:
    event = one(talk("Knots", start=NOON))
    assert instants(event) == (at("2021-05-04 10:00"), None)
    assert "DURATION" not in event
    assert "DTEND" not in one(talk("Knots", start=NOON, end="2021-05-04 11:00+02:00"))


def test_an_end_that_follows_from_the_length_is_known() -> None:
    event = one(talk("Knots", start=NOON, duration=20))
    assert instants(event)[1] == at("2021-05-04 10:20")


def test_what_has_no_time_is_left_out() -> None:
    (event,) = events(calendar(talk("Knots"), talk("Tails", start=NOON)))
    assert event["SUMMARY"] == "Tails"
    assert events(calendar(talk("Knots"))) == []


def test_whole_days_are_days_in_every_zone() -> None:
    day = talk("Fair", start="2021-05-04 00:00+02:00", end="2021-05-06 00:00+02:00")
    for zone in (None, zones.zone("Pacific/Auckland"), zones.zone("UTC")):
        text = calendar(day, calendar_zone=zone)
        (event,) = events(text)
        assert instants(event) == (date(2021, 5, 4), date(2021, 5, 6))
        assert "DTSTART;VALUE=DATE:20210504" in text
        assert "X-WR-TIMEZONE:Europe/Brussels" in text


@pytest.mark.parametrize(
    ("day", "length"), [("2024-03-31", 23), ("2024-10-27", 25)], ids=["23 hours", "25 hours"]
)
def test_a_day_on_which_clocks_change_is_a_day(day: str, length: int) -> None:
    first = datetime.fromisoformat(day).replace(tzinfo=zones.zone("Europe/Brussels").tzinfo)
    end = first.astimezone(UTC) + timedelta(hours=length)
    event = one(Talk("Fair", start=first, end=end))
    assert instants(event) == (first.date(), first.date() + timedelta(days=1))


@pytest.mark.parametrize(
    ("zone", "start", "lines"),
    [
        # 02:30 is shown twice that night, so UTC says which; 03:30 only once.
        ("Europe/Brussels", "2024-10-27T00:30", ["DTSTART:20241027T003000Z"]),
        ("Europe/Brussels", "2024-10-27T01:30", ["DTSTART:20241027T013000Z"]),
        ("Europe/Brussels", "2024-10-27T02:30", ["DTSTART;TZID=Europe/Brussels:20241027T033000"]),
        ("Europe/Brussels", "2024-03-31T01:00", ["DTSTART;TZID=Europe/Brussels:20240331T030000"]),
        ("Australia/Lord_Howe", "2024-04-06T14:40", ["DTSTART:20240406T144000Z"]),
        (
            "Australia/Lord_Howe",
            "2024-04-06T15:30",
            ["DTSTART;TZID=Australia/Lord_Howe:20240407T020000"],
        ),
        ("Pacific/Apia", "2011-12-30T10:00", ["DTSTART;TZID=Pacific/Apia:20111231T000000"]),
        ("Pacific/Apia", "2011-12-30T09:59", ["DTSTART;TZID=Pacific/Apia:20111229T235900"]),
    ],
)
def test_the_nights_on_which_clocks_change(zone: str, start: str, lines: list[str]) -> None:
    text = calendar(talk("Owls", start=f"{start}+00:00"), zone=zone)
    events_only = text.partition("BEGIN:VEVENT")[2]
    assert written(events_only, "DTSTART") == lines


def test_a_zone_is_described_if_a_time_is_in_it() -> None:
    doubled = calendar(talk("Owls", start="2024-10-27T00:30+00:00"))
    assert "BEGIN:VTIMEZONE" not in doubled
    both = calendar(
        talk("Owls", start="2024-10-27T00:30+00:00"), talk("Larks", start="2024-10-27T05:30+00:00")
    )
    assert both.count("BEGIN:VTIMEZONE") == 1
