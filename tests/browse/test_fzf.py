"""The line for fzf in README, with the real program."""

import os
import re
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support import readme
from tests.support.harness import confcli, needs_posix
from tests.support.terminals import Terminal

pytestmark = [
    needs_posix,
    pytest.mark.skipif(shutil.which("fzf") is None, reason="fzf is not installed"),
]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A search path with the confcli of this interpreter."""
    program = tmp_path / "bin" / "confcli"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m confcli "$@"\n', "utf-8")
    program.chmod(0o755)
    return f"{program.parent}:{os.environ['PATH']}"


def test_what_is_chosen_is_starred_after_a_look_at_the_preview(path: str) -> None:
    (line,) = re.findall(r"^confcli .*\| fzf .*$", readme.text(), re.MULTILINE)
    shell = ("sh", "-c", line)
    with closing(Terminal(program=shell, PATH=path, lines=30, columns=160)) as run:
        run.until("170/170")
        run.type("dynamic regularization")
        run.until("time zone")  # in the preview
        run.until("Durmus Alp Emre Acar")
        run.type("\r")
        assert run.ended() == 0
    assert "Dynamic Regularization" in confcli("stars", "--fields", "title").out
