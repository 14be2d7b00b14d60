"""Measure how soon a long list is on a terminal, relative to a short one.

    python -m tests.benchmarks.paging [RUNS]

A pager takes the first 40 lines of all talks of a large listing and leaves. Prints the median of
the time that takes, as a multiple of ``talks --limit 20`` on the same terminal (goal: 2x), and of
the time of drawing all of it.
"""

import os
import pty
import statistics
import subprocess
import sys
import termios
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.harness import PROGRAM
from tests.support.invented import many

#: As many as the largest conference has that we know of.
TALKS = 8251
_LINES = 40


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


def measure(home: Path, runs: int) -> None:
    """Print the ratios."""
    first, whole = f"sed {_LINES}q", "cat > /dev/null"
    soon, all_ = [], []
    for _ in range(runs):
        short = seconds(home, first, "--limit", "20")
        soon.append(seconds(home, first) / short)
        all_.append(seconds(home, whole) / short)
    print(f"{statistics.median(soon):5.1f}x (goal: 2x)  line {_LINES} of {TALKS:,} talks, and left")
    print(f"{statistics.median(all_):5.1f}x             all {TALKS:,} talks")


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        folder = Path(name)
        add = [*PROGRAM, "add", str(many(folder, TALKS))]
        subprocess.run(add, check=True, env=os.environ | {"CONFCLI_HOME": name})
        measure(folder, int(sys.argv[1]) if len(sys.argv) > 1 else 9)
