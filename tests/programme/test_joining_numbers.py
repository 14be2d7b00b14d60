"""Sessions that papers name by a number: the events of a series with such numbers."""

import pytest

from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from tests.support.corpus import parse

PAPERS = "UID,title,authors,session\n7,Knots,Ada Verne,1\n8,Bows,Ben Okri,2\n"
EVENTS = "uid,title,start_date,start_time,end_time,category,description\n"


def added(*titles: str) -> Listing:
    """The papers of sessions 1 and 2, and events with these titles, an hour each from 9 on."""
    rows = (f"{n},{it},2021-05-04,{n}:00,{n}:30,Talks,Come!\n" for n, it in enumerate(titles, 9))
    files = [("papers.csv", PAPERS), ("events.csv", EVENTS + "".join(rows))]
    parsed = (parse(text, name=name, conference="K", timezone="UTC") for name, text in files)
    (found,) = assemble(parsed)
    return found


def times(found: Listing) -> dict[str | None, list[int | None]]:
    """The hours at which each paper is presented."""
    placed: dict[str | None, list[int | None]] = {"Knots": [], "Bows": []}
    for session in found.sessions:
        for talk in session.talks:
            start = talk.start or session.start
            placed.setdefault(talk.title, []).append(start.hour if start else None)
    return placed


@pytest.mark.parametrize(
    ("titles", "knots", "bows"),
    [
        (["Poster Session - 1", "Poster Session - 2"], [9], [10]),
        (["Session 1", "Session 2"], [9], [10]),
        (["Poster Session - 2", "Poster Session - 1", "Poster Session - 2"], [10], [9, 11]),
        (["Oral Session 1", "Poster Session 1", "Oral Session 2", "Poster Session 2"], [10], [12]),
        (["Poster Session 1", "Lunch"], [9], [None]),
        (["Oral Session 1", "Fringe Session 1"], [None], [None]),
        (["Keynote 1", "Keynote 2"], [None], [None]),
    ],
)
def test_a_number_means_the_one_series_of_sessions(
    titles: list[str], knots: list[int | None], bows: list[int | None]
) -> None:
    found = added(*titles)
    assert (times(found)["Knots"], times(found)["Bows"]) == (knots, bows)
    assert found.problems == []


def test_the_session_of_a_number_is_called_as_its_event() -> None:
    found = added("Poster Session - 1", "Poster Session - 2")
    held = {it.title: [talk.title for talk in it.talks] for it in found.sessions}
    assert held == {
        "Poster Session - 1": ["Poster Session - 1", "Knots"],
        "Poster Session - 2": ["Poster Session - 2", "Bows"],
    }
