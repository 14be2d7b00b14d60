"""Marks survive kills of imports and updates, and updates while marks are changed."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from confcli.formats.native import listing_json
from tests.support.harness import PROGRAM, confcli, needs_posix
from tests.support.invented import session, talk
from tests.support.killing import kill_after
from tests.support.versions import version

SUBJECTS = "albatross bamboo cyclone dragonfly".split()


class Kites:
    """A conference whose file changes: its talks have other titles each year, and so other ids."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "kites.json"
        self.write("of")
        assert confcli("add", self.file).code == 0

    def write(self, word: str) -> None:
        title = f"The long history {word} the {{}} in the sky and its many lines"
        talks = [
            talk(title.format(it), [f"Author {it}"], start="2021-05-04 10:00") for it in SUBJECTS
        ]
        self.file.write_text(listing_json.dumps(version(session("Winds", *talks))), "utf-8")


@pytest.fixture
def kites(tmp_path: Path) -> Kites:
    return Kites(tmp_path)


def starred() -> list[str]:
    """The subjects of what is starred."""
    found = confcli("talks", "--starred", "--json", "-q").json()
    return sorted(it for it in SUBJECTS for each in found if it in each["title"])


def ids() -> list[str]:
    return [id_ for (id_,) in confcli("talks", "-c", "kite", "--fields", "id").rows()]


@needs_posix
@pytest.mark.parametrize("function", ["move", "_rename_in_changes"])
def test_a_killed_update_leaves_marks_where_they_were(kites: Kites, function: str) -> None:
    confcli("star", *ids()[:2])
    before, was = confcli("stars", "export").out, starred()
    kites.write("behind")
    kill_after("confcli.library.following", function, "update")
    assert confcli("stars", "export").out == before
    assert confcli("update").code == 0
    assert starred() == was
    assert confcli("stars", "export").out != before  # they have other ids


@needs_posix
@pytest.mark.usefixtures("kites")
def test_a_killed_import_imports_nothing() -> None:
    confcli("star", ids()[0])
    before = confcli("stars", "export").out
    everything = f"confcli:kitecon-2021/{''.join(ids())}"
    for function in ("_insert", "put"):
        kill_after("confcli.library.marks", function, "stars", "import", everything)
        assert confcli("stars", "export").out == before
    assert confcli("stars", "import", everything).out == "4 items: 3 added, 1 there already\n"


def test_marks_that_are_set_during_updates_stay(kites: Kites, tmp_path: Path) -> None:
    confcli("star", *ids())
    backup = tmp_path / "mine.json"
    backup.write_text(confcli("stars", "export").out, "utf-8")
    kites.write("behind")
    bundled = [
        id_ for (id_,) in confcli("papers", "-c", "iclr", "--fields", "id", "-n", "3").rows()
    ]
    commands = [["update"], ["stars", "import", str(backup)], ["update"]]
    commands += [["star", each] for each in bundled]

    def run(words: list[str]) -> int:
        return subprocess.run([*PROGRAM, *words], capture_output=True, check=False).returncode

    with ThreadPoolExecutor(len(commands)) as pool:
        assert set(pool.map(run, commands)) <= {0}
    assert starred() == SUBJECTS
    assert {id_ for (id_,) in confcli("papers", "--starred", "--fields", "id").rows()} >= {*bundled}
