"""Whole days in calendars that state no zone: in the one in which their times agree."""

from typing import Any

import pytest

from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.calendars import BERLIN, calendar, event, starts
from tests.support.corpus import parse

DAY = event("DTSTART;VALUE=DATE:20250704")
VIENNA = event(
    "DTSTART;TZID=Europe/Vienna:20250705T090000", "DTEND;TZID=Europe/Vienna:20250705T100000"
)
TOKYO = event("DTSTART;TZID=Asia/Tokyo:20250705T090000")
UTC = event("DTSTART:20250705T090000Z")
FLOATING = event("DTSTART:20250705T090000")
DESCRIBED = ["BEGIN:VTIMEZONE", "TZID:Europe/Vienna", "END:VTIMEZONE"]
OTHER = ["BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "END:VTIMEZONE"]


def read(*parts: list[str], **hints: Any) -> Listing:
    return parse(calendar(*(line for each in parts for line in each)), name="kites.ics", **hints)


@pytest.mark.parametrize(
    ("parts", "evidence"),
    [
        ([DAY, VIENNA], "the only zone that its times name: Europe/Vienna"),
        ([VIENNA, DAY, UTC], "the only zone that its times name: Europe/Vienna"),
        ([DESCRIBED, OTHER, DAY, VIENNA], "the only zone that its times name: Europe/Vienna"),
        ([DESCRIBED, DAY], "the only VTIMEZONE: Europe/Vienna"),
        ([DESCRIBED, DAY, UTC], "the only VTIMEZONE: Europe/Vienna"),
    ],
)
def test_days_are_in_the_zone_in_which_all_agree_and_it_is_inferred(
    parts: list[list[str]], evidence: str
) -> None:
    listing = read(*parts)
    assert "2025-07-04T00:00:00+02:00" in starts(listing)
    (of_day,) = [each for each in listing.sessions if each.time_basis == "inferred"]
    assert of_day.timezone == "Europe/Vienna"
    if parts[0] is not VIENNA:
        source = listing.sources[0]
        assert (source.time_basis, source.time_evidence) == ("inferred", evidence)


@pytest.mark.parametrize(
    "parts",
    [
        [DAY],
        [DAY, UTC],
        [DAY, VIENNA, TOKYO],
        [DAY, VIENNA, FLOATING],
        [DESCRIBED, DAY, FLOATING],
        [DESCRIBED, OTHER, DAY],
        [DESCRIBED, DAY, VIENNA, TOKYO],
        [DAY, event("DTSTART;TZID=Kite Land:20250705T090000")],
    ],
)
def test_a_zone_is_asked_for_where_nothing_or_not_all_say_it(parts: list[list[str]]) -> None:
    with pytest.raises(InputError) as caught:
        read(*parts)
    assert caught.value.missing


def test_a_zone_that_is_stated_or_given_goes_first() -> None:
    stated, given = read([BERLIN], DAY, TOKYO), read(DAY, TOKYO, timezone="Europe/Vienna")
    assert [each.sources[0].time_basis for each in (stated, given)] == ["page", "given"]
    assert all("2025-07-04T00:00:00+02:00" in starts(each) for each in (stated, given))
