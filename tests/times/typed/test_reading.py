"""What people type for days and times: the specification of the one parser."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.times.calendar_names import MONTHS
from confcli.times.typed import durations, examples, reading
from confcli.times.typed.kinds import (
    Days,
    Exact,
    FromNow,
    Month,
    Near,
    Numbered,
    Time,
    Typed,
    Weekday,
)
from confcli.times.written.clocks import Clock
from confcli.times.written.dates import WrittenDate

MAY_4 = date(2021, 5, 4)
FRIDAY, SUNDAY = Weekday(4), Weekday(6)
HOUR = timedelta(hours=1)


def at(hour: int, minute: int = 0, half: str = "", **more: Any) -> Time:
    return Time(Clock(time(hour, minute), half=half), **more)


def told(found: Typed) -> tuple[type, Typed]:
    """What was read, and its kind: ``Near(1)`` is not ``Numbered(1)``."""
    return type(found), found._replace(text="") if isinstance(found, Time) else found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", Near(0)),
        (" Tomorrow ", Near(1)),
        ("yesterday", Near(-1)),
        ("+1", Near(1)),
        ("-1", Near(-1)),
        ("+0", Near(0)),
        ("friday", FRIDAY),
        ("FRI", FRIDAY),
        ("Freitag", FRIDAY),
        ("金曜日", FRIDAY),
        ("so", SUNDAY),
        ("segunda-feira", Weekday(0)),
        ("next friday", Weekday(4, is_next=True)),
        ("day 2", Numbered(2)),
        ("Day 12", Numbered(12)),
        ("2021-05-04", MAY_4),
        ("20210504", MAY_4),
        ("4 May 2021", MAY_4),
        ("May 4, 2021", MAY_4),
        ("Tue 4 May 2021", MAY_4),
        ("4.5.2021", MAY_4),
        ("4. Mai 2021", MAY_4),
        ("4 de mayo de 2021", MAY_4),
        ("2021年5月4日", MAY_4),
        ("13/5/2021", date(2021, 5, 13)),
        ("Mon 5/4/2021", date(2021, 4, 5)),
        ("2020-02-29", date(2020, 2, 29)),
        ("4 May", WrittenDate(5, 4)),
        ("May 4", WrittenDate(5, 4)),
        ("4.5.", WrittenDate(5, 4)),
        ("13/5", WrittenDate(5, 13)),
        ("29 Feb", WrittenDate(2, 29)),
        ("Fri 4 May", WrittenDate(5, 4, weekday=4)),
        ("2021-05", Month(2021, 5)),
        ("May 2021", Month(2021, 5)),
        ("Mai 2021", Month(2021, 5)),
        ("mon..wed", Days(Weekday(0), Weekday(2))),
        ("mon-wed", Days(Weekday(0), Weekday(2))),
        ("mon—wed", Days(Weekday(0), Weekday(2))),
        ("mon to wed", Days(Weekday(0), Weekday(2))),
        ("today … +2", Days(Near(0), Near(2))),
        ("2021-05-03..2021-05-05", Days(date(2021, 5, 3), date(2021, 5, 5))),
        ("2021-05-03/2021-05-05", Days(date(2021, 5, 3), date(2021, 5, 5))),
        ("3–5 May 2021", Days(date(2021, 5, 3), date(2021, 5, 5))),
        ("4 May..6 May", Days(WrittenDate(5, 4), WrittenDate(5, 6))),
        ("4..6 May", Days(WrittenDate(5, 4), WrittenDate(5, 6))),
        ("May 4..6", Days(WrittenDate(5, 4), WrittenDate(5, 6))),
        ("31 Dec..2 Jan", Days(WrittenDate(12, 31), WrittenDate(1, 2))),
        ("2021-05-30..31", Days(date(2021, 5, 30), date(2021, 5, 31))),
        ("2021-05..2021-06", Days(Month(2021, 5), Month(2021, 6))),
        ("day 1..3", Days(Numbered(1), Numbered(3))),
        ("day 1-3", Days(Numbered(1), Numbered(3))),
        ("2021-05-03..", Days(date(2021, 5, 3), None)),
        ("..fri", Days(None, FRIDAY)),
        ("weekend", Days(Weekday(5), SUNDAY)),
        ("this weekend", Days(Weekday(5), SUNDAY)),
        ("this friday", FRIDAY),
        ("day2", Numbered(2)),
    ],
)
def test_a_day_is_read(text: str, day: Typed) -> None:
    assert told(reading.day(text)) == told(day)
    assert told(reading.read(text)) == told(day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("19:30", at(19, 30)),
        ("19.30", at(19, 30)),
        ("1930", at(19, 30)),
        ("7pm", at(19, half="p")),
        ("7:30 p.m.", at(19, 30, half="p")),
        ("noon", at(12, half="p")),
        ("midnight", at(0, half="a")),
        ("19 Uhr", at(19)),
        ("24:00", Time(Clock(time(), is_late=True))),
        ("now", FromNow(timedelta())),
        ("in 2h", FromNow(2 * HOUR)),
        ("in 1h30", FromNow(1.5 * HOUR)),
        ("in 5", FromNow(timedelta(minutes=5))),
        ("+90m", FromNow(1.5 * HOUR)),
        ("2h ago", FromNow(-2 * HOUR)),
        ("tomorrow 9am", at(9, half="a", day=Near(1))),
        ("9am tomorrow", at(9, half="a", day=Near(1))),
        ("tomorrow at noon", at(12, half="p", day=Near(1))),
        ("+1 9:00", at(9, day=Near(1))),
        ("friday 14:00", at(14, day=FRIDAY)),
        ("14:00 on friday", at(14, day=FRIDAY)),
        ("fri, 14:00", at(14, day=FRIDAY)),
        ("so 14:00", at(14, day=SUNDAY)),
        ("next friday 14:00", at(14, day=Weekday(4, is_next=True))),
        ("day 2 14:00", at(14, day=Numbered(2))),
        ("4 May 14:00", at(14, day=WrittenDate(5, 4))),
        ("14:00 4 May 2021", at(14, day=MAY_4)),
        ("Tue 4 May 2021 14:00", at(14, day=MAY_4)),
        ("2021-05-04T14:00", at(14, day=MAY_4)),
        ("19:30 CET", at(19, 30, zone="CET", end_zone="CET")),
        ("14:00 friday CET", at(14, day=FRIDAY, zone="CET", end_zone="CET")),
        ("9am +1", at(9, half="a", zone="+1", end_zone="+1")),
        ("7pm Tokyo", at(19, half="p", place="Tokyo")),
        ("7pm in New York", at(19, half="p", place="New York")),
        ("14:00-15:30", at(14, end=Clock(time(15, 30)))),
        ("2021-05-04T19:30:00Z", Exact(datetime(2021, 5, 4, 19, 30, tzinfo=UTC))),
    ],
)
def test_a_time_is_read(text: str, found: Typed) -> None:
    assert told(reading.read(text)) == told(found)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3/7", "3/7 could be 3 July or 7 March; write one of them"),
        ("3/7..5/7", "3/7 could be 3 July or 7 March"),
        ("5/4/2021", r"could be 2021-04-05 \(5 April\) or 2021-05-04 \(4 May\)"),
        ("2021", "2021 could be a year or 20:21; write 2021-05-04 or 20:21"),
        ("30m", "30m is a duration; write 'in 30m' or '30m ago'"),
        ("2d", "2d is a duration"),
        ("2021-02-29", "2021-02-29 doesn't exist"),
        ("2021-13", "2021-13 doesn't exist"),
        ("31 Feb", "31 Feb doesn't exist"),
        ("2021-05-04..32", "2021-05-32 doesn't exist"),
        ("Fri 4 May 2021", "2021-05-04 is a Tuesday, not a Friday"),
        ("25:00", "can't read '25:00' as a day or time: 25:00 is not a valid time"),
        ("13pm", "13pm is not a time on a 12-hour clock"),
        ("tomorrow at 9", "can't read 'tomorrow at 9' as a day or time; try"),
        *(
            (text, f"can't read {text!r} as a day or time; try friday")
            for text in ("", "5", "t", "tu", "may", "someday", "day 0", "next week", "in a while")
        ),
    ],
)
def test_what_is_unclear_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(WrongUsageError, match=sentence):
        reading.read(text)


@pytest.mark.parametrize(("text", "days"), [("in 2 days", 2), ("1d ago", -1), ("in 1w", 7)])
def test_a_duration_of_days_from_now_is_a_day_too(text: str, days: int) -> None:
    assert told(reading.day(text)) == told(Near(days))
    assert reading.read(text) == FromNow(timedelta(days))


@pytest.mark.parametrize("text", ["19:30", "now", "in 25h", "friday 14:00", "2021-05-04T19:30:00Z"])
def test_a_time_is_no_day(text: str) -> None:
    with pytest.raises(WrongUsageError, match=f"'{text}' is a time, not a day"):
        reading.day(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("5", 5),
        ("90m", 90),
        ("90 min", 90),
        ("90 minutes", 90),
        ("1h", 60),
        ("1h30", 90),
        ("1.5h", 90),
        ("0.25 h", 15),
        ("1h30m", 90),
        ("1 hour 30 minutes", 90),
        ("2 hrs", 120),
        ("2d", 2 * 24 * 60),
        ("1d 6h", 30 * 60),
        ("1w", 7 * 24 * 60),
        (" 2 D ", 2 * 24 * 60),
    ],
)
def test_a_duration_is_read(text: str, minutes: int) -> None:
    assert durations.known(text) == timedelta(minutes=minutes)
    assert reading.read(f"in {text}") == FromNow(timedelta(minutes=minutes))


@pytest.mark.parametrize("text", ["", " ", "h", "soon", "-5", "1.30h", "2x", "30m 1h", "99999d"])
def test_other_durations_are_refused(text: str) -> None:
    assert durations.known(text) is None
    with pytest.raises(WrongUsageError):
        reading.read(f"in {text}")


def test_the_examples_of_the_help_are_read_as_what_they_are_examples_of() -> None:
    for example in (*examples.DAYS, *examples.TIMES[-1:]):
        assert all(map(reading.day, example.typed))
    for example in examples.TIMES[:-1]:
        assert all(isinstance(reading.read(text), Time | FromNow | Exact) for text in example.typed)
    for example in examples.DURATIONS:
        assert all(isinstance(reading.read(f"in {text}"), FromNow) for text in example.typed)


@pytest.mark.parametrize("text", [text for each in examples.REFUSED for text in each.typed])
def test_the_examples_of_what_is_refused_are_refused(text: str) -> None:
    with pytest.raises(WrongUsageError):
        reading.read(text)


DATE_FORMS = (
    "{d:%Y-%m-%d}",
    "{d.day} {d:%B %Y}",
    "{d.day} {d:%b %Y}",
    "{d:%B} {d.day}, {d:%Y}",
    "{d:%a} {d.day} {d:%b %Y}",
    "{d.day}.{d.month}.{d.year}",
    "{d:%A, %d %B %Y}",
)
dates = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(dates, st.sampled_from(DATE_FORMS))
def test_a_date_in_any_form_is_that_date(day: date, form: str) -> None:
    assert reading.day(form.format(d=day)) == day


@given(dates)
def test_a_date_without_its_year_is_its_day_and_month(day: date) -> None:
    for text in (f"{day.day} {MONTHS[day.month - 1]}", f"{MONTHS[day.month - 1]} {day.day}"):
        assert reading.day(text) == WrittenDate(day.month, day.day)


@given(dates, dates, st.sampled_from(DATE_FORMS))
def test_a_range_in_any_form_has_its_two_days(first: date, last: date, form: str) -> None:
    text = f"{form.format(d=first)}..{form.format(d=last)}"
    assert reading.day(text) == Days(first, last)


@given(st.times(), st.sampled_from(["{t:%H:%M}", "{t:%I:%M %p}", "{t:%I:%M%p}"]))
def test_a_time_in_any_form_is_that_time(clock: time, form: str) -> None:
    found = reading.read(form.format(t=clock))
    assert isinstance(found, Time)
    assert found.clock.at == clock.replace(second=0, microsecond=0)


@given(st.integers(1, 9999), st.sampled_from("mhd"))
def test_a_number_of_a_unit_is_a_duration(count: int, unit: str) -> None:
    units = {"m": timedelta(minutes=1), "h": HOUR, "d": 24 * HOUR}
    assert reading.read(f"in {count}{unit}") == FromNow(count * units[unit])


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.from_regex(r"[0-9 :/.\-+A-Za-z]{0,25}", fullmatch=True)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(WrongUsageError):
        assert reading.read(text)
