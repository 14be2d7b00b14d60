"""Measure how soon the browser shows its first screen, relative to importing Textual.

    python -m tests.benchmarks.browsing [--quick]

Installs this checkout as a wheel into a fresh venv, and opens the browser on a pseudo-terminal
with the bundled listings, right after ``python -c "import textual.app"`` in that venv, so that both
see the same load. The first screen is there once it names the first talk.
"""

import fcntl
import os
import pty
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator

from tests.benchmarks.rows import Row, show
from tests.benchmarks.startup import programs

_GOAL, _RUNS = 2.5, 9
#: Lines and columns.
_SIZE = (30, 120)
#: Of the first talk of the bundled listings.
_FIRST = b"FrugalML"


def rows(*, quick: bool) -> Iterator[Row]:
    """The time until the first screen, to that of importing Textual alone."""
    python, confcli = (str(programs() / name) for name in ("python", "confcli"))
    ratios = []
    for _ in range(3 if quick else _RUNS):
        begun = time.perf_counter()
        subprocess.run([python, "-c", "import textual.app"], check=True)
        base = time.perf_counter() - begun
        ratios.append(until_first_screen([confcli, "browse"]) / base)
    yield Row("browse until its first screen", statistics.median(ratios), _GOAL, "on a terminal")


def until_first_screen(command: list[str]) -> float:
    """The seconds until a browser shows its first talk; it is left then."""
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", *_SIZE, 0, 0))
    with tempfile.TemporaryDirectory() as home:
        own = {"CONFCLI_HOME": home, "TERM": "xterm-256color", "CONFCLI_NOW": "2021-01-01T12:00Z"}
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=side, stdout=side, stderr=side, env=os.environ | own
        )
        os.close(side)
        shown = b""
        while _FIRST not in shown:
            shown += os.read(main, 65536)
        taken = time.perf_counter() - begun
        os.write(main, b"q")
        _drain(main)
        process.wait()
    return taken


def _drain(main: int) -> None:
    try:
        while os.read(main, 65536):
            pass
    except OSError:  # the other end is closed
        os.close(main)


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
