"""Schedules published by real conferences."""

import json
from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Listing
from confcli.schedule.days import ConferenceCalendar
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.corpus import account_is_whole, parse, talks
from tests.support.known import known


@pytest.fixture
def folder(folder: Path) -> Path:
    return folder / "frab"


def read(path: Path, **hints: Any) -> Listing:
    listing = parse(path.read_bytes(), name=path.name, **hints)
    account_is_whole(listing, path.read_bytes())
    return listing


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "conference", "count", "basis", "timezone"),
    [
        ("fosdem2024_schedule.xml", "FOSDEM 2024", 876, "page", "Europe/Brussels"),
        ("31c3_schedule.xml", "31. Chaos Communication Congress 2014", 138, "stated", "UTC+01:00"),
        ("voc_frab-camp2019.json", "Chaos Communication Camp 2019", 79, "page", "Europe/Berlin"),
        ("voc_pretalx-rc3.json", "rC3 Channels 2020", 48, "stated", "UTC+01:00"),
        ("voc_hub-schedule2.json", "38C3 2024", 2, "page", "Europe/Berlin"),
    ],
)
def test_real_schedules(
    folder: Path, name: str, conference: str, count: int, basis: str, timezone: str
) -> None:
    listing = read(folder / name)
    source, found = listing.sources[0], talks(listing)
    assert listing.problems == []
    assert listing.conference == conference
    assert (source.time_basis, source.timezone) == (basis, timezone)
    assert len({talk.source_ids[0] for talk in found}) == len(found) == count
    assert all(talk.title and talk.start and known(talk.end) > talk.start for talk in found)
    assert all(
        talk.room and talk.track and talk.type == (talk.type or "").casefold() for talk in found
    )


@pytest.mark.corpus
def test_a_real_schedule_matches_its_answer_key(folder: Path) -> None:
    found = talks(read(folder / "fosdem2024_schedule.xml"))
    key = json.loads((folder / "fosdem2024_derived.json").read_text("utf-8"))
    events = [event for day in key for room in day["rooms"] for event in room["events"]]
    assert sorted(
        (talk.url, talk.title, known(talk.start).isoformat(), f"{talk.end:%H:%M}") for talk in found
    ) == sorted(
        (event["url"], " ".join(event["title"].split()), event["date"], event["end"])
        for event in events
    )


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [("31c3_schedule.xml", 4), ("voc_frab-camp2019.json", 0), ("voc_pretalx-rc3.json", 0)],
)
def test_talks_after_midnight_belong_to_the_evening_before(
    folder: Path, name: str, count: int
) -> None:
    calendar = ConferenceCalendar(zone("UTC"))
    entries = Schedule([read(folder / name)]).talks
    night = [talk for talk in entries if calendar.day(talk) != known(talk.start).date()]
    assert len(night) == count
    assert all(known(talk.start).hour < 4 for talk in night)


@pytest.mark.corpus
def test_a_deliberately_invalid_schedule_reports_its_problems(folder: Path) -> None:
    listing = read(folder / "voc_invalid-example.json")
    assert [talk.title for talk in talks(listing)] == ["Internal Penetration Testing Basics"]
    assert [problem.reason for problem in listing.problems] == [
        "there is 1 day",
        "a person's id is not a number: dsadf",
    ]
    assert "schedule.rooms" in {unused.key for unused in listing.sources[0].unused}
