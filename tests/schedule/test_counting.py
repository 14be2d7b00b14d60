"""How many items have a value, are on a day, and run in an hour."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from confcli.schedule.counting import Count, by_day, by_value
from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk

UTC = zone("UTC")
BERLIN = zone("Europe/Berlin")


def counted(programme: Schedule, by: str) -> list[tuple[str | None, int]]:
    found = by_value(programme.talks, by, Calendar(UTC))
    return [(each.value, each.count) for each in found]


def days(programme: Schedule, reader: str = "UTC") -> dict[str, int]:
    found = by_day(programme.talks, Calendar(zone(reader)))
    return {str(each.day): each.count for each in found}


def hours(programme: Schedule, reader: str = "UTC") -> dict[str, dict[int, int]]:
    found = by_day(programme.talks, Calendar(zone(reader)))
    return {str(day.day): {n: it for n, it in enumerate(day.hours) if it} for day in found}


def one(start: str, end: str | None = None, zone_name: str = "UTC") -> Schedule:
    """A schedule of one talk."""
    block = session("Kites", talk("Tails", start=start, end=end))
    block.timezone = zone_name
    return schedule(block)


def test_an_item_counts_for_each_of_its_values_once() -> None:
    block = session("Kites", talk("Tails", ["Ada", "Bo", "Ada"]), talk("Strings", ["Bo"]))
    assert counted(schedule(block), "author") == [("Ada", 1), ("Bo", 2)]


def test_what_has_no_value_is_counted_last() -> None:
    block = session("Kites", talk("Tails"), talk("Strings", room="A"), talk("Bows"))
    assert counted(schedule(block), "room") == [("A", 1), (None, 2)]


def test_percentages_are_of_the_items_not_of_the_values() -> None:
    block = session("Kites", talk("Tails", ["Ada", "Bo"]), talk("Strings", ["Bo"]))
    found = by_value(schedule(block).talks, "author", Calendar(UTC))
    assert [each.percent for each in found] == [50, 100]


def test_nothing_is_no_per_cent_of_nothing() -> None:
    assert Count("A", 0, 0).percent == 0


def test_days_are_those_of_the_reader() -> None:
    programme = one("2021-05-04 23:30", "2021-05-04 23:45")
    assert days(programme) == {"2021-05-04": 1}
    assert days(programme, "Europe/Berlin") == {"2021-05-05": 1}


def test_what_runs_over_midnight_is_on_both_days() -> None:
    assert days(one("2021-05-04 23:30", "2021-05-05 00:10")) == {"2021-05-04": 1, "2021-05-05": 1}


def test_only_days_asked_for_are_counted_and_only_their_hours() -> None:
    night = one("2021-05-04 22:30", "2021-05-05 01:10").talks
    asked = date(2021, 5, 5)
    (found,) = by_day(night, Calendar(UTC), lambda _, day: day == asked)
    assert (found.day, found.count, sum(found.hours[:2]), sum(found.hours)) == (asked, 1, 2, 2)
    by_hour = by_value(night, "hour", Calendar(UTC), lambda _, day: day == asked)
    assert [each.value for each in by_hour] == ["00:00", "01:00"]


def test_what_ends_at_midnight_is_not_on_the_next_day() -> None:
    programme = one("2021-05-04 23:00", "2021-05-05 00:00")
    assert days(programme) == {"2021-05-04": 1}
    assert hours(programme) == {"2021-05-04": {23: 1}}


def test_what_runs_in_an_hour_is_counted_in_it() -> None:
    assert hours(one("2021-05-04 09:50", "2021-05-04 11:10")) == {
        "2021-05-04": {9: 1, 10: 1, 11: 1}
    }


def test_without_an_end_only_the_hour_of_the_start_is_known() -> None:
    assert hours(one("2021-05-04 09:50")) == {"2021-05-04": {9: 1}}


def test_hours_are_those_of_the_clock_where_offsets_are_no_whole_hours() -> None:
    programme = one("2021-05-04 09:00", "2021-05-04 10:00")
    assert hours(programme, "Asia/Kolkata") == {"2021-05-04": {14: 1, 15: 1}}


def test_the_doubled_hour_of_autumn_counts_twice_and_the_skipped_one_of_spring_never() -> None:
    autumn = one("2021-10-30 23:00", "2021-10-31 03:00")
    assert hours(autumn, "Europe/Berlin") == {"2021-10-31": {1: 1, 2: 2, 3: 1}}
    spring = one("2021-03-28 00:00", "2021-03-28 02:00")
    assert hours(spring, "Europe/Berlin") == {"2021-03-28": {1: 1, 3: 1}}


def test_whole_days_are_those_printed_and_in_no_hour() -> None:
    fair = one("2021-05-03 22:00", "2021-05-05 22:00", "Europe/Berlin")
    assert days(fair, "Asia/Tokyo") == {"2021-05-04": 1, "2021-05-05": 1}
    assert hours(fair, "Asia/Tokyo") == {"2021-05-04": {}, "2021-05-05": {}}


def test_a_late_hour_belongs_to_the_conferences_evening_before() -> None:
    party = one("2021-05-05 00:30", "2021-05-05 01:30")
    (found,) = by_day(party.talks, ConferenceCalendar(UTC))
    assert (found.day, found.hours[0], found.hours[1]) == (date(2021, 5, 4), 1, 1)


def test_what_has_no_time_is_on_no_day() -> None:
    assert days(schedule(session("Kites", talk("Tails")))) == {}


def test_a_day_names_its_conferences_once() -> None:
    block = session("Kites", *(talk(name, start="2021-05-04 09:00") for name in "AB"))
    (found,) = by_day(schedule(block).talks, Calendar(UTC))
    assert found.conferences == ["KiteCon 2021"]


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 1000)), max_size=8))
def test_every_hour_touched_is_counted_on_a_day_that_is(times: list[tuple[int, int]]) -> None:
    start = at("2021-03-27 00:00")
    block = session("Kites")
    for number, (after, length) in enumerate(times):
        begins = start + timedelta(minutes=after)
        made = talk(f"Talk {number}")
        made.start, made.end = begins, begins + timedelta(minutes=length)
        block.talks = [*block.talks, made]
    found = by_day(schedule(block).talks, Calendar(BERLIN))
    touched: Counter[date] = Counter()
    for after, length in times:
        first = start + timedelta(minutes=after)
        moments = {first + timedelta(minutes=n) for n in range(max(length, 1))}
        local = {BERLIN.local(moment).replace(minute=0) for moment in moments}
        touched.update(each.date() for each in local)
    assert {day.day: sum(day.hours) for day in found} == dict(touched)
