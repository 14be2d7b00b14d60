"""What lasts from midnight to midnight in its source's zone: days, the same in every zone."""

from datetime import date, datetime

import pytest

from confcli.model.entities import Listing
from confcli.schedule.days import Calendar, DayRange, whole_days
from confcli.schedule.filters import Filters
from confcli.schedule.overview import days_of
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views import cells
from tests.support.calendars import BERLIN, calendar, event
from tests.support.corpus import parse
from tests.support.searching import titles

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Auckland")
FAIR = event("DTSTART;VALUE=DATE:20250704", "DTEND;VALUE=DATE:20250707")
CAMP = event("DTSTART:20250704T180000", "DTEND:20250706T120000")
NIGHT = event("DTSTART:20250704T230000", "DTEND:20250705T020000")


def read(*events: list[str]) -> Listing:
    return parse(calendar(BERLIN, *(line for each in events for line in each)))


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2025-07-04T00:00+02:00", "2025-07-05T00:00+02:00", "2025-07-04", "2025-07-04"),
        ("2025-07-04T00:00+02:00", "2025-07-07T00:00+02:00", "2025-07-04", "2025-07-06"),
        ("2025-07-03T22:00+00:00", "2025-07-04T22:00+00:00", "2025-07-04", "2025-07-04"),
        ("2025-03-30T00:00+01:00", "2025-03-31T00:00+02:00", "2025-03-30", "2025-03-30"),
    ],
)
def test_midnights_in_the_source_zone_are_whole_days(
    start: str, end: str, first: str, last: str
) -> None:
    found = whole_days(datetime.fromisoformat(start), datetime.fromisoformat(end), "Europe/Berlin")
    assert found
    assert tuple(map(str, found)) == (first, last)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-07-04T00:00+00:00", "2025-07-05T00:00+00:00"),
        ("2025-07-04T09:00+02:00", "2025-07-05T09:00+02:00"),
        ("2025-07-04T00:00+02:00", "2025-07-04T00:00+02:00"),
        ("2025-07-04T00:00+02:00", None),
        (None, None),
    ],
)
def test_other_times_are_not(start: str | None, end: str | None) -> None:
    first, last = (datetime.fromisoformat(text) if text else None for text in (start, end))
    assert whole_days(first, last, "Europe/Berlin") is None


@pytest.mark.parametrize("timezone", ["Pacific/Apia", None])
def test_the_day_before_one_that_was_left_out_is_a_single_one(timezone: str | None) -> None:
    start = datetime.fromisoformat("2011-12-29T00:00-10:00")
    end = datetime.fromisoformat("2011-12-31T00:00+14:00")
    assert whole_days(start, end, timezone) == (date(2011, 12, 29), date(2011, 12, 29))


@pytest.mark.parametrize("name", ZONES)
def test_whole_days_are_their_printed_days_in_every_zone(name: str) -> None:
    schedule = Schedule([read(FAIR)])
    calendar_ = Calendar(zone(name))
    (talk,) = schedule.talks
    assert calendar_.day(talk) == date(2025, 7, 4)
    covered = calendar_.covered(talk)
    assert covered
    days = list(covered.days())
    assert [day.day for day in days] == [4, 5, 6]
    assert all(calendar_.may_run_on(talk.within, DayRange(it, it)) for it in days)
    assert days_of(schedule, zone(name)) == (date(2025, 7, 4), date(2025, 7, 6))
    assert cells.day_shift(talk, zone(name), zone(ZONES[0])) == ""


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("day", ["2025-07-03", "2025-07-04", "friday", "2025-07-05"])
def test_a_search_and_a_list_keep_the_same_whole_days_in_every_zone(name: str, day: str) -> None:
    described = [*FAIR[:-1], "DESCRIPTION:All about string.", FAIR[-1]]
    schedule = Schedule([read(described)])
    asked, today = Filters(day=(day,)), date(2025, 7, 1)
    days = Calendar(zone(name), places=lambda: schedule.sessions)
    listed = [talk.title for talk in asked.apply(schedule.talks, days, today)]
    assert listed == ([] if day == "2025-07-03" else ["Kites"])
    assert titles(schedule, "kites", day_zone=name, day=(day,)) == listed
    assert titles(schedule, f"kites day:{day}", day_zone=name) == listed


def test_the_last_day_of_what_lasts_longer_than_a_night_is_covered() -> None:
    last = [days_of(Schedule([read(each)]), zone("Europe/Berlin")) for each in (CAMP, NIGHT)]
    assert [each and each[1] for each in last] == [date(2025, 7, 6), date(2025, 7, 4)]


def test_the_nearest_day_may_be_the_last_of_several() -> None:
    schedule = Schedule([read(FAIR)])
    nearest = Calendar(zone("UTC")).nearest(schedule.talks, date(2025, 7, 7))
    assert nearest == date(2025, 7, 6)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2025-07-04", "2025-07-04", "Fri 4 Jul 2025"),
        ("2025-07-04", "2025-07-06", "Fri 4 – Sun 6 Jul 2025"),
        ("2025-06-30", "2025-07-02", "Mon 30 Jun – Wed 2 Jul 2025"),
        ("2025-12-31", "2026-01-01", "Wed 31 Dec 2025 – Thu 1 Jan 2026"),
    ],
)
def test_whole_days_are_shown_as_days(first: str, last: str, names: str) -> None:
    days = DayRange(date.fromisoformat(first), date.fromisoformat(last))
    assert cells.day_names(days) == names
