"""Tables: headers, cells and file syntax."""

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import account_is_whole, parse
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
            "a table with semicolons and the columns TITLE, Begin as start; ignored:",
        ),
        ("Session Title\tTitle", "tabs and the columns Title, Session Title as session"),
        ("title,authors,abstract", "and the columns title, authors, abstract"),
        ("Session Title,Speaker", "and the columns Session Title as title, Speaker as authors"),
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


def test_an_unclosed_quote_is_refused() -> None:
    text = 'title,speakers\nKites,Ada Verne\nTails,"Bo Lind\n' + "x,y\n" * 50_000
    with pytest.raises(InputError, match=r"page\.txt:3: .*is there a quote that does not close"):
        parse(text)
