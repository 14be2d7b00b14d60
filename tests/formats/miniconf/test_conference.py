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
        ({"start_time": "noon"}, "not a date and time: noon"),
    ],
)
def test_an_invalid_field_of_an_event_is_a_problem(event: dict[str, Any], reason: str) -> None:
    listing = parse(programme(**event))
    assert [problem.reason for problem in listing.problems] == [reason]
    assert "Kites" in {talk.title for talk in talks(listing)}


@pytest.mark.parametrize("key", ["sessions", "papers", "events"])
def test_a_part_must_be_an_object(key: str) -> None:
    parts: dict[str, Any] = {"sessions": {}, "papers": {}, "events": {}} | {"x": {"paper_ids": []}}
    text = json.dumps(parts | {key: [1]}).replace("{", '{"papers": {}, ', 1)
    with pytest.raises(InputError, match=f"no events found.*: {key} is not an object by id"):
        parse(text)
