"""Measure a cold start of confcli, relative to an empty Python process.

    python -m tests.benchmarks.startup [RUNS]

Installs this checkout as a wheel into a fresh venv, and runs each command right after
``python -c pass`` in that venv, so that both see the same load. Prints the median of the
ratios.
"""

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: The command, whether it writes to a terminal, and the goal for the ratio.
COMMANDS = (
    (("search", "federated", "--json"), False, 8),
    (("search", "fedrated", "--json"), False, 8),
    (("today", "--json"), False, 8),
    (("talks", "--json"), False, 8),
    (("--help",), False, 8),
    (("search", "federated"), True, 12),
    (("today", "--date", "2021-05-05"), True, 12),
    (("sessions",), True, 12),
)


def install(folder: Path) -> Path:
    """Install the checkout as a wheel into a new venv, and return its ``bin`` folder."""
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
    command: list[str | Path] = [programs / "python", "-m", "pip", "install", "--quiet", ROOT]
    subprocess.run(command, check=True, env=environment)
    return programs


def seconds(command: list[str], *, terminal: bool) -> float:
    """The time a command takes, with its output read and discarded."""
    environment = os.environ | {"COLUMNS": "100", "TERM": "xterm"}
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


def measure(programs: Path, runs: int) -> None:
    """Print the ratio of each command."""
    empty = [str(programs / "python"), "-c", "pass"]
    ratios: dict[int, list[float]] = {n: [] for n in range(len(COMMANDS))}
    for _ in range(runs):
        for number, (arguments, terminal, _goal) in enumerate(COMMANDS):
            base = seconds(empty, terminal=False)
            taken = seconds([str(programs / "confcli"), *arguments], terminal=terminal)
            ratios[number].append(taken / base)
    for number, (arguments, terminal, goal) in enumerate(COMMANDS):
        where = "terminal" if terminal else "pipe"
        median = statistics.median(ratios[number])
        print(f"{median:5.1f}x (goal: {goal}x)  {where:<8}  confcli {' '.join(arguments)}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(install(Path(name)), int(sys.argv[1]) if len(sys.argv) > 1 else 15)
