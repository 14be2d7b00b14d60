"""``--year`` keeps what is in a year, and is the year of files that print none."""

from pathlib import Path

import pytest

from tests.support.harness import DAY, ORAL_6, confcli
from tests.support.invented import session, talk, write

COMMANDS = {
    "sessions": ("sessions",),
    "talks": ("talks",),
    "papers": ("papers",),
    "count": ("count",),
    "authors": ("authors",),
    "people by name": ("authors", "kim"),
    "search": ("search", "learning", "--all"),
    "people found": ("search", "kim", "--people"),
    "listings": ("listings",),
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Sessions before, in and after New Year, one over it, and one without a time."""
    return write(
        tmp_path,
        session("Old", talk("Kites", ["Ada"], start="2020-12-31 10:00")),
        session(
            "Over",
            talk("Late", ["Bo"], start="2020-12-31 22:00"),
            talk("Early", ["Bo"], start="2021-01-01 01:00"),
        ),
        session("New", talk("Knots", ["Ada"], start="2021-01-02 10:00")),
        session("Never", talk("Strings", ["Cy"])),
        conference="KiteCon",
    )


def titles(command: str, *arguments: object) -> set[str]:
    return {each["title"] for each in confcli(command, *arguments, "--json").json()}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_parts_of_all_years_are_all(name: str) -> None:
    def lines(*options: str) -> set[str]:
        return set(confcli(*COMMANDS[name], "--jsonl", *options).out.splitlines())

    if name == "count":
        years = (("--year", "2020"), (), ("--year", "2021"))
        counts = [confcli("count", *each).out for each in years]
        assert int(counts[0]) + int(counts[2]) == int(counts[1])
    else:
        assert lines("--year", "2020") < lines() or name.startswith("people")
        assert lines("--year", "2020") | lines("--year", "2021") >= lines()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_year_that_nothing_is_in_is_wrong_usage(name: str) -> None:
    result = confcli(*COMMANDS[name], "--year", "1999")
    assert (result.code, result.out) == (2, "")
    assert result.error() == "nothing is in 1999; available: 2020, 2021"


def test_a_file_that_prints_its_years_is_filtered(kites: Path) -> None:
    assert titles("talks", "-l", kites, "--year", "2020") == {"Kites", "Late"}
    assert titles("talks", "-l", kites, "--year", "2021") == {"Early", "Knots"}
    assert titles("sessions", "-l", kites, "--year", "2021") == {"New", "Over"}
    found = titles("search", "kites OR late OR early OR strings", "-l", kites, "--year", "2020")
    assert found >= {"Kites", "Late"}
    assert not found & {"Early", "Strings"}
    error = confcli("talks", "-l", kites, "--year", "2024").error()
    assert error == "nothing is in 2024; available: 2020, 2021"


def test_the_day_is_that_of_the_reader(kites: Path) -> None:
    found = titles("talks", "-l", kites, "--year", "2021", "--tz", "Asia/Tokyo")
    assert found == {"Late", "Early", "Knots"}


def test_an_added_file_is_filtered_as_well(kites: Path) -> None:
    assert confcli("add", kites).code == 0
    only = ("-c", "kitecon")
    assert titles("talks", *only, "--year", "2020") == {"Kites", "Late"}
    assert titles("search", "late OR early", *only, "--year", "2020") >= {"Late"}
    assert titles("search", "late OR early", *only, "--year", "2021") >= {"Early"}


def test_a_file_that_prints_no_year_is_of_that_year(tmp_path: Path) -> None:
    assert confcli("talks", "-l", ORAL_6).code == 3
    (count,) = confcli("count", "sessions", "-l", ORAL_6, "--year", "2021").rows()
    assert count == ["1"]
    page = ("-l", DAY, "-c", "Kites", "--source-tz", "UTC+02:00", "--year", "2021")
    everything = confcli("sessions", *page).rows()
    assert len(everything) == 32
    assert "" in {row[1] for row in everything}
    copy = tmp_path / "page.txt"
    copy.write_bytes(ORAL_6.read_bytes())
    both = confcli("talks", "-l", copy, "-l", ORAL_6, "--year", "2021")
    assert both.code == 0
