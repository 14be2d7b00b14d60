"""``similar``: the item is looked up everywhere, what is like it where it is asked for."""

import json
from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write


@pytest.fixture(autouse=True)
def added(tmp_path: Path) -> None:
    """Two conferences in two years, each with papers on the aerodynamics of kites."""
    for year in (2021, 2022):
        folder = tmp_path / str(year)
        folder.mkdir()
        papers = (
            talk(
                f"{what} and aerodynamics {year}",
                (),
                "Aerodynamics of tails.",
                f"{year}-05-04 09:00",
            )
            for what in ("Kites", "Knots", "Ropes")
        )
        page = write(folder, session("Morning", *papers), conference=f"KiteCon {year}")
        assert confcli("add", page).code == 0


def like(*options: str) -> list[str]:
    return [
        each["title"] for each in confcli("similar", "kites and 2021", *options, "--json").json()
    ]


def test_an_item_of_another_conference_is_found() -> None:
    here = ["Knots and aerodynamics 2022", "Ropes and aerodynamics 2022"]
    assert {*here, "Kites and aerodynamics 2022"} == {*like("-c", "kitecon-2022")}
    assert {*here, "Kites and aerodynamics 2022"} == {*like("--year", "2022")}
    assert len(like()) == 5


def test_a_year_that_nothing_is_in_is_refused() -> None:
    result = confcli("similar", "kites and 2021", "--year", "1999")
    assert (result.code, result.out) == (2, "")
    assert result.error().startswith("nothing is in 1999; available: ")


def test_none_asked_for_is_not_nothing_found() -> None:
    for form in ([], ["--json"]):
        result = confcli("similar", "kites and 2021", "-n", "0", *form)
        assert (result.code, result.err) == (0, "")
        assert json.loads(result.out or "[]") == []
