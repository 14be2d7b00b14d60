"""Sessionize JSON: hard cases and arbitrary input."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import InputError
from tests.support.corpus import FOLDER, parse
from tests.support.reading import HINTS, try_to_read

KITES = {"id": "1", "title": "Kites", "isServiceSession": False}
VIENNA = {"timezone": "Europe/Vienna"}


def view(*sessions: Any, **more: Any) -> str:
    return json.dumps({"sessions": list(sessions), **more})


def talk(**fields: Any) -> Talk:
    (session,) = parse(view(KITES | fields)).sessions
    (found,) = session.talks
    return found


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, None),
        ({"title": "Welcome", "description": "We begin."}, "welcome"),
        ({"title": "Workshop: Tails"}, "workshop"),
        ({"title": "Coffee Break", "isServiceSession": True}, "coffee break"),
        ({"title": "Check-in", "isServiceSession": True}, "event"),
    ],
)
def test_the_type_follows_from_flags_and_title(fields: dict[str, Any], kind: str | None) -> None:
    assert talk(**fields).type == kind


@pytest.mark.parametrize(("status", "is_cancelled"), [("Accepted", False), ("Canceled", True)])
def test_the_status_marks_a_cancelled_talk(status: str, is_cancelled: bool) -> None:
    assert talk(status=status, isConfirmed=False).cancelled is is_cancelled


@pytest.mark.parametrize(
    ("category", "name", "kind"),
    [
        ("Level", "Beginner", None),
        ("Session format", "Session", "talk"),
        ("Session format", "Session (45 min)", "talk"),
        ("Session format", "Workshop", "workshop"),
    ],
)
def test_a_format_category_is_the_type_but_a_level_is_not(
    category: str, name: str, kind: str | None
) -> None:
    categories = [{"title": category, "items": [{"id": 4, "name": name}]}]
    listing = parse(view(KITES | {"categoryItems": [4, 99]}, categories=categories))
    assert listing.sessions[0].talks[0].type == kind
    assert listing.problems == []


def test_utc_times_do_not_contradict_a_given_zone() -> None:
    listing = parse(view(KITES | {"startsAt": "2025-07-04T08:00:00Z"}), **VIENNA)
    start = listing.sessions[0].talks[0].start
    assert start
    assert (start.isoformat(), listing.problems) == ("2025-07-04T10:00:00+02:00", [])


def test_a_lone_surrogate_is_replaced() -> None:
    assert talk(title="Kites \ud800").title == "Kites \N{REPLACEMENT CHARACTER}"


def test_local_times_need_a_given_zone() -> None:
    with pytest.raises(InputError, match="doesn't state a time zone"):
        parse(view(KITES | {"startsAt": "2025-05-10T09:00:00"}))


def test_utc_times_need_no_given_zone() -> None:
    listing = parse(view(KITES | {"startsAt": "2025-05-10T09:00:00Z"}))
    assert listing.sources[0].time_basis == "stated"
    assert listing.sources[0].timezone == "UTC"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"a": {"isServiceSession": 1}}', "f.json:1: not one of Sessionize's views"),
        ('{"sessions": [\n{"isServiceSession": 1]}', "f.json:2: invalid JSON"),
        ('{"isServiceSession": ' + "[" * 100_000, "f.json:1: unreadable JSON"),
        ('{"isServiceSession": ' + "1" * 5_000 + "}", "f.json:1: unreadable JSON"),
    ],
)
def test_a_broken_view_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="f.json")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        '{"sessions": []}',
        'He wrote {"isServiceSession": false}',
        r'{"a": "\"isServiceSession\": 1"}',
    ],
)
def test_other_text_is_not_recognised(text: str) -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
        parse(text)


FIELDS = """id title description startsAt endsAt isServiceSession speakers categoryItems categories
roomId room liveUrl status questionAnswers""".split()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["2025-03-30T02:30:00", "0001-01-01T00:00:00", "2025-05-10T09:00Z", "<p>a"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "title", "items"]), inner, max_size=3)
    ),
    max_leaves=6,
)
SESSIONS = st.lists(
    VALUES | st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8), max_size=4
)


@given(SESSIONS, VALUES, VALUES, HINTS, st.sampled_from([None, 1]))
def test_any_view_is_accounted_for_or_refused(
    sessions: list[Any], speakers: Any, rooms: Any, hints: Mapping[str, Any], indent: int | None
) -> None:
    whole = {"sessions": [KITES, *sessions], "speakers": speakers, "rooms": rooms}
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(SESSIONS, VALUES, HINTS)
def test_any_grid_is_accounted_for_or_refused(
    sessions: list[Any], name: Any, hints: Mapping[str, Any]
) -> None:
    rooms = [{"name": name, "sessions": [KITES, *sessions]}, name]
    try_to_read(json.dumps([{"rooms": rooms}, name]).encode(), hints)
    try_to_read(json.dumps([{"groupName": name, "sessions": sessions}, KITES]).encode(), hints)


@given(st.data())
def test_a_damaged_file_is_accounted_for_or_refused(data: st.DataObject) -> None:
    whole = (FOLDER / "sessionize" / "all.in.json").read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 2 :], VIENNA)
    try_to_read(whole[:at], VIENNA)


def test_other_categories_are_keywords_and_the_recording_is_told_apart() -> None:
    categories = [
        {"name": "Track", "categoryItems": [{"name": "Strings"}]},
        {"name": "Topics", "categoryItems": [{"name": "Knots"}, {"name": "Bows, tails"}]},
    ]
    found = talk(
        categories=categories,
        recordingUrl="https://videos.example/1",
        liveUrl="https://live.example/1",
        questionAnswers=[{"question": "Slides", "answerValue": "https://kites.example/1.pdf"}],
    )
    assert (found.track, found.keywords) == ("Strings", ["Knots", "Bows, tails"])
    assert (found.recording, found.slides, found.links) == (
        "https://videos.example/1",
        "https://kites.example/1.pdf",
        ["https://live.example/1"],
    )
