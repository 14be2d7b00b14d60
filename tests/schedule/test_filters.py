"""Filters and day names, independent of the command line."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.days import Calendar
from confcli.schedule.entries import Schedule
from confcli.schedule.filters import Filters, begins
from confcli.schedule.when import day_of, day_test
from confcli.times.zones import zone
from tests.support.invented import listing, schedule, session, talk

TUESDAY = date(2021, 5, 4)
UTC = Calendar(zone("UTC"))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("today", date(2021, 5, 4)),
        ("Tomorrow", date(2021, 5, 5)),
        ("yesterday", date(2021, 5, 3)),
        ("tuesday", date(2021, 5, 4)),
        ("TUE", date(2021, 5, 4)),
        ("wed", date(2021, 5, 5)),
        ("monday", date(2021, 5, 10)),
        (" 2020-02-29 ", date(2020, 2, 29)),
    ],
)
def test_a_day_is_understood(word: str, found: date) -> None:
    assert day_of(word, TUESDAY) == found


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        *((word, "can't read") for word in ("", "t", "tu", "someday", "may", "4 May 10:00")),
        ("2021-02-29", "2021-02-29 doesn't exist"),
        ("5/4/2021", r"could be 2021-04-05 \(5 April\) or 2021-05-04 \(4 May\)"),
        ("3/7", r"could be 2021-07-03 \(3 July\) or 2021-03-07 \(7 March\)"),
        ("Fri 4 May 2021", "2021-05-04 is a Tue, not a Fri"),
    ],
)
def test_an_unknown_day_is_an_error(word: str, sentence: str) -> None:
    with pytest.raises(WrongUsageError, match=sentence):
        day_of(word, TUESDAY)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("4 May 2021", "2021-05-04"),
        ("4.5.2021", "2021-05-04"),
        ("13/5/2021", "2021-05-13"),
        ("Mon 5/4/2021", "2021-04-05"),
        ("May 4", "2021-05-04"),
        ("3 May", "2022-05-03"),
    ],
)
def test_a_day_is_written_as_people_write_it(word: str, found: str) -> None:
    assert str(day_of(word, TUESDAY)) == found


def test_a_day_without_a_year_is_that_day_of_any_year() -> None:
    fits = day_test("4 May", TUESDAY)
    assert fits(date(2019, 5, 4))
    assert not fits(date(2021, 5, 5))
    assert not fits(None)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_next_one_from_today(today: date, number: int) -> None:
    name = ("mon", "tues", "wednesday", "thu", "Fri", "satur", "sun")[number]
    found = day_of(name, today)
    assert found.weekday() == number
    assert timedelta() <= found - today < timedelta(days=7)


def test_a_weekday_as_a_filter_matches_every_such_day() -> None:
    fits = day_test("tuesday", TUESDAY)
    made = schedule(
        session("A", start="2021-05-04 00:00"),
        session("B", start="2021-05-11 23:59"),
        session("C", start="2021-05-05 00:00"),
        session("D"),
    )
    assert [fits(UTC.day(each)) for each in made.sessions] == [True, False, True, False]


@pytest.mark.parametrize(
    ("wanted", "text", "fits"),
    [
        (["kit"], "A Kite", True),
        (["kite", "a"], "A kite", True),
        (["kites"], "A kite", False),
        (["ite"], "A kite", False),
        ([], "A kite", False),
        (["muller"], "Zoë Müller", True),
    ],
)
def test_the_wanted_words_match_beginnings_of_words(
    wanted: list[str], text: str, fits: bool
) -> None:
    assert begins(wanted, text) is fits


def test_without_filters_everything_matches_in_order() -> None:
    made = schedule(session("B", talk("x", ["A"]), talk("y", ["A"])), session("A"))
    assert Filters().apply(made.talks, UTC, TUESDAY) == made.talks
    assert Filters().fruitless([], UTC, TUESDAY) == []


def test_the_people_of_a_session_are_its_chairs_and_the_authors_of_its_talks() -> None:
    made = schedule(session("B", talk("x", ["Ada Verne"]), chairs=["Bo Fox"]), session("C"))
    for name in ("verne", "fox"):
        found = Filters(author=(name,)).apply(made.sessions, UTC, TUESDAY)
        assert [each.title for each in found] == ["B"]


def test_a_filter_of_punctuation_only_matches_nothing() -> None:
    made = schedule(session("B", talk("x", ["Ada Verne"], type="q&a")))
    assert Filters(type=("&",)).apply(made.talks, UTC, TUESDAY) == []
    assert Filters(type=("q&a",)).apply(made.talks, UTC, TUESDAY) == made.talks


def test_an_unknown_day_is_an_error_even_if_there_is_nothing_to_filter() -> None:
    with pytest.raises(WrongUsageError):
        Filters(day=("someday",)).apply([], UTC, TUESDAY)


def test_what_is_available_is_of_the_conferences_chosen() -> None:
    fair = listing(session("Kites", talk("Up", start="2021-05-04 10:00")), conference="Fair 2021")
    other = listing(session("Boats", talk("On", start="2021-06-01 10:00")), conference="Other 2021")
    filters = Filters(conference=("Fair 2021",), day=("2021-05-05",))
    entries = Schedule(assemble([fair, other])).talks
    (sentence,) = filters.fruitless(entries, UTC, date(2021, 5, 5))
    assert sentence.endswith("; available: 2021-05-04")
