"""A MiniConf programme as one object: sessions, papers and events by id."""

import json
from typing import Any

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse, talks
from tests.support.known import known


def programme(**event: Any) -> str:
    whole = {"id": "e1", "session": "S", "track": "T", "paper_ids": ["p1"]} | event
    papers = {"p1": {"id": "p1", "title": "Kites"}}
    return json.dumps({"sessions": {}, "papers": papers, "events": {"e1": whole}})


@pytest.mark.parametrize(
    ("event", "title", "kind"),
    [
        ({"type": "Oral"}, "S: T (Oral)", "oral session"),
        ({"type": "Virtual Poster"}, "S: T (Virtual Poster)", "poster session"),
        ({"type": "Tutorials"}, "S: T", "tutorial"),
        ({"type": "Workshops", "track": "S"}, "S", "workshop"),
        ({"type": None, "track": None}, "S", None),
    ],
)
def test_an_event_is_named_after_its_session_track_and_type(
    event: dict[str, Any], title: str, kind: str | None
) -> None:
    (session,) = parse(programme(**event)).sessions
    assert (session.title, session.type) == (title, kind)


def test_a_paper_gets_its_time_from_its_events_only() -> None:
    (session,) = parse(programme(start_time="2023-07-12T11:00:00-04:00")).sessions
    assert known(session.start).isoformat() == "2023-07-12T11:00:00-04:00"
    assert session.talks[0].start is None
    assert not session.spans_talks


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ({"paper_ids": "p1"}, "paper_ids is not an array"),
        ({"paper_ids": ["p1", "p2"]}, "no paper has the id p2"),
        ({"paper_ids": [["p1"]]}, "no paper has the id "),
        ({"start_time": "noon"}, "noon is a time without a date; try 2025-05-10 09:30"),
    ],
)
def test_an_invalid_field_of_an_event_is_a_problem(event: dict[str, Any], reason: str) -> None:
    listing = parse(programme(**event))
    assert [problem.reason for problem in listing.problems] == [reason]
    assert "Kites" in {talk.title for talk in talks(listing)}


@pytest.mark.parametrize("key", ["sessions", "papers", "events"])
@pytest.mark.parametrize(
    ("part", "reason"),
    [([1], "not an object, as {} should be"), ("x", "{} is neither an object by id nor an array")],
)
def test_a_part_must_hold_objects(key: str, part: object, reason: str) -> None:
    parts: dict[str, Any] = {"sessions": {}, "papers": {}, "events": {}} | {"x": {"paper_ids": []}}
    with pytest.raises(InputError, match=f"no events found.*: {reason.format(key)}"):
        parse(json.dumps(parts | {key: part}))


AT_NINE = {"start_time": "2023-07-12T09:00:00-04:00", "end_time": "2023-07-12T10:00:00-04:00"}


@pytest.mark.parametrize("as_array", [True, False])
@pytest.mark.parametrize("name", ["plenaries", "tutorials", "kite_walks"])
def test_any_group_of_events_is_read(name: str, as_array: bool) -> None:
    event = {
        "id": "w1",
        "title": "Kite Walk",
        "location": "Pier",
        "hosts": ["Ada Verne"],
        **AT_NINE,
    }
    group = [event] if as_array else {"w1": event}
    listing = parse(json.dumps({"papers": {}, name: group, "sessions": {}}))
    (session,) = listing.sessions
    assert (session.title, session.room, session.source_ids) == ("Kite Walk", "Pier", ["w1"])
    assert session.talks[0].authors == ["Ada Verne"]
    assert known(session.end).isoformat() == "2023-07-12T10:00:00-04:00"


def test_an_event_of_a_session_and_of_a_group_is_one() -> None:
    session = {"name": "W1: Knots", "plenary_events": {}, "workshop_events": {"W": {"id": "W"}}}
    event = {"id": "W", "short_name": "W", "session": "w", "room": "Barn", "start_time": None}
    whole = {"workshops": {"W": event | {"paper_ids": []}}, "sessions": {"w": session | AT_NINE}}
    (found,) = parse(json.dumps(whole)).sessions
    assert (found.title, found.room, known(found.start).hour) == ("W1: Knots", "Barn", 9)


def test_events_are_told_apart_by_their_own_ids() -> None:
    def session(n: int) -> dict[str, Any]:
        event = {"id": f"S-{n}", "track": "Kite", "session": "x", "paper_ids": [], **AT_NINE}
        return {"name": f"Kite walk {n}", "type": "Socials", "events": {"id": event}}

    found = parse(json.dumps({"sessions": {"a": session(1), "b": session(2)}})).sessions
    assert [each.title for each in found] == ["Kite walk 1", "Kite walk 2"]
    assert [each.source_ids for each in found] == [["S-1"], ["S-2"]]


def test_a_session_without_events_is_one_itself() -> None:
    text = json.dumps({"papers": {}, "sessions": [{"long_name": "Kites: a walk", **AT_NINE}]})
    (session,) = parse(text).sessions
    assert (session.title, known(session.start).hour) == ("Kites: a walk", 9)


def test_the_papers_of_a_workshop_may_be_inside_it() -> None:
    workshop = {"title": "Knots", "papers": [{"id": "k1", "title": "Bows"}], **AT_NINE}
    (session,) = parse(json.dumps({"papers": {}, "workshops": [workshop]})).sessions
    assert [(talk.title, talk.source_ids) for talk in session.talks] == [("Bows", ["k1"])]


def test_sessions_by_name_may_be_the_whole_file() -> None:
    event = {"id": "B-1", "track": "Birds 1", "type": "Socials", "paper_ids": [], **AT_NINE}
    whole = {"Birds 1": {"id": "B-1", "name": "On kites", "events": {"id": event}}}
    (session,) = parse(json.dumps(whole)).sessions
    assert (session.title, session.type) == ("On kites", "social")


@pytest.mark.parametrize("name", ["sponsors", "committee", "partners", "venues", "people"])
def test_groups_around_the_programme_are_no_events(name: str) -> None:
    around = {name: [{"name": "Kite Mill", "url": "https://k.example"}]}
    listing = parse(json.dumps({"papers": {}, "events": [{"title": "E", **AT_NINE}], **around}))
    assert [session.title for session in listing.sessions] == ["E"]
    assert (listing.problems, listing.sources[0].unused[0].key) == ([], name)


def test_a_group_with_times_is_of_events_whatever_its_name() -> None:
    walk = {"title": "Partners' Walk", **AT_NINE}
    (session,) = parse(json.dumps({"papers": {}, "partners": [walk]})).sessions
    assert session.title == "Partners' Walk"
