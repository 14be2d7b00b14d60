"""Broken and hostile calendars: valid events survive, and parsing stays fast."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from confcli.formats.native import listing_json
from confcli.model.errors import ConfcliError
from tests.support.calendars import BERLIN, NOON, calendar, event, read
from tests.support.corpus import PAGES, account_is_whole, parse, talks
from tests.support.reading import HINTS

CALENDARS = [page for page in PAGES if page.suffix == ".ics"]


def test_a_broken_line_loses_nothing_else() -> None:
    text = calendar(
        *event("DTSTART;;X:1", "UID:1"), "junk", *event(NOON, "UID:2", "URL;=x"), *event(NOON)
    )
    listing = parse(text)
    assert [talk.source_ids for talk in talks(listing)] == [["1"], ["2"], []]
    assert [problem.line for problem in listing.problems] == [4, 7, 12]


def test_a_property_said_twice_is_accounted_for_wherever_it_is() -> None:
    alarm = ["BEGIN:VTODO", "X-KITE:1", "X-KITE:2", "END:VTODO"]
    text = calendar("X-NOTE:a", "X-NOTE:b", *alarm, *event(NOON, "X-NOTE:c", "X-NOTE:d"))
    (source,) = parse(text).sources
    left = {(unused.key, unused.count) for unused in source.unused}
    assert left == {("X-NOTE", 2), ("VTODO", 1), ("VEVENT[].X-NOTE", 2)}
    assert source.values["unused"] == 6


@pytest.mark.parametrize(
    "line",
    [
        "LOCATION:" + "a.html?" * 30_000 + " x",
        "DESCRIPTION:<br" + " " * 200_000,
        "DESCRIPTION:<a " + " " * 200_000,
        "DESCRIPTION:" + "<div>" * 50_000,
        "URL" + ";A=B" * 50_000 + ":x",
        "EXDATE:" + "20250101T000000Z," * 10_000,
        "RDATE:" + ",".join(f"x{n}" for n in range(5_000)),
        "DESCRIPTION:" + "a\r\n " * 50_000,
        "BEGIN:X\r\n" * 30_000,
    ],
    ids=lambda line: line[:16],
)
def test_a_hostile_line_is_read(line: str) -> None:
    assert len(talks(read(NOON, line))) == 1


def try_calendar(data: bytes, hints: Mapping[str, Any]) -> None:
    """Read a calendar; check that every line is accounted for, or the one-sentence error."""
    try:
        listing = parse(data, **hints)
    except ConfcliError as error:
        listing, refusal = None, str(error)
    if listing is None:
        assert "\n" not in refusal
        return
    account_is_whole(listing, data)
    form = listing_json.dumps(listing)
    assert listing_json.dumps(listing_json.loads("page", form.encode())) == form


@given(st.binary(max_size=200), HINTS)
@example(b";", {})
def test_any_bytes_in_a_calendar_are_accounted_for_or_refused(
    data: bytes, hints: Mapping[str, Any]
) -> None:
    try_calendar(b"BEGIN:VEVENT\n" + data, hints)


@given(
    st.sampled_from(CALENDARS),
    st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 9), st.binary(max_size=9))),
    HINTS,
)
def test_any_changed_calendar_is_accounted_for_or_refused(
    page: Path, changes: list[tuple[int, int, bytes]], hints: Mapping[str, Any]
) -> None:
    data = page.read_bytes()
    for place, length, put in changes:
        data = data[:place] + put + data[place + length :]
    if data.startswith((b"BEGIN", b"X")):
        try_calendar(data, hints)


NAMES = st.sampled_from(
    "DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID UID SUMMARY DESCRIPTION LOCATION "
    "CATEGORIES URL ATTACH ATTENDEE STATUS X-ALT-DESC BEGIN END".split()
)
PARAMETERS = st.sampled_from(
    ["", ";TZID=Europe/Berlin", ";TZID=Nowhere", ";TZID=", ";VALUE=DATE", ";", ';CN="A', ";ROLE=X"]
)
VALUES = st.text(max_size=8) | st.sampled_from(
    """20250505 20250505T120000 20250505T120000Z 00010101 00010101T000000Z 99991231T235959Z
    20250330T023000 20250506T120000Z/PT1H 20250505,20250506 20250505T120000,x PT1H -P1D P1W P1DT1H
    FREQ=DAILY FREQ=DAILY;COUNT=3 FREQ=WEEKLY;UNTIL=20250601 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29
    FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260101T000000Z <p>x</p> https://k.example a\\,b VALARM VEVENT
    VCALENDAR CANCELLED""".split()
)
LINES = st.builds("{}{}:{}".format, NAMES, PARAMETERS, VALUES)


@given(st.lists(LINES, max_size=12), HINTS)
def test_any_properties_are_accounted_for_or_refused(
    lines: list[str], hints: Mapping[str, Any]
) -> None:
    try_calendar(calendar(*event("DTSTART:20250505T120000Z", *lines)).encode(), hints)
    try_calendar(calendar(BERLIN, *event(*lines), *event(*lines)).encode(), hints)
