"""Measure how the cost of adding a schedule grows with its items, in every format.

    python -m tests.benchmarks.growth [FORMAT...]

For files of items that differ and of items that are alike, runs ``add`` in a process of its own
for 1, 5,000 and 10,000 of them. Prints the processor time and the peak memory for the most (goals:
4 s and 100 MB), and how many times what one item needs not they take of those for half as many
(goal: 2.2). Memory is measured on Linux.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.rows import Row
from tests.support.growing import WRITERS, written
from tests.support.items import KINDS

COUNTS = (1, 5_000, 10_000)
_ADD = """
import gc
import sys
from confcli.cli.run import run

gc.disable()  # as the command does
code = run(sys.argv[1:])
print(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0], file=sys.stderr)
sys.exit(code)
"""
_HINTS = ("--conference", "Kites 2024", "--source-tz", "UTC", "--year", "2024")


class Cost(NamedTuple):
    """What a run took: seconds of the processor, and megabytes."""

    seconds: float
    megabytes: float


class Figures(NamedTuple):
    """The cost for the longest file, and how many times that for half of it."""

    seconds: float
    megabytes: float
    time: float
    memory: float


GOALS = {"seconds": 4.0, "megabytes": 100.0, "time": 2.2, "memory": 2.2}
#: What is said of each figure, and its unit.
NAMES = {
    "seconds": ("time", " s"),
    "megabytes": ("memory", " MB"),
    "time": ("time for twice the items", "x"),
    "memory": ("memory for twice the items", "x"),
}


def cost(pages: Sequence[Path], home: Path) -> Cost:
    """Add files to an empty database."""
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-c", _ADD, "add", *map(str, pages), *_HINTS],
        env=os.environ | {"CONFCLI_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    after = os.times()
    if done.returncode:
        sys.exit(done.stderr)
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    return Cost(used, int(done.stderr.split()[-1]) / 1000)


def measured(name: str, kind: str, counts: Sequence[int]) -> Figures:
    """The costs of adding files of each length, and their growth."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "kites.txt")
        for count in counts:
            page.write_bytes(written(name, kind, count))
            found.append(cost([page], Path(folder, str(count))))
    return Figures(*found[-1], *(times(*each) for each in zip(*found, strict=True)))


def times(least: float, some: float, most: float) -> float:
    """How many times as much the most takes beyond the least; less than 10% of it is noise."""
    return (most - least) / max(some - least, least / 10)


def rows(*, quick: bool) -> Iterator[Row]:
    """The worst of all formats and kinds of items, in each figure."""
    counts = tuple(count // 10 or 1 for count in COUNTS) if quick else COUNTS
    found = [(measured(*each, counts), " of ".join(each[::-1])) for each in product(WRITERS, KINDS)]
    for figure in Figures._fields:
        value, of = max((getattr(figures, figure), of) for figures, of in found)
        name, unit = NAMES[figure]
        yield Row(f"add: {name}", value, GOALS[figure], f"{counts[-1]:,} items, {of}", unit)


def main() -> None:
    """Measure each format, or those that are named."""
    print(f"{'format':20} {'items':9} {'s':>6} {'MB':>6} {'s 2n/n':>7} {'MB 2n/n':>7}")
    for name, kind in product(sys.argv[1:] or WRITERS, KINDS):
        found = measured(name, kind, COUNTS)
        shown = (f"{found.seconds:6.2f} {found.megabytes:6.0f}", f"{found.time:7.1f}")
        is_over = any(round(getattr(found, each), 1) > goal for each, goal in GOALS.items())
        print(f"{name:20} {kind:9}", *shown, f"{found.memory:7.1f}", "over" * is_over, flush=True)


if __name__ == "__main__":
    main()
