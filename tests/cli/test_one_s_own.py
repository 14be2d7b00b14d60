"""One's own listings before the bundled ones, and the conference that a terminal is narrowed to."""

from pathlib import Path

import pytest

from tests.support.completing import completed
from tests.support.harness import ORAL_6, Result, confcli, on_screen
from tests.support.home import configure

KITES = "title,start\nKites for all,2021-05-05T10:00+00:00\n"
NARROWED = "confcli: only Zebra Kites, as config.toml says; -c all shows all\n"


@pytest.fixture(autouse=True)
def _own(tmp_path: Path) -> None:
    (tmp_path / "kites.csv").write_text(KITES, "utf-8")
    assert confcli("add", tmp_path / "kites.csv", "-c", "Zebra Kites").code == 0


def conferences(result: Result) -> set[str]:
    return {each["conference"] for each in result.json()}


def listed(*options: str) -> list[str]:
    return [row[0] for row in confcli("listings", *options, "--fields", "conference").rows()]


def test_bundled_listings_come_last() -> None:
    assert listed() == ["Zebra Kites", "ICLR 2021", "NeurIPS 2020"]
    assert completed("confcli talks -c ") == ["zebra-kites", "iclr-2021", "neurips-2020"]


def test_all_bundled_ones_are_hidden_at_once_and_brought_back() -> None:
    hidden = confcli("remove", "--bundled", "--yes")
    assert hidden.out == (
        "ICLR 2021: hidden; confcli listings --show iclr-2021 restores it\n"
        "NeurIPS 2020: hidden; confcli listings --show neurips-2020 restores it\n"
    )
    assert listed() == ["Zebra Kites"]
    assert conferences(confcli("talks", "--json")) == {"Zebra Kites"}
    assert "bengio" not in confcli("authors").out.lower()
    again = confcli("remove", "--bundled", "--yes")
    assert again == (0, "", "confcli: the bundled listings are hidden already\n")
    assert listed("--show", "all") == ["Zebra Kites", "ICLR 2021", "NeurIPS 2020"]


@pytest.mark.parametrize("arguments", [(), ("zebra", "--bundled")])
def test_a_name_or_all_bundled_ones(arguments: tuple[str, ...]) -> None:
    result = confcli("remove", *arguments, "--yes")
    assert result.code == 2
    assert result.error() == "pass the name of one conference, or --bundled"


def test_it_asks_which_ones_to_hide() -> None:
    assert confcli("remove", "--bundled").error() == ("can't ask for confirmation here; pass --yes")


@pytest.mark.parametrize(
    "command",
    [
        ("talks",),
        ("sessions",),
        ("today", "--day", "2021-05-05"),
        ("search", "kites"),
        ("authors",),
        ("authors", "yoshua"),
        ("count",),
    ],
    ids=" ".join,
)
def test_the_settings_narrow_what_a_terminal_shows(command: tuple[str, ...]) -> None:
    before = [run(*command, *every) for run, every in ((confcli, ()), (on_screen, ("-c", "all")))]
    configure('conference = "zebra"\n')
    narrowed = on_screen(*command)
    assert NARROWED in narrowed.err
    assert "ICLR" not in narrowed.out
    after = [run(*command, *every) for run, every in ((confcli, ()), (on_screen, ("-c", "all")))]
    assert after == before


def test_data_is_never_narrowed_not_even_on_a_terminal() -> None:
    configure('conference = "zebra"\n')
    for form in ("--json", "--jsonl", "--csv"):
        result = on_screen("talks", form)
        assert result.err == ""
        assert "ICLR 2021" in result.out


def test_files_and_ids_are_not_narrowed() -> None:
    configure('conference = "zebra"\n')
    assert on_screen("talks", "--listing", ORAL_6, "-c", "Mine", "--year", "2021").err == ""
    assert on_screen("show", "dynamic regularization").err == ""


def test_a_conference_that_is_not_there_narrows_nothing() -> None:
    configure('conference = "xylophone"\n')
    result = on_screen("talks", "-n", "1")
    assert "config.toml: no conference matches 'xylophone'; showing all" in result.err
    assert result.out


def test_all_means_all() -> None:
    configure('conference = "all"\n')
    assert on_screen("talks", "--all").err == ""
