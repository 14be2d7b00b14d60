"""Rows that say something of the rows below them, and lines above the header."""

import pytest

from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA


def test_a_row_with_a_session_alone_names_that_of_the_rows_below() -> None:
    listing = parse(
        "time,title,speaker\n"
        "Morning,,\n2025-07-04 9:00,Kites,Ada\n2025-07-04 9:30,Tails,Bo\n"
        ",Session 2: Wind,\n2025-07-04 11:00,Reels,Cy\n",
        **VIENNA,
    )
    assert listing.problems == []
    assert [(it.title, len(it.talks)) for it in listing.sessions] == [
        ("Morning", 2),
        ("Session 2: Wind", 1),
    ]


def test_a_title_alone_is_a_talk() -> None:
    listing = parse("time,title,speaker\n2025-07-04 9:00,Kites,Ada\n,Dinner,\n", **VIENNA)
    assert sorted(talk.title or "" for talk in talks(listing)) == ["Dinner", "Kites"]


def test_a_header_that_is_repeated_is_skipped() -> None:
    header = "time,title,speaker"
    rows = ["2025-07-04 9:00,Kites,Ada", header, "2025-07-05 9:00,Tails,Bo", ""]
    listing = parse("\n".join([header, *rows]), **VIENNA)
    assert listing.problems == []
    assert [talk.title for talk in talks(listing)] == ["Kites", "Tails"]


@pytest.mark.parametrize(
    "said",
    [
        "All times are CEST,,",
        "Times: UTC+2,,",
        "Timezone: Europe/Vienna,,",
        '"All times (CEST), sharp",,',
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_a_time_zone_may_stand_above_the_rows(said: str, is_above: bool) -> None:
    header = "time,title,speaker"
    top = [said, header] if is_above else [header, said]
    listing = parse("\n".join([*top, "2025-07-04 9:00,Kites,Ada", ""]))
    assert listing.problems == []
    (found,) = talks(listing)
    assert found.start is not None
    assert found.start.timestamp() % 86_400 == 7 * 3600
    assert listing.sources[0].time_basis == "page"


def test_an_abbreviation_that_the_given_zone_uses_does_not_contradict_it() -> None:
    text = "All times are CEST,,\ntime,title,speaker\n2025-07-04 9:00,Kites,Ada\n"
    listing = parse(text, **VIENNA)
    assert (listing.problems, listing.sources[0].timezone) == ([], "Europe/Vienna")
