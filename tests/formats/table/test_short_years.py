"""Years of two digits in tables: first or last, and which of the others is the month."""

from typing import Any

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse
from tests.support.tables import VIENNA


def days(*cells: str, **hints: Any) -> list[str]:
    rows = "".join(f'Kites,"{cell}",14:30\n' for cell in cells)
    listing = parse(f"title,date,start\n{rows}", **VIENNA, **hints)
    assert listing.problems == []
    talks = [talk for session in listing.sessions for talk in session.talks]
    return [str(talk.start.date()) for talk in talks if talk.start]


@pytest.mark.parametrize("cell", ["13/7/25", "13-07-25", "13.7.25", "7/13/25", "13/07/2025"])
def test_a_number_above_12_is_the_day(cell: str) -> None:
    assert days(cell) == ["2025-07-13"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["3/7/25", "13/7/25"], ["2025-07-03", "2025-07-13"]),
        (["3/7/25", "3/13/25"], ["2025-03-07", "2025-03-13"]),
        (["3-7-25", "13/07/2025"], ["2025-07-03", "2025-07-13"]),
        (["3/7/25", "Fri 4/7/25"], ["2025-07-03", "2025-07-04"]),
        (["3/7/25", "Sat 3/8/25"], ["2025-03-07", "2025-03-08"]),
    ],
)
def test_other_dates_show_which_number_is_the_month(cells: list[str], expected: list[str]) -> None:
    assert days(*cells) == expected


def test_a_date_that_may_be_two_is_refused_with_both() -> None:
    with pytest.raises(InputError) as caught:
        parse("title,date,start\nKites,3/7/25,9:00\n", name="kites.csv", **VIENNA)
    assert str(caught.value) == (
        "kites.csv:2: 3/7/25 could be 3 July or 7 March, and no other date here shows which; "
        "write 2025-07-03 or 2025-03-07"
    )


@pytest.mark.parametrize(
    ("cells", "hints"),
    [
        (["Sun 25/07/13", "25/07/14"], {}),
        (["25/07/13", "25/07/14"], {}),
        (["25.07.13", "25.07.14"], {}),
        (["25/07/13", "25/07/14"], {"conference": "Kites 2025"}),
        (["25-07-13", "25-07-14"], {"year": 2025}),
    ],
)
def test_the_year_is_first_where_weekdays_or_one_year_show_it(
    cells: list[str], hints: dict[str, str | int]
) -> None:
    assert days(*cells, **hints) == ["2025-07-13", "2025-07-14"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["25/07/13", "26/07/13"], ["2013-07-25", "2013-07-26"]),
        (["Thu 25/07/13", "26/07/13"], ["2013-07-25", "2013-07-26"]),
        (["30/12/24", "02/01/25"], ["2024-12-30", "2025-01-02"]),
    ],
)
def test_the_year_is_last_where_one_date_cannot_have_it_first(
    cells: list[str], expected: list[str]
) -> None:
    assert days(*cells) == expected
