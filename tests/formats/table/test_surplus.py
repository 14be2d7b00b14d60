"""Rows with more cells than the header has columns."""

import pytest

from tests.support.corpus import account_is_whole, parse, talks
from tests.support.tables import VIENNA

HEADER = "Title,Date,Start,End,Speaker\nKites,2025-07-04,09:00,09:30,Ada Verne\n"


def test_a_row_whose_times_are_in_place_is_kept_and_its_surplus_reported() -> None:
    data = f"{HEADER}Tails,2025-07-04,09:30,10:00,Bo Lind,see the map,,hall B\n".encode()
    listing = parse(data, **VIENNA)
    _, tails = talks(listing)
    assert (tails.title, tails.authors) == ("Tails", ["Bo Lind"])
    assert f"{tails.start:%H:%M} {tails.end:%H:%M}" == "09:30 10:00"
    (problem,) = listing.problems
    assert (problem.line, problem.reason) == (
        3,
        "more cells than the header has columns: see the map; hall B",
    )
    account_is_whole(listing, data)


@pytest.mark.parametrize(
    "row",
    [
        "Tails, and more,2025-07-04,09:30,10:00,Bo Lind",
        "Tails,2025-07-04,morning,09:30,10:00,Bo Lind",
        "Tails, and more,,,,Bo Lind",
    ],
)
def test_a_row_whose_cells_are_moved_is_a_problem(row: str) -> None:
    data = f"{HEADER}{row}\n".encode()
    listing = parse(data, **VIENNA)
    assert [it.title for it in talks(listing)] == ["Kites"]
    (problem,) = listing.problems
    assert problem.reason == "6 cells, where the header names 5; is a quote missing?"
    account_is_whole(listing, data)


def test_a_row_with_its_title_behind_its_times_is_a_problem() -> None:
    rows = "2025-07-04 09:30,Kites,Ada\n2025-07-04 09:30,Tails, and more,Bo Lind\n"
    listing = parse(f"Start,Title,Speaker\n{rows}", **VIENNA)
    assert [it.title for it in talks(listing)] == ["Kites"]
    assert [it.line for it in listing.problems] == [3]
