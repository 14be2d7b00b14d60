"""Run confcli in this process, in its own process, or on a pseudo-terminal."""

import io
import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest

from confcli.cli.run import run

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "data" / "pages"
TRACK_23 = PAGES / "000_e5665064a1db2adf.txt"
DAY = PAGES / "001_1c22d5e7f2848748.txt"
ORAL_6 = PAGES / "002_5d2e35e6a456fbd2.txt"
ORAL_2 = PAGES / "003_77a6f8c99618faad.txt"
TRACK_33 = PAGES / "004_24b2327deffbb2d4.txt"
PROGRAM = (sys.executable, "-m", "confcli")

_USUAL = re.compile(
    r"confcli: (?:about )?[\d,]+ more; --all shows all\n"
    r"|confcli: few results match every word; partial matches follow(?: \(.*\))?\n"
)
needs_posix = pytest.mark.skipif(os.name != "posix", reason="uses a POSIX shell or signal")


class Result(NamedTuple):
    """The outcome of a run."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """The printed JSON document, after checking that the run succeeded without a note."""
        assert (self.code, self.noted) == (0, "")
        return json.loads(self.out)

    @property
    def noted(self) -> str:
        """What stderr says, but for what a limit left out, and that partial matches follow."""
        return _USUAL.sub("", self.err)

    def rows(self) -> list[list[str]]:
        """The printed rows of tab-separated cells."""
        assert self.code == 0, self.err
        return [line.split("\t") for line in self.out.splitlines()]

    def error(self) -> str:
        """The one-line error on stderr, after checking that only its choices follow."""
        assert self.out == ""
        assert self.err.startswith("confcli: ")
        assert self.err.endswith("\n")
        sentence, *choices = self.err.splitlines()
        assert all(each.startswith("  ") for each in choices)
        assert sentence.endswith(":") == bool(choices)
        assert "internal error" not in sentence
        return sentence.removeprefix("confcli: ").removesuffix(":" if choices else "")


class Screen(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def confcli(*arguments: object, stdin: bytes = b"") -> Result:
    """Run confcli in this process with piped output."""
    return _run(io.StringIO(), arguments, stdin)


def on_screen(*arguments: object, width: int = 100, **environment: str) -> Result:
    """Run confcli in this process as if on a terminal; without colours unless TERM is set."""
    plain = {} if "TERM" in environment else {"TERM": "xterm", "NO_COLOR": "1"}
    with mock.patch.dict(os.environ, {"COLUMNS": str(width)} | plain | environment):
        return _run(Screen(), arguments, b"")


def _run(out: io.StringIO, arguments: tuple[object, ...], stdin: bytes) -> Result:
    err = io.StringIO()
    given = io.TextIOWrapper(io.BytesIO(stdin))
    with mock.patch("sys.stdin", given), redirect_stdout(out), redirect_stderr(err):
        code = run([str(argument) for argument in arguments])
    if "plan needs highspy" in err.getvalue():
        pytest.skip("highspy, which plans, is not installed")
    return Result(code, out.getvalue(), err.getvalue())


def process(*arguments: object, **options: Any) -> Result:
    """Run confcli in its own process."""
    command = [*PROGRAM, *map(str, arguments)]
    kept: dict[str, Any] = {"capture_output": True, "timeout": 60} | options
    done = subprocess.run(command, text=False, **kept)
    return Result(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())


def on_pty(*arguments: object, width: int = 100, **environment: str) -> Result:
    """Run confcli in its own process on a pseudo-terminal; lines end in \\n."""
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    main, side = pty.openpty()
    termios.tcsetwinsize(side, (50, width))
    child = subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdin=side,
        stdout=side,
        stderr=subprocess.PIPE,
        env=os.environ | {"TERM": "xterm-256color"} | environment,
    )
    os.close(side)
    out = everything(main)
    _, err = child.communicate(timeout=60)
    return Result(child.returncode, out.decode().replace("\r\n", "\n"), err.decode())


def everything(descriptor: int) -> bytes:
    """Read a pseudo-terminal until its other end is closed."""
    chunks = []
    try:
        while chunk := os.read(descriptor, 65536):
            chunks.append(chunk)
    except OSError:
        pass  # the other end is closed
    os.close(descriptor)
    return b"".join(chunks)
