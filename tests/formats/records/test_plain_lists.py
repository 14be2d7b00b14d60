"""Plain lists of dated entries: a title, a start and perhaps more."""

import json

import pytest

from tests.support.corpus import parse
from tests.support.known import known
from tests.support.refused import refused

START, END = "2021-06-08T12:00:00+00:00", "2021-06-08T12:15:00+00:00"
ENTRY = {"title": "Kite Walk", "start": START, "end": END}


@pytest.mark.parametrize(
    "text",
    [
        f'- title: Kite Walk\n  start: "{START}"\n  end: "{END}"\n',
        f"-\n  title: Kite Walk\n  start: {START}\n  end: {END}\n",
        f"-\n    end: {END}\n    start: {START}\n    title: Kite Walk\n",
        f"---\n- {{title: Kite Walk, start: '{START}', end: '{END}'}}\n",
        json.dumps([ENTRY]),
        json.dumps([ENTRY], indent=2),
        json.dumps([{"start_time": START, "end_time": END, "name": "Kite Walk"}]),
        json.dumps([{"title": "Kite Walk", "start": START, "duration": "0:15"}]),
        json.dumps([{"title": "Kite Walk", "when": START, "duration": 15}]),
    ],
)
def test_a_title_and_a_start_are_an_entry_of_a_calendar(text: str) -> None:
    listing = parse(text)
    (session,) = listing.sessions
    times = [known(moment).isoformat() for moment in (session.start, session.end)]
    assert ([talk.title for talk in session.talks], times) == (["Kite Walk"], [START, END])
    assert (listing.problems, listing.sources[0].unused) == ([], [])


def test_a_title_and_a_start_alone_are_an_entry() -> None:
    listing = parse(json.dumps([{"title": "Kite Walk", "start": START}]))
    assert [talk.title for session in listing.sessions for talk in session.talks] == ["Kite Walk"]


def test_entries_that_a_calendar_draws_are_sessions() -> None:
    drawn = [ENTRY | {"category": "time"}, ENTRY | {"title": "Supper", "category": "allday"}]
    found = parse(json.dumps(drawn)).sessions
    assert [session.title for session in found] == ["Kite Walk", "Supper"]


def test_talks_in_an_array_keep_their_fields() -> None:
    about = {"authors": ["Ada Verne"], "keywords": ["wind"], "poster_position": "B12"}
    text = json.dumps([ENTRY | about | {"room": "Barn"}, ENTRY | {"session": "Knots"}])
    listing = parse(text, name="talks.json")
    first, second = listing.sessions
    (talk,) = first.talks
    assert (first.title, second.title) == ("Barn", "Knots")
    assert (talk.authors, talk.keywords) == (["Ada Verne"], ["wind"])
    assert (talk.board, talk.room) == ("B12", "Barn")
    assert listing.sources[0].unused == []


def test_an_entry_without_a_title_is_a_problem() -> None:
    (problem,) = parse(json.dumps([ENTRY, {"start": START}])).problems
    assert problem.reason == "a row without a title"


@pytest.mark.parametrize("key", ["subject", "name", "title", "event"])
def test_the_lines_of_a_log_are_no_talks(key: str) -> None:
    lines = [{"time": f"2026-05-04T09:00:0{n}Z", "level": "info", key: "Kites up"} for n in (0, 1)]
    with refused("not a known schedule format"):
        parse("\n".join(map(json.dumps, lines)), name="kites.jsonl")
