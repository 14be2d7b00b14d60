"""Missing facts are asked for, with a command that works."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.corpus import parse
from tests.support.unstated import DAY, PUBLIC, SLOT, follow, refusal

NO_ZONE = "the file doesn't state a time zone"
NO_YEAR = "the file doesn't state a year"


@pytest.mark.parametrize(
    ("page", "hints", "expected"),
    [
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m."),
            {"conference": "ICLR 2021"},
            f"a page.txt: {NO_ZONE}; try: confcli check 'a page.txt' "
            "--conference 'ICLR 2021' --source-tz America/Los_Angeles",
            id="no zone on a day page",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15"),
            {"year": 2021},
            f"a page.txt: {NO_ZONE}; try: confcli check 'a page.txt' "
            "--year 2021 --source-tz America/Los_Angeles",
            id="no zone on a session page",
        ),
        pytest.param(
            PUBLIC.format(time="2021-05-04T19:00 - 2021-05-04T19:15"),
            {},
            f"a page.txt: {NO_ZONE}; try: confcli check 'a page.txt' "
            "--source-tz America/Los_Angeles",
            id="no offset on a public page",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT"),
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021, 2027, 2032); try: "
            "confcli check 'a page.txt' --year 2021",
            id="no year",
        ),
        pytest.param(
            SLOT.format(time="Jul 7, 10:00 AM - 10:15 AM PDT") + "Since ImageNet 2012.",
            {},
            f"a page.txt: {NO_YEAR}; try: confcli check 'a page.txt' --year 2021",
            id="a year in the text, and no weekday that fits it",
        ),
        pytest.param(
            SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "From 2010 to 2021.",
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021); try: "
            "confcli check 'a page.txt' --year 2021",
            id="two years in the text that fit",
        ),
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m."),
            {},
            f"a page.txt: {NO_YEAR} (these fit: 2010, 2021, 2027, 2032) or a time zone; "
            "try: confcli check 'a page.txt' --year 2021 "
            "--source-tz America/Los_Angeles",
            id="neither year nor zone",
        ),
        pytest.param(
            SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 CST"),
            {"conference": "NeurIPS 2020"},
            "a page.txt: CST could mean America/Chicago or Asia/Shanghai; "
            "try: confcli check 'a page.txt' --conference 'NeurIPS 2020' "
            "--source-tz America/Chicago",
            id="CST",
        ),
        pytest.param(
            DAY.format(time="Fri 7 May 02:00 a.m. IST"),
            {"year": 2021},
            "a page.txt: IST could mean Asia/Kolkata or Asia/Jerusalem or "
            "Europe/Dublin; try: confcli check 'a page.txt' --year 2021 "
            "--source-tz Asia/Kolkata",
            id="IST",
        ),
    ],
)
def test_missing_facts_are_asked_for_with_a_command_that_works(
    page: str, hints: Mapping[str, Any], expected: str
) -> None:
    assert refusal(page, **hints) == expected
    listing = follow(page, expected)
    assert listing.problems == []
    assert all(session.start for session in listing.sessions)


def test_weekdays_that_fit_no_year_are_refused() -> None:
    page = SLOT.format(time="Tue 4 May 19:00 - 19:15 PDT") + "\nMon 4 May 19:15 - 19:30 PDT\n"
    assert refusal(page) == (
        f"a page.txt: {NO_YEAR}, and its weekdays fit no year from 2005 to 2035; check its dates"
    )


@pytest.mark.parametrize(
    ("hints", "reason"),
    [
        ({"year": 2019}, "the dates on the page are in 2020, not 2019"),
        ({"conference": "ICLR 2021"}, "the dates on the page are in 2020, not 2021"),
    ],
)
def test_a_given_year_that_contradicts_the_page_is_a_problem(
    hints: Mapping[str, Any], reason: str
) -> None:
    page = PUBLIC.format(time="2020-12-10T18:00-08:00 - 2020-12-10T18:15-08:00")
    listing = parse(page, **hints)
    assert [(problem.line, problem.reason) for problem in listing.problems] == [(4, reason)]


def test_a_given_conference_that_contradicts_the_page_is_a_problem() -> None:
    page = "NeurIPS 2020\n" + SLOT.format(time="Thu 10 Dec. 18:00 - 18:15 PST")
    listing = parse(page, conference="ICML 2020")
    assert [problem.reason for problem in listing.problems] == [
        "the page says NeurIPS 2020, not ICML 2020"
    ]


def test_a_page_may_cross_new_year() -> None:
    page = SLOT.format(time="Thu 31 Dec. 23:00 - 23:15 PST") + (
        "\nFri 1 Jan. 00:00 - 00:15 PST\n\nOral\nThe Kites of 2020\n\nMira Sol\n"
    )
    ends = [talk.end for talk in parse(page).sessions[0].talks]
    assert [end and end.year for end in ends] == [2020, 2021]
