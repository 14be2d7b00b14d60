"""Measure how soon a long list is on a terminal, relative to a short one.

    python -m tests.benchmarks.paging [--quick]

A pager takes the first 40 lines of all talks of a large listing and leaves. Shows the median of
the time that takes, as a multiple of ``talks --limit 20`` on the same terminal, and of the time of
drawing all of it.
"""

import os
import pty
import statistics
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.rows import Row, show
from tests.support.harness import PROGRAM
from tests.support.invented import many

#: As many as the largest conference has that we know of.
TALKS = 8251
_LINES = 40
#: The goal for the first of them, and how often it is measured.
_GOAL, _RUNS = 2, 9


def seconds(home: Path, pager: str, *arguments: str) -> float:
    """The time of a run on a terminal of 50 lines."""
    main, side = pty.openpty()
    termios.tcsetwinsize(side, (50, 100))
    settings = {"TERM": "xterm", "CONFCLI_HOME": str(home), "CONFCLI_PAGER": pager}
    begin = time.perf_counter()
    child = subprocess.Popen(
        [*PROGRAM, "talks", "-c", "kitecon", *arguments],
        stdin=side,
        stdout=side,
        stderr=side,
        env=os.environ | settings,
    )
    os.close(side)
    try:
        while os.read(main, 65536):
            pass
    except OSError:  # the other end is closed
        os.close(main)
    child.wait()
    return time.perf_counter() - begin


def rows(*, quick: bool) -> Iterator[Row]:
    """The first lines, and all of them."""
    talks = TALKS // 10 if quick else TALKS
    with TemporaryDirectory() as name:
        add = [*PROGRAM, "add", str(many(Path(name), talks))]
        environment = os.environ | {"CONFCLI_HOME": name}
        subprocess.run(add, check=True, env=environment, capture_output=True)
        soon, whole = measured(Path(name), 2 if quick else _RUNS)
    yield Row(f"line {_LINES}, and left", soon, _GOAL, f"{talks:,} talks")
    yield Row("all of it", whole, None, f"{talks:,} talks")


def measured(home: Path, runs: int) -> tuple[float, float]:
    """The ratios of the first lines and of all of them to a short list."""
    first, whole = f"sed {_LINES}q", "cat > /dev/null"
    soon, all_ = [], []
    for _ in range(runs):
        short = seconds(home, first, "--limit", "20")
        soon.append(seconds(home, first) / short)
        all_.append(seconds(home, whole) / short)
    return statistics.median(soon), statistics.median(all_)


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
