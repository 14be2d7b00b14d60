"""Finding a page's time zone, and recording how it is known."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.corpus import parse
from tests.support.unstated import DAY, PUBLIC, SLOT, follow, refusal


@pytest.mark.parametrize(
    ("label", "zone", "offset"),
    [
        ("CST", "America/Chicago", "-06:00"),
        ("CST", "Asia/Shanghai", "+08:00"),
        ("IST", "Asia/Jerusalem", "+02:00"),
        ("GST", "Asia/Dubai", "+04:00"),
        ("AST", "Asia/Riyadh", "+03:00"),
        ("BST", "Asia/Dhaka", "+06:00"),
        ("SST", "Asia/Singapore", "+08:00"),
    ],
)
def test_an_ambiguous_abbreviation_accepts_each_of_its_zones(
    label: str, zone: str, offset: str
) -> None:
    page = SLOT.format(time=f"Thu 10 Dec. 18:00 - 18:15 {label}")
    listing = parse(page, year=2020, timezone=zone)
    start = listing.sessions[0].talks[0].start
    assert listing.problems == []
    assert start
    assert start.isoformat().endswith(offset)


def test_the_page_header_resolves_an_ambiguous_abbreviation() -> None:
    page = "Timezone: Asia/Shanghai\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 CST")
    start = parse(page, year=2020).sessions[0].start
    assert start
    assert start.isoformat() == "2020-12-10T18:00:00+08:00"


@pytest.mark.parametrize(
    ("page", "start"),
    [
        (SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 PST"), "2020-12-10T18:00:00-08:00"),
        (SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 UTC+2"), "2020-12-10T18:00:00+02:00"),
        (
            PUBLIC.format(time="2020-12-10T18:00-08:00 - 2020-12-10T18:15-08:00"),
            "2020-12-10T18:00:00-08:00",
        ),
    ],
)
def test_a_time_that_states_its_zone_is_right_whatever_zone_is_given(page: str, start: str) -> None:
    listing = parse(page, year=2020, timezone="Europe/Berlin")
    found = listing.sessions[0].talks[0].start
    assert found
    assert found.isoformat() == start
    assert listing.problems == []


def test_the_zone_of_a_page_as_a_whole_overrides_the_given_zone_with_a_remark() -> None:
    page = "Timezone: Asia/Tokyo\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15")
    listing = parse(page, year=2020, timezone="Europe/Berlin")
    found = listing.sessions[0].talks[0].start
    assert found
    assert found.isoformat() == "2020-12-10T18:00:00+09:00"
    assert [problem.reason for problem in listing.problems] == [
        "the page says Asia/Tokyo, not Europe/Berlin: read in Asia/Tokyo"
    ]


@pytest.mark.parametrize(
    ("printed", "given", "start"),
    [
        ("PDT", "America/Vancouver", "2021-05-04T19:00:00-07:00"),
        ("PT", "America/Vancouver", "2021-05-04T19:00:00-07:00"),
        ("EST", "America/Jamaica", "2021-05-04T19:00:00-05:00"),
        ("SGT", "Asia/Singapore", "2021-05-04T19:00:00+08:00"),
        ("UTC+2", "Europe/Berlin", "2021-05-04T19:00:00+02:00"),
    ],
)
def test_a_given_zone_that_matches_the_stated_abbreviation_or_offset_is_used(
    printed: str, given: str, start: str
) -> None:
    listing = parse(
        SLOT.format(time=f"Tue 4 May 19:00 - 19:15 {printed}"), year=2021, timezone=given
    )
    found = listing.sessions[0].talks[0].start
    assert found
    assert (found.isoformat(), listing.sessions[0].timezone) == (start, given)
    assert listing.problems == []


def test_a_line_without_a_zone_uses_the_zone_of_the_other_lines_and_is_reported() -> None:
    page = SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "\nTue 4 May 19:15 - 19:30\n\nQ&A\n"
    page = "Session\n\nTue 4 May 18:45 - 19:00 PDT\n\nBreak\n" + page
    listing = parse(page, year=2021)
    assert [talk.start and talk.start.isoformat()[11:] for talk in listing.sessions[0].talks] == [
        "18:45:00-07:00",
        "19:00:00-07:00",
        "19:15:00-07:00",
    ]
    assert [problem.reason for problem in listing.problems] == [
        "no time zone on this line: read in America/Los_Angeles like the others"
    ]


def test_a_line_without_a_zone_among_several_zones_needs_a_given_zone() -> None:
    times = ["18:00 - 18:15 PDT", "22:00 - 22:15 EDT", "19:45 - 20:00"]
    page = "Session\n" + "".join(f"\nTue 4 May {time}\n\nQ&A\n" for time in times)
    sentence = refusal(page, year=2021)
    assert "some lines have no time zone; others use PDT or EDT" in sentence
    assert follow(page, sentence).sessions[0].talks[2].start


@pytest.mark.parametrize(
    ("hints", "basis", "zone"),
    [
        ({"timezone": "Europe/Berlin"}, "given", "Europe/Berlin"),
        (
            {"timezone": "UTC+02:00", "time_basis": "inferred", "evidence": "the moon"},
            "inferred",
            "UTC+02:00",
        ),
    ],
)
def test_the_basis_of_the_zone_is_recorded(hints: Mapping[str, Any], basis: str, zone: str) -> None:
    session = parse(DAY.format(time="Fri 7 May 02:00 a.m."), year=2021, **hints).sessions[0]
    assert (session.timezone, session.time_basis) == (zone, basis)
