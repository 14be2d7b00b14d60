"""Run shell lines in a terminal, as shown in README and its pictures."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.harness import ROOT, everything
from tests.support.menus import EMPTY

#: During the first session of the bundled ICLR 2021.
NOW = "2021-05-03T18:10:00Z"
#: What a command says is going on, until the line is written anew.
_STATUS = re.compile(r"\r(?:\x1b\[[0-9;]*m|[^\r\n\x1b])*\x1b\[K")


def on_terminal(command: str, home: Path, width: int, terminal: str = "") -> str:
    """The output of a shell line on a terminal; ``home`` holds the database and other files.

    It is without colours unless a kind of terminal is named.
    """
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals")
    main, side = pty.openpty()
    process = subprocess.Popen(
        ["sh", "-c", command],
        stdout=side,
        stderr=side,
        cwd=ROOT,
        env=_environment(home) | {"COLUMNS": str(width)} | _look(terminal),
    )
    os.close(side)
    out = everything(main)
    process.wait()
    return _STATUS.sub("", out.decode().replace("\r\n", "\n"))


def _look(terminal: str) -> dict[str, str]:
    return {"TERM": terminal} if terminal else {"TERM": "xterm", "NO_COLOR": "1"}


def _environment(home: Path) -> dict[str, str]:
    program = shutil.which("confcli", path=Path(sys.executable).parent) or "confcli"
    return {
        "PATH": f"{Path(program).parent}{os.pathsep}{os.environ['PATH']}",
        "CONFCLI_HOME": str(home),
        "CONFCLI_TZ": "UTC",
        "CONFCLI_NOW": NOW,
        "CONFCLI_PAGER": "",
        "CONFCLI_DIRECTORY": str(EMPTY),  # no example asks the network
        "TMPDIR": str(home),
    }
