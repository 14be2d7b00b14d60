"""Days that a table numbers, names, prints once or above its rows."""

import pytest

from confcli.cli import advice
from confcli.model.entities import Talk
from confcli.model.errors import InputError
from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA

FIRST = {"first_day": "2025-07-07", **VIENNA}


def starts(found: list[Talk]) -> list[str]:
    return [f"{talk.start:%d %H:%M}" if talk.start else "" for talk in found]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1", 7),
        ("Day 2", 8),
        ("DAY 3: Main conference", 9),
        ("Tag 2", 8),
        ("2nd day", 8),
        ("0", 6),
        ("Wednesday", 9),
        ("Mon", 7),
        ("Day 1 (10 July 2025)", 10),
        ("10 July 2025", 10),
    ],
)
def test_a_day_is_counted_from_the_first(cell: str, day: int) -> None:
    listing = parse(f"title,day,start\nKites,{cell},10:00\n", **FIRST)
    assert starts(talks(listing)) == [f"{day:02} 10:00"]
    assert listing.problems == []


@pytest.mark.parametrize(
    ("header", "row", "reason"),
    [
        ("title,DAY,start", "Kites,DAY 1,10:00", "its days are only numbered or named (DAY 1)"),
        ("title,day,start", "Kites,Monday,10:00", "its days are only numbered or named (Monday)"),
        (
            "title,day,start",
            "Kites,Day 1,10:00\nTails,Day 2 (8 July 2025),10:00",
            "its days are only numbered or named (Day 1)",
        ),
        ("title,start", "Kites,10:00", "its times have no dates"),
    ],
)
def test_without_the_first_day_the_table_is_refused_in_one_sentence(
    header: str, row: str, reason: str
) -> None:
    with pytest.raises(InputError) as caught:
        parse(f"{header}\n{row}\n", name="kites.csv", **VIENNA)
    assert advice.sentence(caught.value) == (
        f"kites.csv: {reason}; try: confcli check kites.csv --source-tz Europe/Vienna "
        "--hint first-day=2026-03-02"
    )


def test_times_without_dates_are_on_the_first_day() -> None:
    listing = parse("time;title\n9h30-10h;Kites\n10h-11h;Tails\n", **FIRST)
    assert starts(talks(listing)) == ["07 09:30", "07 10:00"]


def test_a_column_of_dates_goes_before_numbers() -> None:
    text = "title,day,start_date,start_time\nKites,1,2025-11-10,8:00\nTails,2,2025-11-11,9:00\n"
    assert starts(talks(parse(text, **FIRST))) == ["10 08:00", "11 09:00"]


def test_a_day_that_is_printed_once_is_that_of_the_rows_below() -> None:
    rows = ("2025-07-04,9:00,Kites", ",10:00,Tails", ",11:00,Reels", "2025-07-05,9:00,Knots")
    text = "\n".join(["date,time,title", *rows, ""])
    listing = parse(text, **VIENNA)
    assert starts(talks(listing)) == ["04 09:00", "04 10:00", "04 11:00", "05 09:00"]
    assert listing.sources[0].why.endswith("; the day of 2 rows is that of a row above")


def test_a_day_may_be_printed_again_with_each_block() -> None:
    rows = (
        "2025-07-04,9:00,Kites,Loft",
        ",10:00,Tails,",
        ",11:00,Reels,",
        "2025-07-04,9:00,Knots,Attic",
        ",10:00,Bows,",
        "2025-07-05,9:00,Winds,Loft",
    )
    listing = parse("\n".join(["date,time,title,room", *rows, ""]), **VIENNA)
    found = {it.title: (*starts([it]), it.room) for it in talks(listing)}
    assert found["Reels"] == ("04 11:00", None)
    assert found["Bows"] == ("04 10:00", None)
    assert listing.problems == []
    assert listing.sources[0].why.endswith("; the day of 3 rows is that of a row above")


def test_a_row_without_a_day_and_a_time_takes_none_from_above() -> None:
    rows = "2025-07-04,9:00,Kites\n,10:00,Tails\n,,Reels\n"
    listing = parse(f"date,time,title\n{rows}", **VIENNA)
    assert {it.title: starts([it]) for it in talks(listing)}["Reels"] == [""]


def test_one_missing_day_among_many_is_a_problem() -> None:
    text = "date,time,title\n2025-07-04,9:00,Kites\n2025-07-04,10:00,Tails\n,11:00,Reels\n"
    listing = parse(text, **VIENNA)
    assert [it.reason for it in listing.problems] == [
        "11:00 is a time without a date; try 2025-05-10 09:30"
    ]
    assert starts(talks(listing)) == ["", "04 09:00", "04 10:00"]


@pytest.mark.parametrize("column", ["date", "day", "start", "start_date"])
def test_a_date_that_is_not_understood_is_one_problem(column: str) -> None:
    text = f"title,{column},time\nKites,some day,10:00\nTails,2025-07-04,9:00\n"
    (problem,) = parse(text, **VIENNA).problems
    assert problem.reason == "can't read some day as a date and time; try 2025-05-10 09:30"


def test_a_row_that_is_only_a_day_is_that_of_the_rows_below() -> None:
    text = (
        "time,title,room\nFriday 4 July 2025,,\n9:00,Kites,Loft\n,5 July 2025,\n9:00,Tails,Loft\n"
    )
    listing = parse(text, **VIENNA)
    assert starts(talks(listing)) == ["04 09:00", "05 09:00"]
    assert listing.problems == []


@pytest.mark.parametrize("cell", ["TBA", "afternoon", "after lunch"])
def test_a_date_whose_time_is_not_understood_is_no_whole_day(cell: str) -> None:
    listing = parse(f"title,date,time\nKites,2025-07-04,{cell}\nTails,2025-07-04,9:00\n", **VIENNA)
    assert starts(talks(listing)) == ["", "04 09:00"]
    assert [it.line for it in listing.problems] == [2]


def test_unknown_columns_of_times_are_taken_if_a_date_has_no_other() -> None:
    text = "title,date,Od,Do,speaker\nKites,2025-07-04,9:00,9:30,Ada\n"
    (found,) = talks(parse(text, **VIENNA))
    assert (f"{found.start:%H:%M}", f"{found.end:%H:%M}") == ("09:00", "09:30")


def test_several_columns_that_may_be_the_time_leave_it_unknown() -> None:
    text = "title,date,A,B,C,speaker\nKites,2025-07-04,9:00,9:30,10:00,Ada\n"
    listing = parse(text, **VIENNA)
    assert starts(talks(listing)) == [""]
    (problem,) = listing.problems
    assert problem.reason == "its time is unknown; which of these columns is it: A, B, C?"


@pytest.mark.parametrize(
    ("header", "hour"), [("Start (UTC)", 9), ("Start [Asia/Tokyo]", 0), ("Start (CEST)", 7)]
)
def test_the_zone_may_be_in_the_header(header: str, hour: int) -> None:
    (found,) = talks(parse(f"title,{header},speaker\nKites,2025-07-04 9:00,Ada\n"))
    assert found.start is not None
    assert found.start.timestamp() % 86_400 == hour * 3600
