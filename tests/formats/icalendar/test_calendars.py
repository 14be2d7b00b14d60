"""What is read as a calendar: line ends, encodings, folded lines, what has no events."""

import pytest

from confcli.model.errors import InputError
from tests.support.calendars import NOON, calendar, event
from tests.support.corpus import parse, talks


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
        "kites.ics:1: no events in this calendar, only VTODO; a talk begins with BEGIN:VEVENT"
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
