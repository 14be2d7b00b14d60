"""Files with a small fault are read as they are without it, with one problem more."""

import html
import re
from pathlib import Path
from typing import Any

import pytest

from confcli.formats.native import listing_json
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, account_is_whole, case_id, hints, parse, read, talks

OF_JSON = [page for page in PAGES if page.name.endswith(".in.json")]
OF_XML = [page for page in PAGES if page.suffix == ".xml"]
OF_CALENDARS = [page for page in PAGES if page.suffix == ".ics"]
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20250704T100000Z
SUMMARY:Kites & tails
END:VEVENT
END:VCALENDAR
"""
MAIL = "From: ada@kites.example\nDate: Fri, 4 Jul 2025 10:00\n\nThe programme:\n"


def contents(listing: Listing) -> Any:
    sessions = [listing_json.plain(session) for session in listing.sessions]
    return sessions, [listing_json.plain(talk) for talk in talks(listing)]


def problems(listing: Listing, *, from_line: int = 1) -> list[tuple[int, str]]:
    first = from_line - 1
    return [(found.line and found.line - first, found.reason) for found in listing.problems]


def check_alike(page: Path, text: str, reason: str, *, from_line: int = 1) -> None:
    """Check that a text is read as the page of the corpus that it was made of."""
    whole = read(page)
    listing = parse(text, name=page.name, **hints(page))
    assert contents(listing) == contents(whole)
    rest = problems(listing, from_line=from_line)
    (more,) = {each for each in rest if reason in each[1]}
    assert sorted(rest) == sorted([*problems(whole), more])


@pytest.mark.parametrize("page", OF_JSON, ids=case_id)
def test_json_below_a_comment_is_read(page: Path) -> None:
    text = page.read_text("utf-8").removeprefix("\ufeff")
    check_alike(page, f"// made by hand\n{text}", "a comment", from_line=2)


@pytest.mark.parametrize("page", OF_JSON, ids=case_id)
def test_json_in_a_script_is_read(page: Path) -> None:
    text = page.read_text("utf-8").removeprefix("\ufeff")
    check_alike(page, f"var programme =\n{text};", "text around the JSON", from_line=2)


@pytest.mark.parametrize("page", OF_JSON, ids=case_id)
def test_json_with_a_trailing_comma_is_read(page: Path) -> None:
    text = re.sub(r'(?<=["\]])(?=\s*\})', ",", page.read_text("utf-8"), count=1)
    check_alike(page, text, "a trailing comma")


@pytest.mark.parametrize("page", OF_XML, ids=case_id)
def test_xml_with_a_control_character_is_read(page: Path) -> None:
    text = re.sub("(?<=[a-z])(?=</title>)", "\x07", page.read_text("utf-8"), count=1)
    check_alike(page, text, "doesn't allow")


@pytest.mark.parametrize("page", OF_CALENDARS, ids=case_id)
def test_a_calendar_in_a_mail_is_read(page: Path) -> None:
    text = page.read_text("utf-8").removeprefix("\ufeff")
    check_alike(page, f"{MAIL}{text}", "text around the calendar", from_line=5)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!--\n", "-->\n"),
        ("<!-- ", "-->"),
        ("\n\n<x>\n", "</x>"),
        (MAIL, "\n--\nAda Verne"),
        ("<html><body><p>Kites</p><!--\n", "--></body></html>"),
    ],
)
def test_a_calendar_in_another_text_is_read(before: str, after: str) -> None:
    listing = parse(f"{before}{CALENDAR}{after}")
    assert [talk.title for talk in talks(listing)] == ["Kites & tails"]
    assert [reason for _, reason in problems(listing)] == ["text around the calendar: left out"]


def test_a_calendar_in_a_mail_is_accounted_for() -> None:
    account_is_whole(parse(MAIL + CALENDAR), f"{MAIL}{CALENDAR}".encode())


def test_a_file_as_a_browser_shows_it_is_read() -> None:
    page = f"<html><head></head><body>\n<pre>{html.escape(CALENDAR)}</pre></body></html>"
    listing = parse(page)
    assert [talk.title for talk in talks(listing)] == ["Kites & tails"]
    assert problems(listing) == [(2, "a page around the data: left out")]


def test_a_file_that_only_lacks_a_fact_is_not_mended() -> None:
    text = "title\tstart\troom: name\nKites:\t2025-07-04 10:00\tHall\n"
    with pytest.raises(InputError, match="doesn't state a time zone"):
        parse(text)


def test_several_faults_are_each_told_once() -> None:
    text = "// Kites\n{'results': [\n{'eventtype': 'Oral', 'name': 'A',},\n{'name': 'B',},]}"
    listing = parse(text)
    assert [talk.title for talk in talks(listing)] == ["A", "B"]
    assert problems(listing) == [
        (1, "a comment, which JSON doesn't allow: left out"),
        (2, "7 times: single quotes, where JSON has double quotes"),
        (3, "3 times: a trailing comma: left out"),
    ]
    account_is_whole(listing, text.encode())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{\n"days": [\n{"a": 1}\n{"b": 2}]}', "f:4: invalid JSON: Expecting ',' delimiter"),
        ('// Kites\n{\n"days": [,]}', "f:3: invalid JSON: Expecting value"),
        ('const a =\n{"b": [1 2]};', "f:2: invalid JSON: Expecting ',' delimiter"),
    ],
)
def test_invalid_json_is_named_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="f")
    assert str(caught.value) == sentence
    assert not caught.value.choices
