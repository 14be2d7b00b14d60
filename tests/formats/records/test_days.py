"""Days around talks: dates with words around them, and days that are only numbered or named."""

import json
from datetime import date
from typing import Any

import pytest

from confcli.model.entities import Listing
from tests.support.corpus import parse, talks
from tests.support.refused import refused

MORNING = {"time": "09:00", "title": "Red kites", "speaker": "Ada Verne"}
NOON = {"time": "12:00", "title": "Blue kites", "speaker": "Bo Lind"}


def read(programme: Any, **hints: Any) -> Listing:
    return parse(json.dumps(programme), name="kites.json", timezone="Europe/Oslo", **hints)


def days(listing: Listing) -> list[str]:
    return [f"{it.start:%d %H}" for it in talks(listing) if it.start]


@pytest.mark.parametrize(
    ("name", "other", "room"),
    [
        ("Thursday March 26th (Main hall)", "Friday March 27th (Main hall)", "Main hall"),
        ("Thursday, 26 March", "Friday, 27 March", None),
        ("Thursday 26 March 2026 – Main Hall", "Friday 27 March 2026 – Main Hall", "Main Hall"),
        ("Day 1 (Thu 26 March)", "Day 2 (Fri 27 March)", None),
        ("Jeudi 26 mars : salle B", "Vendredi 27 mars : salle B", "salle B"),
        ("Room 3: March 26", "Room 3: March 27", "Room 3"),
    ],
)
def test_a_date_is_read_with_words_around_it(name: str, other: str, room: str | None) -> None:
    programme = {"days": [{"name": name, "talks": [MORNING]}, {"name": other, "talks": [NOON]}]}
    listing = read(programme, year=2026)
    assert days(listing) == ["26 09", "27 12"]
    assert [it.room for it in talks(listing)] == [room, room]
    assert listing.problems == []


def test_words_beside_a_date_that_are_no_room_are_reported_once() -> None:
    day = {"name": "26 March 2026: Workshops", "talks": [MORNING, NOON]}
    listing = read({"days": [day]})
    assert days(listing) == ["26 09", "26 12"]
    (problem,) = listing.problems
    assert problem.reason == "only the date of '26 March 2026: Workshops' is read"


@pytest.mark.parametrize(
    "keys",
    [
        ("day_1", "day_2"),
        ("day1", "day2"),
        ("day-1", "day-2"),
        ("Day 1", "Day 2"),
        ("Jour 1", "Jour 2"),
        ("day_one", "day_two"),
        ("First day", "Second day"),
        ("1", "2"),
    ],
)
def test_days_are_numbered_by_their_keys(keys: tuple[str, str]) -> None:
    first, second = keys
    found = {first: [MORNING, NOON], second: [MORNING, NOON]}
    programme = {"days": found} if first.isdecimal() else found
    with refused("its days are only numbered or named"):
        read(programme)
    listing = read(programme, first_day="2026-03-26")
    assert days(listing) == ["26 09", "26 12", "27 09", "27 12"]


@pytest.mark.parametrize(
    "names",
    [
        ("Opening", "Closing"),
        ("", ""),
        ("Day 1", "Day 2"),
        ("Thursday: Workshops", "Friday: Main conference"),
        ("Thursday (online)", "Friday (online)"),
    ],
)
def test_days_in_a_row_are_never_one_date(names: tuple[str, str]) -> None:
    first, second = names
    found = [{"name": first, "talks": [MORNING]}, {"name": second, "talks": [MORNING]}]
    with refused("its days are only numbered or named"):
        read({"days": found})
    listing = read({"days": found}, first_day="2026-03-26")
    assert days(listing) == ["26 09", "27 09"]


def test_weekdays_are_dates_after_the_first_day() -> None:
    found = [{"day": "Friday", "talks": [MORNING]}, {"day": "Saturday", "talks": [MORNING]}]
    listing = read({"days": found}, first_day=date(2026, 3, 27).isoformat())
    assert days(listing) == ["27 09", "28 09"]


@pytest.mark.parametrize(
    "programme",
    [
        {"thursday_am": [MORNING], "friday_am": [MORNING]},
        {"Thursday morning": [MORNING], "Friday morning": [MORNING]},
        [
            {"title": "Workshop day", "items": [MORNING]},
            {"title": "Conference day", "items": [MORNING]},
        ],
    ],
)
def test_names_of_days_are_never_those_of_sessions_on_one_date(programme: Any) -> None:
    with refused("its days are only numbered or named"):
        read(programme)
    assert days(read(programme, first_day="2026-03-26")) == ["26 09", "27 09"]


def test_flags_say_the_days_of_a_talk() -> None:
    first, both = {**MORNING, "day1": True, "day2": False}, {**NOON, "day1": True, "day2": True}
    second = {**MORNING, "title": "Tails", "day2": True}
    with refused("its days are only numbered or named"):
        read([first, both, second])
    listing = read([first, both, second], first_day="2026-03-26")
    assert days(listing) == ["26 09", "26 12", "27 09", "27 12"]
    assert listing.problems == []
