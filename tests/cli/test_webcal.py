"""``webcal://`` means a calendar at https://, wherever an address may be named."""

import sqlite3
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.support.harness import confcli
from tests.support.web import Answers

NAMED, FETCHED = "webcal://kites.example/a.ics", "https://kites.example/a.ics"
CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:1@kites.example\r
SUMMARY:Knots\r
DTSTART:20260504T100000Z\r
DTEND:20260504T110000Z\r
END:VEVENT\r
END:VCALENDAR\r
"""
READ_AS = f"confcli: {NAMED} is read as {FETCHED}"


@pytest.fixture
def asked(answers: Answers) -> list[httpx.Request]:
    """What a server is asked that serves the calendar."""
    return answers({FETCHED: httpx.Response(200, stream=httpx.ByteStream(CALENDAR))})


@pytest.mark.parametrize(
    "named", [NAMED, "webcals://kites.example/a.ics", "WebCal://kites.example/a.ics"]
)
@pytest.mark.parametrize("command", [("check",), ("talks", "-l")])
def test_it_is_fetched_from_https(
    asked: list[httpx.Request], command: tuple[str, ...], named: str
) -> None:
    result = confcli(*command, named, "-c", "Kites 2026")
    assert result.code == 0
    assert f"{named} is read as {FETCHED}" in result.err
    assert [str(each.url) for each in asked] == [FETCHED]


def test_the_address_that_was_fetched_is_kept(asked: list[httpx.Request]) -> None:
    added = confcli("add", NAMED, "-c", "Kites 2026")
    assert (added.code, added.err.splitlines()) == (0, [READ_AS])
    sources = confcli("listings", "--fields", "conference,sources").rows()
    assert ["Kites 2026", FETCHED] in sources
    assert confcli("update").code == 0
    assert [str(each.url) for each in asked] == [FETCHED] * 2


def test_a_source_that_was_kept_so_is_updated(asked: list[httpx.Request], tmp_path: Path) -> None:
    assert confcli("add", NAMED, "-c", "Kites 2026").code == 0
    with sqlite3.connect(tmp_path / "home" / "listings.db") as connection:
        connection.execute("UPDATE source SET name = ?", (NAMED,))
    connection.close()
    assert confcli("update").code == 0
    assert [str(each.url) for each in asked] == [FETCHED] * 2


def test_a_calendar_of_one_s_own_is_one_by_either_name(asked: list[httpx.Request]) -> None:
    now = ("--now", "2026-05-01T10:00Z")
    assert confcli("busy", "--ics", NAMED, *now).code == 0
    assert confcli("busy", "--ics", FETCHED, *now).code == 0
    assert [each["title"] for each in confcli("busy", "--json", *now).json()] == ["Knots"]
    assert len(asked) == 2


def test_a_login_in_it_is_sent_and_not_shown(asked: list[httpx.Request]) -> None:
    result = confcli("add", "webcal://me:secret@kites.example/a.ics", "-c", "Kites 2026")
    assert (result.code, result.err.splitlines()) == (0, [READ_AS])
    assert "authorization" in asked[0].headers
