"""Measure the cost of a large database: of adding to it, and of reading commands afterwards.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.store [--quick]

Adds 5,000 and all 168,276 papers of the corpus, as JSON lines. The processor time of ``add`` is a
multiple of what SQLite's FTS5 alone needs to take the same titles, authors and abstracts in one
transaction. Then, for commands that read, the median ratio to the same command without a
database. Needs ``zstd``.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.growth import cost
from tests.benchmarks.rows import NotHere, Row, corpus, show
from tests.benchmarks.startup import programs, seconds

SIZES = (5_000, 168_276)
#: How many times what FTS5 needs ``add`` may take, and how many MB.
_ADD, _MEMORY = 2.5, 500
#: How many times as long as without a database reading may take, by the order of the sizes.
_READING_GOALS = (1.5, 2.0)
READING = (("today",), ("sessions",), ("listings",))
_FTS5 = """
import json, sqlite3, sys, time

def texts(line):
    record = json.loads(line)
    authors = record.get("authors") or ()
    return record.get("title"), ", ".join(map(str, authors)), record.get("abstract")

rows = [texts(line) for line in open(sys.argv[1], encoding="utf-8")]
connection = sqlite3.connect(sys.argv[2])
begin = time.process_time()
connection.execute("CREATE VIRTUAL TABLE paper USING fts5 (title, authors, abstract)")
connection.executemany("INSERT INTO paper VALUES (?, ?, ?)", rows)
connection.commit()
print(time.process_time() - begin)
"""


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


def halves(lines: Path) -> list[Path]:
    """Write the lines of a file into two, none of which is too large to be added."""
    found = [lines.with_suffix(f".{part}.jsonl") for part in (1, 2)]
    with lines.open("rb") as whole:
        for path, least in zip(found, (lines.stat().st_size // 2, sys.maxsize), strict=True):
            with path.open("wb") as half:
                while half.tell() < least and (line := whole.readline()):
                    half.write(line)
    return found


def some_id(confcli: str, conference: str) -> str:
    """The id of a talk in the middle of a conference."""
    command = [confcli, "talks", "-c", conference, "--jsonl", "--fields", "id"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    return str(json.loads(lines[len(lines) // 2])["id"])


def adding(lines: Path, home: Path) -> tuple[float, float]:
    """How many times what FTS5 needs ``add`` takes of the processor, and its peak in MB."""
    command = [sys.executable, "-c", _FTS5, str(lines), str(lines.with_suffix(".db"))]
    alone = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    taken = cost(halves(lines), home)
    return taken.seconds / alone, taken.megabytes


def reading(folder: Path, home: Path, runs: int) -> Iterator[tuple[str, float]]:
    """Yield commands, and how many times as long they take with a database as without one."""
    confcli, none = str(programs() / "confcli"), str(folder / "none")
    os.environ["CONFCLI_HOME"] = str(home)
    there = ("show", some_id(confcli, "kites"))
    os.environ["CONFCLI_HOME"] = none
    here = ("show", some_id(confcli, "iclr"))
    for large, small in (*((words, words) for words in READING), (there, here)):
        ratios = []
        for _ in range(runs):
            without = seconds([confcli, *small], terminal=False, CONFCLI_HOME=none)
            taken = seconds([confcli, *large], terminal=False, CONFCLI_HOME=str(home))
            ratios.append(taken / without)
        yield large[0], statistics.median(ratios)


def rows(*, quick: bool) -> Iterator[Row]:
    """The cost of adding papers, and of reading among them."""
    if not shutil.which("zstd"):
        raise NotHere("zstd is not installed")
    sizes, runs = ((500, 5_000), 2) if quick else (SIZES, 15)
    with tempfile.TemporaryDirectory() as name:
        for size, goal in zip(sizes, _READING_GOALS, strict=True):
            lines, home, among = (
                Path(name, f"{size}.jsonl"),
                Path(name, str(size)),
                f"{size:,} papers",
            )
            papers(corpus(), size, lines)
            ratio, memory = adding(lines, home)
            yield Row("add, to FTS5 alone", ratio, _ADD, among)
            yield Row("add, memory", memory, _MEMORY, among, " MB")
            for command, times in reading(Path(name), home, runs):
                yield Row(f"{command}, to that without a database", times, goal, among)


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
