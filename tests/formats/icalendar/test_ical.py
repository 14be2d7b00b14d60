"""Calendars: values, zones, days, repeats, broken files, and real ones."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Talk
from confcli.model.errors import ConfcliError, InputError
from tests.support.corpus import PAGES, parse
from tests.support.effort import is_linear
from tests.support.harness import confcli
from tests.support.known import known
from tests.support.reading import HINTS

BERLIN = "X-WR-TIMEZONE:Europe/Berlin"
NOON = "DTSTART:20250505T120000Z"
CALENDARS = [page for page in PAGES if page.suffix == ".ics"]


def event(*lines: str) -> list[str]:
    return ["BEGIN:VEVENT", "SUMMARY:Kites", *lines, "END:VEVENT"]


def calendar(*lines: str, end: str = "\r\n") -> str:
    return end.join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])


def read(*lines: str, **hints: Any) -> Listing:
    """Return what a calendar of one event with these properties is read as."""
    return parse(calendar(*event(*lines)), name="kites.ics", **hints)


def talks(listing: Listing) -> list[Talk]:
    return [talk for session in listing.sessions for talk in session.talks]


def one(*lines: str) -> Talk:
    listing = read(NOON, *lines)
    (talk,) = talks(listing)
    assert listing.problems == []
    return talk


def starts(listing: Listing) -> list[str]:
    return [talk.start.isoformat() for talk in talks(listing) if talk.start]


def reasons(listing: Listing) -> list[str]:
    return [problem.reason for problem in listing.problems]


def lasts(listing: Listing) -> list[tuple[str | None, str | None]]:
    return [
        (talk.start.isoformat() if talk.start else None, talk.end.isoformat() if talk.end else None)
        for talk in talks(listing)
    ]


# What is a calendar.


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings(end: str, encoding: str) -> None:
    data = calendar(*event(NOON, "LOCATION:Süd"), end=end).encode(encoding)
    (talk,) = talks(parse(data))
    assert talk.room == "Süd"


def test_an_event_without_a_calendar_around_it_is_read() -> None:
    assert len(talks(parse("\n".join(event(NOON))))) == 1


@pytest.mark.parametrize(
    "text", ["A page\nBEGIN:VCALENDAR\n", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VCALENDARS\n"]
)
def test_what_is_no_calendar_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(InputError, match=r"icalendar: it does not begin with BEGIN:VCALENDAR"):
        parse(text)


def test_a_calendar_without_events_says_what_it_has() -> None:
    with pytest.raises(InputError) as caught:
        parse(calendar("BEGIN:VTODO", "END:VTODO"), name="kites.ics")
    assert str(caught.value) == (
        "kites.ics:1: there is no event in this calendar, only VTODO; "
        "a talk begins with BEGIN:VEVENT"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_may_be_folded_anywhere_also_within_a_character_or_not_at_all(end: str) -> None:
    text = f"DESCRIPTION:{'Kites über allem. ' * 40}".encode().strip()
    folded = f"{end} ".encode().join(text[n : n + 74] for n in range(0, len(text), 74))
    found = []
    for line in (text, folded):
        data = calendar(*event(NOON, "@"), end=end).encode().replace(b"@", line)
        found += [talk.abstract for talk in talks(parse(data))]
    assert found == [("Kites über allem. " * 40).strip()] * 2


# What an event says of itself.


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (r"LOCATION:Hall 1\, Deck 9\; aft\, ", "room", "Hall 1, Deck 9; aft"),
        ("LOCATION:https://kites.example/hall", "room", None),
        ("LOCATION:https://kites.example/hall", "url", "https://kites.example/hall"),
        ("LOCATION:papers.html?session=1", "url", "papers.html?session=1"),
        ("URL;VALUE=URI:https://kites.example/1", "url", "https://kites.example/1"),
        ("URL:nowhere", "url", None),
        ("ATTACH:https://kites.example/1.pdf", "links", ["https://kites.example/1.pdf"]),
        ("ATTACH:https://kites.example/1.pdf", "url", None),
        ("ATTACH;ENCODING=BASE64;VALUE=BINARY:TG9yZW0=", "links", []),
        ("STATUS:CANCELLED", "cancelled", True),
        ("STATUS:Confirmed", "cancelled", False),
        (r"DESCRIPTION:a\\n\, b\;", "abstract", r"a\n, b;"),
        (r"CATEGORIES:Tails\, long,Theory", "track", "Tails, long, Theory"),
        ("CATEGORIES:", "track", None),
        ("CATEGORIES:Security,Beginner", "track", "Security, Beginner"),
        ("CATEGORIES:Security\r\nCATEGORIES:Beginner,Security", "track", "Security, Beginner"),
        ("CONFERENCE;VALUE=URI:https://k.example/live", "links", ["https://k.example/live"]),
        ("STATUS:CANCELED", "cancelled", True),
        ("CATEGORIES:Workshop,Theory", "type", "workshop"),
        ("CATEGORIES:Workshop,Theory", "track", "Theory"),
        ("DESCRIPTION:One\\ntwo.\\n\\n\\n\\nThree", "abstract", "One\ntwo.\n\nThree"),
        ("DESCRIPTION:if a<b and c>d", "abstract", "if a<b and c>d"),
        ("DESCRIPTION:<p>A &amp\\; B<br>C</p><p>D</p>", "abstract", "A & B\nC\n\nD"),
        ("X-ALT-DESC;FMTTYPE=text/html:<p>Tails</p>", "abstract", "Tails"),
        ("ATTENDEE;ROLE=X-SPEAKER;CN=Ada:mailto:a@kites.example", "authors", ["Ada"]),
        ('ATTENDEE;CN="Verne, Ada":https://k.example/speaker/ada/', "authors", ["Verne, Ada"]),
        ("ATTENDEE;CN=A Guest:mailto:guest@kites.example", "authors", []),
        ("ORGANIZER;CN=The Organiser:mailto:o@kites.example", "authors", []),
        ("UID:7@kites.example", "id", "7@kites.example"),
    ],
)
def test_property(line: str, field: str, value: Any) -> None:
    assert getattr(one(line), field) == value


def test_an_alarm_says_nothing_of_its_event() -> None:
    lines = ["BEGIN:VALARM", "DESCRIPTION:Soon", "UID:x", "URL:https://k.example", "END:VALARM"]
    talk = one(*lines)
    assert (talk.abstract, talk.id, talk.url) == (None, "", None)


def test_events_of_one_uid_are_kept_apart() -> None:
    listing = parse(calendar(*event(NOON, "UID:1"), *event(NOON, "UID:1")))
    assert [talk.id for talk in talks(listing)] == ["1", ""]
    assert [(p.line, p.reason) for p in listing.problems] == [(10, "another event has this UID")]


def test_the_conference_is_the_one_given_or_the_calendars_or_the_files() -> None:
    text = calendar("X-WR-CALNAME:KiteConf\\, 2025", *event(NOON))
    assert parse(text).conference == "KiteConf, 2025"
    assert parse(text, conference="Kites 2025").conference == "Kites 2025"
    assert read(NOON).conference == "kites"


# When it is.


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        ("Europe/Berlin", "2025-05-05T12:00:00+02:00"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "2025-05-05T12:00:00+02:00"),
        ("W. Europe Standard Time", "2025-05-05T12:00:00+02:00"),
        ("Eastern Standard Time", "2025-05-05T12:00:00-04:00"),
        ("UTC+05:30", "2025-05-05T12:00:00+05:30"),
    ],
)
def test_zone_of_an_event(zone: str, start: str) -> None:
    listing = read(f'DTSTART;TZID="{zone}":20250505T120000')
    assert starts(listing) == [start]
    assert listing.sources[0].time_basis == "stated"


def test_an_unknown_zone_is_a_problem_and_no_time() -> None:
    listing = read("DTSTART;TZID=Nowhere:20250505T120000")
    assert starts(listing) == []
    assert reasons(listing) == [
        "Nowhere is no time zone known here, and no description of it can be followed"
    ]


def test_floating_times_are_in_the_calendars_zone_else_in_the_one_given() -> None:
    line = "DTSTART:20250505T120000"
    page = parse(calendar(BERLIN, *event(line)), timezone="Asia/Tokyo")
    assert starts(page) == ["2025-05-05T12:00:00+02:00"]
    assert (page.sources[0].time_basis, page.sessions[0].time_basis) == ("page", "page")
    given = read(line, timezone="Asia/Tokyo")
    assert starts(given) == ["2025-05-05T12:00:00+09:00"]
    assert given.sources[0].time_basis == "given"


@pytest.mark.parametrize("line", ["DTSTART:20250505T120000", "DTSTART;VALUE=DATE:20250505"])
def test_floating_times_and_days_without_any_zone_are_refused(line: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line)
    assert str(caught.value) == (
        "kites.ics: the page does not say in which time zone its times are; say which, as in: "
        "confcli check kites.ics --source-tz America/Los_Angeles"
    )


@pytest.mark.parametrize(
    ("start", "reason"),
    [("20250330T023000", "does not exist in"), ("20251026T023000", "happens twice in")],
)
def test_times_while_clocks_are_changed_are_problems(start: str, reason: str) -> None:
    listing = read(f"DTSTART;TZID=Europe/Berlin:{start}")
    assert starts(listing) == []
    assert reason in reasons(listing)[0]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("DTEND:20250505T123000Z", "2025-05-05T12:30:00+00:00"),
        ("DTEND;TZID=Europe/Berlin:20250505T150000", "2025-05-05T13:00:00+00:00"),
        ("DURATION:PT90M", "2025-05-05T13:30:00+00:00"),
        ("X-NO:1", None),
    ],
)
def test_end(line: str, end: str | None) -> None:
    assert lasts(read(NOON, line)) == [("2025-05-05T12:00:00+00:00", end)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("DTEND:20250505T110000Z", "it ends before it starts"),
        ("DTEND;VALUE=DATE:20250506", "of its start and its end one is a day and one a time"),
        ("DTEND:99999999", "no date is written as '99999999'"),
        ("DURATION:-PT1H", "it is no duration that is possible"),
        ("DURATION:P999999999999999999W", "it is no duration that is possible"),
    ],
)
def test_an_end_that_cannot_be_is_a_problem(line: str, reason: str) -> None:
    listing = read(NOON, line)
    assert lasts(listing) == [("2025-05-05T12:00:00+00:00", None)]
    assert [(p.line, p.reason) for p in listing.problems] == [(5, reason)]


@pytest.mark.parametrize("hints", [{}, {"timezone": "Europe/Berlin"}])
@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["DTEND;VALUE=DATE:20250331"], "2025-03-31T00:00:00+02:00"),
        (["DURATION:P1D"], "2025-03-30T00:00:00+01:00"),
        ([], "2025-03-30T00:00:00+01:00"),
    ],
)
def test_days_are_from_midnight_to_midnight_also_while_clocks_change(
    hints: Mapping[str, Any], lines: list[str], end: str
) -> None:
    head = [] if hints else [BERLIN]
    listing = parse(calendar(*head, *event("DTSTART;VALUE=DATE:20250329", *lines)), **hints)
    assert lasts(listing) == [("2025-03-29T00:00:00+01:00", end)]
    assert listing.sources[0].time_basis == ("given" if hints else "page")
    assert listing.problems == []


def test_the_calendars_zone_is_that_of_its_days_before_the_one_given() -> None:
    text = calendar(BERLIN, *event("DTSTART;TZID=America/New_York;VALUE=DATE:20250505"))
    assert starts(parse(text, timezone="Asia/Tokyo")) == ["2025-05-05T00:00:00+02:00"]


def test_a_day_without_a_midnight_is_a_problem() -> None:
    listing = read("DTSTART;VALUE=DATE:20181104", timezone="America/Sao_Paulo")
    assert starts(listing) == []
    assert "2018-11-04 00:00 does not exist in America/Sao_Paulo" in reasons(listing)[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("DTEND;VALUE=DATE:20250505", "it is all day, but ends at the midnight at which it starts"),
        ("DTEND;VALUE=DATE:20250504", "it ends before it starts"),
        ("DURATION:PT5H", "it is all day, but does not end at a midnight"),
    ],
)
def test_a_day_that_ends_at_no_midnight_after_it_has_no_end(line: str, reason: str) -> None:
    listing = read("DTSTART;VALUE=DATE:20250505", line, timezone="UTC")
    assert lasts(listing) == [("2025-05-05T00:00:00+00:00", None)]
    assert reasons(listing) == [reason]


# Repeats.


def days(*lines: str) -> list[str]:
    """Return the months and days on which an event that starts on 5 May repeats."""
    listing = read("DTSTART;TZID=Europe/Berlin:20250505T120000", "UID:1", *lines)
    assert listing.problems == []
    assert [talk.id for talk in talks(listing)] == ["1"] + [""] * (len(talks(listing)) - 1)
    return [start[5:10] for start in starts(listing)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=DAILY;COUNT=3"], ["05-05", "05-06", "05-07"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519T100000Z"], ["05-05", "05-12", "05-19"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519T095959Z"], ["05-05", "05-12"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250519"], ["05-05", "05-12", "05-19"]),
        (["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"], ["05-05", "05-07", "05-12"]),
        (
            ["RRULE:FREQ=DAILY;COUNT=2", "RDATE;TZID=Europe/Berlin:20250601T120000"],
            ["05-05", "05-06", "06-01"],
        ),
        (
            ["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20250506T120000"],
            ["05-05", "05-07"],
        ),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250506T100000Z"], ["05-05", "05-07"]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20250506"], ["05-05", "05-07"]),
        (["RRULE:FREQ=HOURLY;BYDAY=MO,FR;BYHOUR=9,12;COUNT=3"], ["05-05", "05-09", "05-09"]),
        (["RRULE:FREQ=HOURLY;INTERVAL=12;BYDAY=TU,WE;COUNT=3"], ["05-05", "05-06", "05-06"]),
        (["RRULE:FREQ=MINUTELY;INTERVAL=720;BYDAY=WE;COUNT=3"], ["05-05", "05-07", "05-07"]),
        (["RDATE:20250506T100000Z,20250507T100000Z"], ["05-05", "05-06", "05-07"]),
    ],
)
def test_repeats(lines: list[str], expected: list[str]) -> None:
    assert days(*lines) == expected


def test_repeats_stay_at_their_time_on_the_wall() -> None:
    listing = read(
        "DTSTART;TZID=Europe/Berlin:20250329T120000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"
    )
    assert lasts(listing) == [
        ("2025-03-29T12:00:00+01:00", "2025-03-29T13:00:00+01:00"),
        ("2025-03-30T12:00:00+02:00", "2025-03-30T13:00:00+02:00"),
    ]


def test_a_period_has_a_length_of_its_own() -> None:
    listing = read(NOON, "DURATION:PT1H", "RDATE;VALUE=PERIOD:20250506T120000Z/PT3H")
    assert [end for _, end in lasts(listing)] == [
        "2025-05-05T13:00:00+00:00",
        "2025-05-06T15:00:00+00:00",
    ]


def test_an_event_stands_in_for_one_time_of_another() -> None:
    moved = event("UID:1", "RECURRENCE-ID:20250506T120000Z", "DTSTART:20250506T180000Z")
    daily = event("UID:1", NOON, "RRULE:FREQ=DAILY;COUNT=3")
    for events in ([*moved, *daily], [*daily, *moved]):
        listing = parse(calendar(*events))
        assert sorted(start[8:13] for start in starts(listing)) == ["05T12", "06T18", "07T12"]
        assert sorted(talk.id for talk in talks(listing)) == ["", "", "1"]
        assert listing.problems == []


FROM_SIXTH = "RECURRENCE-ID;RANGE=THISANDFUTURE:20250506T120000Z"
DAILY = event("UID:1", NOON, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=5")
LATER = ["BEGIN:VEVENT", "SUMMARY:Tails", "UID:1", FROM_SIXTH, "DTSTART:20250507T130000Z"]


def told(*lines: str, **hints: str) -> list[tuple[str, str, str | None]]:
    """Return the title, start and end of each talk of a calendar, in the order of time."""
    listing = parse(calendar(*lines), **hints)
    assert listing.problems == []
    found = [(known(talk.start), known(talk.title), talk.end) for talk in talks(listing)]
    return [
        (f"{start:%dT%H}", title, f"{end:%H}" if end else None)
        for start, title, end in sorted(found)
    ]


def test_an_event_stands_in_for_all_later_times() -> None:
    later = [*LATER, "DURATION:PT2H", "END:VEVENT"]
    for events in ([*DAILY, *later], [*later, *DAILY]):
        assert told(*events) == [
            ("05T12", "Kites", "13"),
            ("07T13", "Tails", "15"),
            ("08T13", "Tails", "15"),
            ("09T13", "Tails", "15"),
            ("10T13", "Tails", "15"),
        ]


def test_what_stands_in_for_one_time_or_from_later_on_goes_before() -> None:
    one = event("UID:1", "RECURRENCE-ID:20250507T120000Z", "DTSTART:20250507T180000Z")
    rest = event(
        "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250509T120000Z", "DTSTART:20250509T090000Z"
    )
    assert told(*DAILY, *rest, *one, *LATER, "END:VEVENT") == [
        ("05T12", "Kites", "13"),
        ("07T13", "Tails", None),
        ("07T18", "Kites", None),
        ("09T09", "Kites", None),
        ("09T13", "Tails", None),
    ]


def test_later_times_are_moved_on_the_wall() -> None:
    weekly = event(
        "UID:1", "DTSTART;TZID=Europe/Berlin:20251013T120000", "RRULE:FREQ=WEEKLY;COUNT=3"
    )
    later = event(
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20251020T120000",
        "DTSTART:20251020T130000Z",
    )
    assert starts(parse(calendar(*weekly, *later))) == [
        "2025-10-13T12:00:00+02:00",
        "2025-10-20T13:00:00+00:00",
        "2025-10-27T15:00:00+01:00",
    ]


def test_later_days_are_moved() -> None:
    daily = event("UID:1", "DTSTART;VALUE=DATE:20250505", "RRULE:FREQ=DAILY;COUNT=4")
    later = event(
        "UID:1",
        "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20250507",
        "DTSTART;VALUE=DATE:20250517",
    )
    assert told(*daily, *later, timezone="Europe/Berlin") == [
        ("05T00", "Kites", "00"),
        ("06T00", "Kites", "00"),
        ("17T00", "Kites", "00"),
        ("18T00", "Kites", "00"),
    ]


@pytest.mark.parametrize(
    ("events", "count", "reason"),
    [
        (LATER, 1, "it stands in for later times, but nothing here repeats with its UID"),
        (
            [*event("UID:1", NOON), *LATER],
            2,
            "it stands in for later times, but nothing here repeats with its UID",
        ),
        ([*DAILY, *LATER[:-1]], 5, "an event without a DTSTART"),
        (
            [*DAILY, *(line.replace("FUTURE", "PRIOR") for line in LATER)],
            5,
            "it stands in for THISANDPRIOR: other times are not changed",
        ),
    ],
)
def test_no_later_time_is_lost(events: list[str], count: int, reason: str) -> None:
    listing = parse(calendar(*events, "END:VEVENT"))
    assert len(talks(listing)) == count
    assert reasons(listing) == [reason]


def test_work_follows_the_number_of_those_who_stand_in() -> None:
    def read_many(count: int) -> None:
        later = [line for n in range(count) for line in (*LATER, f"DESCRIPTION:{n}", "END:VEVENT")]
        parse(calendar(*DAILY, *later))

    assert is_linear(read_many, 50)


@pytest.mark.parametrize(
    ("rule", "count", "last"),
    [
        ("FREQ=DAILY", 1_000, "2028-01-29"),
        ("FREQ=DAILY;COUNT=1001", 1_000, "2028-01-29"),
        ("FREQ=YEARLY", 51, "2075-05-05"),
        ("FREQ=SECONDLY", 1_000, "2025-05-05"),
        ("FREQ=HOURLY;BYDAY=MO", 1_000, "2026-02-23"),
    ],
)
def test_repeats_without_end_are_bounded_with_a_problem(rule: str, count: int, last: str) -> None:
    listing = read(NOON, f"RRULE:{rule}")
    assert len(talks(listing)) == count
    assert reasons(listing) == [
        f"it repeats more often than is read here: {count:,} times, the last on {last}"
    ]


def test_a_thousand_repeats_are_read_without_a_problem() -> None:
    listing = read(NOON, "RRULE:FREQ=DAILY;COUNT=1000")
    assert (len(talks(listing)), listing.problems) == (1_000, [])


def test_the_repeats_of_a_file_are_bounded_with_a_problem() -> None:
    rules = [line for _ in range(30) for line in event(NOON, "RRULE:FREQ=HOURLY;COUNT=1000")]
    listing = parse(calendar(*rules))
    assert len(talks(listing)) == 20 * 1_000 + 10
    assert (
        reasons(listing)
        == ["the file has over 20,000 repeats: only the first of this is read"] * 10
    )


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=NEVER",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=SECONDLY;BYHOUR=9",
        "FREQ=HOURLY;BYSETPOS=2",
        "RSCALE=HEBREW;FREQ=YEARLY",
        "FREQ=DAILY;" * 40,
        "",
    ],
)
def test_a_rule_that_cannot_be_followed_is_a_problem_and_the_first_time_is_read(rule: str) -> None:
    listing = read(NOON, f"RRULE:{rule}")
    assert starts(listing) == ["2025-05-05T12:00:00+00:00"]
    assert len(listing.problems) == 1


@pytest.mark.parametrize("frequency", ["DAILY", "HOURLY", "SECONDLY"])
def test_a_rule_that_never_fits_ends(frequency: str) -> None:
    listing = read(NOON, f"RRULE:FREQ={frequency};BYMONTH=2;BYMONTHDAY=30")
    assert len(talks(listing)) == 1


def test_one_wrong_date_of_a_list_loses_no_other() -> None:
    listing = read(NOON, "RDATE:20250506T120000Z,whenever,20250507T120000Z")
    assert len(talks(listing)) == 3
    assert reasons(listing) == ["no date is written as 'whenever'"]


# Broken files.


def test_what_is_broken_loses_nothing_else() -> None:
    text = calendar(
        *event("DTSTART;;X:1", "UID:1"), "junk", *event(NOON, "UID:2", "URL;=x"), *event(NOON)
    )
    listing = parse(text)
    assert [talk.id for talk in talks(listing)] == ["1", "2", ""]
    assert [problem.line for problem in listing.problems] == [4, 7, 12]


def test_bytes_that_are_no_text_are_a_problem() -> None:
    data = calendar(*event(NOON, "LOCATION:H@ll")).encode().replace(b"@", b"\xff")
    listing = parse(data)
    assert talks(listing)[0].room == "H\ufffdll"
    assert reasons(listing) == ["not text in UTF-8: what cannot be read is left as \ufffd"]


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
def test_hostile_lines_take_no_longer_than_others(line: str) -> None:
    assert len(talks(read(NOON, line))) == 1


def try_calendar(data: bytes, hints: Mapping[str, Any]) -> None:
    """Read anything: what comes out accounts for each line, or is a refusal in one sentence."""
    try:
        listing = parse(data, **hints)
    except ConfcliError as error:
        listing, refusal = None, str(error)
    if listing is None:
        assert "\n" not in refusal
        return
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    written = [line for line in re.split(r"\r\n|\r|\n", text) if line.strip()]
    assert sum(listing.sources[0].lines.values()) == len(written)
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


# Real files.


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count", "year"),
    [
        ("sched_jococruise_2019", 395, 2020),  # Sched moved it there
        ("sched_jococruise_2020", 464, 2020),
        ("sched_jococruise_2022", 358, 2022),
        ("sched_jococruise_2024", 439, 2024),
        ("sched_jococruise_2025", 463, 2025),
        ("sched_jococruise_2026", 489, 2026),
        ("fosdem2024_Arav", 14, 2024),
        ("fosdem2024_Jonathan", 26, 2024),
        ("fosdem2024_Lucas", 19, 2024),
        ("fosdem2024_Terts", 16, 2024),
        ("miniconf_iclr2020_sample_cal", 56, 2020),
    ],
)
def test_real_calendar(folder: Path, name: str, count: int, year: int) -> None:
    data = (folder / "ical" / f"{name}.ics").read_bytes()
    listing = parse(data, name=f"{name}.ics")
    found = talks(listing)
    assert data.count(b"BEGIN:VEVENT") == len(found) == count
    assert listing.problems == []
    assert len({talk.id for talk in found}) == count
    assert all(talk.title and talk.start and talk.start.year == year for talk in found)
    assert all(talk.end and talk.end >= known(talk.start) for talk in found)
    assert all("\\" not in known(talk.title) for talk in found)
    if name.startswith("fosdem"):
        assert all(talk.authors and talk.track and talk.room and talk.url for talk in found)


@pytest.mark.corpus
def test_iclr_2020_is_when_its_own_site_says(folder: Path) -> None:
    site = folder / "miniconf" / "miniconf_demo_iclr2020" / "main_calendar.json"
    expected = Counter(
        (each["title"].strip(), datetime.fromisoformat(each["start"]).astimezone(UTC))
        for each in json.loads(site.read_bytes())
    )
    found = talks(parse((folder / "ical" / "miniconf_iclr2020_sample_cal.ics").read_bytes()))
    assert len(found) == 56
    # The site's titles leave out the mark of its kind that a few of the calendar's begin with.
    titled = (
        (re.sub(r"^#\w+ ", "", known(talk.title)), known(talk.start).astimezone(UTC))
        for talk in found
    )
    assert Counter(titled) == expected


@pytest.mark.corpus
def test_two_years_of_one_event_differ_as_they_should(folder: Path) -> None:
    old, new = (folder / "ical" / f"sched_jococruise_{year}.ics" for year in (2024, 2025))
    result = confcli("diff", old, new, "--json")
    assert (result.code, result.err) == (1, "")
    kinds = Counter(each["kind"] for each in json.loads(result.out) if each["item"] == "talk")
    assert kinds["added"] - kinds["removed"] == 463 - 439
    assert kinds["moved"] + kinds["removed"] <= 439
    assert min(kinds["added"], kinds["removed"], kinds["moved"]) > 100
    assert confcli("diff", old, old).code == 0


@pytest.mark.parametrize(
    ("title", "shown", "is_cancelled"),
    [
        ("CANCELLED: Kites", "Kites", True),
        ("[Canceled] Kites", "Kites", True),
        ("Tea &amp\\; talk &#8211\\; x &copy", "Tea & talk \N{EN DASH} x &copy", False),
    ],
)
def test_what_a_title_tells(title: str, shown: str, is_cancelled: bool) -> None:
    (found,) = talks(parse(calendar("BEGIN:VEVENT", f"SUMMARY:{title}", NOON, "END:VEVENT")))
    assert (found.title, found.cancelled) == (shown, is_cancelled)


def test_a_calendar_may_call_all_its_events_off() -> None:
    (found,) = talks(parse(calendar("METHOD:CANCEL", *event(NOON))))
    assert found.cancelled


def test_the_first_of_several_categories_names_the_session() -> None:
    (session,) = read(NOON, "CATEGORIES:Security,Beginner").sessions
    assert session.title == "Security"


@pytest.mark.parametrize(
    ("count", "expected"),
    [("2", ["2025-05-05", "2025-05-06"]), ("1", ["2025-05-05"]), ("3", ["05", "06", "13"])],
)
def test_the_start_counts_where_the_rule_does_not_hold_it(count: str, expected: list[str]) -> None:
    listing = read(NOON, f"RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT={count}")
    assert [start[:10][-len(day) :] for start, day in zip(starts(listing), expected, strict=True)]
    assert [start[:10] for start in starts(listing)] == [f"2025-05-{day[-2:]}" for day in expected]


@pytest.mark.parametrize(
    ("named", "offset"),
    [
        ("europe/berlin", "+02:00"),
        ("US-Eastern", "-04:00"),
        ("w. europe standard time", "+02:00"),
        ("tzone://Microsoft/Utc", "+00:00"),
        ('"tzone://Microsoft/Utc"', "+00:00"),
    ],
)
def test_names_of_zones_that_are_written_otherwise(named: str, offset: str) -> None:
    listing = read(f"DTSTART;TZID={named}:20250505T120000")
    assert starts(listing) == [f"2025-05-05T12:00:00{offset}"]
    assert listing.problems == []


def test_a_zone_that_is_unknown_is_the_one_given() -> None:
    listing = read("DTSTART;TZID=Kites:20250505T120000", timezone="Europe/Berlin")
    assert starts(listing) == ["2025-05-05T12:00:00+02:00"]
    assert reasons(listing) == [
        "Kites is no time zone known here: read in the zone given, Europe/Berlin"
    ]


def test_times_in_utc_are_shown_in_the_zone_of_their_calendar() -> None:
    listing = parse(calendar(BERLIN, *event(NOON, "DURATION:PT1H")))
    assert lasts(listing) == [("2025-05-05T14:00:00+02:00", "2025-05-05T15:00:00+02:00")]
    assert listing.sources[0].timezone == "Europe/Berlin"
    assert listing.sources[0].time_basis == "page"
