"""What typed days mean, today and among conferences."""

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.schedule import when
from confcli.schedule.days import Calendar
from confcli.times.zones import zone
from tests.support.fairs import (
    BERLIN,
    FAIR,
    LATER,
    NEW_YEAR,
    NEXT,
    NOW,
    PAST,
    WORDS,
    calendar,
    nows,
    some_conferences,
)
from tests.support.invented import schedule, session, talk


def days(text: str, *conferences: tuple[str, str, str], now: datetime = NOW) -> str:
    """The days that a text means, as a date or as first..last."""
    found = when.days(text, calendar(*conferences, now=now), BERLIN.local(now).date())
    return str(found.first) if found.first == found.last else "..".join(map(str, found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("today", "2021-05-04"),
        ("tomorrow", "2021-05-05"),
        ("yesterday", "2021-05-03"),
        ("+3", "2021-05-07"),
        ("-1", "2021-05-03"),
        ("next monday", "2021-05-10"),
        ("next tuesday", "2021-05-11"),
        ("2019-08-22", "2019-08-22"),
        ("4 May 2021", "2021-05-04"),
        ("2021-02", "2021-02-01..2021-02-28"),
        ("2020-02", "2020-02-01..2020-02-29"),
        ("2021-12", "2021-12-01..2021-12-31"),
        ("today..+2", "2021-05-04..2021-05-06"),
        ("2021-05-03..", "2021-05-03..9999-12-31"),
        ("..today", "0001-01-01..2021-05-04"),
        ("2021-05..2021-06", "2021-05-01..2021-06-30"),
        ("30 Dec 2020..2 Jan", "2020-12-30..2021-01-02"),
        ("30 Dec..2021-01-02", "2020-12-30..2021-01-02"),
        ("mon..2021-05-05", "2021-05-03..2021-05-05"),
        ("today..fri", "2021-05-04..2021-05-07"),
    ],
)
@pytest.mark.parametrize("conferences", [(), (PAST,), (FAIR, NEXT)], ids=["none", "past", "two"])
def test_some_days_do_not_depend_on_conferences(
    text: str, found: str, conferences: tuple[tuple[str, str, str], ...]
) -> None:
    assert days(text, *conferences) == found


@pytest.mark.parametrize(
    ("text", "conferences", "found"),
    [
        # The one that is on.
        ("friday", (FAIR, NEXT, PAST), "2021-05-07"),
        ("tuesday", (FAIR, NEXT, PAST), "2021-05-04"),
        ("monday", (FAIR, NEXT, PAST), "2021-05-03"),
        ("saturday", (FAIR, NEXT, PAST), "2021-05-08"),
        ("day 2", (FAIR, NEXT, PAST), "2021-05-04"),
        ("3 May", (FAIR, NEXT, PAST), "2021-05-03"),
        ("10 Dec", (FAIR, NEXT, PAST), "2020-12-10"),
        ("mon..wed", (FAIR, NEXT, PAST), "2021-05-03..2021-05-05"),
        # A range that begins before it does.
        ("sun..tue", (FAIR,), "2021-05-02..2021-05-04"),
        ("fri..sun", (NEXT,), "2021-06-11..2021-06-13"),
        ("wed..sat", (PAST,), "2020-12-09..2020-12-12"),
        ("fri..mon", (NEXT,), "2021-06-11..2021-06-14"),
        ("day 1..3", (FAIR,), "2021-05-03..2021-05-05"),
        ("..wed", (FAIR,), "0001-01-01..2021-05-05"),
        ("wed..", (FAIR,), "2021-05-05..9999-12-31"),
        # Else the next one.
        ("saturday", (NEXT, LATER, PAST), "2021-06-12"),
        ("day 2", (NEXT, LATER, PAST), "2021-06-13"),
        ("1 June", (NEXT, LATER, PAST), "2021-06-01"),
        # Else the only one.
        ("friday", (PAST,), "2020-12-11"),
        ("day 3", (PAST,), "2020-12-12"),
        ("11 Dec", (PAST,), "2020-12-11"),
        ("2 Jan", (PAST,), "2021-01-02"),
        ("monday", (PAST,), "2020-12-14"),
        # The turn of a year.
        ("31 Dec", (NEW_YEAR,), "2021-12-31"),
        ("1 Jan", (NEW_YEAR,), "2022-01-01"),
        ("31 Dec..2 Jan", (NEW_YEAR,), "2021-12-31..2022-01-02"),
        ("Sat 1 Jan", (NEW_YEAR,), "2022-01-01"),
        # None: from today on.
        ("tuesday", (), "2021-05-04"),
        ("monday", (), "2021-05-10"),
        ("4 May", (), "2021-05-04"),
        ("3 May", (), "2022-05-03"),
        ("29 Feb", (), "2024-02-29"),
        ("fri..wed", (), "2021-05-07..2021-05-12"),
        # A range that ends on a day near today begins before it.
        ("fri..today", (), "2021-04-30..2021-05-04"),
        ("mon..+1", (FAIR,), "2021-05-03..2021-05-05"),
        ("fri..today", (PAST,), "2021-04-30..2021-05-04"),
        # Not in the year of the conference.
        ("29 Feb", (("KiteCon 2021", "2021-02-27", "2021-03-02"),), "2020-02-29"),
        # What only one conference has.
        ("11 Dec", (PAST, ("KiteCon 2019", "2019-07-01", "2019-07-03")), "2020-12-11"),
    ],
)
def test_a_day_belongs_to_the_conference_that_is_on_or_next(
    text: str, conferences: tuple[tuple[str, str, str], ...], found: str
) -> None:
    assert days(text, *conferences) == found


def test_while_a_long_conference_is_on_a_weekday_is_the_next_one() -> None:
    on = datetime.fromisoformat("2021-09-01T12:00+02:00")
    assert days("friday", LATER, now=on) == "2021-09-03"
    assert days("monday", LATER, now=on) == "2021-09-06"
    ending = datetime.fromisoformat("2021-09-10T12:00+02:00")
    assert days("monday", LATER, now=ending) == "2021-09-06"


@pytest.mark.parametrize(
    ("text", "conferences", "sentence", "choices"),
    [
        (
            "friday",
            (PAST, ("KiteCon 2019", "2019-07-01", "2019-07-05")),
            "'friday' could be any of several days; write the date",
            [("2020-12-11", "KnotCon 2020"), ("2019-07-05", "KiteCon 2019")],
        ),
        (
            "tuesday",
            (LATER,),
            "'tuesday' could be any of several days; write the date",
            [("2021-08-31", "WindCon 2021"), ("2021-09-07", "WindCon 2021")],
        ),
        (
            "1 April",
            (PAST, ("KiteCon 2019", "2019-07-01", "2019-07-05")),
            "'1 April' could be any of several days; write the date",
            [("10–12 Dec 2020", "KnotCon 2020"), ("1–5 Jul 2019", "KiteCon 2019")],
        ),
        ("day 9", (FAIR,), "there is no 'day 9'; KiteFair 2021 has 5 days (3–7 May 2021)", []),
        ("day 1", (), "there is no 'day 1'", []),
        ("next friday", (), "'next friday' could be 2021-05-07 or 2021-05-14; write friday or", []),
        ("2021-05-04..2021-05-03", (), "ends before it begins: 2021-05-04 is after 2021-05-03", []),
        ("today..yesterday", (), "ends before it begins: 2021-05-04 is after 2021-05-03", []),
        ("Fri 4 May", (FAIR,), "2021-05-04 is a Tuesday, not a Friday", []),
        ("2 dys", (), "can't read '2 dys' as a date; try 2021-05-04, friday or tomorrow", []),
    ],
)
def test_what_could_be_several_days_is_refused(
    text: str,
    conferences: tuple[tuple[str, str, str], ...],
    sentence: str,
    choices: list[tuple[str, str]],
) -> None:
    with pytest.raises(WrongUsageError) as caught:
        days(text, *conferences)
    assert sentence in str(caught.value)
    assert list(caught.value.choices) == choices


@given(st.sampled_from(WORDS), st.sampled_from(WORDS), some_conferences, nows)
def test_ranges_are_in_order_or_refused(
    first: str, last: str, conferences: list[tuple[str, str, str]], now: datetime
) -> None:
    with suppress(WrongUsageError):
        today = BERLIN.local(now).date()
        found = when.days(f"{first}..{last}", calendar(*conferences, now=now), today)
        assert found.first <= found.last


@given(st.sampled_from(["mon", "fri", "day 2", "4 May", "31 Dec"]), nows)
def test_a_day_of_a_conference_that_is_on_is_one_of_its_days(text: str, now: datetime) -> None:
    today = BERLIN.local(now).date()
    first, last = today - timedelta(days=3), today + timedelta(days=3)
    on = ("KiteCon", str(first), str(last))
    day = f"{last.day} {last:%B}" if text[-1].isalpha() and text[0].isdigit() else text
    found = when.days(day, calendar(on, now=now), today)
    assert first <= found.first <= last


def test_a_numbered_day_is_one_of_the_conference_s_own_wherever_the_reader_is() -> None:
    block = session(
        "Kites", talk("Up", start="2021-05-04 00:00"), talk("On", start="2021-05-06 00:00")
    )
    block.timezone = "America/Los_Angeles"  # where it is still Monday
    for name in ("America/Los_Angeles", "Asia/Tokyo", "UTC"):
        there = Calendar(zone(name), NOW, lambda: [*schedule(block).sessions])
        found = when.days("day 1..3", there, date(2021, 5, 4))
        assert found == (date(2021, 5, 3), date(2021, 5, 5))


def test_a_day_that_no_conference_has_is_refused_with_how_long_they_are() -> None:
    with pytest.raises(WrongUsageError) as caught:
        days("day 9", PAST, ("KiteCon 2019", "2019-07-01", "2019-07-05"))
    assert str(caught.value) == (
        "there is no 'day 9'; KnotCon 2020 has 3 days (10–12 Dec 2020); "
        "KiteCon 2019 has 5 days (1–5 Jul 2019)"
    )
