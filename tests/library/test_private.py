"""The database can be read by its owner alone."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import ORAL_2, confcli

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
ADD = ("add", str(ORAL_2), "--conference", "Mine 2021")


@pytest.fixture(autouse=True)
def _usual_permissions() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_database_and_its_folder_are_private(tmp_path: Path) -> None:
    assert confcli(*ADD).code == 0
    home = tmp_path / "home"
    assert mode(home) == 0o700
    assert {mode(each) for each in home.iterdir()} == {0o600}


@pytest.mark.parametrize("command", [("talks",), ("star", "PMI-Masking", "-c", "mine")])
def test_a_database_of_an_older_version_becomes_private(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    assert confcli(*ADD).code == 0
    reader = sqlite3.connect(home / "listings.db")  # so that the files beside it stay
    reader.execute("SELECT count(*) FROM talk").fetchone()
    home.chmod(0o755)
    for each in home.iterdir():
        each.chmod(0o644)
    confcli(*command)
    assert mode(home) == 0o700
    assert {each.name: mode(each) for each in home.iterdir() if mode(each) != 0o600} == {}
    reader.close()


def test_a_folder_of_other_things_stays_as_it_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    other = home / "thesis.txt"
    other.write_text("")
    other.chmod(0o644)
    assert confcli(*ADD).code == 0
    assert confcli("talks").code == 0
    assert (mode(home), mode(other)) == (0o755, 0o644)
    assert mode(home / "listings.db") == 0o600


def test_settings_are_private(tmp_path: Path) -> None:
    assert confcli("config", "set", "clock", "12").code == 0
    assert mode(tmp_path / "home") == 0o700
    assert mode(tmp_path / "home" / "config.toml") == 0o600
