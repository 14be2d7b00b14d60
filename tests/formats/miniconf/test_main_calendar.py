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
        ({"location": "day.html", "link": "day.html"}, None, None, ["day.html"]),
        ({"location": "Hall A", "link": None}, "Hall A", None, []),
        ({"location": "https://k.example/a", "link": ""}, None, "https://k.example/a", []),
        (
            {"location": "https://k.example/a", "link": "b.html"},
            None,
            "https://k.example/a",
            ["b.html"],
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


def test_each_entry_is_a_session_with_its_room_and_chairs() -> None:
    more = {"calendarId": "knots", "room": "Barn", "chair": "Ada Verne|Ben Okri"}
    text = json.dumps([{"title": f"Knots {n}", **more, **AT_NINE} for n in (1, 2)])
    first, second = parse(text).sessions
    assert (first.title, second.title) == ("Knots 1", "Knots 2")
    assert (first.room, first.track, first.chairs) == ("Barn", "knots", ["Ada Verne", "Ben Okri"])


@pytest.mark.parametrize("place", ["location", "link"])
def test_a_link_that_is_no_address_is_a_room(place: str) -> None:
    found = entry(**{place: "Knots: Barn\nTails: Field"})
    assert (found.room, found.url, found.links) == ("Knots: Barn; Tails: Field", None, [])


@pytest.mark.parametrize(
    "text",
    [
        "- title: Kites\n  UID: k\n  start: 2020-07-06T09:00:00Z\n",
        "-\n    start_time: 2020-07-06T09:00:00Z\n    name: Kites\n    UID: k\n",
        "---\n- UID: k\n  date: 2020-07-06T09:00:00Z\n  chair:\n  session: Kites\n",
    ],
)
def test_a_calendar_may_be_in_yaml_with_its_keys_in_any_order(text: str) -> None:
    listing = parse(text)
    (session,) = listing.sessions
    assert (session.title, known(session.start).hour) == ("Kites", 9)
    assert listing.sources[0].format == "miniconf-calendar"


@pytest.mark.parametrize("location", ["speaker_1.html", "papers.html#", "day_4.html#meet"])
def test_a_location_that_is_a_page_is_not_a_room(location: str) -> None:
    found = entry(location=location, link="x.html")
    assert (found.room, found.url, found.links) == (None, None, ["x.html", location])


def test_a_session_in_an_array_has_its_long_name() -> None:
    session = {"UID": "1A", "name": "1A", "long_name": "Session 1A: Kites", **AT_NINE}
    listing = parse(json.dumps([session]), name="sessions.json")
    assert [it.title for it in listing.sessions] == ["Session 1A: Kites"]
