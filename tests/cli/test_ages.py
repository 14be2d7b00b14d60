"""How long ago a listing was fetched from the web, above its programme."""

from pathlib import Path
from typing import Any

import pytest

from confcli.library import fetch
from confcli.library.fetch import Fetched
from confcli.model.errors import NetworkError
from tests.support.harness import ORAL_2, confcli, on_screen

ADDRESS = "https://kites.example/oral-2"
NOON = "2021-05-03T12:00:00Z"
CONFERENCE = ("--conference", "Mine 2021")


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The answers of the web, the last of which is given again: a page, None or an error."""
    answers: list[Any] = [ORAL_2.read_bytes()]

    def answer(*_: object, **__: object) -> Fetched | None:
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(found, Exception):
            raise found
        return Fetched(found, None, None) if found else None

    monkeypatch.setattr(fetch, "fetch", answer)
    return answers


@pytest.fixture
def added(web: list[Any], monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """A page added at ten on the first of May, and the answers to come."""
    with monkeypatch.context() as clock:
        clock.setenv("CONFCLI_NOW", "2021-05-01T10:00:00Z")
        assert confcli("add", ADDRESS, *CONFERENCE).code == 0
    return web


def heading(now: str, *options: str) -> str:
    shown = on_screen("talks", "-c", "mine", "--now", now, *options, width=140).out
    return shown.splitlines()[0]


def test_the_first_heading_says_how_old_a_page_is(added: list[Any]) -> None:
    assert added
    assert "18 talks · fetched 2 d ago · confcli update" in heading("2021-05-03T12:00:00Z")
    assert "fetched 1 h ago" in heading("2021-05-01T11:30:00Z", "--by", "session")
    assert "fetched 5 min ago" in heading("2021-05-01T10:05:00Z")
    assert "fetched just now" in heading("2021-05-01T10:00:00Z")


def test_timetables_and_calendars_say_so_once_too(added: list[Any]) -> None:
    assert added
    assert "18 talks · fetched 2 d ago · confcli update" in heading(NOON, "--grid")
    later = ("calendar", "-c", "mine", "--now", NOON)
    shown = on_screen(*later).out
    assert shown.splitlines()[0] == (
        "May 2021 · Mine 2021 · UTC · fetched 2 d ago · confcli update"
    )
    assert shown.count("fetched") == 1


def test_an_update_that_finds_nothing_new_makes_it_young_again(added: list[Any]) -> None:
    added[0] = None
    confcli("update", "--now", "2021-05-03T10:00:00Z")
    assert "fetched 1 d ago" in heading("2021-05-04T12:00:00Z")
    listed = confcli("listings", "-c", "mine", "--fields", "added_at").out
    assert listed.startswith("2021-05-01")


def test_one_that_fails_does_not(added: list[Any]) -> None:
    added[0] = NetworkError("no such host")
    assert confcli("update", "--now", "2021-05-03T10:00:00Z").code == 4
    assert "fetched 3 d ago" in heading("2021-05-04T12:00:00Z")


def test_of_files_nothing_is_said(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(ORAL_2.read_bytes())
    confcli("add", page, *CONFERENCE)
    assert "fetched" not in heading("2021-05-03T12:00:00Z")
    assert "fetched" not in on_screen("talks", "--listing", page, "-c", "Mine 2021").out
