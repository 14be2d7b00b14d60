"""Measure the cost of a large database, relative to the bundled listings alone.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.store [RUNS]

Adds 5,000 and all 168,276 papers of the corpus, as JSON lines, with a fresh install of this
checkout. Prints the time of ``add`` as a multiple of an empty Python process, and its peak
memory; then, for commands that read, the median ratio to the same command without a database.
Needs ``zstd``.
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.startup import install, seconds

SIZES = (5_000, 168_276)
GOALS = {5_000: 1.5, 168_276: 2.0}
READING = (("today",), ("sessions",), ("listings",))


def papers(corpus: Path, count: int, target: Path) -> None:
    """Write the first papers of the corpus as JSON lines."""
    packed = corpus / "papers" / "papers-168k.jsonl.zst"
    program = shutil.which("zstd") or sys.exit("zstd is not installed")
    with subprocess.Popen([program, "-dcq", packed], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        with target.open("wb") as out:
            for _, line in zip(range(count), process.stdout, strict=False):
                out.write(line)
        process.kill()


def some_id(confcli: str, conference: str) -> str:
    """The id of a talk in the middle of a conference."""
    command = [confcli, "talks", "-c", conference, "--jsonl", "--fields", "id"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    return str(json.loads(lines[len(lines) // 2])["id"])


def measure(programs: Path, corpus: Path, folder: Path, size: int, runs: int) -> None:
    """Print the cost of adding ``size`` papers, and of reading commands afterwards."""
    confcli, home, lines = str(programs / "confcli"), folder / str(size), folder / f"{size}.jsonl"
    papers(corpus, size, lines)
    os.environ["CONFCLI_HOME"] = str(home)
    base = statistics.median(
        seconds([str(programs / "python"), "-c", "pass"], terminal=False) for _ in range(5)
    )
    taken = seconds([confcli, "add", str(lines), "-c", "Papers"], terminal=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    stored = (home / "listings.db").stat().st_size // 2**20
    print(f"{size:>7} papers: add {taken / base:,.0f}x, peak {peak} MB, database {stored} MB")
    there = ("show", some_id(confcli, "papers"))
    os.environ["CONFCLI_HOME"] = str(folder / "none")
    here = ("show", some_id(confcli, "iclr"))
    for large, small in (*((words, words) for words in READING), (there, here)):
        ratios = []
        for _ in range(runs):
            os.environ["CONFCLI_HOME"] = str(folder / "none")
            without = seconds([confcli, *small], terminal=False)
            os.environ["CONFCLI_HOME"] = str(home)
            ratios.append(seconds([confcli, *large], terminal=False) / without)
        median = statistics.median(ratios)
        print(f"{size:>7} papers: {median:.2f}x (goal: {GOALS[size]}x)  confcli {large[0]}")


def main() -> None:
    """Measure both sizes."""
    corpus = os.environ.get("CONFCLI_CORPUS") or sys.exit("CONFCLI_CORPUS is not set")
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as name:
        programs = install(Path(name) / "venv")
        for size in SIZES:
            measure(programs, Path(corpus), Path(name), size, runs)


if __name__ == "__main__":
    main()
