"""Indico exports: hard cases and arbitrary input."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import InputError
from tests.support.corpus import FOLDER, parse
from tests.support.known import known
from tests.support.reading import HINTS, try_to_read


def at(time: str, day: str = "2024-10-26", tz: str | None = "Europe/Zurich") -> dict[str, Any]:
    return {"date": day, "time": time, "tz": tz}


def export(*results: Any) -> str:
    return json.dumps({"_type": "HTTPAPIResult", "count": len(results), "results": results})


def talk(**fields: Any) -> Talk:
    event = {"id": "5", "title": "Kites", "contributions": [{"id": "1", "title": "Tails"} | fields]}
    (session,) = parse(export(event)).sessions
    (found,) = session.talks
    return found


def test_the_end_follows_from_the_duration_across_a_clock_change() -> None:
    found = talk(startDate=at("01:30:00", "2024-10-27"), duration=120)
    assert known(found.end).isoformat() == "2024-10-27T02:30:00+01:00"


@pytest.mark.parametrize("duration", [0, -5, None, True, "20", 1e300])
def test_without_a_valid_duration_the_end_is_unknown(duration: Any) -> None:
    assert talk(startDate=at("09:00:00"), duration=duration).end is None


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"first_name": "Ada", "last_name": "Verne", "fullName": "Dr. VERNE, Ada"}, "Ada Verne"),
        ({"fullName": "Verne, Ada"}, "Ada Verne"),
        ({"fullName": "Ada Verne"}, "Ada Verne"),
        ({"first_name": "", "last_name": "Verne"}, "Verne"),
    ],
)
def test_given_names_come_before_family_names(person: dict[str, str], name: str) -> None:
    assert talk(speakers=[person]).authors == [name]


def test_session_and_track_may_be_objects() -> None:
    event = {
        "title": "Kites",
        "contributions": [
            {"title": "Tails", "session": {"title": "Morning"}, "track": {"name": "Physics"}},
        ],
    }
    (session,) = parse(export(event)).sessions
    assert session.title == "Morning"
    assert session.talks[0].track == "Physics"


@pytest.mark.parametrize("contributions", [[], [{"id": "1", "title": "Tails"}]])
def test_conveners_of_a_session_are_its_chairs(contributions: list[dict[str, str]]) -> None:
    session: dict[str, Any] = {"id": "2", "title": "Morning", "contributions": contributions}
    session |= {"conveners": [{"fullName": "Verne, Ada"}], "startDate": at("09:00:00")}
    (found,) = parse(export({"title": "Kites", "sessions": [session]})).sessions
    assert (found.title, found.chairs) == ("Morning", ["Ada Verne"])
    assert [talk.authors for talk in found.talks] == [[]]


def test_utc_times_are_converted_to_the_zone_of_their_event() -> None:
    contribution = {"id": "1", "title": "Tails", "startDate": at("08:00:00", tz="UTC")}
    event = {"title": "Kites", "timezone": "Europe/Zurich", "contributions": [contribution]}
    listing = parse(export(event))
    start = listing.sessions[0].talks[0].start
    assert start
    assert start.isoformat() == "2024-10-26T10:00:00+02:00"
    assert listing.sources[0].timezone == "Europe/Zurich"


def test_contributions_to_several_events_have_distinct_ids() -> None:
    events = [
        {"id": own, "title": title, "contributions": [{"id": "0", "title": "Opening"}]}
        for own, title in (("5", "Kites"), ("6", "Winds"))
    ]
    listing = parse(export(*events), name="group.json")
    assert listing.conference == "group"
    assert [session.title for session in listing.sessions] == ["Kites", "Winds"]
    assert [session.talks[0].source_ids for session in listing.sessions] == [["5.0"], ["6.0"]]
    assert listing.problems == []


def test_a_time_without_a_zone_needs_a_given_zone() -> None:
    text = export({"title": "Kites", "startDate": at("09:00:00", tz=None)})
    with pytest.raises(InputError, match="doesn't state a time zone"):
        parse(text)
    listing = parse(text, timezone="Europe/Zurich")
    assert listing.sources[0].time_basis == "given"


def test_the_given_name_overrides_the_name_in_the_file() -> None:
    assert parse(export({"title": "Kites"}), conference="Winds 2024").conference == "Winds 2024"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"_type": "HTTPAPIResult"}', "f.json:1: not an export of events"),
        (export(), "f.json:1: no events in it: results is empty"),
        (export({"_type": "Room", "id": 3}), "f.json:1: an export of the type Room, not of"),
        ('{"_type": "HTTPAPIResult", "results": {"7": {}}}', "f.json:1: a timetable by days"),
        ('{"_type": "HTTPAPIResult",\n"results": [}', "f.json:2: invalid JSON"),
    ],
)
def test_a_broken_export_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="f.json")
    assert str(caught.value).startswith(sentence)


FIELDS = """id title description type startDate endDate duration session track room speakers url
contributions subContributions sessions folders material language""".split()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats()
    | st.text(max_size=8)
    | st.builds(
        at,
        st.sampled_from(["02:30:00", "x", "00:00"]),
        st.sampled_from(["2024-10-27", "0001-01-01", "9999-12-31", ""]),
        st.sampled_from(["Europe/Zurich", "", "UTC", "Mars", None, "../etc"]),
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=8)
    ),
    max_leaves=8,
)


@given(st.lists(VALUES, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_export_is_accounted_for_or_refused(
    results: list[Any], hints: Mapping[str, Any], indent: int | None
) -> None:
    whole = {"_type": "HTTPAPIResult", "results": results}
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.data())
def test_a_damaged_file_is_accounted_for_or_refused(data: st.DataObject) -> None:
    whole = (FOLDER / "indico" / "usual.in.json").read_bytes()
    place = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:place] + data.draw(st.binary(max_size=4)) + whole[place + 2 :], {})
    try_to_read(whole[:place], {})


def test_a_part_without_a_start_keeps_its_duration() -> None:
    assert talk(duration=20).duration == 20
    assert talk(duration=20, startDate=at("09:00:00")).duration is None


def test_keywords_slides_and_recording_are_told_apart() -> None:
    files = [
        {"title": "Recording", "link_url": "https://videos.example/1"},
        {"title": "Slides", "download_url": "https://indico.example/1.pdf"},
        {"title": "Minutes", "download_url": "https://indico.example/2.pdf"},
    ]
    found = talk(keywords=["Knots", "Bows"], folders=[{"attachments": files}])
    assert found.keywords == ["Knots", "Bows"]
    assert (found.recording, found.slides, found.links) == (
        "https://videos.example/1",
        "https://indico.example/1.pdf",
        ["https://indico.example/2.pdf"],
    )
