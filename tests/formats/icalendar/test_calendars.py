"""Recognising a calendar: line endings, encodings, folded lines, calendars without events."""

import pytest

from confcli.model.errors import InputError
from tests.support.calendars import NOON, calendar, event
from tests.support.corpus import parse, talks
from tests.support.refused import refused


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_common_line_endings_and_encodings_are_read(end: str, encoding: str) -> None:
    data = calendar(*event(NOON, "LOCATION:Süd"), end=end).encode(encoding)
    (talk,) = talks(parse(data))
    assert talk.room == "Süd"


def test_a_bare_event_is_read() -> None:
    assert len(talks(parse("\n".join(event(NOON))))) == 1


@pytest.mark.parametrize(
    "text", ["A page\nBEGIN:VCALENDAR\n", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VCALENDARS\n"]
)
def test_other_text_is_not_recognised(text: str) -> None:
    with refused(r"icalendar: doesn't start with BEGIN:VCALENDAR"):
        parse(text)


def test_a_calendar_without_events_is_refused_with_its_contents() -> None:
    with pytest.raises(InputError) as caught:
        parse(calendar("BEGIN:VTODO", "END:VTODO"), name="kites.ics")
    assert str(caught.value) == (
        "kites.ics:1: no events in this calendar, only VTODO; a talk begins with BEGIN:VEVENT"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_may_be_folded_anywhere_even_within_a_character(end: str) -> None:
    text = f"DESCRIPTION:{'Kites über allem. ' * 40}".encode().strip()
    folded = f"{end} ".encode().join(text[n : n + 74] for n in range(0, len(text), 74))
    found = []
    for line in (text, folded):
        data = calendar(*event(NOON, "@"), end=end).encode().replace(b"@", line)
        found += [talk.abstract for talk in talks(parse(data))]
    assert found == [("Kites über allem. " * 40).strip()] * 2
