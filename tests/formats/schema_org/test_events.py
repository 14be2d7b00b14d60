"""The fields of a schema.org event."""

import json
from typing import Any

import pytest

from tests.support.known import known
from tests.support.reading import try_to_read
from tests.support.refused import refused
from tests.support.schema_org import TALK, only, read


def test_a_time_without_an_offset_needs_a_given_zone() -> None:
    event = {**TALK, "startDate": "2025-07-04T10:00", "endDate": "2025-07-04T11:00"}
    with refused("--source-tz"):
        read(event)
    listing = read(event, timezone="Europe/Vienna")
    assert known(only(listing).start).isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


@pytest.mark.parametrize("status", ["EventCancelled", "https://schema.org/EventCancelled"])
def test_a_cancelled_event_is_marked(status: str) -> None:
    assert only(read({**TALK, "eventStatus": status})).cancelled
    assert not only(read(TALK)).cancelled


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-07-04", None, ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-07-04", "2025-07-06", ("2025-07-04T00:00:00+02:00", "2025-07-07T00:00:00+02:00")),
        ("20250704", "20250704", ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-03-30", None, ("2025-03-30T00:00:00+01:00", "2025-03-31T00:00:00+02:00")),
        (
            "2025-07-04",
            "2025-07-04T18:00",
            ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00"),
        ),
        ("2025-07-04", "2025-07-01", ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-07-04", "late", ("2025-07-04T00:00:00+02:00", "2025-07-05T00:00:00+02:00")),
        ("2025-07-04T18:00", "2025-07-04", ("2025-07-04T18:00:00+02:00", None)),
        ("2100-12-31", None, ("2100-12-31T00:00:00+01:00", None)),
        (None, "2025-07-04", (None, None)),
    ],
)
def test_a_date_without_a_time_is_a_whole_day(
    start: str | None, end: str | None, expected: tuple[str | None, str | None]
) -> None:
    talk = only(read({**TALK, "startDate": start, "endDate": end}, timezone="Europe/Vienna"))
    assert tuple(moment and moment.isoformat() for moment in (talk.start, talk.end)) == expected


def test_a_date_needs_a_given_zone() -> None:
    with refused("--source-tz"):
        read({**TALK, "startDate": "2025-07-04", "endDate": None})


@pytest.mark.parametrize("day", ["2025-07", "2025", "2025-02-30", "soon"])
def test_an_invalid_date_is_a_problem(day: str) -> None:
    listing = read({**TALK, "startDate": day, "endDate": None}, timezone="Europe/Vienna")
    assert only(listing).start is None
    assert f"startDate is not a date and time: {day}" in listing.problems[0].reason


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"performer": "Ada Verne"}, ["Ada Verne"]),
        ({"speaker": "Ada", "contributor": "Bo", "director": "Cy"}, ["Ada", "Bo", "Cy"]),
        ({"performers": [{"name": "Ada Verne"}, {"name": "Ada Verne"}]}, ["Ada Verne"]),
        ({"performer": {"givenName": "Ada", "familyName": "Verne"}}, ["Ada Verne"]),
        ({"organizer": {"@type": "Person", "name": "Bo Lind"}}, ["Bo Lind"]),
        ({"organizer": {"@type": "Organization", "name": "Kite Club"}}, []),
        ({"performer": "Ada", "organizer": {"@type": "Person", "name": "Bo"}}, ["Ada"]),
        ({"performer": {"@list": [{"@value": "Ada"}, None, 7]}}, ["Ada", "7"]),
    ],
)
def test_people_are_read_from_any_of_their_fields(fields: dict[str, Any], names: list[str]) -> None:
    assert only(read({**TALK, **fields})).authors == names


def test_an_online_event_has_a_link_but_no_room() -> None:
    place = {"@type": "VirtualLocation", "url": "https://stream.example/"}
    talk = only(read({**TALK, "location": place}))
    assert (talk.room, talk.links) == (None, ["https://stream.example/"])


def test_an_event_stated_twice_is_read_once() -> None:
    assert only(read({"@graph": [TALK, {**TALK, "offers": {"price": 1}}]})).title == "Kites"


@pytest.mark.parametrize("parts", [[{"@id": "#a"}, {"@id": "#b"}], {"@id": "#a"}, []])
def test_events_that_contain_each_other_terminate(
    parts: dict[str, str] | list[dict[str, str]],
) -> None:
    one = {**TALK, "@id": "#a", "superEvent": {"@id": "#b"}, "subEvent": parts}
    other = {**TALK, "@id": "#b", "name": "Tails", "superEvent": {"@id": "#a"}}
    try_to_read(json.dumps({"@context": "https://schema.org", "@graph": [one, other]}).encode(), {})


def test_an_end_before_the_start_is_a_problem_and_is_dropped() -> None:
    listing = read({**TALK, "endDate": "2025-07-04T09:00:00+02:00"})
    assert only(listing).end is None
    (problem,) = listing.problems
    assert "it ends before it starts" in f"{problem.text}: {problem.reason}"


def test_keywords_recording_and_links_are_told_apart() -> None:
    found = only(
        read(
            {
                **TALK,
                "keywords": "Knots, Bows",
                "url": "https://kites.example/1",
                "recordedIn": {"@type": "VideoObject", "contentUrl": "https://videos.example/1"},
                "subjectOf": {"name": "Slides", "url": "https://kites.example/1.pdf"},
                "workFeatured": {"url": "https://papers.example/1"},
            }
        )
    )
    assert found.keywords == ["Knots", "Bows"]
    assert (found.recording, found.slides) == (
        "https://videos.example/1",
        "https://kites.example/1.pdf",
    )
    assert (found.url, found.links) == ("https://kites.example/1", ["https://papers.example/1"])


def test_an_event_that_only_states_its_duration_keeps_it() -> None:
    event = {**TALK, "startDate": None, "endDate": None, "duration": "PT1H30M"}
    assert only(read(event)).duration == 90
    assert only(read({**TALK, "duration": "PT1H30M"})).duration is None
