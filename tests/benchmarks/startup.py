"""Measure a cold start of confcli, relative to an empty Python process.

    python -m tests.benchmarks.startup [--count] [--quick]

Installs this checkout as a wheel into a fresh venv, and runs each command right after
``python -c pass`` in that venv, so that both see the same load; its home is empty. Shows the
median of the ratios. With ``--count`` it counts instructions instead, with valgrind's callgrind:
these hardly vary, whatever else the machine does, but say nothing of waiting for files.
"""

import atexit
import os
import pty
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.rows import NotHere, Row, show

ROOT = Path(__file__).parents[2]
_RUNS = 15
#: Of a count; its hashes, and so its dictionaries, are those of each run.
_COUNTING = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
_COUNTED = re.compile(r"Collected : (\d+)")


class Start(NamedTuple):
    """A command, the goal for its ratio, and whether it writes to a terminal."""

    arguments: tuple[str, ...]
    goal: float
    on_terminal: bool = False


#: What is left to Typer is last: a line that needs it, and what a shell asks to complete.
STARTS = (
    Start(("search", "federated", "--json"), 7),
    Start(("search", "fedrated", "--json"), 7),
    Start(("today", "--json"), 7),
    Start(("talks", "--json"), 7),
    Start(("--help",), 4),
    Start(("--version",), 4),
    Start(("search", "federated"), 9.5, on_terminal=True),
    Start(("today", "2021-05-05"), 9.5, on_terminal=True),
    Start(("sessions",), 9.5, on_terminal=True),
    Start((), 9.5, on_terminal=True),
    Start(("talks", "-n5", "--json"), 9.5),
)
#: As bash asks for what completes a line.
COMPLETING = {"_CONFCLI_COMPLETE": "complete_bash", "COMP_WORDS": "confcli se", "COMP_CWORD": "1"}
_COMPLETION_GOAL = 7


def install(folder: Path) -> Path:
    """Install the checkout as a wheel into a new venv, and return its ``bin`` folder."""
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
    command: list[str | Path] = [programs / "python", "-m", "pip", "install", "--quiet", ROOT]
    subprocess.run(command, check=True, env=environment)
    return programs


@cache
def programs() -> Path:
    """The programs of one fresh install, for all that is measured in this process."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return install(Path(folder, "venv"))


def seconds(command: list[str], *, terminal: bool, **variables: str) -> float:
    """The time a command takes, with its output read and discarded."""
    environment = os.environ | {"COLUMNS": "100", "TERM": "xterm", "CONFCLI_PAGER": ""} | variables
    begin = time.perf_counter()
    if terminal:
        main, side = pty.openpty()
        process = subprocess.Popen(command, stdout=side, stderr=side, env=environment)
        os.close(side)
        _drain(main)
        process.wait()
    else:
        subprocess.run(command, capture_output=True, env=environment)
    return time.perf_counter() - begin


def _drain(main: int) -> None:
    try:
        while os.read(main, 65536):
            pass
    except OSError:  # the other end is closed
        os.close(main)


def instructions(command: Sequence[str], **variables: str) -> int:
    """The instructions that a command takes, as callgrind counts them."""
    if not shutil.which(_COUNTING[0]):
        raise NotHere("valgrind is not installed")
    environment = os.environ | {"COLUMNS": "100", "PYTHONHASHSEED": "0"} | variables
    done = subprocess.run([*_COUNTING, *command], capture_output=True, text=True, env=environment)
    found = _COUNTED.search(done.stderr)
    assert found, done.stderr
    return int(found[1])


def rows(*, quick: bool) -> Iterator[Row]:
    """The time of each command, and of completing one, in empty processes."""
    runs = 3 if quick else _RUNS
    with tempfile.TemporaryDirectory() as home:
        for name, arguments, variables, goal, terminal in _measured(home):
            where = "on a terminal" if terminal else "into a pipe"
            ratio = _ratio(arguments, variables, terminal=terminal, runs=runs)
            yield Row(name, ratio, goal, where)


def counts() -> Iterator[Row]:
    """The instructions of each command, relative to those of an empty process."""
    python, confcli = (str(programs() / name) for name in ("python", "confcli"))
    with tempfile.TemporaryDirectory() as home:
        base = instructions([python, "-c", "pass"])
        for name, arguments, variables, _, terminal in _measured(home):
            if not terminal:
                count = instructions([confcli, *arguments], **variables)
                yield Row(name, count / base, None, "instructions")


def _measured(home: str) -> Iterator[tuple[str, tuple[str, ...], dict[str, str], float, bool]]:
    """Yield what is measured: its name, arguments, variables, goal, and whether on a terminal."""
    empty = {"HOME": home, "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "CONFCLI_HOME": ""}
    for arguments, goal, terminal in STARTS:
        yield " ".join(("confcli", *arguments)), arguments, empty, goal, terminal
    yield "completing confcli se", (), empty | COMPLETING, _COMPLETION_GOAL, False


def _ratio(
    arguments: tuple[str, ...], variables: dict[str, str], *, terminal: bool, runs: int
) -> float:
    """The median ratio of the time of a command to that of an empty process just before."""
    python, confcli = (str(programs() / name) for name in ("python", "confcli"))
    ratios = []
    for _ in range(runs):
        base = seconds([python, "-c", "pass"], terminal=False)
        taken = seconds([confcli, *arguments], terminal=terminal, **variables)
        ratios.append(taken / base)
    return statistics.median(ratios)


if __name__ == "__main__":
    show(counts() if "--count" in sys.argv else rows(quick="--quick" in sys.argv))
