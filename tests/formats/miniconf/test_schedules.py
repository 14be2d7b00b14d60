"""Workshop schedules of a MiniConf site."""

import json

import pytest

from tests.support.corpus import parse, talks
from tests.support.known import known
from tests.support.refused import refused


def test_a_schedule_needs_a_year_and_a_zone() -> None:
    item = {"title": "Kites", "date": "Jul 5", "startTime": "9:00 AM", "endTime": ""}
    text = json.dumps({"W1": [item]})
    with refused("--year 2021 --source-tz America/Los_Angeles"):
        parse(text)
    (found,) = talks(parse(text, year=2020, timezone="America/Los_Angeles"))
    assert (known(found.start).isoformat(), found.end) == ("2020-07-05T09:00:00-07:00", None)
    with refused("--conference kites2020 --source-tz"):
        parse(text, folder="kites2020")


@pytest.mark.parametrize("date", ["Jul 5", "5 Jul", "July 5th", "05-Jul", "July 05"])
@pytest.mark.parametrize(("start", "end"), [("9:00 AM", "5:30 PM"), ("9:00", "17:30")])
def test_dates_and_times_are_parsed(date: str, start: str, end: str) -> None:
    item = {"title": "Kites", "date": date, "startTime": start, "endTime": end}
    (found,) = talks(parse(json.dumps({"W1": [item]}), year=2020, timezone="UTC"))
    assert known(found.start).isoformat() == "2020-07-05T09:00:00+00:00"
    assert known(found.end).isoformat() == "2020-07-05T17:30:00+00:00"


def test_a_programme_in_place_of_the_speakers_is_the_abstract() -> None:
    said = "How kites fly over lakes and what their tails have to do with it\nAda Verne and Bo Lind"
    item = {"title": "Q&A", "date": "Jul 5", "startTime": "9:00", "endTime": "", "speakers": said}
    (found,) = talks(parse(json.dumps({"W1": [item]}), year=2020, timezone="UTC"))
    assert (found.authors, found.affiliations, found.abstract) == ([], [], said)


def test_what_is_no_array_of_items_is_a_problem_of_its_own() -> None:
    item = {"title": "Kites", "date": "Jul 5", "startTime": "9:00"}
    listing = parse(json.dumps({"W1": [item], "W2": 4}), year=2020, timezone="UTC")
    assert [found.title for found in talks(listing)] == ["Kites"]
    assert [problem.reason for problem in listing.problems] == ["an item that is not an object"]
