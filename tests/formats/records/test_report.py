"""What is said of the groups of a file and of its keys: only what was done, and by how many."""

import json
from pathlib import Path
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.library import bundles
from confcli.model.entities import Group, Listing, Taken
from tests.support.corpus import parse

PROGRAMME = {
    "timezone": "Europe/Oslo",
    "days": [
        {
            "date": "2026-05-04",
            "rooms": [
                {
                    "name": "Hall A",
                    "talks": [
                        {"title": "Kites", "start": "09:00", "people": ["s1"], "mood": "red"},
                        {"title": "Winds", "start": "10:00", "end": "10:30", "people": ["s2"]},
                        {"title": "Short talks", "start": "11:00", "talks": [{"title": "Tails"}]},
                    ],
                }
            ],
        }
    ],
    "speakers": {"s1": {"name": "Ada Verne"}, "s2": {"name": "Bo Li"}},
    "hotels": [{"name": "Grand"}, {"name": "Small"}],
}


def read(programme: Any, **hints: Any) -> Listing:
    return parse(json.dumps(programme), name="kites.json", **hints)


def test_each_group_is_told_with_its_role_and_what_refers_to_it() -> None:
    assert read(PROGRAMME).groups == [
        Group("days[]", "days", 1, []),
        Group("days[].rooms[]", "rooms", 1, []),
        Group("days[].rooms[].talks[]", "talks", 3, []),
        Group("days[].rooms[].talks[].talks[]", "talks of these", 1, []),
        Group("speakers[]", "speakers", 2, ["days[].rooms[].talks[].people"]),
        Group("hotels[]", None, 2, []),
    ]


def test_each_key_is_told_with_its_field_and_how_many_entries_have_it() -> None:
    assert read(PROGRAMME).fields == [
        Taken("title", "title", 4, 4),
        Taken("start", "start", 3, 4),
        Taken("people", "speakers", 2, 4),
        Taken("end", "end", 1, 4),
        Taken("days[].date", "date", 1, 1),
        Taken("days[].rooms[].name", "room", 1, 1),
    ]


def test_what_is_not_used_is_not_told_as_a_field() -> None:
    listing = read(PROGRAMME)
    assert "mood" not in [each.key for each in listing.fields]
    assert "days[].rooms[].talks[].mood" in [it.key for it in listing.sources[0].unused]


def test_a_list_at_the_top_is_told_by_its_brackets() -> None:
    listing = read([{"title": "Kites", "start": "2026-05-04T09:00:00Z", "room": "A"}] * 2)
    assert listing.groups == [Group("[]", "talks", 2, [])]
    assert [each.key for each in listing.fields] == ["title", "start", "room"]


def test_slots_that_name_talks_are_told_with_what_is_around_them() -> None:
    """The shape of Hoverboard: sessions by id, and a schedule of days with slots that name them."""
    slots = [
        {"startTime": "09:00", "endTime": "10:00", "sessions": [{"items": [101]}]},
        {"startTime": "10:00", "endTime": "11:00", "sessions": [{"items": [102]}]},
    ]
    listing = read(
        {
            "sessions": {"101": {"title": "Kites", "speakers": ["a"]}, "102": {"title": "Winds"}},
            "speakers": {"a": {"name": "Ada Verne"}, "b": {"name": "Bo Li"}},
            "schedule": {"2026-05-04": {"date": "2026-05-04", "timeslots": slots}},
        },
        timezone="Europe/Oslo",
    )
    named = ["schedule[].timeslots[].sessions[].items"]
    assert listing.groups == [
        Group("sessions[]", "talks", 2, named),
        Group("speakers[]", "speakers", 2, ["sessions[].speakers"]),
        Group("schedule[]", "days", 1, []),
        Group("schedule[].timeslots[]", "slots", 2, []),
        Group("schedule[].timeslots[].sessions[]", "references", 2, []),
    ]
    assert Taken("schedule[].timeslots[].startTime", "start", 2, 2) in listing.fields


@pytest.mark.corpus
def test_a_real_programme_is_told_as_it_is(folder: Path) -> None:
    path = folder / "records" / "confest2026_program.yml"
    listing = parse(path.read_bytes(), name=path.name, timezone="Europe/Paris")
    assert [(it.path, it.role, it.entries) for it in listing.groups] == [
        ("days[]", "days", 5),
        ("days[].rooms[]", "rooms", 13),
        ("days[].rooms[].talks[]", "talks", 121),
        ("days[].rooms[].talks[].talks[]", "talks of these", 97),
    ]
    assert Taken("time_start", "start", 121, 218) in listing.fields


@pytest.mark.corpus
def test_several_real_files_of_one_conference_are_told_as_one(folder: Path) -> None:
    files = [
        folder / "records" / f"rubyconf2024_{it}.yml" for it in ("event", "schedule", "videos")
    ]
    (bundle,) = bundles.among(files)
    file = bundle.read(Hints())
    listing = file.parse()
    assert listing.conference == "RubyConf 2024"
    told = {it.path: (it.role, it.entries) for it in listing.groups}
    assert told["schedule.days[]"] == ("days", 3)
    assert told["videos[]"] == ("talks", 48)
    assert {it.timezone for it in listing.sessions if it.timezone} == {"America/Chicago"}
