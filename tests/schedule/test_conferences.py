"""Which conferences a name means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.text import slug
from confcli.schedule.conferences import meant

KNOWN = (
    *("FOSDEM", "fosdem2024_Arav", "ICLR 2020", "ICLR 2021", "My ICLR 2021", "PyCon 2024"),
    *("PyConDE 2024", "C++ Now", "C Now", "凧の会 2025", "Conference on Kites"),
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("fosdem", ["FOSDEM"]),
        ("FOSDÉM", ["FOSDEM"]),
        ("fosdem2024", ["fosdem2024_Arav"]),
        ("iclr2021", ["ICLR 2021"]),
        ("cnow", ["C Now"]),
        ("fos", ["FOSDEM", "fosdem2024_Arav"]),
        ("iclr", ["ICLR 2020", "ICLR 2021"]),
        ("iclr 20", ["ICLR 2020", "ICLR 2021"]),
        ("iclr-2021", ["ICLR 2021"]),
        ("ICLR 2021", ["ICLR 2021"]),
        ("iclr 2021 online", []),
        ("my", ["My ICLR 2021"]),
        ("pycon", ["PyCon 2024"]),
        ("py", ["PyCon 2024", "PyConDE 2024"]),
        ("2021", []),
        ("now", []),
        ("c-now", ["C Now"]),
        ("c++", ["C++ Now"]),
        ("c-plus-plus-now", ["C++ Now"]),
        ("凧", ["凧の会 2025"]),
        ("", []),
        ("!?", []),
    ],
)
def test_a_whole_name_alone_else_all_that_begin_so(asked: str, found: list[str]) -> None:
    assert meant(asked, KNOWN) == found


@given(st.lists(st.text(min_size=1, max_size=8), unique_by=slug, max_size=6))
def test_a_name_and_its_slug_mean_that_conference_alone(names: list[str]) -> None:
    for name in (each for each in names if meant(each, [each])):
        assert meant(name, names) == meant(slug(name), names) == [name]
