"""Days: what runs on a day, the nearest day, the days of a listing, how times are shown."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Span, Talk
from confcli.programme.assembly import assemble
from confcli.schedule.agenda import asked_days, items, on_days
from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.grouping import Grouping
from confcli.schedule.overview import days_of, summary
from confcli.schedule.schedule import Schedule
from confcli.times.calendar_names import named_day
from confcli.times.zones import zone
from confcli.views.cells import clock, day_mark, day_shift, day_span
from confcli.views.plain import flat
from tests.support.invented import SOURCE, at, listing, schedule, session, talk

MAY_4 = date(2021, 5, 4)
UTC, BERLIN, PACIFIC = zone("UTC"), zone("Europe/Berlin"), zone("America/Los_Angeles")


def made(*spans: tuple[str, str | None]) -> Schedule:
    return schedule(
        session("B", *(talk(f"T{n}", ["A"], start=s, end=e) for n, (s, e) in enumerate(spans)))
    )


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2021-05-04 09:00", "2021-05-04 10:00", {4}),
        ("2021-05-04 23:00", "2021-05-05 00:00", {4}),
        ("2021-05-04 23:00", "2021-05-05 00:01", {4, 5}),
        ("2021-05-04 09:00", "2021-05-06 09:00", {4, 5, 6}),
        ("2021-05-04 23:00", None, {4}),
        ("2021-05-05 00:00", "2021-05-05 00:00", {5}),
    ],
)
def test_an_event_runs_on_every_day_it_touches(start: str, end: str | None, days: set[int]) -> None:
    (each,) = made((start, end)).talks
    covered = Calendar(UTC).covered(each)
    assert covered
    assert {day.day for day in covered.days()} == days
    assert all(map(covered.holds, covered.days()))


def test_an_event_is_not_on_the_day_that_samoa_left_out() -> None:
    apia = Calendar(zone("Pacific/Apia"))
    night, stay = made(
        ("2011-12-29T23:30-10:00", "2011-12-31T00:30+14:00"),
        ("2011-12-29T23:00-10:00", "2012-01-01T01:00+14:00"),
    ).talks
    assert [day.day for day in apia.days(night)] == [29, 31]
    assert [day.day for day in apia.days(stay)] == [29, 31, 1]
    days = Grouping("day", "time", apia).groups([night, stay])
    assert [day.day and day.day.day for day in days] == [29, 31]


def test_what_ends_at_a_midnight_before_which_a_day_was_left_out_ends_the_day_before_it() -> None:
    there = zone("Pacific/Apia")
    (party,) = made(("2011-12-29T22:00-10:00", None)).talks
    party.of.end = there.local(at("2011-12-31T00:00+14:00"))
    assert [day.day for day in Calendar(there).days(party)] == [29]


def test_a_talk_without_a_time_is_on_no_day() -> None:
    (each,) = schedule(session("B", talk("T", ["A"]))).talks
    assert Calendar(UTC).covered(each) is None


@given(
    st.lists(st.dates(date(2021, 1, 1), date(2021, 3, 1)), min_size=1, max_size=6),
    st.dates(date(2020, 12, 1), date(2021, 4, 1)),
)
def test_the_nearest_day_has_events_and_no_other_is_nearer(days: list[date], asked: date) -> None:
    talks = made(*((f"{each} 12:00", None) for each in days)).talks
    found = Calendar(UTC).nearest(talks, asked)
    assert found in days
    assert abs(found - asked) == min(abs(each - asked) for each in days)


def test_of_two_equally_near_days_the_later_is_nearest() -> None:
    talks = made(("2021-05-02 12:00", None), ("2021-05-06 12:00", None)).talks
    assert Calendar(UTC).nearest(talks, date(2021, 5, 4)) == date(2021, 5, 6)


def test_an_empty_schedule_has_no_days() -> None:
    assert Calendar(UTC).nearest([], date(2021, 5, 4)) is None
    assert days_of(Schedule([]), UTC) is None


def test_the_days_covered_depend_on_the_zone() -> None:
    both = made(("2021-05-04 01:00", None), ("2021-05-05 23:00", None))
    assert days_of(both, UTC) == (date(2021, 5, 4), date(2021, 5, 5))
    assert days_of(both, PACIFIC) == (date(2021, 5, 3), date(2021, 5, 5))
    assert days_of(both, BERLIN) == (date(2021, 5, 4), date(2021, 5, 6))


def test_a_listing_is_summarised() -> None:
    (listing,) = made(("2021-05-04 01:00", None)).listings
    found = summary(listing, UTC, "file")
    assert found.conference == "KiteCon 2021"
    assert (found.sessions, found.talks, found.papers) == (1, 1, 1)
    assert (found.first_day, found.last_day) == (date(2021, 5, 4), date(2021, 5, 4))
    assert found.time_bases == ["stated"]


def of_day(programme: Schedule, day: date, calendar: Calendar) -> list[Entry]:
    filters = Filters(day=(day.isoformat(),))
    asked = asked_days(filters, calendar)
    assert asked
    return filters.apply(items(on_days(programme, asked, calendar, MAY_4)), calendar, MAY_4)


def test_a_day_has_its_sessions_in_order_with_their_talks_of_that_day() -> None:
    late = session("Late", talk("c", ["A"], start="2021-05-04 20:00"))
    early = session(
        "Early",
        talk("a", ["A"], start="2021-05-04 08:00"),
        talk("b", ["A"], start="2021-05-05 08:00"),
    )
    found = of_day(schedule(late, early), MAY_4, Calendar(UTC))
    assert [(each.session, each.title) for each in found] == [("Early", "a"), ("Late", "c")]


def test_a_day_holds_sessions_without_talks() -> None:
    blocks = [
        session("A", *(talk(f"a{n}", ["A"], start="2021-05-04 08:00") for n in range(3))),
        session("B", start="2021-05-04 09:00"),
        session("C", *(talk(f"c{n}", ["A"], start="2021-05-04 10:00") for n in range(2))),
    ]
    found = of_day(schedule(*blocks), MAY_4, Calendar(UTC))
    assert [each.title for each in found] == ["a0", "a1", "a2", "B", "c0", "c1"]


def test_of_sessions_on_other_days_no_talk_is_read() -> None:
    class Unread(list[Talk]):
        span = Span(*map(at, ["2021-05-05 08:00", "2021-05-05 09:00", "2021-05-05 10:00"]))

        def __iter__(self) -> Iterator[Talk]:
            raise AssertionError("read")

    other = session("B", start="2021-05-05 08:00")
    both = schedule(session("A", talk("a", ["A"], start="2021-05-04 12:00")), other)
    other.talks = Unread([talk("b")])
    assert [each.title for each in of_day(both, MAY_4, Calendar(UTC))] == ["a"]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2021-05-04 19:00", "2021-05-04 19:15", "21:00–21:15 CEST"),
        ("2021-05-04 21:30", "2021-05-04 22:30", "23:30–00:30 +1d CEST"),
        ("2021-05-04 21:30", None, "23:30 CEST"),
        # Clocks go back during the talk, so it has two abbreviations.
        ("2021-10-31 00:30", "2021-10-31 01:30", "02:30 CEST–02:30 CET"),
        (None, None, "no time stated"),
    ],
)
def test_times_are_shown_with_their_zone(start: str | None, end: str | None, shown: str) -> None:
    assert clock(at(start) if start else None, at(end) if end else None, BERLIN) == shown


def test_zones_without_an_abbreviation_are_shown_by_offset() -> None:
    moment = at("2021-05-04 12:00")
    assert clock(moment, None, zone("Asia/Dubai")) == "16:00 UTC+04:00"
    assert clock(moment, None, zone("+05:30")) == "17:30 UTC+05:30"


def test_days_and_day_spans_are_shown() -> None:
    assert named_day(date(2021, 5, 4)) == "Tue 4 May 2021"
    assert [day_mark(n) for n in (-1, 0, 1, 2)] == [" −1d", "", " +1d", " +2d"]
    assert day_span(date(2021, 5, 3), date(2021, 5, 7)) == "3–7 May 2021"
    assert day_span(date(2021, 5, 3), date(2021, 5, 3)) == "3 May 2021"
    assert day_span(date(2021, 4, 30), date(2021, 5, 1)) == "30 Apr – 1 May 2021"
    assert day_span(date(2020, 12, 31), date(2021, 1, 1)) == "31 Dec 2020 – 1 Jan 2021"


def test_a_day_that_is_another_than_in_the_first_zone_is_marked() -> None:
    block = session("B", talk("T", ["A"]), start="2021-05-04 09:00", end="2021-05-04 10:00")
    (each,) = schedule(block).talks
    auckland, tokyo, honolulu = map(zone, ("Pacific/Auckland", "Asia/Tokyo", "-10:00"))
    assert day_shift(each, auckland, PACIFIC) == ""
    assert day_shift(each, PACIFIC, auckland) == ""
    assert day_shift(each, tokyo, honolulu) == " +1d"
    assert day_shift(each, honolulu, tokyo) == " −1d"


@pytest.mark.parametrize(
    ("made_of", "shown"),
    [
        ({"title": "Kite"}, "Kite"),
        ({"abstract": "One two."}, "“One two.”"),
        ({"abstract": "w " * 20}, "“w w w w w w w w w w w w …”"),
        ({"type": "q&a"}, "[no title] (q&a)"),
        ({}, "[no title]"),
    ],
)
def test_an_untitled_talk_shows_its_abstract_or_type(made_of: dict[str, str], shown: str) -> None:
    (each,) = schedule(session("B", talk(**made_of))).talks
    assert each.shown_title == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (0, "0"),
        ([], ""),
        (["a", "b\nc"], "a; b c"),
        ([{"id": "x", "title": "y"}, {"id": "z"}], "x; z"),
        ([{"timezone": "UTC", "start": None}], "UTC "),
        ({"title": ["a", "b"]}, "a; b"),
    ],
)
def test_values_are_flattened_to_one_line(value: object, shown: str) -> None:
    assert flat(value) == shown


@pytest.mark.parametrize(
    ("start", "change", "day"),
    [
        ("2021-05-04 23:30", None, 4),
        ("2021-05-05 01:00", None, 4),  # 03:00 in Berlin, so still the night
        ("2021-05-05 02:00", None, 5),
        ("2021-05-05 02:00", "06:30", 4),
        ("2021-05-05 04:30", "06:30", 5),
    ],
)
def test_a_late_talk_counts_as_the_evening_before_in_conference_days(
    start: str, change: str | None, day: int
) -> None:
    night = session("B", talk("T", ["A"], start=start, end="2021-05-05 05:00"))
    night.timezone = "Europe/Berlin"
    made = listing(night)
    made.sources = [replace(SOURCE, day_change=change)]
    (each,) = Schedule(assemble([made])).talks
    assert ConferenceCalendar(PACIFIC).day(each) == date(2021, 5, day)
    found = of_day(Schedule([made]), date(2021, 5, day), ConferenceCalendar(UTC))
    assert [each.title for each in found] == ["T"]
