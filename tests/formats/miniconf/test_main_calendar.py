"""The calendar of a MiniConf site."""

import json
from typing import Any

import pytest

from confcli.model.entities import Talk
from tests.support.corpus import parse, talks
from tests.support.known import known
from tests.support.miniconf import AT_NINE
from tests.support.refused import refused


def entry(**fields: Any) -> Talk:
    text = json.dumps([{"title": "Kites", "calendarId": "---", **AT_NINE} | fields])
    (found,) = talks(parse(text))
    return found


@pytest.mark.parametrize(
    ("fields", "room", "url", "links"),
    [
        ({"location": "day.html", "link": "day.html"}, None, "day.html", []),
        ({"location": "Hall A", "link": None}, "Hall A", None, []),
        ({"location": "https://k.example/a", "link": ""}, None, "https://k.example/a", []),
        (
            {"location": "https://k.example/a", "link": "b.html"},
            None,
            "b.html",
            ["https://k.example/a"],
        ),
        ({"location": 7, "room": "Pier 9"}, "Pier 9", None, []),
    ],
)
def test_a_location_is_a_room_unless_it_is_a_link(
    fields: dict[str, Any], room: str | None, url: str | None, links: list[str]
) -> None:
    if fields["location"] == 7:
        fields = fields | {"location": None}
    found = entry(**fields)
    assert (found.room, found.url, found.links) == (room, url, links)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"title": "Live Q&A: Ada"}, "q&a"),
        ({"type": "QA Sessions"}, "q&a"),
        ({"type": "Plenary Sessions", "title": "Opening Remarks"}, "opening remarks"),
        ({"calendarId": "talk"}, "talk"),
        ({"calendarId": "pos"}, "event"),
        ({}, "event"),
    ],
)
def test_an_entry_without_a_known_type_is_an_event(fields: dict[str, str], kind: str) -> None:
    assert entry(**fields).type == kind


def test_entries_without_a_zone_need_a_given_zone() -> None:
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-07-06T09:00:00"}])
    with refused("--source-tz America/Los_Angeles"):
        parse(text)
    (found,) = talks(parse(text, timezone="Europe/Vienna"))
    assert known(found.start).isoformat() == "2020-07-06T09:00:00+02:00"


def test_a_skipped_local_time_is_a_problem() -> None:
    text = json.dumps([{"title": "Kites", "calendarId": "", "start": "2020-03-29_02:30:00"}])
    listing = parse(text, timezone="Europe/Vienna")
    assert "doesn't exist in Europe/Vienna" in listing.problems[0].reason
    assert talks(listing)[0].start is None


def test_unnamed_sessions_are_named_after_the_given_conference() -> None:
    text = json.dumps([{"title": "Kites", "calendarId": "---", **AT_NINE}])
    listing = parse(text, name="main_calendar.json", conference="Kites 2020")
    assert [session.title for session in listing.sessions] == ["Kites 2020"]
    assert parse(text, name="main_calendar.json").conference == "main_calendar"


@pytest.mark.parametrize("location", ["speaker_1.html", "papers.html#", "day_4.html#meet"])
def test_a_location_that_is_a_page_is_not_a_room(location: str) -> None:
    found = entry(location=location, link="x.html")
    assert (found.room, found.url) == (None, "x.html")
    assert entry(location=location).url == location
