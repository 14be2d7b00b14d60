"""Files of pyvideo's archive: one talk each, in a folder of their event."""

import json
from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Listing, Talk
from tests.support.corpus import parse, talks
from tests.support.harness import confcli
from tests.support.refused import refused


def talk(title: str, **more: Any) -> dict[str, Any]:
    """A talk as pyvideo keeps it."""
    return {
        "title": title,
        "speakers": ["Ada Verne", "Bo Lind"],
        "recorded": "2024-05-17",
        "language": "eng",
        "description": "They fly.\n\nHigh.\n",
        "copyright_text": "CC BY",
        "thumbnail_url": "https://kites.example/1.jpg",
        "related_urls": [{"label": "Website", "url": "https://kites.example/"}],
        "videos": [{"type": "youtube", "url": f"https://kites.example/{title}"}],
        "tags": ["wind"],
    } | more


def read(found: Any) -> Listing:
    return parse(json.dumps(found), name="kites.json", timezone="America/New_York")


def check(found: Talk, title: str) -> None:
    assert (found.title, found.authors) == (title, ["Ada Verne", "Bo Lind"])
    assert (found.abstract, found.language) == ("They fly.\n\nHigh.", "eng")
    assert found.recording == f"https://kites.example/{title}"
    assert found.links == ["https://kites.example/"]
    assert found.keywords == ["wind"]
    assert str(found.start) == "2024-05-17 00:00:00-04:00"
    assert str(found.end) == "2024-05-18 00:00:00-04:00"


def test_a_file_is_one_talk() -> None:
    found = read(talk("Tails"))
    (only,) = talks(found)
    check(only, "Tails")
    assert found.problems == []
    assert [each.key for each in found.sources[0].unused] == ["related_urls[].label"]


def test_the_day_of_a_talk_needs_a_zone() -> None:
    with refused("the file doesn't state a time zone"):
        parse(json.dumps(talk("Tails")), name="kites.json")


def test_a_duration_is_in_seconds() -> None:
    (found,) = talks(read({**talk("Tails"), "recorded": None, "duration": 309}))
    assert (found.start, found.duration) == (None, 5)


@pytest.mark.parametrize("key", ["durationSeconds", "length_s", "duration_in_sec"])
def test_a_unit_may_be_in_the_key(key: str) -> None:
    (found,) = talks(read({"talks": [{"title": "Kites", "speaker": "Ada Verne", key: 90}]}))
    assert found.duration == 1


def test_that_a_talk_was_recorded_is_no_day() -> None:
    (found,) = talks(read({**talk("Tails"), "recorded": True}))
    assert (found.start, found.end) == (None, None)


def test_a_folder_is_an_event(tmp_path: Path) -> None:
    folder = tmp_path / "kite-days"
    (folder / "videos").mkdir(parents=True)
    (folder / "category.json").write_text('{"title": "Kite Days 2024"}', "utf-8")
    for title in ("Tails", "Ropes"):
        (folder / "videos" / f"{title}.json").write_text(json.dumps(talk(title)), "utf-8")
    assert confcli("add", folder, "--source-tz", "America/New_York").code == 0
    found = confcli("talks", "-c", "Kite Days 2024", "--json").json()
    assert sorted(each["title"] for each in found) == ["Ropes", "Tails"]
    assert {each["recording"] for each in found} == {
        "https://kites.example/Tails",
        "https://kites.example/Ropes",
    }


@pytest.mark.parametrize(
    "other",
    [
        {"name": "kites", "version": "1.0", "description": "They fly.", "author": "Ada Verne"},
        {"title": "KiteCon", "speakers": ["Ada Verne"], "description": "A conference."},
        {"title": "Kites", "description": "A film.", "video": "https://kites.example/v"},
    ],
)
def test_another_object_is_no_talk(other: dict[str, Any]) -> None:
    with refused("not a known schedule format"):
        read(other)


@pytest.mark.corpus
def test_real_files_say_what_they_say(folder: Path) -> None:
    paths = sorted((folder / "records" / "pycon-us-2024").glob("*.json"))
    assert len(paths) == 6
    for path in paths:
        raw = json.loads(path.read_text("utf-8"))
        (found,) = talks(parse(path.read_bytes(), name=path.name, timezone="America/New_York"))
        assert str(found.start) == f"{raw['recorded']} 00:00:00-04:00"
        assert (found.title, found.authors) == (raw["title"], raw["speakers"])
        assert found.language == raw["language"]
        assert found.recording == raw["videos"][0]["url"]
        assert found.links == [each["url"] for each in raw["related_urls"]]
        assert (found.abstract or "").split() == raw["description"].split()
