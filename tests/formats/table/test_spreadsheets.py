"""Dates and times as spreadsheets store them."""

import pytest

from confcli.model.entities import Listing
from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA


def spans(listing: Listing) -> list[tuple[str, str]]:
    return [(str(it.start)[:16], str(it.end)[:16]) for it in talks(listing)]


def test_numbers_of_days_and_fractions_of_a_day_are_dates_and_times() -> None:
    rows = (
        "Kites,45842,0.375,0.395833333",
        "Tails,45842,0.395833333,0.4166666667",
        "Reels,45843,0.5,0.520833333333333",
    )
    listing = parse("\n".join(["Title,Date,Start,End", *rows, ""]), **VIENNA)
    assert listing.problems == []
    assert spans(listing) == [
        ("2025-07-04 09:00", "2025-07-04 09:30"),
        ("2025-07-04 09:30", "2025-07-04 10:00"),
        ("2025-07-05 12:00", "2025-07-05 12:30"),
    ]


def test_a_number_of_days_with_a_fraction_is_both() -> None:
    listing = parse("Titel;Beginn;Ende\nKites;45842,375;45842,5\n", **VIENNA)
    assert listing.problems == []
    assert spans(listing) == [("2025-07-04 09:00", "2025-07-04 12:00")]


@pytest.mark.parametrize(
    "cell",
    [
        "1899-12-30 09:30:00",
        "1899-12-31 09:30:00",
        "1900-01-00 09:30:00",
        "1900-01-01T09:30:00",
        "1904-01-01 09:30",
        "30.12.1899 09:30",
        "12/30/1899 9:30:00 AM",
        "1/0/1900 9:30",
    ],
)
def test_a_time_on_no_day_is_a_time_of_day(cell: str) -> None:
    listing = parse(f"Title,Date,Time\nKites,2025-07-04 00:00:00,{cell}\n", **VIENNA)
    assert listing.problems == []
    assert [start for start, _ in spans(listing)] == ["2025-07-04 09:30"]


def test_dates_at_midnight_alone_are_whole_days() -> None:
    rows = "Kites,2025-07-04 00:00:00\nTails,2025-07-05 00:00:00\n"
    listing = parse(f"Title,Date\n{rows}", **VIENNA)
    assert spans(listing) == [
        ("2025-07-04 00:00", "2025-07-05 00:00"),
        ("2025-07-05 00:00", "2025-07-06 00:00"),
    ]


def test_a_time_at_midnight_stays_beside_other_times() -> None:
    rows = "Kites,2025-07-04 00:00:00\nTails,2025-07-04 09:00:00\n"
    listing = parse(f"Title,Date\n{rows}", **VIENNA)
    assert spans(listing) == [("2025-07-04 00:00", "None"), ("2025-07-04 09:00", "None")]


@pytest.mark.parametrize("cells", [("45842", "soon"), ("0.375", "9:30"), ("12345", "12346")])
def test_other_numbers_are_not_changed(cells: tuple[str, str]) -> None:
    rows = "".join(f"Kites {cell},2025-07-04,{cell}\n" for cell in cells)
    listing = parse(f"Title,Date,Start\n{rows}", **VIENNA)
    assert any(cells[0] in problem.reason for problem in listing.problems)


@pytest.mark.parametrize("name", ["Number", "Room", "Id"])
def test_numbers_in_other_columns_are_not_dates(name: str) -> None:
    listing = parse(f"Title,Start,{name}\nKites,2025-07-04 09:00,45842\n", **VIENNA)
    (found,) = talks(listing)
    assert "45842" in (found.room, *found.source_ids)
