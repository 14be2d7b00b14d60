"""Times in tables as people write them, with what the file does not say."""

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse
from tests.support.tables import VIENNA, talk


@pytest.mark.parametrize(
    ("cells", "start", "end"),
    [
        (
            {"start": "Thu 03/07/2025 10:00"},
            "2025-07-03T10:00:00+02:00",
            None,
        ),
        (
            {"date": "02-Mar-2025", "start": "noon", "end": "1pm"},
            "2025-03-02T12:00:00+01:00",
            "2025-03-02T13:00:00+01:00",
        ),
        (
            {"date": "2. März 2025", "start": "14h30", "end": "15h"},
            "2025-03-02T14:30:00+01:00",
            "2025-03-02T15:00:00+01:00",
        ),
        (
            {"date": "2025-06-08", "time": "(13:15-14:00 GMT)"},
            "2025-06-08T15:15:00+02:00",
            "2025-06-08T16:00:00+02:00",
        ),
        (
            {"date": "2025-07-04", "start": "11pm", "end": "midnight"},
            "2025-07-04T23:00:00+02:00",
            "2025-07-05T00:00:00+02:00",
        ),
        (
            {"date": "20250704", "time": "all day"},
            "2025-07-04T00:00:00+02:00",
            "2025-07-05T00:00:00+02:00",
        ),
        (
            {"date": "2025-07-04", "time": "10:00 (15 min)"},
            "2025-07-04T10:00:00+02:00",
            "2025-07-04T10:15:00+02:00",
        ),
        (
            {"start": "20250704T100000"},
            "2025-07-04T10:00:00+02:00",
            None,
        ),
        (
            {"date": "4–6 July 2025"},
            "2025-07-04T00:00:00+02:00",
            "2025-07-07T00:00:00+02:00",
        ),
        (
            {"start": "2025-07-04", "time": "10:00-11:00"},
            "2025-07-04T10:00:00+02:00",
            "2025-07-04T11:00:00+02:00",
        ),
    ],
)
def test_times_are_read_as_people_write_them(
    cells: dict[str, str], start: str, end: str | None
) -> None:
    found = talk(**cells)
    assert (found.start and found.start.isoformat()) == start
    assert (found.end and found.end.isoformat()) == end


ONE_SLOT = 'title,time\nKites,"Jul 7, 10:00 AM - 10:15 AM"\n'


def test_the_year_given_is_that_of_dates_without_one() -> None:
    for hints in ({"year": 2026}, {"conference": "Kites 2026"}):
        (session,) = parse(ONE_SLOT, timezone="Asia/Seoul", **hints).sessions
        (found,) = session.talks
        assert str(found.start) == "2026-07-07 10:00:00+09:00"
        assert str(found.end) == "2026-07-07 10:15:00+09:00"


def test_dates_without_a_year_are_refused_with_what_is_missing() -> None:
    with pytest.raises(InputError, match="doesn't state a year") as caught:
        parse(ONE_SLOT, **VIENNA)
    assert caught.value.missing
    assert list(caught.value.missing.facts) == ["year"]


def test_a_weekday_decides_the_order_of_all_dates() -> None:
    rows = "Tails,Thu 03/07/2025,10:00\nStrings,04/07/2025,10:00\n"
    talks = parse(f"title,date,start\n{rows}", **VIENNA).talks
    assert sorted(str(talk.start)[:10] for talk in talks) == ["2025-07-03", "2025-07-04"]


@pytest.mark.parametrize("cell", ["ca. 10:00", "9", "after lunch"])
def test_a_date_whose_time_is_not_understood_is_no_whole_day(cell: str) -> None:
    listing = parse(f"title,date,start,end\nKites,2025-07-04,{cell},13:00\n", **VIENNA)
    (found,) = listing.sessions[0].talks
    assert found.start is None
    assert str(found.end) == "2025-07-04 13:00:00+02:00"
    (problem,) = listing.problems
    assert cell in problem.reason


def test_a_given_zone_decides_what_an_ambiguous_abbreviation_means() -> None:
    listing = parse("title,start\nKites,2025-07-04 10:00 IST\n", timezone="Asia/Kolkata")
    assert str(listing.talks[0].start) == "2025-07-04 10:00:00+05:30"
