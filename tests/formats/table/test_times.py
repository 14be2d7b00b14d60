"""Dates, times and zones in tables."""

from datetime import UTC, datetime

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse
from tests.support.tables import VIENNA, talk


@pytest.mark.parametrize(
    ("cells", "start", "end"),
    [
        ({"start": "2025-05-10 09:00"}, "2025-05-10T09:00:00+02:00", None),
        ({"start": "2025-05-10T09:00+0200"}, "2025-05-10T09:00:00+02:00", None),
        ({"start": "2025-05-10"}, "2025-05-10T00:00:00+02:00", "2025-05-11T00:00:00+02:00"),
        ({"date": "2025-05-10"}, "2025-05-10T00:00:00+02:00", "2025-05-11T00:00:00+02:00"),
        (
            {"start": "10.05.2025", "end": "2025-05-12"},
            "2025-05-10T00:00:00+02:00",
            "2025-05-13T00:00:00+02:00",
        ),
        ({"start": "2025-05-10 09:00", "end": "2025-05-10"}, "2025-05-10T09:00:00+02:00", None),
        ({"date": "2025-05-10 09:00"}, "2025-05-10T09:00:00+02:00", None),
        ({"date": ""}, None, None),
        (
            {
                "start date": "2025-05-30",
                "start time": "23:00",
                "end date": "2025-06-01",
                "end time": "1:00",
            },
            "2025-05-30T23:00:00+02:00",
            "2025-06-01T01:00:00+02:00",
        ),
        (
            {"start date": "2025-05-30", "end date": "2025-06-01"},
            "2025-05-30T00:00:00+02:00",
            "2025-06-02T00:00:00+02:00",
        ),
        (
            {"date": "2025-05-30", "start": "23:00", "end": "24:00"},
            "2025-05-30T23:00:00+02:00",
            "2025-05-31T00:00:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "9:00 - 10:30 am CEST"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:30:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "9:00 CEST - 10:30 CEST"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:30:00+02:00",
        ),
        ({"start": "05/30/2025 2:30 PM"}, "2025-05-30T14:30:00+02:00", None),
        ({"start": "30-5-2025 14:30"}, "2025-05-30T14:30:00+02:00", None),
        (
            {"date": "Sat, 10.05.2025", "start": "2:30 PM", "end": "12:15 am"},
            "2025-05-10T14:30:00+02:00",
            "2025-05-11T00:15:00+02:00",
        ),
        (
            {"start": "05/30/2025 09:00", "end": "06/01/2025 10:00"},
            "2025-05-30T09:00:00+02:00",
            "2025-06-01T10:00:00+02:00",
        ),
        (
            {"start": "05/05/2025"},
            "2025-05-05T00:00:00+02:00",
            "2025-05-06T00:00:00+02:00",
        ),
        ({"start": "12 May 2025 9:00"}, "2025-05-12T09:00:00+02:00", None),
        ({"start": "Monday, May 12, 2025, 9 am"}, "2025-05-12T09:00:00+02:00", None),
        ({"start": "12. Dec 2025 9:00"}, "2025-12-12T09:00:00+01:00", None),
        ({"start": "2025-05-10 09:00 CEST"}, "2025-05-10T09:00:00+02:00", None),
        ({"start": "2025-05-10 09:00+02"}, "2025-05-10T09:00:00+02:00", None),
        (
            {"start": "2025-05-10 09:00", "duration": "90"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:30:00+02:00",
        ),
        (
            {"start": "2025-05-10 09:00", "duration": "01:30"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:30:00+02:00",
        ),
        ({"date": "Sat, 10.05.2025", "time": "9.30"}, "2025-05-10T09:30:00+02:00", None),
        (
            {"date": "2025/5/10", "start": "9:00", "end": "10:00"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:00:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "9:00 - 10:30 am"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-10T10:30:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "1:00-2 PM"},
            "2025-05-10T13:00:00+02:00",
            "2025-05-10T14:00:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "11:30 to 1:00 p.m."},
            "2025-05-10T11:30:00+02:00",
            "2025-05-10T13:00:00+02:00",
        ),
        (
            {"date": "2025-05-10", "time": "22:00–00:30"},
            "2025-05-10T22:00:00+02:00",
            "2025-05-11T00:30:00+02:00",
        ),
        (
            {"start": "2025-05-10 09:00", "end": "2025-05-12 10:00", "time zone": "Europe/Vienna"},
            "2025-05-10T09:00:00+02:00",
            "2025-05-12T10:00:00+02:00",
        ),
    ],
)
def test_start_and_end_are_parsed(
    cells: dict[str, str], start: str | None, end: str | None
) -> None:
    found = talk(**cells)
    assert (found.start and found.start.isoformat()) == start
    assert (found.end and found.end.isoformat()) == end


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("31/31/2025 9:00", "31/31/2025 doesn't exist"),
        ("2025-02-30 9:00", "2025-02-30 doesn't exist"),
        ("2025-05-10 25:00", "25:00 is not a valid time"),
        ("2025-05-10 13:00 pm", "is not a time on a 12-hour clock"),
        ("2025-05-10 9:00+99:00", "+99:00 is not a known time zone"),
        ("soon", "can't read soon as a date and time"),
        ("Foo, 2025-05-12", "as a date and time"),
        ("2025-05-10 09:00 CST", "CST could be America/Chicago or Asia/Shanghai"),
        ("2025-01-10 09:00 PDT", "PDT is not in use in America/Los_Angeles on 10 January 2025"),
        ("Tuesday, 2025-05-12", "that date is a Monday, read as the date says"),
        ("2025-03-30 02:30", "doesn't exist in Europe/Vienna"),
    ],
)
def test_an_invalid_time_is_a_problem(cell: str, reason: str) -> None:
    listing = parse(f'title,start\nKites,"{cell}"\n', **VIENNA)
    (problem,) = listing.problems
    assert problem.line == 2
    assert reason in problem.reason
    assert listing.sessions[0].talks[0].title == "Kites"


@pytest.mark.parametrize(
    ("others", "days"),
    [
        (["30/05/2025"], ["2025-06-05", "2025-05-30"]),
        (["05/30/2025"], ["2025-05-06", "2025-05-30"]),
        (["05/30/2025", "05/30/2025"], ["2025-05-06", "2025-05-30", "2025-05-30"]),
    ],
)
def test_a_day_above_twelve_settles_the_order_of_all_dates(
    others: list[str], days: list[str]
) -> None:
    rows = "".join(f"Kites,{date},2:30 PM\n" for date in ("05/06/2025", *others))
    listing = parse(f"title,date,start\n{rows}", **VIENNA)
    assert listing.problems == []
    starts = [talk.start for session in listing.sessions for talk in session.talks]
    assert sorted(str(start) for start in starts) == sorted(f"{day} 14:30:00+02:00" for day in days)


def test_dates_in_an_ambiguous_order_are_refused() -> None:
    rows = "Tails,2025-05-10\nKites,05/06/2025 9:00\nStrings,06/07/2025 9:00\n"
    with pytest.raises(InputError) as caught:
        parse(f"title,start\n{rows}", name="kites.csv", **VIENNA)
    assert str(caught.value) == (
        "kites.csv:3: 05/06/2025 could be 5 June or 6 May, and no other date here shows which; "
        "write 2025-06-05 or 2025-05-06"
    )


@pytest.mark.parametrize("column", ["end,23:70", "end,25:00", "duration,long"])
def test_an_invalid_end_leaves_the_start(column: str) -> None:
    name, cell = column.split(",")
    listing = parse(f"title,date,start,{name}\nKites,2025-05-30,23:00,{cell}\n", **VIENNA)
    assert len(listing.problems) == 1
    (found,) = listing.sessions[0].talks
    assert (found.start and found.start.isoformat(), found.end) == (
        "2025-05-30T23:00:00+02:00",
        None,
    )


def test_utc_times_do_not_contradict_a_given_zone() -> None:
    assert talk(start="2025-05-10 09:00Z").start == datetime(2025, 5, 10, 9, tzinfo=UTC)


def test_an_abbreviation_states_the_zone() -> None:
    listing = parse("title,start\nKites,2025-05-10 09:00 PDT\n")
    start = listing.sessions[0].talks[0].start
    assert start
    assert start.isoformat() == "2025-05-10T09:00:00-07:00"


def test_a_column_of_zones_needs_no_given_zone() -> None:
    listing = parse("title,start,tz\nKites,2025-05-10 09:00,Asia/Seoul\n")
    assert listing.sources[0].timezone == "Asia/Seoul"
    assert listing.sources[0].time_basis == "stated"


@pytest.mark.parametrize("cell", ["2025-05-10 09:00", "2025-05-10"])
def test_local_times_and_dates_need_a_given_zone(cell: str) -> None:
    with pytest.raises(InputError, match="doesn't state a time zone"):
        parse(f"title,start\nKites,{cell}\n")
