"""Tables: their headers, separators and times, and anything that is like one."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import InputError
from tests.support.corpus import FOLDER, account_is_whole, parse
from tests.support.effort import is_linear
from tests.support.reading import HINTS, try_to_read

VIENNA = {"timezone": "Europe/Vienna"}


def talk(**cells: str) -> Talk:
    text = io.StringIO()
    csv.writer(text).writerows([["title", *cells], ["Kites", *cells.values()]])
    listing = parse(text.getvalue(), **VIENNA)
    assert listing.problems == []
    (session,) = listing.sessions
    (found,) = session.talks
    return found


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (
            "Paper Title,Author(s)",
            "with commas that has Paper Title as title, Author(s) as authors",
        ),
        ("TITLE;Begin;Gäste", "a table with semicolons that has TITLE, Begin as start; it leaves"),
        ("Session Title\tTitle", "tabs that has Title, Session Title as session"),
        ("title,authors,abstract", "that has title, authors, abstract"),
        ("Session Title,Speaker", "that has Session Title as title, Speaker as authors"),
    ],
)
def test_header(header: str, told: str) -> None:
    cells = header.replace(";", ",").replace("\t", ",").count(",") + 1
    separator = next(mark for mark in "\t;," if mark in header)
    listing = parse(
        header + "\n" + separator.join(["x"] * cells)
        if "Begin" not in header
        else f"{header}\nx;;x\n"
    )
    assert told in listing.sources[0].why


@pytest.mark.parametrize(
    "text",
    [
        "Name,Email,Start\nAda,a@kites.example,1\n",
        "Title\nKites\n",
        "Title,Author,Year,Publisher\nKites,Ada,2001,Wind\n",
        "id,title,description,price\n1,Kites,Fly,3\n",
        "title,description,url\nKites,Fly,https://k.example/\n",
        "ID,Title,Status,Type,Summary\n1,Kites,open,bug,Fly\n",
        "Title,Location,Department\nPilot,Vienna,Air\n",
        "Title, Authors\nWe met at noon, and left.\n",
        "Date,From,To,Subject\n2025-05-10,a@k.example,b@k.example,Kites\n",
        "Title,Authors\n",
        "Title,Authors\nA text that goes on\nwithout any comma\n",
        "Kites, strings, and tails\nare, as we know, things\n",
        "def title(authors, start):\n    return title, authors\n",
        "title, authors = read(), []\nstart, end = 1, 2\n",
        "title: Kites, strings\nauthors: Ada, Bo\n",
        "| title | authors |\n| --- | --- |\n| Kites | Ada |\n",
        'The title, the authors, and more\nare, in any case, "here"\n',
        '{"title,authors": 1}\n',
    ],
)
def test_other_texts_are_not_taken_for_a_table(text: str) -> None:
    with pytest.raises(InputError, match="no listing that is known here"):
        parse(text)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ada Verne, Bo Lind and Cy Ode", ["Ada Verne", "Bo Lind", "Cy Ode"]),
        ("Verne, Ada; Lind, Bo", ["Ada Verne", "Bo Lind"]),
        ("Verne, Ada", ["Ada Verne"]),
        ("Ada Verne|Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("Ada Verne\nBo Lind", ["Ada Verne", "Bo Lind"]),
        ("", []),
        ("Ada Verne (Univ. of X, Y); Bo Li (Z)", ["Ada Verne", "Bo Li"]),
        ("Ada Verne (Univ. of X, Y), Bo Li (Z) and Cy Ode (W)", ["Ada Verne", "Bo Li", "Cy Ode"]),
        ("Verne, Ada*; M, Max (X Univ)", ["Ada Verne", "Max M"]),
    ],
)
def test_names(cell: str, names: list[str]) -> None:
    assert talk(speakers=cell).authors == names


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
        (
            {"start": "2025-05-10", "end": "2025-05-10 18:00"},
            "2025-05-10T00:00:00+02:00",
            "2025-05-10T18:00:00+02:00",
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
def test_times(cells: dict[str, str], start: str | None, end: str | None) -> None:
    found = talk(**cells)
    assert (found.start and found.start.isoformat()) == start
    assert (found.end and found.end.isoformat()) == end


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("31/31/2025 9:00", "there is no 31/31/2025"),
        ("2025-02-30 9:00", "there is no 2025-02-30"),
        ("2025-05-10 25:00", "is no time of a day"),
        ("2025-05-10 13:00 pm", "is no time of a clock of 12 hours"),
        ("2025-05-10 9:00+99:00", "is no time of a day"),
        ("soon", "soon is no date and time"),
        ("Foo, 2025-05-12", "is no date and time"),
        ("2025-05-10 09:00 CST", "CST is the time of America/Chicago or of Asia/Shanghai"),
        ("2025-01-10 09:00 PDT", "PDT is not what clocks of that zone show on 2025-01-10"),
        ("Tuesday, 2025-05-12", "that date is a Monday, read as the date says"),
        ("9:00", "9:00 is a time without a date"),
        ("2025-03-30 02:30", "does not exist in Europe/Vienna"),
    ],
)
def test_what_is_no_time_is_a_problem(cell: str, reason: str) -> None:
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
def test_a_day_after_the_twelfth_tells_the_order_of_all_dates(
    others: list[str], days: list[str]
) -> None:
    rows = "".join(f"Kites,{date},2:30 PM\n" for date in ("05/06/2025", *others))
    listing = parse(f"title,date,start\n{rows}", **VIENNA)
    assert listing.problems == []
    starts = [talk.start for session in listing.sessions for talk in session.talks]
    assert sorted(str(start) for start in starts) == sorted(f"{day} 14:30:00+02:00" for day in days)


def test_dates_that_do_not_tell_their_order_are_refused() -> None:
    rows = "Tails,2025-05-10\nKites,05/06/2025 9:00\nStrings,06/07/2025 9:00\n"
    with pytest.raises(InputError) as caught:
        parse(f"title,start\n{rows}", name="kites.csv", **VIENNA)
    assert str(caught.value) == (
        "kites.csv:3: 05/06/2025 is 5 June or 6 May, and no other date here tells which: "
        "right would be 2025-06-05 or 2025-05-06"
    )


@pytest.mark.parametrize("column", ["end,23:70", "end,25:00", "duration,long"])
def test_an_end_that_cannot_be_read_leaves_the_start(column: str) -> None:
    name, cell = column.split(",")
    listing = parse(f"title,date,start,{name}\nKites,2025-05-30,23:00,{cell}\n", **VIENNA)
    assert len(listing.problems) == 1
    (found,) = listing.sessions[0].talks
    assert (found.start and found.start.isoformat(), found.end) == (
        "2025-05-30T23:00:00+02:00",
        None,
    )


def test_times_in_utc_contradict_no_zone() -> None:
    assert talk(start="2025-05-10 09:00Z").start == datetime(2025, 5, 10, 9, tzinfo=UTC)


def test_an_abbreviation_tells_the_zone() -> None:
    listing = parse("title,start\nKites,2025-05-10 09:00 PDT\n")
    start = listing.sessions[0].talks[0].start
    assert start
    assert start.isoformat() == "2025-05-10T09:00:00-07:00"


@pytest.mark.parametrize(
    ("column", "cell", "is_cancelled"),
    [
        ("cancelled", "yes", True),
        ("Canceled", "TRUE", True),
        ("status", "Cancelled", True),
        ("cancelled", "no", False),
        ("cancelled", "", False),
    ],
)
def test_cancelled(column: str, cell: str, is_cancelled: bool) -> None:
    assert talk(**{column: cell, "speakers": "Ada"}).cancelled is is_cancelled


def test_slides_and_video_are_links() -> None:
    found = talk(speakers="Ada", slides="https://k.example/s.pdf", video="https://k.example/v")
    assert found.links == ["https://k.example/s.pdf", "https://k.example/v"]


@pytest.mark.parametrize(
    "header",
    [
        "Subject,Start Date,Start Time,End Date,End Time,Location",
        "Name,Start Date,Start Time,End Date,End Time,Venue",
        "Event Name,Start Date,Start Time,End Date,End Time,Room name",
        "Proposal title,Start Date,Start Time,End Date,End Time,Room",
        "Talk,Start Date,Start Time,End Date,End Time,Room",
    ],
)
def test_headers_of_other_programs_are_known(header: str) -> None:
    row = "Kites,2025-05-10,09:00,2025-05-10,10:00,Meadow"
    (found,) = parse(f"{header}\n{row}\n", **VIENNA).sessions[0].talks
    assert (found.title, found.room, bool(found.start and found.end)) == ("Kites", "Meadow", True)


def test_the_separator_that_excel_names_is_no_row() -> None:
    data = b"sep=;\r\ntitle;speakers\r\nKites, and more;Ada Verne\r\n"
    listing = parse(data)
    assert listing.sessions[0].talks[0].title == "Kites, and more"
    assert listing.problems == []
    account_is_whole(listing, data)


def test_a_zone_beside_each_time_needs_no_other() -> None:
    listing = parse("title,start,tz\nKites,2025-05-10 09:00,Asia/Seoul\n")
    assert listing.sources[0].timezone == "Asia/Seoul"
    assert listing.sources[0].time_basis == "stated"


@pytest.mark.parametrize("cell", ["2025-05-10 09:00", "2025-05-10"])
def test_local_times_and_days_need_a_zone(cell: str) -> None:
    with pytest.raises(InputError, match="does not say in which time zone"):
        parse(f"title,start\nKites,{cell}\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_of_problems_are_the_files(end: str, mark: str) -> None:
    rows = ["title,abstract,start", '"Kites","one', "", 'two",', "", "Tails,,soon", ""]
    data = (mark + end.join(rows)).encode()
    listing = parse(data)
    (problem,) = listing.problems
    assert problem.line == 6
    account_is_whole(listing, data)
    assert listing.sessions[0].talks[0].abstract == "one\n\ntwo"


def test_a_table_in_utf_16_is_read() -> None:
    assert parse("title\tspeakers\nKites\tAda Verne\n".encode("utf-16")).sessions


def test_a_null_character_is_shown_as_none() -> None:
    listing = parse("title,speakers\nKi\0tes,Ada Verne\n")
    assert listing.sessions[0].talks[0].title == "Ki\N{REPLACEMENT CHARACTER}tes"


def test_a_quote_that_does_not_close_is_refused() -> None:
    text = 'title,speakers\nKites,Ada Verne\nTails,"Bo Lind\n' + "x,y\n" * 50_000
    with pytest.raises(InputError, match=r"page\.txt:3: .*is there a quote that does not close"):
        parse(text)


def test_work_follows_the_number_of_rows() -> None:
    def read_many(count: int) -> None:
        rows = "".join(f"Kite {n},Ada Verne,2025-05-10 09:00\n" for n in range(count))
        listing = parse(f"title,authors,start\n{rows}", **VIENNA)
        assert len(listing.sessions[0].talks) == count

    assert is_linear(read_many, 200)


CELLS = st.text(max_size=8) | st.sampled_from(
    ["2025-03-30 02:30", "0001-01-01 00:00", "9999-12-31", "9:00-1 pm", "Ada; Bo", '"', "1", "\0"]
)
NAMES = st.sampled_from("authors start end date time tz room abstract id status x".split())


@given(st.lists(NAMES, max_size=6), st.data(), HINTS, st.sampled_from(",;\t"))
def test_any_rows_are_accounted_for_or_refused(
    names: list[str], data: st.DataObject, hints: Mapping[str, Any], separator: str
) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, max_size=7), max_size=4))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([["title", *names], *rows])
    try_to_read(text.getvalue().encode("utf-8", "replace"), hints)


@given(st.sampled_from(["usual.csv", "apart.csv", "wrong.tsv"]), st.data())
def test_a_file_with_other_bytes_in_it_is_accounted_for_or_refused(
    name: str, data: st.DataObject
) -> None:
    whole = (FOLDER / "table" / name).read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 2 :], VIENNA)
    try_to_read(whole[:at], VIENNA)
