"""Real files of the formats, which are not part of the project: ``CONFCLI_CORPUS`` names them."""

import os
from pathlib import Path

import pytest
from corpus import account_is_whole, parse

from confcli.errors import InputError
from confcli.model import Listing

pytestmark = pytest.mark.corpus


@pytest.fixture
def folder() -> Path:
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS names no folder of real files")
    return Path(named)


def read(path: Path, **hints: object) -> Listing:
    return parse(path.read_bytes(), name=path.name, **hints)


@pytest.mark.parametrize(
    ("name", "kind", "count"), [("workshop", "workshop", 44), ("tutorial", "tutorial", 10)]
)
def test_event_cards(folder, name, kind, count):
    path = folder / "virtual_html" / f"icml2026_events_{name}.html"
    with pytest.raises(InputError, match="in which time zone its times are"):
        read(path)
    listing = read(path, timezone="Asia/Seoul")
    assert listing.problems == []
    assert listing.conference == "ICML 2026"
    assert listing.sources[0].year == 2026
    assert [session.type for session in listing.sessions] == [kind] * count
    assert len({session.id for session in listing.sessions}) == count
    assert all(session.start and session.start.year == 2026 for session in listing.sessions)
    assert all(session.end > session.start for session in listing.sessions)
    assert all(session.chairs and session.room for session in listing.sessions)
    assert all("⋅" not in name for session in listing.sessions for name in session.chairs)
    assert all(session.url.startswith("/virtual/2026/") for session in listing.sessions)
    account_is_whole(listing, path.read_bytes())


@pytest.mark.parametrize(
    ("name", "reason"),
    [("session_68685", "only to who is logged in"), ("papers", "a script fills this page")],
)
def test_walls(folder, name, reason):
    with pytest.raises(InputError) as caught:
        read(folder / "virtual_html" / f"icml2026_{name}.html")
    assert reason in str(caught.value)
    assert str(caught.value).endswith("/static/virtual/data/icml-2026-orals-posters.json")


def test_feed(folder):
    path = folder / "virtual_json" / "neurips2025_orals-posters_fixture.json"
    listing = read(path)
    talks = [talk for session in listing.sessions for talk in session.talks]
    assert listing.conference == "NeurIPS 2025"
    assert listing.problems == []
    assert [talk.type for talk in talks].count("poster") == 5
    assert len({talk.id for talk in talks}) == 7
    assert all(talk.start.isoformat().endswith("-08:00") for talk in talks)
    assert all(talk.url.startswith("https://neurips.cc/virtual/2025/") for talk in talks)
    assert "Exhibit Hall C,D,E #2504" in {talk.room for talk in talks}
    assert "{location}" not in str(listing)
    account_is_whole(listing, path.read_bytes())
