"""Conferences by name: several for a filter, one for other commands, the same everywhere."""

from pathlib import Path

import pytest

from tests.support.harness import ORAL_2, confcli
from tests.support.invented import session, talk, write

#: The commands that take --conference, with what else they need; all read the library.
FILTERING = {
    "sessions": ("sessions",),
    "talks": ("talks",),
    "papers": ("papers",),
    "authors": ("authors",),
    "search": ("search", "regularization"),
    "similar": ("similar", "dynamic regularization"),
    "show": ("show", "dynamic regularization"),
    "convert": ("convert", "dynamic regularization"),
    "today": ("today", "--date", "2021-05-03"),
    "listings": ("listings",),
}
ONE = {
    "remove": ("remove", "--yes"),
    "update": ("update",),
    "diff": ("diff",),
    "check": ("check",),
}


@pytest.fixture
def three() -> None:
    """Three conferences whose names begin alike, beside the bundled ones."""
    for name in ("ICLR", "ICLR 2022", "iclr2023_x"):
        assert confcli("add", ORAL_2, "-c", name, "--year", "2021").code == 0


def names(*arguments: str) -> set[str]:
    return set(confcli(*arguments, "--fields", "conference").out.split("\n")) - {""}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("iclr",), {"ICLR"}),
        (("iclr-2",), {"ICLR 2021", "ICLR 2022"}),
        (("iclr-2021",), {"ICLR 2021"}),
        (("ic",), {"ICLR", "ICLR 2021", "ICLR 2022", "iclr2023_x"}),
        (("iclr 2021", "iclr2023"), {"ICLR 2021", "iclr2023_x"}),
        (("all",), {"ICLR", "ICLR 2021", "ICLR 2022", "iclr2023_x", "NeurIPS 2020"}),
    ],
)
def test_a_filter_takes_all_that_begin_so_but_a_whole_name_alone(
    asked: tuple[str, ...], found: set[str]
) -> None:
    options = [text for name in asked for text in ("-c", name)]
    assert names("sessions", *options) == found
    assert names("listings", *options) == found
    assert names("search", "learning", "--limit", "500", *options) == found
    assert set(confcli("authors", *options, "--json").json()[0]["conferences"]) <= found


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("name", ONE)
def test_a_command_on_one_conference_asks_which(name: str) -> None:
    command, *options = ONE[name]
    several = confcli(command, "iclr-2", *options)
    if name in ("diff", "check", "remove"):  # they know the bundled one too
        assert several.code == 2
        assert several.err.splitlines()[0].endswith("'iclr-2' is ambiguous:")
        assert several.err.splitlines()[1:] == ["  ICLR 2022", "  ICLR 2021"]
    whole = confcli(command, "iclr", *options)
    assert "ambiguous" not in whole.err
    assert "ICLR" in whole.out + whole.err


@pytest.mark.parametrize("name", FILTERING)
def test_an_unknown_name_is_wrong_usage_with_the_near_ones(name: str) -> None:
    for asked, rest in (
        ("zzz", "; available: ICLR 2021, NeurIPS 2020"),
        ("neurps", "; did you mean: NeurIPS 2020? (available: ICLR 2021, NeurIPS 2020)"),
        ("2021", "; did you mean: ICLR 2021? (available: ICLR 2021, NeurIPS 2020)"),
    ):
        result = confcli(*FILTERING[name], "-c", asked)
        assert (result.code, result.out) == (2, "")
        assert result.error() == f"no conference matches {asked!r}{rest}"


@pytest.mark.parametrize("name", FILTERING)
def test_a_hidden_one_is_said_to_be(name: str) -> None:
    confcli("remove", "iclr", "--yes")
    result = confcli(*FILTERING[name], "-c", "iclr-2021")
    assert (result.code, result.out) == (2, "")
    assert result.error() == "ICLR 2021 is hidden; confcli listings --show iclr-2021 restores it"
    assert confcli("listings", "--show", "iclr").code == 0
    assert confcli(*FILTERING[name], "-c", "iclr-2021").code == 0


def test_check_suggests_a_conference_beside_the_missing_file() -> None:
    result = confcli("check", "neurps 2020")
    assert result.code == 2
    assert result.error() == (
        "no file and no conference matches 'neurps 2020'; did you mean: NeurIPS 2020? "
        "(available: ICLR 2021, NeurIPS 2020)"
    )
    assert confcli("check", "nowhere.txt").error() == "nowhere.txt: no such file or directory"


def test_a_file_compared_with_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Up", ["Ada"])))
    result = confcli("diff", path)
    assert result.code == 2
    assert result.error() == (
        f"{path} alone has no versions to compare; pass another file or a conference too: "
        f"confcli diff {path} NEW"
    )
