"""Filters by time: what runs when, on whose day, by whose clock."""

from datetime import date, datetime

import pytest

from confcli.model.errors import WrongUsageError
from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.filters import Filters
from confcli.schedule.own_zones import own_zone
from confcli.schedule.schedule import Schedule
from confcli.schedule.timing import nothing
from confcli.times.zones import zone
from tests.support.fairs import FAIR, LATER, NEW_YEAR, NEXT, PAST, calendar
from tests.support.invented import listing, schedule, session, talk

UTC, TOKYO = zone("UTC"), zone("Asia/Tokyo")
TODAY = date(2021, 5, 4)
NOW = datetime.fromisoformat("2021-05-04T12:00+00:00")


def found(made: Schedule, days: Calendar, **asked: str) -> list[str | None]:
    """The titles of the talks that filters keep; values are separated by commas."""
    filters = Filters(**{name: tuple(value.split(",")) for name, value in asked.items()})
    return [each.title for each in filters.apply(made.talks, days, TODAY)]


def test_what_has_no_end_runs_at_its_start_alone() -> None:
    made = schedule(session("S", talk("A", start="2021-05-04 12:00")))
    days = Calendar(UTC, NOW, lambda: made.sessions)
    assert found(made, days, at="12:00") == ["A"]
    assert found(made, days, at="12:01") == []
    assert found(made, days, upcoming="now") == ["A"]
    assert found(made, days, past="now") == []
    later = Calendar(UTC, NOW.replace(minute=1), lambda: made.sessions)
    assert found(made, later, past="now") == ["A"]


def test_what_has_no_time_is_dropped() -> None:
    made = schedule(session("S", talk("A")))
    for asked in ({"day": "today"}, {"after": "2000-01-01"}, {"before": "2050-01-01"}):
        assert found(made, Calendar(UTC, NOW), **asked) == []
    for asked in ({"upcoming": "now"}, {"past": "now"}, {"during": "morning"}):
        assert found(made, Calendar(UTC, NOW), **asked) == []


def test_a_time_without_a_day_is_one_of_each_day_in_a_range() -> None:
    talks = [
        talk(f"{day}/{hour}", start=f"2021-05-0{day} {hour:02}:00")
        for day in (4, 5)
        for hour in (9, 15)
    ]
    made = schedule(session("S", *talks))
    days = Calendar(UTC, NOW, lambda: made.sessions)
    assert found(made, days, day="tue..wed", after="12:00") == ["4/15", "5/15"]
    assert found(made, days, day="tue..wed", after="12:00", before="15:01") == ["4/15", "5/15"]
    assert found(made, days, day="wed", before="noon") == ["5/9"]
    assert found(made, days, day="wed", before="midnight") == ["5/9", "5/15"]
    assert found(made, days, after="12:00") == ["4/15", "5/9", "5/15"]
    assert found(made, days, day="tue,wed", at="9:00") == ["4/9", "5/9"]


def test_the_conference_s_days_have_the_reader_s_clock() -> None:
    block = session("S", talk("A", start="2021-05-04 20:00"), talk("B", start="2021-05-05 02:00"))
    block.timezone = "America/Los_Angeles"  # 13:00 and 19:00 there, 05:00 and 11:00 in Tokyo
    made = schedule(block)
    own = ConferenceCalendar(TOKYO, NOW, lambda: made.sessions)
    assert found(made, own, day="2021-05-04", after="06:00") == ["B"]
    assert found(made, own, day="2021-05-04", at="2021-05-05 11:00") == ["B"]
    assert found(made, own, day="2021-05-04", during="morning") == ["B"]
    readers = Calendar(TOKYO, NOW, lambda: made.sessions)
    assert found(made, readers, day="2021-05-05", after="06:00") == ["B"]
    assert found(made, readers, day="2021-05-05", during="morning") == ["B"]


def test_a_time_in_the_night_is_of_the_conference_s_day_before() -> None:
    night = session("S", talk("Set", start="2021-05-05 01:00", end="2021-05-05 03:00"))
    made = schedule(night)
    own = ConferenceCalendar(UTC, NOW, lambda: made.sessions)
    for at in ("01:00", "02:59", "2021-05-05 01:00", "wed 01:30"):
        assert found(made, own, day="tue", at=at) == ["Set"], at
    assert found(made, own, day="wed", at="01:00") == []
    assert found(made, own, day="tue", before="01:00") == []
    assert found(made, own, day="tue", before="02:00") == ["Set"]
    assert found(made, own, day="tue", after="20:00") == ["Set"]
    assert found(made, own, at="01:00") == ["Set"]  # of today, which is Tuesday


def test_each_conference_has_its_own_clock() -> None:
    listings = []
    for name, where in (("Fair 2021", "Asia/Tokyo"), ("Gala 2021", "America/Los_Angeles")):
        block = session("S", talk(name, start="2021-05-04 20:00"))  # 05:00 on Wednesday, 13:00
        block.timezone = where
        listings.append(listing(block, conference=name))
    made = Schedule(listings)
    days = Calendar(own_zone(listings), NOW, lambda: made.sessions)
    assert found(made, days, day="2021-05-04") == ["Gala 2021"]
    assert found(made, days, day="4..5 May", before="12:00") == ["Fair 2021"]
    assert found(made, days, day="4..5 May", during="afternoon") == ["Gala 2021"]


def test_a_time_that_clocks_skip_on_a_day_is_refused() -> None:
    berlin = Calendar(zone("Europe/Berlin"), NOW)
    for asked in ({"day": "2021-03-28", "after": "02:30"}, {"at": "2021-10-31 02:30"}):
        with pytest.raises(WrongUsageError, match=r"2021-.*02:30 (doesn't exist|happens twice)"):
            found(schedule(), berlin, **asked)
    assert found(schedule(), berlin, day="2021-03-28", after="03:30") == []
    assert found(schedule(), berlin, day="..2021-03-28", after="02:30") == []


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"day": "day 3"}, "nothing on Wed 5 May 2021 (Europe/Berlin)"),
        ({"day": "mon..wed"}, "nothing on 3–5 May 2021 (Europe/Berlin)"),
        ({"day": "wed..", "during": "evening"}, "nothing on 2021-05-05 or later in the evening"),
        ({"day": "..wed"}, "nothing on 2021-05-05 or earlier"),
        (
            {"day": "wed,fri", "after": "9am"},
            "nothing on Wed 5 May 2021 or Fri 7 May 2021",
        ),
        ({"after": "9am", "before": "noon"}, "nothing after 9am before noon"),
        ({"after": "in 2d"}, "nothing after Thu 6 May 2021 14:00 (Europe/Berlin)"),
        ({"at": "now"}, "nothing at Tue 4 May 2021 14:00 (Europe/Berlin)"),
        ({"upcoming": "now"}, "nothing still to come"),
        ({"past": "now"}, "nothing in the past"),
    ],
)
def test_nothing_is_said_with_the_days_of_conferences(asked: dict[str, str], sentence: str) -> None:
    values = {name: tuple(value.split(",")) for name, value in asked.items()}
    said = nothing(values, calendar(FAIR), TODAY)
    assert said.startswith(sentence)
    assert said.endswith("; KiteFair 2021 is on 3–7 May 2021")


def test_the_nearest_conferences_are_named() -> None:
    said = nothing({"day": ("2021-07-01",)}, calendar(PAST, FAIR, NEXT, LATER, NEW_YEAR), TODAY)
    assert said.split("; ")[1] == (
        "SailCon 2021 is on 12–13 Jun 2021, KiteFair 2021 is on 3–7 May 2021, "
        "WindCon 2021 is on 30 Aug – 10 Sep 2021, and 2 more"
    )
    assert nothing({"day": ("today",)}, calendar(), TODAY).endswith("these listings have no times")
