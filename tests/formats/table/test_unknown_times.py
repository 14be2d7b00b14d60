"""Rows of a table with a date, but without the time that other rows have."""

import pytest

from confcli.model.entities import Listing, Talk
from tests.support.corpus import parse
from tests.support.tables import VIENNA

ONE = "a row has a date but no time, so its time is unknown"


def talks(listing: Listing) -> dict[str | None, Talk]:
    return {talk.title: talk for session in listing.sessions for talk in session.talks}


@pytest.mark.parametrize("cell", ["", " ", "TBA", "tbd", "-", "n/a", "?"])
@pytest.mark.parametrize("column", ["start", "time", "start time"])
def test_a_row_without_the_time_that_others_have_is_not_a_whole_day(cell: str, column: str) -> None:
    rows = f"Kites,2025-05-10,9:00\nTails,2025-05-10,{cell}\n"
    listing = parse(f"title,date,{column}\n{rows}", **VIENNA)
    found = talks(listing)["Tails"]
    assert (found.start, found.end) == (None, None)
    assert [(each.line, each.reason) for each in listing.problems] == [(3, ONE)]


@pytest.mark.parametrize("header", ["title,date", "title,date,start", "title,date,time,end"])
def test_where_no_row_has_a_time_all_are_whole_days(header: str) -> None:
    gap = "," * header.count(",")
    rows = f"Kites,2025-05-10{gap[1:]}\nTails,2025-05-11{gap[1:]}\n"
    listing = parse(f"{header}\n{rows}", **VIENNA)
    assert listing.problems == []
    found = talks(listing)["Tails"]
    assert str(found.start) == "2025-05-11 00:00:00+02:00"
    assert str(found.end) == "2025-05-12 00:00:00+02:00"


def test_many_such_rows_are_one_problem_with_the_first_lines() -> None:
    rows = "Kites,2025-05-10,9:00\n" + "Tails,2025-05-10,\n" * 7
    (problem,) = parse(f"title,date,start\n{rows}", **VIENNA).problems
    assert problem.line == 3
    assert problem.reason == (
        "7 rows have a date but no time, so their times are unknown: lines 3, 4, 5, 6, 7 and 2 more"
    )


@pytest.mark.parametrize(
    "cells", ["2025-05-10,,2025-05-11,", "10–11 May 2025,,,", "2025-05-10,,,2025-05-11"]
)
def test_several_days_stay_whole_days_beside_rows_with_times(cells: str) -> None:
    header = "title,date,start,end,end date"
    listing = parse(f"{header}\nKites,2025-05-10,9:00,10:00,\nFair,{cells}\n", **VIENNA)
    found = talks(listing)["Fair"]
    assert (str(found.start), str(found.end)) == (
        "2025-05-10 00:00:00+02:00",
        "2025-05-12 00:00:00+02:00",
    )
    assert listing.problems == []


def test_an_end_and_a_duration_are_kept_where_the_start_is_unknown() -> None:
    rows = "Kites,2025-05-10,9:00,10:00,60\nTails,2025-05-10,,11:00,45\n"
    listing = parse(f"title,date,start,end,duration\n{rows}", **VIENNA)
    found = talks(listing)["Tails"]
    assert (found.start, str(found.end), found.duration) == (None, "2025-05-10 11:00:00+02:00", 45)


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("Zeitblock", ("A", "B", "C")),
        ("Slot number", ("1", "2", "3")),
        ("Plage horaire", ("matin", "midi", "soir")),
        ("Block", ("Block A", "Block B", "Block C")),
        ("Notes", ("ca. 9:30", "10h30 or so", "not before 11 am")),
    ],
)
def test_a_date_is_no_whole_day_beside_what_may_be_a_time(
    column: str, cells: tuple[str, ...]
) -> None:
    rows = "".join(f"Kites {cell},2025-05-10,{cell},Ada Verne\n" for cell in cells)
    listing = parse(f"Title,Date,{column},Speaker\n{rows}", **VIENNA)
    assert {(it.start, it.end) for it in talks(listing).values()} == {(None, None)}
    (problem,) = listing.problems
    assert (problem.line, problem.count) == (2, 3)


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("Foo", ("9 bells", "10 bells")),
        ("Level", ("beginners", "experts")),
        ("Timestamp", ("2025-01-10 10:22:11", "2025-01-11 10:22:11")),
    ],
)
def test_a_date_is_a_whole_day_beside_other_columns(column: str, cells: tuple[str, str]) -> None:
    rows = "".join(f"Kites {cell},2025-05-10,{cell},Ada Verne\n" for cell in cells)
    listing = parse(f"Title,Date,{column},Speaker\n{rows}", **VIENNA)
    assert {str(it.start) for it in talks(listing).values()} == {"2025-05-10 00:00:00+02:00"}
    assert listing.problems == []


def test_a_date_with_a_time_needs_no_other_time() -> None:
    rows = "Kites,2025-05-10 09:30,A\nTails,2025-05-10 10:30,B\n"
    listing = parse(f"Title,Date,Zeitblock\n{rows}", **VIENNA)
    assert str(talks(listing)["Kites"].start) == "2025-05-10 09:30:00+02:00"
    assert listing.problems == []


def test_times_that_are_not_understood_are_told_once() -> None:
    cells = ("early", "later", "last of all")
    rows = "".join(f"Kites {cell},2025-05-10,{cell}\n" for cell in cells)
    (problem,) = parse(f"Title,Date,Uhrzeit\n{rows}", **VIENNA).problems
    assert problem.reason.startswith("3 times, first: can't read early as a date and time")
