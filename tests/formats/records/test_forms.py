"""Structured programmes as JSON lines, TOML and scripts, and what is doubtful about any."""

import json
from datetime import timedelta
from typing import Any

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.corpus import parse, talks
from tests.support.known import known

WINDS = {"title": "Winds", "speaker": "Ada Verne", "room": "Loft"}
SILK = {"title": "Silk", "speaker": "Bo Lind", "room": "Barn"}
FIRST = {"start": "2025-05-10T09:00:00+02:00", "end": "2025-05-10T09:30:00+02:00"}
SECOND = {"start": "2025-05-10T09:30:00+02:00", "end": "2025-05-10T10:00:00+02:00"}
KONOPAS = """
var program = [{"id": "1", "title": "Winds", "date": "2014-08-14", "time": "10:00", "mins": "60",
  "loc": ["Hall A"], "people": [{"id": "p1", "name": "Ada Verne"}], "desc": "<p>On winds.</p>"}];
var people = [{"id": "p1", "name": ["Ada", "Verne"], "prog": ["1"]}];
"""
SCHOOL = """
// The data of the site
window.SCHOOL = {
  meta: { title: "Kite School", timezone: "Europe/Rome" },
  venues: { barn: { name: "The Barn" }, pier: { name: "Pier" } },
  days: [ { date: "2026-07-06", intro: "Long " +
      "text", sessions: [
    { start: "09:30", end: "10:00", venueId: "barn", title: "Winds",
      speakers: [ { name: "Ada Verne", affiliation: "Loft" } ], },
  ] } ]
};
"""
TYPED = """
interface Talk { title: string }
export const talks: Talk[] = [{ title: 'Winds', start: '2025-05-10T09:00:00Z', room: 'Loft' }];
"""
TOML = """
timezone = "Europe/Vienna"
[[talks]]
title = "Winds"
start = 2025-05-10T09:00:00
duration = 30
room = "a"
[[talks]]
title = "Silk"
date = 2025-05-10
time = 09:30:00
duration = 30
[rooms.a]
name = "Hall A"
"""


def lines(*entries: dict[str, Any]) -> str:
    return "".join(json.dumps(it) + "\n" for it in entries)


def shown(
    text: str, name: str = "kites.txt", **hints: Any
) -> list[tuple[str | None, str, str | None]]:
    found = talks(parse(text, name=name, **hints))
    return [
        (it.title, f"{it.start:%H:%M}-{it.end:%H:%M}", it.room)
        for it in found
        if it.start and it.end
    ]


def test_json_lines() -> None:
    text = lines(WINDS | FIRST, SILK | SECOND)
    assert shown(text) == [("Winds", "09:00-09:30", "Loft"), ("Silk", "09:30-10:00", "Barn")]
    broken = parse(lines(WINDS | FIRST, {"room": "Barn"} | SECOND))
    assert [(it.line, it.reason) for it in broken.problems] == [(2, "a row without a title")]


def test_toml() -> None:
    found = parse(TOML, name="talks.toml")
    assert shown(TOML, "talks.toml") == [
        ("Winds", "09:00-09:30", "Hall A"), ("Silk", "09:30-10:00", None),
    ]  # fmt: skip
    assert found.sources[0].timezone == "Europe/Vienna"


def test_a_script_of_konopas() -> None:
    (talk,) = talks(parse(KONOPAS, name="program.js", timezone="UTC"))
    assert (talk.title, talk.room, talk.authors) == ("Winds", "Hall A", ["Ada Verne"])
    assert (talk.abstract, talk.source_ids) == ("On winds.", ["1"])
    assert known(talk.end) - known(talk.start) == timedelta(hours=1)


def test_a_script_with_comments_names_without_quotes_and_joined_texts() -> None:
    found = parse(SCHOOL, name="program.js")
    (talk,) = talks(found)
    assert (found.conference, found.sources[0].timezone) == ("Kite School", "Europe/Rome")
    assert (talk.title, talk.room, talk.affiliations) == ("Winds", "The Barn", ["Loft"])


def test_a_typed_script() -> None:
    (talk,) = talks(parse(TYPED, name="schedule.ts"))
    assert (talk.title, talk.room) == ("Winds", "Loft")


@pytest.mark.parametrize(
    "start",
    [
        1746867600,
        1746867600000,
        "1746867600",
        {"_seconds": 1746867600},
        {"dateTime": "2025-05-10T11:00:00", "timeZone": "Europe/Vienna"},
        {"date": "2025-05-10", "time": "11:00", "tz": "Europe/Vienna"},
    ],
)
def test_moments_in_seconds_and_in_parts(start: Any) -> None:
    (talk,) = talks(parse(json.dumps({"talks": [WINDS | {"start": start, "duration": 30}]})))
    assert known(talk.start).timestamp() == 1746867600


def test_a_value_that_leads_nowhere_is_a_problem_of_its_entry() -> None:
    people = [{"id": "p1", "name": "Ada Verne"}, {"id": "p2", "name": "Bo Lind"}]
    entries = [
        {"title": "Winds", "speakers": ["p1"]} | FIRST,
        {"title": "Silk", "speakers": ["p2", "p9"]} | SECOND,
    ]
    found = parse(json.dumps({"talks": entries, "speakers": people}))
    assert [it.authors for it in talks(found)] == [["Ada Verne"], ["Bo Lind"]]
    assert [it.reason for it in found.problems] == ["speakers p9 is not listed in this file"]


def test_places_in_a_list_count_only_where_it_is_clear_from_which_number() -> None:
    people = [{"name": "Ada Verne"}, {"name": "Bo Lind"}, {"name": "Cy Marsh"}]

    def authors(*places: int) -> list[list[str]]:
        entries = [{"title": f"Kites {n}", "speakers": [n]} | FIRST for n in places]
        return [
            it.authors for it in talks(parse(json.dumps({"talks": entries, "speakers": people})))
        ]

    assert authors(0, 1) == [["Ada Verne"], ["Bo Lind"]]
    assert authors(1, 3) == [["Ada Verne"], ["Cy Marsh"]]
    assert authors(1, 2) == [[], []]


def test_a_grid_with_other_numbers_than_talks_gives_no_times() -> None:
    slots: list[dict[str, Any]] = [
        {"start_time": "09:00", "end_time": "10:00", "slots": 1},
        {"start_time": "10:00", "end_time": "10:30", "slots": 1, "items": ["Break"]},
    ]
    videos = [
        {"id": it["title"], "title": it["title"], "date": "2025-05-10", "speakers": [it["speaker"]]}
        for it in (WINDS, SILK)
    ]
    grid = {"programme": {"days": [{"date": "2025-05-10", "grid": slots}]}, "videos": videos}
    found = parse(json.dumps(grid), timezone="UTC")
    assert {it.title: bool(it.start) for it in talks(found)} == {
        "Winds": False, "Silk": False, "Break": True,
    }  # fmt: skip
    assert found.problems[0].reason.startswith("2 talks on 2025-05-10 for 1 slot without items")


def test_two_lists_that_do_not_refer_to_each_other_are_refused_with_the_choices() -> None:
    one, other = WINDS | FIRST, SILK | SECOND
    with pytest.raises(InputError) as caught:
        parse(json.dumps({"schedule": [one], "fringe_events": [other]}))
    assert "records" in known(caught.value.missing).facts
    found = parse(json.dumps({"schedule": [one], "fringe_events": [other]}), records="schedule[]")
    assert [it.title for it in talks(found)] == ["Winds"]


def test_several_conferences_in_a_list_are_read_apart() -> None:
    text = """
conferences:
- name: Kite Days
  timezone: Europe/Rome
  talks:
  - {title: Winds, speaker: Ada Verne, start: 2026-05-04T09:00}
  - {title: Silk, speaker: Bo Lind, start: 2026-05-04T10:00}
- name: Tail Days
  timezone: Asia/Tokyo
  talks:
  - {title: Tails, speaker: Cy Marsh, start: 2026-06-04T09:00}
"""
    read = registry.read_each(Document("kites.yml", text.encode()), Hints())
    assert [(it.conference, len(talks(it))) for it in read] == [("Kite Days", 2), ("Tail Days", 1)]
    assert [str(talks(it)[0].start) for it in read] == [
        "2026-05-04 09:00:00+02:00",
        "2026-06-04 09:00:00+09:00",
    ]
    assert not any(it.problems for it in read)
    assert not any(source.unused for it in read for source in it.sources)


@pytest.mark.parametrize("edition", ["kites 2021", "Kites 2022"])
def test_one_of_several_conferences_is_read_alone(edition: str) -> None:
    talk = {"title": "Winds", "speaker": "Ada Verne", "date": "2021-05-04 09:00 +0200"}
    data = json.dumps({"2022": [talk | {"date": "2022-05-04 09:00 +0200"}], "2021": [talk]})
    read = registry.read_each(Document("kites.json", data.encode()), Hints(edition=edition))
    assert [it.conference.casefold() for it in read] == [edition.casefold()]
    with pytest.raises(InputError, match="no talks of Kites 2020 found"):
        registry.read_each(Document("kites.json", data.encode()), Hints(edition="Kites 2020"))


@pytest.mark.parametrize(
    ("named", "wrong"), [("t9", ["talk t9 is not listed in this file"]), ("Lunch", [])]
)
def test_a_slot_names_a_talk_of_the_file_or_a_title_of_its_own(
    named: str, wrong: list[str]
) -> None:
    slots = [FIRST | {"talk": "t1"}, SECOND | {"talk": named}]
    listed = [{"id": "t1", **WINDS}]
    found = parse(json.dumps({"slots": slots, "talks": listed}))
    assert [it.reason for it in found.problems] == wrong


@pytest.mark.parametrize("name", ["papers", "accepted_papers", "posters"])
def test_papers_with_authors_alone_are_a_programme(name: str) -> None:
    papers = [{"title": "Winds", "authors": ["Ada Verne"]}, {"title": "Silk", "authors": "Bo Lind"}]
    found = talks(parse(json.dumps({name: papers})))
    assert [(it.title, it.authors) for it in found] == [
        ("Winds", ["Ada Verne"]),
        ("Silk", ["Bo Lind"]),
    ]


@pytest.mark.parametrize("name", ["papers", "posts", "publications"])
def test_publications_of_years_are_none(name: str) -> None:
    papers = [{"title": "Winds", "authors": ["Ada Verne"], "year": 2019, "venue": "Kites"}]
    with pytest.raises(InputError, match="not a known schedule format"):
        parse(json.dumps({name: papers}))
