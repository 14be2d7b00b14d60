"""What a page does not state is asked for, with a command that works."""

import shlex
from collections.abc import Mapping
from typing import Any

import pytest

from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import parse

SLOT = """
Session

Oral Session 51

{time}

Oral
Kites

Ada Verne · Mira Sol

They fly.
"""
DAY = """
Oral Session 51 {time}
They fly.
"""
PUBLIC = """
Oral Session 51

{time}
1 - Oral: Kites
Ada Verne, Mira Sol
They fly.
"""
NO_ZONE = "the page does not say in which time zone its times are"
NO_YEAR = "the page does not say of which year it is"


def refusal(page: str, **hints: Any) -> str:
    with pytest.raises(InputError) as caught:
        parse(page, name="a page.txt", **hints)
    return str(caught.value)


def follow(page: str, sentence: str) -> Listing:
    """Read the page with the options of the command in a sentence."""
    command = sentence[sentence.index("confcli check") :]
    words = shlex.split(command)
    assert words[:3] == ["confcli", "check", "a page.txt"]
    names = {"--conference": "conference", "--year": "year", "--source-tz": "timezone"}
    given = dict(zip((names[word] for word in words[3::2]), words[4::2], strict=True))
    hints = {key: int(value) if key == "year" else value for key, value in given.items()}
    return parse(page, name="a page.txt", **hints)


@pytest.mark.parametrize(
    ("page", "hints", "expected"),
    [
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m."),
            {"conference": "ICLR 2021"},
            f"a page.txt: {NO_ZONE}; say which, as in: confcli check 'a page.txt' "
            "--conference 'ICLR 2021' --source-tz America/Los_Angeles",
            id="no zone on a day page",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15"),
            {"year": 2021},
            f"a page.txt: {NO_ZONE}; say which, as in: confcli check 'a page.txt' "
            "--year 2021 --source-tz America/Los_Angeles",
            id="no zone on a session page",
        ),
        pytest.param(
            PUBLIC.format(time="2021-05-04T19:00 - 2021-05-04T19:15"),
            {},
            f"a page.txt: {NO_ZONE}; say which, as in: confcli check 'a page.txt' "
            "--source-tz America/Los_Angeles",
            id="no offset on a public page",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT"),
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021, 2027, 2032); say which, as in: "
            "confcli check 'a page.txt' --year 2021",
            id="no year",
        ),
        pytest.param(
            SLOT.format(time="Jul 7, 10:00 AM - 10:15 AM PDT") + "Since ImageNet 2012.",
            {},
            f"a page.txt: {NO_YEAR}; say which, as in: confcli check 'a page.txt' --year 2021",
            id="a year in the text, and no weekday that fits it",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "From 2010 to 2021.",
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021); say which, as in: "
            "confcli check 'a page.txt' --year 2021",
            id="two years in the text that fit",
        ),
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m."),
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021, 2027, 2032) and {NO_ZONE}; say "
            "which, as in: confcli check 'a page.txt' --year 2021 "
            "--source-tz America/Los_Angeles",
            id="neither year nor zone",
        ),
        pytest.param(
            SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 CST"),
            {"conference": "NeurIPS 2020"},
            "a page.txt: CST is the time of America/Chicago or of Asia/Shanghai; say which, "
            "as in: confcli check 'a page.txt' --conference 'NeurIPS 2020' "
            "--source-tz America/Chicago",
            id="CST",
        ),
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m. IST"),
            {"year": 2021},
            "a page.txt: IST is the time of Asia/Kolkata or of Asia/Jerusalem or of "
            "Europe/Dublin; say which, as in: confcli check 'a page.txt' --year 2021 "
            "--source-tz Asia/Kolkata",
            id="IST",
        ),
    ],
)
def test_missing_facts_are_asked_for_and_the_command_works(
    page: str, hints: Mapping[str, Any], expected: str
) -> None:
    assert refusal(page, **hints) == expected
    listing = follow(page, expected)
    assert listing.problems == []
    assert all(session.start for session in listing.sessions)


def test_weekdays_that_fit_no_year_are_told() -> None:
    page = SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "\nMon 4 May 19:15 - 19:30 PDT\n"
    assert refusal(page) == (
        f"a page.txt: {NO_YEAR}, and its weekdays fit none from 2005 to 2035; "
        "look for a wrong date in it"
    )


@pytest.mark.parametrize("text", ["", "\n \t\n", "\ufeff\n", "<html><body></body></html>"])
def test_what_is_empty_is_told_to_be(text: str) -> None:
    assert refusal(text) == "a page.txt: no listing, it is empty"


@pytest.mark.parametrize("text", ["Only words.\n", "19:00 - 19:15\n", "May 4\n"])
def test_what_is_no_listing_is_told_with_what_each_format_missed(text: str) -> None:
    sentence = refusal(text)
    assert sentence.startswith("a page.txt: no listing that is known here (")
    for name in ("neurips-public: ", "virtual-session: ", "day-page: "):
        assert name in sentence


def test_text_that_is_not_utf_8_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match=r"^page\.txt:2: not text in UTF-8 \(byte 0xe9\)"):
        parse("Session\nCafé".encode("latin-1"))


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
def test_each_zone_that_an_ambiguous_abbreviation_offers_can_be_given(
    label: str, zone: str, offset: str
) -> None:
    page = SLOT.format(time=f"Thu 10 Dec. 18:00 - 18:15 {label}")
    listing = parse(page, year=2020, timezone=zone)
    start = listing.sessions[0].talks[0].start
    assert listing.problems == []
    assert start
    assert start.isoformat().endswith(offset)


def test_header_decides_what_an_ambiguous_abbreviation_means() -> None:
    page = "Timezone: Asia/Shanghai\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 CST")
    start = parse(page, year=2020).sessions[0].start
    assert start
    assert start.isoformat() == "2020-12-10T18:00:00+08:00"


@pytest.mark.parametrize(
    ("page", "start", "reason"),
    [
        (
            SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 PST"),
            "2020-12-10T18:00:00-08:00",
            "the page says PST, not Europe/Berlin: read in America/Los_Angeles",
        ),
        (
            "Timezone: Asia/Tokyo\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15"),
            "2020-12-10T18:00:00+09:00",
            "the page says Asia/Tokyo, not Europe/Berlin: read in Asia/Tokyo",
        ),
        (
            SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 UTC+2"),
            "2020-12-10T18:00:00+02:00",
            "the page says UTC+2, not Europe/Berlin: read in UTC+02:00",
        ),
        (
            PUBLIC.format(time="2020-12-10T18:00-08:00 - 2020-12-10T18:15-08:00"),
            "2020-12-10T18:00:00-08:00",
            "2020-12-10T18:00:00-08:00 is not a time of Europe/Berlin, "
            "where clocks show 2020-12-11T03:00:00+01:00",
        ),
    ],
)
def test_zone_of_the_page_wins_over_another_that_is_given(
    page: str, start: str, reason: str
) -> None:
    listing = parse(page, year=2020, timezone="Europe/Berlin")
    found = listing.sessions[0].talks[0].start
    assert found
    assert found.isoformat() == start
    assert [problem.reason for problem in listing.problems] == [reason]


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
def test_given_zone_that_uses_what_the_line_states_is_read(
    printed: str, given: str, start: str
) -> None:
    listing = parse(
        SLOT.format(time=f"Tue 4 May 19:00 - 19:15 {printed}"), year=2021, timezone=given
    )
    found = listing.sessions[0].talks[0].start
    assert found
    assert (found.isoformat(), listing.sessions[0].timezone) == (start, given)
    assert listing.problems == []


def test_line_without_a_zone_is_read_in_that_of_the_others_and_told() -> None:
    page = SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "\nTue 4 May 19:15 - 19:30\n\nQ&A\n"
    page = "Session\n\nTue 4 May 18:45 - 19:00 PDT\n\nBreak\n" + page
    listing = parse(page, year=2021)
    assert [talk.start and talk.start.isoformat()[11:] for talk in listing.sessions[0].talks] == [
        "18:45:00-07:00",
        "19:00:00-07:00",
        "19:15:00-07:00",
    ]
    assert [problem.reason for problem in listing.problems] == [
        "no time zone on this line: read in that of the others, America/Los_Angeles"
    ]


def test_line_without_a_zone_among_several_zones_is_asked_for() -> None:
    times = ["18:00 - 18:15 PDT", "22:00 - 22:15 EDT", "19:45 - 20:00"]
    page = "Session\n" + "".join(f"\nTue 4 May {time}\n\nQ&A\n" for time in times)
    sentence = refusal(page, year=2021)
    assert "some lines state no time zone, the others PDT or EDT" in sentence
    assert follow(page, sentence).sessions[0].talks[2].start


@pytest.mark.parametrize(
    ("hints", "reason"),
    [
        ({"year": 2019}, "the dates on the page are of 2020, not of 2019"),
        ({"conference": "ICLR 2021"}, "the dates on the page are of 2020, not of 2021"),
    ],
)
def test_year_that_is_given_and_is_not_the_page_s_is_told(
    hints: Mapping[str, Any], reason: str
) -> None:
    page = PUBLIC.format(time="2020-12-10T18:00-08:00 - 2020-12-10T18:15-08:00")
    listing = parse(page, **hints)
    assert [(problem.line, problem.reason) for problem in listing.problems] == [(4, reason)]


def test_conference_that_is_given_and_is_not_the_page_s_is_told() -> None:
    page = "NeurIPS 2020\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 PST")
    listing = parse(page, conference="ICML 2020")
    assert [problem.reason for problem in listing.problems] == [
        "the page says NeurIPS 2020, not ICML 2020"
    ]


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
def test_how_the_zone_is_known_is_kept(hints: Mapping[str, Any], basis: str, zone: str) -> None:
    session = parse(DAY.format(time="Fri 7 May 02:00 a.m."), year=2021, **hints).sessions[0]
    assert (session.timezone, session.time_basis) == (zone, basis)


def test_new_year_is_found_among_the_years_of_the_page() -> None:
    page = SLOT.format(time="Thu 31 Dec. 23:00 - 23:15 PST") + (
        "\nFri 1 Jan. 00:00 - 00:15 PST\n\nOral\nThe Kites of 2020\n\nMira Sol\n"
    )
    ends = [talk.end for talk in parse(page).sessions[0].talks]
    assert [end and end.year for end in ends] == [2020, 2021]
