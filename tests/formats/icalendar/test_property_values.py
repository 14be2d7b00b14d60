"""The values of properties: plain ones are read without the library, to the same."""

import pytest
from icalendar.parser import Contentline, unescape_backslash

from confcli.formats.icalendar import values
from confcli.formats.icalendar.lines import ContentLine


@pytest.mark.parametrize(
    "line",
    [
        "SUMMARY:Kites, and: tails; \\n too",
        "SUMMARY:",
        "DTSTART;TZID=Europe/Berlin:20240101T090000",
        "DTSTART;TZID=America/Port-au-Prince:20240101T090000",
        "DTSTART;VALUE=DATE:20240101",
        "attendee;cn=Ada Maria Verne-Lind:mailto:a@kites.example",
        "ATTENDEE;CN=Zoë:mailto:a@kites.example",
        'ATTENDEE;CN="Verne: Ada":mailto:a@kites.example',
        "ATTENDEE;CN=Ada^nVerne:mailto:a@kites.example",
        "ATTENDEE;CN=Ada ;ROLE=SPEAKER:https://kites.example/speakers/1",
        "CATEGORIES;LANGUAGE=en:kites\\,tails,wind",
        "X;A=b,c:d",
        "X.Y:z",
    ],
)
def test_plain_values_are_those_that_the_library_reads(line: str) -> None:
    _, parameters, written = Contentline(line).raw_parts()
    found = values.value(ContentLine("", range(1), line))
    assert found.text == unescape_backslash(written)
    firsts = [said[0] if isinstance(said, list) else said for said in parameters.values()]
    assert found.parameters == dict(zip(parameters, firsts, strict=True))


@pytest.mark.parametrize("zone", ["UTC+01:00", "GMT-1:00", "tzone://Microsoft/Custom"])
def test_a_zone_with_a_colon_is_read_whole(zone: str) -> None:
    entry = ContentLine("DTSTART", range(1), f"DTSTART;TZID={zone}:20240101T090000")
    assert values.zone_name(entry) == zone
    assert values.text(entry) == "20240101T090000"


def test_a_text_that_mentions_a_zone_stays_as_it_is() -> None:
    entry = ContentLine("SUMMARY", range(1), "SUMMARY:Write ;TZID=+01:00: or nothing")
    assert values.text(entry) == "Write ;TZID=+01:00: or nothing"
