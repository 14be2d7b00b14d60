"""Which conference ``confcli brief`` is of: named, set, the only one, or the one that is on."""

from pathlib import Path

import pytest

from tests.support.briefs import NOON, sessions
from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import write


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(tmp_path, *sessions())


@pytest.fixture(autouse=True)
def added(kites: Path) -> None:
    confcli("add", kites)


def of(*arguments: str) -> str:
    return str(confcli("brief", *arguments, "--json").json()["conference"])


@pytest.mark.parametrize(
    "name", [("kitecon",), ("KiteCon", "2021"), ("kitecon-2021",), ("-c", "kitecon")]
)
def test_a_name_as_c_takes_it(name: tuple[str, ...]) -> None:
    assert of(*name) == "KiteCon 2021"


def test_several_are_refused_with_the_choices() -> None:
    for asked in ((), ("-c", "all")):
        result = confcli("brief", *asked, "--now", "2030-01-01")
        assert (result.code, result.out) == (2, "")
        assert {"  KiteCon 2021", "  ICLR 2021"} <= {*result.err.splitlines()}


def test_a_name_of_several_is_ambiguous(tmp_path: Path) -> None:
    confcli("add", write(tmp_path, *sessions(), conference="KiteCon 2022"))
    result = confcli("brief", "kitecon")
    assert (result.code, result.error()) == (2, "'kitecon' is ambiguous")
    assert result.err.splitlines()[1:] == ["  KiteCon 2021", "  KiteCon 2022"]


def test_two_names_are_too_many() -> None:
    result = confcli("brief", "kitecon", "-c", "iclr")
    assert (result.code, result.error()) == (
        2,
        "the conference is 'iclr' and 'kitecon'; pass one of them",
    )


def test_an_unknown_name_is_refused_with_near_ones() -> None:
    result = confcli("brief", "kitcon")
    assert result.code == 2
    assert "no conference matches 'kitcon'" in result.error()


def test_the_one_that_is_on() -> None:
    assert of("--now", "2020-12-10T04:00:00Z") == "NeurIPS 2020"


def test_of_several_that_are_on_none() -> None:
    assert confcli("brief", *NOON).code == 2  # ICLR 2021 is, too


def test_the_one_in_the_settings_on_a_terminal() -> None:
    configure('conference = "KiteCon"')
    assert "KiteCon 2021 ·" in on_screen("brief", *NOON).out
    assert confcli("brief", *NOON).code == 2


def test_the_only_one() -> None:
    confcli("remove", "--bundled", "--yes")
    assert of() == "KiteCon 2021"


def test_none_at_all() -> None:
    confcli("remove", "--bundled", "--yes")
    confcli("remove", "kitecon", "--yes")
    result = confcli("brief", "--json")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("confcli: no conferences yet; add one with confcli add")
