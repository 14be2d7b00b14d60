"""The fields of an event in a calendar."""

from typing import Any

import pytest

from tests.support.calendars import NOON, calendar, event, one, read
from tests.support.corpus import parse, talks


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (r"LOCATION:Hall 1\, Deck 9\; aft\, ", "room", "Hall 1, Deck 9; aft"),
        ("LOCATION:https://kites.example/hall", "room", None),
        ("LOCATION:https://kites.example/hall", "url", "https://kites.example/hall"),
        ("LOCATION:papers.html?session=1", "url", None),
        ("LOCATION:papers.html?session=1", "links", ["papers.html?session=1"]),
        ("LOCATION:Hall A #12", "room", "Hall A"),
        ("LOCATION:Hall A #12", "board", "12"),
        ("URL:Hall A", "url", None),
        ("URL:Hall A", "room", "Hall A"),
        ("URL;VALUE=URI:https://kites.example/1", "url", "https://kites.example/1"),
        ("URL:nowhere", "url", None),
        ("ATTACH:https://kites.example/1.pdf", "links", ["https://kites.example/1.pdf"]),
        ("ATTACH:https://kites.example/1.pdf", "url", None),
        ("ATTACH;FILENAME=Slides.pdf:https://k.example/1.pdf", "slides", "https://k.example/1.pdf"),
        ("CONFERENCE;LABEL=Recording:https://k.example/1", "recording", "https://k.example/1"),
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
        ('ATTENDEE;CN="Verne, Ada":https://k.example/speaker/ada/', "authors", ["Ada Verne"]),
        ("ATTENDEE;CN=A Guest:mailto:guest@kites.example", "authors", []),
        ("ORGANIZER;CN=The Organiser:mailto:o@kites.example", "authors", []),
        ("UID:7@kites.example", "source_ids", ["7@kites.example"]),
    ],
)
def test_a_property_sets_its_field(line: str, field: str, value: Any) -> None:
    assert getattr(one(line), field) == value


def test_addresses_of_pages_are_resolved() -> None:
    for hints in (
        {"name": "https://k.example/a/calendar.ics"},
        {"base_url": "https://k.example/a/"},
    ):
        (talk,) = talks(parse(calendar(*event(NOON, "URL:papers.html?session=1")), **hints))
        assert talk.url == "https://k.example/a/papers.html?session=1"


def test_an_alarm_does_not_change_its_event() -> None:
    lines = ["BEGIN:VALARM", "DESCRIPTION:Soon", "UID:x", "URL:https://k.example", "END:VALARM"]
    talk = one(*lines)
    assert (talk.abstract, talk.source_ids, talk.url) == (None, [], None)


def test_events_with_the_same_uid_stay_separate() -> None:
    listing = parse(calendar(*event(NOON, "UID:1"), *event(NOON, "UID:1")))
    assert [talk.source_ids for talk in talks(listing)] == [["1"], []]
    assert [(p.line, p.reason) for p in listing.problems] == [(5, "both events have the UID 1")]


def test_the_conference_name_is_given_or_from_the_calendar_or_the_file_name() -> None:
    text = calendar("X-WR-CALNAME:KiteConf\\, 2025", *event(NOON))
    assert parse(text).conference == "KiteConf, 2025"
    assert parse(text, conference="Kites 2025").conference == "Kites 2025"
    assert read(NOON).conference == "kites"


@pytest.mark.parametrize(
    ("title", "shown", "is_cancelled"),
    [
        ("CANCELLED: Kites", "Kites", True),
        ("[Canceled] Kites", "Kites", True),
        ("Tea &amp\\; talk &#8211\\; x &copy", "Tea & talk \N{EN DASH} x &copy", False),
    ],
)
def test_a_title_may_mark_its_event_as_cancelled(
    title: str, shown: str, is_cancelled: bool
) -> None:
    (found,) = talks(parse(calendar("BEGIN:VEVENT", f"SUMMARY:{title}", NOON, "END:VEVENT")))
    assert (found.title, found.cancelled) == (shown, is_cancelled)


def test_a_calendar_may_cancel_all_its_events() -> None:
    (found,) = talks(parse(calendar("METHOD:CANCEL", *event(NOON))))
    assert found.cancelled


def test_the_first_of_several_categories_names_the_session() -> None:
    (session,) = read(NOON, "CATEGORIES:Security,Beginner").sessions
    assert session.title == "Security"
