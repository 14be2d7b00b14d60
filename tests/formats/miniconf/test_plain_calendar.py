"""Lists of dated entries that have no sign of a site but a title and a start."""

import json

import pytest

from tests.support.corpus import parse
from tests.support.known import known

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
        json.dumps([ENTRY | {"category": "time"}]),
        json.dumps([{"start_time": START, "end_time": END, "name": "Kite Walk"}]),
        json.dumps([{"title": "Kite Walk", "start": START, "duration": "0:15"}]),
        json.dumps([{"title": "Kite Walk", "when": START, "duration": 15}]),
    ],
)
def test_a_title_and_a_start_are_an_entry_of_a_calendar(text: str) -> None:
    listing = parse(text)
    (session,) = listing.sessions
    times = [known(moment).isoformat() for moment in (session.start, session.end)]
    assert (session.title, times) == ("Kite Walk", [START, END])
    assert (listing.problems, listing.sources[0].unused) == ([], [])


def test_each_entry_is_a_session() -> None:
    found = parse(json.dumps([ENTRY, ENTRY | {"title": "Supper"}])).sessions
    assert [session.title for session in found] == ["Kite Walk", "Supper"]


def test_talks_in_an_array_keep_their_fields() -> None:
    about = {"authors": ["Ada Verne"], "keywords": ["wind"], "poster_position": "B12"}
    text = json.dumps([ENTRY | about | {"room": "Barn"}, ENTRY | {"session": "Knots"}])
    listing = parse(text, name="talks.json")
    first, second = listing.sessions
    (talk,) = first.talks
    assert (first.title, second.title) == ("talks", "Knots")
    assert (talk.authors, talk.keywords) == (["Ada Verne"], ["wind"])
    assert (talk.board, talk.room) == ("B12", "Barn")
    assert listing.sources[0].unused == []


def test_an_entry_without_a_title_is_a_problem() -> None:
    (problem,) = parse(json.dumps([ENTRY, {"start": START}])).problems
    assert problem.reason == "an entry without a title"
