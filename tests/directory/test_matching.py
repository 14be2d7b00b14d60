"""Programmes are found by words in any order, and typos are fine; numbers are what they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.directory.matching import beginning, exactly, matching, meant, named
from confcli.directory.nearest import nearest
from confcli.directory.programme import Programme, by_date
from confcli.library import programmes

OURS = [
    *programmes.ours(),
    Programme("Journées du Logiciel Libre 2025", "https://a.example/", ("jdll_2025",)),
    Programme("39C3 - main rooms only", "https://b.example/", ("39c3_main_rooms_only",)),
    Programme("!!!", "https://c.example/"),
]


def names(asked: str) -> list[str]:
    return [each.name for each in matching(asked, OURS)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("debconf 26", ["DebConf 26"]),
        ("26 DEBCONF", ["DebConf 26"]),
        ("debconf26", ["DebConf 26"]),
        ("debconf-26", ["DebConf 26"]),
        ("debconf 2026", ["DebConf 26"]),
        ("debian conference 2026", ["DebConf 26"]),
        ("fosdem 2025", ["FOSDEM 2025"]),
        ("fosdem 25", ["FOSDEM 2025"]),
        ("nips 2020", ["NeurIPS 2020"]),
        ("gpn 24", ["GPN24"]),
        ("gpn 2024", ["GPN22"]),
        ("39c3", ["39C3", "39C3 - main rooms only"]),
        ("39c3_main_rooms_only", ["39C3 - main rooms only"]),
        ("congress 2019", ["36C3"]),
        ("journees libre", ["Journées du Logiciel Libre 2025"]),
        ("JOURNÉES", ["Journées du Logiciel Libre 2025"]),
        ("capitole toulouse 2026", ["Capitole du Libre 2026"]),
        ("neurps 2025", ["NeurIPS 2025"]),
        ("debcnof 26", ["DebConf 26"]),
        ("fosdm 2025", ["FOSDEM 2025"]),
        ("fosdm2025", ["FOSDEM 2025"]),
        ("capitle libr 2026", ["Capitole du Libre 2026"]),
    ],
)
def test_words_find_what_was_meant(asked: str, found: list[str]) -> None:
    assert sorted(names(asked)) == sorted(found)


@pytest.mark.parametrize(
    "asked",
    [
        "fosdem 2031",
        "debconf 2",
        "xyzzy",
        "fosdem kites",
        "2",
        "neurips 20255",
        "31c3",
        "fosdm2031",
    ],
)
def test_what_nothing_has_is_not_found(asked: str) -> None:
    assert names(asked) == []


def test_typos_don_t_matter_where_a_word_is_exact() -> None:
    assert {each.split()[0] for each in names("iclr")} == {"ICLR"}
    assert {each.split()[0] for each in names("icml")} == {"ICML"}


@pytest.mark.parametrize("asked", ["", " ", "!", "…"])
def test_no_words_list_everything(asked: str) -> None:
    assert len(names(asked)) == len(OURS)
    assert named(asked, OURS) == beginning(asked, OURS) == []


@pytest.mark.parametrize("asked", ["DebConf 26", "debconf-26", "debconf26", "DEBCONF 2026"])
def test_a_name_is_one_with_blanks_or_without(asked: str) -> None:
    assert [each.name for each in named(asked, OURS)] == ["DebConf 26"]


def test_a_slug_means_the_programme_that_it_is_shown_for() -> None:
    other = Programme("FOSDEM 2034", "https://d.example/", ("fosdem_2026",))
    assert [it.name for it in meant("fosdem-2026", [other, *OURS])] == ["FOSDEM 2026"]


def test_the_beginning_of_a_name_is_that_of_all_editions() -> None:
    assert named("debconf", OURS) == []
    assert len(beginning("debconf", OURS)) == 11
    assert beginning("deb", OURS) == []


@given(st.text())
def test_whatever_is_typed_is_no_error(asked: str) -> None:
    matching(asked, OURS)
    named(asked, OURS)
    beginning(asked, OURS)
    nearest(asked, OURS, date(2026, 5, 4))
    assert {*named(asked, OURS)} <= {*meant(asked, OURS)}


@given(st.from_regex(r"[a-z]{0,4} ?[0-9]{0,5}", fullmatch=True))
def test_what_is_meant_is_found(asked: str) -> None:
    assert {*exactly(asked, OURS)} <= {*matching(asked, OURS)}
    assert len(nearest(asked, OURS, date(2026, 5, 4))) <= 5


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("neurips-2027", [2026, 2025, 2024, 2023, 2022]),
        ("neurips 2019", [2020, 2021, 2022, 2023, 2024]),
        ("neurips2027", [2026, 2025, 2024, 2023, 2022]),
        ("neurips 27", [2026, 2025, 2024, 2023, 2022]),
        ("neurps 2027", [2026, 2025, 2024, 2023, 2022]),
        ("neurps 2025", [2025]),
        ("debconf 99", [2026, 2025, 2024, 2023, 2022]),
        ("neurips 123", [2026, 2025, 2024, 2023, 2022]),
        ("2031", []),
        ("xyzzy 2025", []),
    ],
)
def test_of_other_years_the_nearest_are_suggested(asked: str, years: list[int]) -> None:
    assert [each.year for each in nearest(asked, OURS, date(2026, 5, 4))] == years


def test_what_is_to_come_goes_first() -> None:
    def edition(name: str, year: int, *days: date) -> Programme:
        start, end = days or (None, None)
        return Programme(name, f"https://{name}.example/", (), start, end, year)

    found = [
        edition("older", 2024, date(2024, 5, 1), date(2024, 5, 2)),
        edition("later", 2027),
        edition("last", 2026, date(2026, 4, 1), date(2026, 5, 3)),
        edition("undated", 2026),
        edition("on", 2026, date(2026, 5, 1), date(2026, 5, 4)),
        edition("next", 2026, date(2026, 6, 1), date(2026, 6, 2)),
        edition("undated-before", 2025),
    ]
    names = [each.name for each in by_date(found, date(2026, 5, 4))]
    assert names == ["on", "next", "undated", "later", "last", "undated-before", "older"]
    dated = edition("dated", 2027, date(2027, 1, 30), date(2027, 1, 31))
    first, second, *_ = by_date([*found[3:4], dated], date(2026, 5, 4))
    assert (first.name, second.name) == ("dated", "undated")
