"""Tables: headers, cells and file syntax."""

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import account_is_whole, parse, talks
from tests.support.tables import VIENNA, talk


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (
            "Paper Title,Author(s)",
            "with commas and the columns Paper Title as title, Author(s) as authors",
        ),
        (
            "TITLE;Begin;Gäste",
            "a table with semicolons and the columns TITLE, Begin as start",
        ),
        ("Session Title\tTitle", "tabs and the columns Session Title, Title"),
        ("title,authors,abstract", "and the columns title, authors, abstract"),
        ("Session Title,Speaker", "and the columns Session Title as title, Speaker as speakers"),
    ],
)
def test_the_reason_names_the_recognised_columns(header: str, reason: str) -> None:
    cells = header.replace(";", ",").replace("\t", ",").count(",") + 1
    separator = next(mark for mark in "\t;," if mark in header)
    listing = parse(
        header + "\n" + separator.join(["x"] * cells)
        if "Begin" not in header
        else f"{header}\nx;;x\n"
    )
    assert reason in listing.sources[0].why


@pytest.mark.parametrize(
    "text",
    [
        "Name,Email,Start\nAda,a@kites.example,1\n",
        "Title\nKites\n",
        "Title,Author,Year,Publisher\nKites,Ada,2001,Wind\n",
        "id,title,description,price\n1,Kites,Fly,3\n",
        "title,description,url\nKites,Fly,https://k.example/\n",
        "ID,Title,Status,Type,Summary\n1,Kites,open,bug,Fly\n",
        "number,title,state,author,labels\n1,Kites,open,adaverne,bug\n",
        "Time,Room A,Room B\n9:00,Kites,Tails\n",
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
def test_other_text_is_not_recognised(text: str) -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
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
def test_a_cell_of_speakers_is_split_into_names(cell: str, names: list[str]) -> None:
    assert talk(speakers=cell).authors == names


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
def test_a_cancelled_talk_is_marked(column: str, cell: str, is_cancelled: bool) -> None:
    assert talk(**{column: cell, "speakers": "Ada"}).cancelled is is_cancelled


def test_addresses_are_told_apart_by_their_columns() -> None:
    found = talk(
        speakers="Ada",
        url="https://k.example/t",
        slides="https://k.example/s.pdf",
        video="https://k.example/v",
        pdf_url="https://k.example/p.pdf",
    )
    assert (found.url, found.slides) == ("https://k.example/t", "https://k.example/s.pdf")
    assert (found.recording, found.links) == ("https://k.example/v", ["https://k.example/p.pdf"])


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
def test_headers_exported_by_other_programs_are_known(header: str) -> None:
    row = "Kites,2025-05-10,09:00,2025-05-10,10:00,Meadow"
    (found,) = parse(f"{header}\n{row}\n", **VIENNA).sessions[0].talks
    assert (found.title, found.room, bool(found.start and found.end)) == ("Kites", "Meadow", True)


def test_the_sep_line_of_excel_is_not_a_row() -> None:
    data = b"sep=;\r\ntitle;speakers\r\nKites, and more;Ada Verne\r\n"
    listing = parse(data)
    assert listing.sessions[0].talks[0].title == "Kites, and more"
    assert listing.problems == []
    account_is_whole(listing, data)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_problems_have_the_line_numbers_of_the_file(end: str, mark: str) -> None:
    rows = ["title,abstract,start", '"Kites","one', "", 'two",', "", "Tails,,soon", ""]
    data = (mark + end.join(rows)).encode()
    listing = parse(data)
    (problem,) = listing.problems
    assert problem.line == 6
    account_is_whole(listing, data)
    assert listing.sessions[0].talks[0].abstract == "one\n\ntwo"


def test_a_utf_16_table_is_read() -> None:
    assert parse("title\tspeakers\nKites\tAda Verne\n".encode("utf-16")).sessions


def test_a_nul_becomes_a_replacement_character() -> None:
    listing = parse("title,speakers\nKi\0tes,Ada Verne\n")
    assert listing.sessions[0].talks[0].title == "Ki\N{REPLACEMENT CHARACTER}tes"


def test_an_unclosed_quote_ends_with_its_line() -> None:
    listing = parse('title,speakers\nKites,Ada Verne\nTails,"Bo Lind\nReels,Cy Ode\n')
    assert [(it.title, it.authors) for it in talks(listing)] == [
        ("Kites", ["Ada Verne"]),
        ("Tails", ["Bo Lind"]),
        ("Reels", ["Cy Ode"]),
    ]
    assert [(it.line, it.reason) for it in listing.problems] == [(3, "a quote that doesn't close")]


@pytest.mark.parametrize("end", ["", ",", ",,"])
def test_missing_and_empty_cells_at_the_end_of_a_row_are_empty(end: str) -> None:
    listing = parse(f"title,speakers,room\nKites,Ada Verne{end}\nTails,Bo Lind,Loft,\n")
    assert [(it.title, it.room) for it in talks(listing)] == [("Kites", None), ("Tails", "Loft")]
    assert listing.problems == []


def test_a_cell_too_many_is_a_problem_of_its_row() -> None:
    listing = parse("title,speakers\nKites,Ada Verne\nTails,Bo,Lind\n")
    assert [it.title for it in talks(listing)] == ["Kites"]
    (problem,) = listing.problems
    assert problem.reason == "3 cells, where the header names 2; is a quote missing?"


@pytest.mark.parametrize(
    "above", ["Kite Days 2025\n", "Kite Days 2025,,\n,,\n", '"Kites,\n2025"\n']
)
def test_lines_above_the_header_are_reported(above: str) -> None:
    listing = parse(f"{above}title,speakers,room\nKites,Ada Verne,Loft\n")
    assert [it.title for it in talks(listing)] == ["Kites"]
    assert [(it.line, it.reason) for it in listing.problems] == [(1, "a line above the header")]


def test_a_list_of_papers_is_a_table() -> None:
    assert len(talks(parse("title,abstract\nKites,Fly.\nTails,Sway.\n"))) == 2
    assert len(talks(parse("#,Title,Authors\n1,Kites,Ada Verne\n2,Tails,Bo Lind\n"))) == 2


def test_a_poster_session_among_other_rows_makes_no_poster_session_of_their_day() -> None:
    rows = "date,time,type,title\n2025-09-17,9:00,Opening,Hello\n2025-09-17,9:30,Poster session,\n"
    (session,) = parse(rows, **VIENNA).sessions
    assert session.type is None
    assert [it.type for it in session.talks] == ["opening", "poster session"]
