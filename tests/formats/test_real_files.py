"""Real files of several formats, in the folder named by ``CONFCLI_CORPUS``."""

from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import account_is_whole, parse
from tests.support.known import known

pytestmark = pytest.mark.corpus


def read(path: Path, **hints: Any) -> Listing:
    return parse(path.read_bytes(), name=path.name, **hints)


@pytest.mark.parametrize(
    ("name", "kind", "count"), [("workshop", "workshop", 44), ("tutorial", "tutorial", 10)]
)
def test_real_event_cards(folder: Path, name: str, kind: str, count: int) -> None:
    path = folder / "virtual_html" / f"icml2026_events_{name}.html"
    with pytest.raises(InputError, match="doesn't state a time zone"):
        read(path)
    listing = read(path, timezone="Asia/Seoul")
    assert listing.problems == []
    assert listing.conference == "ICML 2026"
    assert listing.sources[0].year == 2026
    assert [session.type for session in listing.sessions] == [kind] * count
    assert len({own for session in listing.sessions for own in session.source_ids}) == count
    assert all(session.start and session.start.year == 2026 for session in listing.sessions)
    assert all(known(session.end) > known(session.start) for session in listing.sessions)
    assert all(session.chairs and session.room for session in listing.sessions)
    assert all("⋅" not in name for session in listing.sessions for name in session.chairs)
    start = "https://icml.cc/virtual/2026/"
    assert all(known(session.url).startswith(start) for session in listing.sessions)
    account_is_whole(listing, path.read_bytes())


@pytest.mark.parametrize(
    ("name", "reason"),
    [("session_68685", "requires a login"), ("papers", "a script fills this page")],
)
def test_real_login_and_script_pages_are_refused(folder: Path, name: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        read(folder / "virtual_html" / f"icml2026_{name}.html")
    assert reason in str(caught.value)
    assert str(caught.value).endswith("/static/virtual/data/icml-2026-orals-posters.json")


def test_a_real_feed(folder: Path) -> None:
    path = folder / "virtual_json" / "neurips2025_orals-posters_fixture.json"
    listing = read(path)
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert listing.conference == "NeurIPS 2025"
    assert listing.problems == []
    assert [talk.type for talk in talks].count("poster") == 5
    assert len({own for talk in talks for own in talk.source_ids}) == 7
    assert all(known(talk.start).isoformat().endswith("-08:00") for talk in talks)
    assert all(known(talk.url).startswith("https://neurips.cc/virtual/2025/") for talk in talks)
    assert ("Exhibit Hall C,D,E", "2504") in {(talk.room, talk.board) for talk in talks}
    assert "{location}" not in str(listing)
    account_is_whole(listing, path.read_bytes())


def test_a_real_sessionize_file(folder: Path) -> None:
    path = folder / "sessionize" / "sessionize_gab2025.json"
    with pytest.raises(InputError, match="doesn't state a time zone"):
        read(path)
    listing = read(path, timezone="Europe/Vienna")
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert listing.problems == []
    assert {session.title for session in listing.sessions} == {"Saal 9", "Saal 12", "Saal 13"}
    assert len({own for talk in talks for own in talk.source_ids}) == 13
    assert all(known(talk.start).isoformat().endswith("+02:00") and talk.end for talk in talks)
    assert all(talk.authors for talk in talks)
    assert [talk.title for talk in talks if talk.type == "welcome"] == ["Welcome"]
    account_is_whole(listing, path.read_bytes())


@pytest.mark.parametrize(
    ("name", "conference", "titles", "sessions"),
    [
        ("docs_export_1", "Export Test", ["Export Test"], {"Export Test"}),
        (
            "docs_export_2",
            "Export Test",
            ["d1c1", "d1c2", "d2c1", "d2s1c1"],
            {"Export Test", "d2s1"},
        ),
        ("export_event_845525", "cap-test-event", ["cap-test-event"], {"3/R-002"}),
    ],
)
def test_a_real_indico_export(
    folder: Path, name: str, conference: str, titles: list[str], sessions: set[str]
) -> None:
    path = folder / "indico" / f"indico_{name}.json"
    listing = read(path)
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert listing.problems == []
    assert listing.conference == conference
    assert sorted(known(talk.title) for talk in talks) == titles
    assert {session.title for session in listing.sessions} == sessions
    assert all(known(talk.start).isoformat().endswith("+02:00") and talk.end for talk in talks)
    source = listing.sources[0]
    assert (source.timezone, source.time_basis) == ("Europe/Zurich", "stated")
    account_is_whole(listing, path.read_bytes())


@pytest.mark.parametrize(
    ("name", "talks"),
    [
        ("songkick_elysianfields", 4),
        ("songkick_elysianfields_1", 4),
        ("songkick_tovestyrke", 1),
    ],
)
def test_a_real_schema_org_page(folder: Path, name: str, talks: int) -> None:
    path = folder / "jsonld" / f"{name}.html"
    listing = read(path)
    assert sum(len(session.talks) for session in listing.sessions) == talks
    assert listing.problems == []
    account_is_whole(listing, path.read_bytes())


@pytest.mark.parametrize("number", ["001", "002", "003", "004", "008"])
def test_a_real_schema_org_page_without_a_zone_needs_a_given_zone(
    folder: Path, number: str
) -> None:
    path = folder / "jsonld" / f"schema.org_Event.{number}.html"
    with pytest.raises(InputError, match="doesn't state a time zone"):
        read(path)
    listing = read(path, timezone="America/New_York")
    assert any(session.talks for session in listing.sessions)
