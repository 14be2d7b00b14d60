"""Marks survive kills, and commands that change them at the same time."""

import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.harness import PROGRAM, confcli, needs_posix
from tests.support.killing import kill_after

#: When something of a change is written, but not all of it.
STEPS = [
    ("confcli.library.undoing", "_keep"),
    ("confcli.library.marks", "put"),
    ("confcli.library.marks", "_insert"),
]


def ids() -> list[str]:
    return [row[0] for row in confcli("papers", "-c", "iclr", "-n", "6").rows()]


def starred() -> dict[str, str]:
    found = confcli("papers", "--starred", "--json", "-q").json()
    return {each["id"]: each["star"] for each in found}


@needs_posix
@pytest.mark.parametrize(("module", "function"), STEPS)
def test_a_kill_leaves_all_marks_as_they_were(module: str, function: str) -> None:
    first, *others = ids()
    assert confcli("star", first).code == 0
    kill_after(module, function, "star", "--must", first, *others)
    assert starred() == {first: "star"}
    assert confcli("star", "--must", first, *others).code == 0
    assert starred() == dict.fromkeys([first, *others], "must")


@needs_posix
def test_a_kill_of_the_first_star_leaves_none() -> None:
    kill_after("confcli.library.marks", "put", "star", *ids())
    assert starred() == {}
    assert "nothing to undo" in confcli("undo").err


@needs_posix
def test_a_killed_undo_takes_nothing_back() -> None:
    confcli("star", *ids())
    kill_after("confcli.library.marks", "put", "undo")
    assert starred() == dict.fromkeys(ids(), "star")
    confcli("undo")
    assert starred() == {}


def test_commands_at_once_keep_each_other_s_marks() -> None:
    paper, *others = ids()
    labels = [f"label {n}" for n in range(4)]
    commands = [["star", paper, "--label", each] for each in labels]
    commands += [["star", each] for each in others]

    def run(words: list[str]) -> int:
        return subprocess.run([*PROGRAM, *words], capture_output=True, check=False).returncode

    with ThreadPoolExecutor(len(commands)) as pool:
        assert [*pool.map(run, commands)] == [0] * len(commands)
    assert starred().keys() == {paper, *others}
    assert sorted(confcli("show", paper, "--json").json()["labels"]) == labels
    for _ in commands:
        assert "took back: star" in confcli("undo").err
    assert starred() == {}
