"""Dates and times of day as people write them: the specification of the one grammar."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.times.written.dates import WrittenDate
from confcli.times.written.text import Written, begun, read

SECOND_OF_MARCH = WrittenDate(3, 2, 2025)
UNREAD = "can't read"


def said(found: Written) -> tuple[str | None, ...]:
    """Start, end and zone, as text."""
    clocks = (f"{each.at:%H:%M}" if each else None for each in (found.start, found.end))
    return (*clocks, found.zone)


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-02",
        "2025/3/2",
        "2025.03.02",
        "2.3.2025",
        "02.03.25",
        "2 March 2025",
        "02-Mar-2025",
        "2-Mar-25",
        "2 Mar '25",
        "02Mar2025",
        "2025-Mar-02",
        "2025 March 2",
        "2025, 2 March",
        "2nd of March 2025",
        "2nd March, 2025",
        "March 2nd, 2025",
        "Mar. 2 2025",
        "2. März 2025",
        "2 mars 2025",
        "2 de marzo de 2025",
        "2 de março de 2025",
        "2 maart 2025",
        "2025年3月2日",
        "2025年3月2日(日)",
        "2025. 3. 2.",
        "2 марта 2025",
        "20250302",
        "2 Mar 25",
        "le 2 mars 2025",
        "２ March ２０２５",
        "2\u2011Mar\u20112025",
    ],
)
def test_a_date_is_read_in_every_style(text: str) -> None:
    found = read(text).date
    assert found
    assert replace(found, weekday=None) == SECOND_OF_MARCH


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Sun 2 March 2025", 6),
        ("Sunday, March 2nd, 2025", 6),
        ("So., 2. März 2025", 6),
        ("dimanche 2 mars 2025", 6),
        ("domingo, 2 de marzo de 2025", 6),
        ("2 March 2025 (Sun)", 6),
        ("Fr 2.3.2025", 4),
    ],
)
def test_a_weekday_beside_a_date_is_kept(text: str, weekday: int) -> None:
    found = read(text).date
    assert found
    assert (found.day, found.month, found.weekday) == (2, 3, weekday)


@pytest.mark.parametrize(
    "text", ["7 July", "July 7th", "Jul 7", "07-Jul", "7. Juli", "7.7.", "7/7"]
)
def test_a_date_may_have_no_year(text: str) -> None:
    assert read(text).date == WrittenDate(7, 7)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("03/07/2025", ["2025-07-03", "2025-03-07"]),
        ("03-07-2025", ["2025-07-03", "2025-03-07"]),
        ("Thu 03/07/2025", ["2025-07-03"]),
        ("Fri, 03/07/2025", ["2025-03-07"]),
        ("Mon 03/07/2025", ["2025-07-03", "2025-03-07"]),
        ("13/07/2025", ["2025-07-13"]),
        ("07/13/2025", ["2025-07-13"]),
        ("31/31/2025", []),
        ("3/7/25", ["2025-07-03", "2025-03-07"]),
        ("Thu 3-7-25", ["2025-07-03"]),
        ("7/13/25", ["2025-07-13"]),
    ],
)
def test_a_weekday_or_a_number_above_12_shows_which_is_the_month(
    text: str, ways: list[str]
) -> None:
    found = read(text).date
    assert found
    assert [str(day) for day in found.ways(2025).values()] == ways


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4–6 July 2025", 4, 6),
        ("4.-6. Juli 2025", 4, 6),
        ("July 4-6, 2025", 4, 6),
        ("4 July - 6 July 2025", 4, 6),
        ("2025-07-04 to 2025-07-06", 4, 6),
        ("2025-07-04/2025-07-06", 4, 6),
    ],
)
def test_several_days_have_a_first_and_a_last(text: str, first: int, last: int) -> None:
    found = read(text)
    assert (found.date, found.end_date) == (WrittenDate(7, first, 2025), WrittenDate(7, last, 2025))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9:30", "09:30"),
        ("09:30:15", "09:30"),
        ("9.30", "09:30"),
        ("9:30h", "09:30"),
        ("0930", "09:30"),
        ("0930 hrs", "09:30"),
        ("9 am", "09:00"),
        ("9:30 PM", "21:30"),
        ("9:30p", "21:30"),
        ("9.30 p.m.", "21:30"),
        ("12:00 AM", "00:00"),
        ("12 p.m.", "12:00"),
        ("14h30", "14:30"),
        ("14 h 30", "14:30"),
        ("14h", "14:00"),
        ("14.30 Uhr", "14:30"),
        ("14 Uhr", "14:00"),
        ("14 Uhr 30", "14:30"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("12:00 Noon", "12:00"),
        ("midday", "12:00"),
        ("midnight", "00:00"),
        ("12 midnight", "00:00"),
        ("minuit", "00:00"),
        ("24:00", "00:00"),
        ("10時", "10:00"),
        ("10時05分", "10:05"),
        ("午後3時30分", "15:30"),
    ],
)
def test_a_time_of_day_is_read_in_every_style(text: str, at: str) -> None:
    assert said(read(text)) == (at, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00-10:30", ("09:00", "10:30", None)),
        ("9:00 – 10:30", ("09:00", "10:30", None)),
        ("22:00-01:00", ("22:00", "01:00", None)),
        ("22:00–00:30", ("22:00", "00:30", None)),
        ("10.00-10.30", ("10:00", "10:30", None)),
        ("1430-1515", ("14:30", "15:15", None)),
        ("9 to 10:30 am", ("09:00", "10:30", None)),
        ("9:00-10:30 am", ("09:00", "10:30", None)),
        ("9-10:30am", ("09:00", "10:30", None)),
        ("11:30-1:00 p.m.", ("11:30", "13:00", None)),
        ("11 - midnight", ("23:00", "00:00", None)),
        ("1:00 PM - 2:00", ("13:00", "14:00", None)),
        ("noon - 1pm", ("12:00", "13:00", None)),
        ("9h00 - 10h30", ("09:00", "10:30", None)),
        ("9 Uhr bis 10 Uhr", ("09:00", "10:00", None)),
        ("(13:00-14:00 GMT)", ("13:00", "14:00", "GMT")),
        ("13:00-14:00 GMT+2", ("13:00", "14:00", "GMT+2")),
        ("9:00 CEST - 10:30 CEST", ("09:00", "10:30", "CEST")),
        ("10:00-10:15 Europe/Berlin", ("10:00", "10:15", "Europe/Berlin")),
        ("9:00+02:00", ("09:00", None, "+02:00")),
        ("9:00Z", ("09:00", None, "Z")),
        ("9:00 AM Pacific Time", ("09:00", None, "PT")),
        ("9:00-10:00 (Central European Summer Time)", ("09:00", "10:00", "CEST")),
        ("23:59 AoE", ("23:59", None, "UTC-12:00")),
    ],
)
def test_a_range_of_times_and_a_zone_are_read(text: str, expected: tuple[str | None, ...]) -> None:
    found = read(text)
    assert found.date is None
    assert said(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-02T09:00+0200", ("09:00", None, "+0200")),
        ("2025-03-02T09:00:00.000-10:00", ("09:00", None, "-10:00")),
        ("2025-03-02 09:00-05:00", ("09:00", None, "-05:00")),
        ("2025-03-02 09:00 −0500", ("09:00", None, "-0500")),
        ("2025-03-02 09:00-10:00", ("09:00", "10:00", None)),
        ("2 March 2025, 10:00 AM - 10:15 AM", ("10:00", "10:15", None)),
        ("Sun Mar 02 2025 05:00 PM -- 07:21 PM (PST)", ("17:00", "19:21", "PST")),
        ("7pm 2 March 2025 UTC", ("19:00", None, "UTC")),
        ("dimanche 2 mars 2025 à 14h", ("14:00", None, None)),
        ("2 mars 2025 de 14h à 15h30", ("14:00", "15:30", None)),
        ("So., 2. März 2025, 19 Uhr", ("19:00", None, None)),
        ("2 March 2025 at noon", ("12:00", None, None)),
        ("10:30 - 11:00, 2 March 2025", ("10:30", "11:00", None)),
    ],
)
def test_a_date_and_a_time_are_read_together(text: str, expected: tuple[str | None, ...]) -> None:
    found = read(text)
    assert found.dates[0].on(2025) == date(2025, 3, 2)
    assert said(found) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", UNREAD),
        ("soon", UNREAD),
        ("9", UNREAD),
        ("9-10", UNREAD),
        ("ca. 10:00", UNREAD),
        ("2 March 2025, or so", UNREAD),
        ("Friday", UNREAD),
        ("May 2025", UNREAD),
        ("9:00 10:00", UNREAD),
        ("25:30", "25:30 is not a valid time"),
        ("13:00 PM", "not a time on a 12-hour clock"),
    ],
)
def test_what_is_not_clearly_a_time_is_not_read(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read(text)


def test_what_follows_a_time_is_kept() -> None:
    assert begun("2 March 2025 10:00 Main Hall").rest == "Main Hall"


STYLES = (
    "{d:%Y-%m-%d}",
    "{d.day}.{d.month}.{d.year}",
    "{d.day} {d:%B %Y}",
    "{d:%d-%b-%Y}",
    "{d:%Y-%b-%d}",
    "{d:%B} {d.day}, {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "{d:%a} {d:%d/%m/%Y}",
)
TIMES = ("{t:%H:%M}", "{t:%I:%M %p}", "{t:%Hh%M}", "{t:%H.%M} Uhr")


@given(
    st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    st.sampled_from(STYLES),
    st.sampled_from(TIMES),
)
def test_every_date_and_time_reads_back_in_each_style(
    day: date, at: time, style: str, clock: str
) -> None:
    found = read(f"{style.format(d=day)}, {clock.format(t=at)}")
    assert found.date
    assert found.start
    assert day in found.date.ways(day.year).values()
    assert not found.date.contradicts(day)
    assert found.start.at == at


@given(st.text(alphabet="0123456789:/.-– apmUThTZMarJul,()+", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ValueError):
        found = read(text)
        assert found.date or found.start
