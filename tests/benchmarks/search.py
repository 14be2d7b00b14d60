"""Measure the cost of a search in a cold process, relative to an empty Python process.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.search [--quick]

Installs this checkout as a wheel into a fresh venv; searches the bundled listings alone, then
with 5,000 and with all 168,276 papers of the corpus added. For each query, prints the median
ratio to ``python -c pass`` in that venv, the search's own time (this ratio minus the ratio of
``confcli listings`` on the bundled listings), and its peak memory. For comparison, on the same
papers and in the same run: ``sqlite3`` (FTS5, exact words), ``fzf --filter`` and ``rg -i`` (lines
of title and authors), if installed. Then the size of the index, and its share of the time of
``add``. Needs ``zstd``.
"""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from confcli.search.index.schema import SCHEMA
from tests.benchmarks.rows import NotHere, Row, corpus, show
from tests.benchmarks.startup import programs
from tests.benchmarks.store import SIZES, halves, papers

_OURS = ("confcli", "listings")
_MEMORY = 60
_RUNS = 7
_GROWTH = 2
_FTS_QUERY = "SELECT title, authors FROM papers WHERE papers MATCH '{}' ORDER BY rank LIMIT 20"
#: Runs a command and prints its peak memory.
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""
#: Runs ``confcli add`` and prints the share of time spent on writing the index.
_TIMED = """
import sys, time
from confcli.search.index import writing
from confcli.cli.run import run
write, taken, begin = writing.write, [], time.perf_counter()
def timed(*arguments):
    started = time.perf_counter()
    write(*arguments)
    taken.append(time.perf_counter() - started)
writing.write = timed
code = run(sys.argv[1:])
print(sum(taken) / (time.perf_counter() - begin))
sys.exit(code)
"""


class Example(NamedTuple):
    """A query, its equivalents for SQLite and for lines, and the goal for its own time."""

    kind: str
    text: str
    match: str
    pattern: str
    goal: int | None = None


QUERIES = (
    Example("rare word", "changepoint", "changepoint", "changepoint", 2),
    Example("commonest word", "learning", "learning", "learning", 3),
    Example(
        "two words",
        "federated learning",
        "federated learning",
        "federated.*learning|learning.*federated",
    ),
    Example(
        "two typos",
        "fedrated lerning",
        "federated learning",
        "federated.*learning|learning.*federated",
        3,
    ),
    Example("author", "yoshua bengio", "authors : (yoshua bengio)", "yoshua bengio"),
    Example("phrase", '"graph neural network"', '"graph neural network"', "graph neural network"),
    Example("prefix", "phylogen", "phylogen*", "phylogen"),
)


def seconds(words: list[str], home: Path, given: Path | None = None) -> float:
    """The time a command takes, with a file as input and its output discarded."""
    environment = os.environ | {"CONFCLI_HOME": str(home)}
    with (given or Path(os.devnull)).open("rb") as stdin:
        begin = time.perf_counter()
        subprocess.run(
            words,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        return time.perf_counter() - begin


def peak(python: Path, words: list[str], home: Path) -> int:
    """The peak memory of a command in MiB, measured from a small parent process."""
    environment = os.environ | {"CONFCLI_HOME": str(home)}
    command = [str(python), "-c", _PEAK, *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    return int(done.stdout)


class Place(NamedTuple):
    """The papers to search: a home for confcli, and copies for other programs."""

    name: str
    home: Path
    database: Path | None = None
    lines: Path | None = None


class Command(NamedTuple):
    """A command, its confcli home and its input file."""

    words: list[str]
    home: Path
    given: Path | None = None


class Cost(NamedTuple):
    """The time of a search relative to an empty process: in total, and its own share."""

    whole: float
    own: float
    #: Its peak in MiB.
    memory: int


def others(asked: Example, place: Place) -> dict[str, Command]:
    """The equivalent commands of other programs, if installed."""
    if place.database is None or place.lines is None:
        return {}
    statement = _FTS_QUERY.format(asked.match)
    commands = {
        "sqlite3": Command(["sqlite3", str(place.database), statement], place.home),
        "fzf": Command(["fzf", "--filter", asked.text.replace('"', "")], place.home, place.lines),
        "rg": Command(["rg", "-i", asked.pattern, str(place.lines)], place.home),
    }
    return {name: command for name, command in commands.items() if shutil.which(name)}


def measure(programs: Path, place: Place, nowhere: Path, runs: int) -> dict[str, Cost]:
    """Print the cost of each query in a place, and return it by kind of query."""
    confcli, costs = str(programs / "confcli"), {}
    for asked in QUERIES:
        commands = {
            "confcli": Command([confcli, "search", asked.text], place.home),
            "listings": Command([confcli, "listings"], nowhere),
        } | others(asked, place)
        empty = Command([str(programs / "python"), "-c", "pass"], nowhere)
        ratios = interleaved(commands, empty, runs)
        medians = {name: statistics.median(each) for name, each in ratios.items()}
        pairs = zip(ratios["confcli"], ratios["listings"], strict=True)
        own = statistics.median(search - listings for search, listings in pairs)
        memory = peak(programs / "python", *commands["confcli"][:2])
        costs[asked.kind] = Cost(medians["confcli"], own, memory)
        _print(asked, place, costs[asked.kind])
        beside = [f"{name} {medians[name]:.1f}x" for name in commands if name not in _OURS]
        if beside:
            print(f"{'':>17}{'  '.join(beside)}", flush=True)
    return costs


def interleaved(commands: dict[str, Command], empty: Command, runs: int) -> dict[str, list[float]]:
    """The times of each command relative to an empty process run just before."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        base = seconds(*empty)
        for name, command in commands.items():
            found[name].append(seconds(*command) / base)
    return found


def _print(asked: Example, place: Place, cost: Cost) -> None:
    goal = f" (goal: {asked.goal}x)" if asked.goal and place.name.startswith("168,276") else ""
    print(
        f"{place.name:>15}: {cost.whole:5.1f}x, own {cost.own:4.1f}x{goal}, {cost.memory} MB "
        f"(goal: {_MEMORY})  {asked.kind}: {asked.text}",
        flush=True,
    )


def prepare(programs: Path, corpus: Path, folder: Path, size: int) -> Place:
    """Add ``size`` papers, write them for other programs, and print the cost of the index."""
    lines, home = folder / f"{size}.jsonl", folder / str(size)
    papers(corpus, size, lines)
    files = map(str, halves(lines))
    command = [str(programs / "python"), "-c", _TIMED, "add", *files, "-c", "Papers"]
    environment = os.environ | {"CONFCLI_HOME": str(home)}
    base = statistics.median(
        seconds([str(programs / "python"), "-c", "pass"], home) for _ in range(5)
    )
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    taken, share = (time.perf_counter() - begin) / base, float(done.stdout.split()[-1])
    whole, index = sizes(home / "listings.db")
    print(
        f"{size:>8,} papers: add {taken:,.0f}x, {share:.0%} of it for the index; "
        f"database {whole:.1f} MB, {index:.1f} MB of it the index",
        flush=True,
    )
    return Place(f"{size:,} papers", home, *_for_others(lines, folder / f"{size}"))


def _for_others(lines: Path, name: Path) -> tuple[Path, Path]:
    """Write papers as an FTS5 table, and as lines of title and authors."""
    table, text = name.with_suffix(".db"), name.with_suffix(".txt")
    connection = sqlite3.connect(table)
    connection.execute("CREATE VIRTUAL TABLE papers USING fts5 (title, authors, abstract)")
    with lines.open(encoding="utf-8") as records, text.open("w", encoding="utf-8") as out:
        for fields in map(_fields, records):
            out.write(f"{fields[0]}\t{fields[1]}\n")
            connection.execute("INSERT INTO papers VALUES (?, ?, ?)", fields)
    connection.execute("INSERT INTO papers (papers) VALUES ('optimize')")
    connection.commit()
    connection.close()
    return table, text


def _fields(line: str) -> tuple[str, str, str]:
    record = json.loads(line)
    authors = record.get("authors")
    names = ", ".join(map(str, authors)) if isinstance(authors, list) else ""
    texts = [str(record.get(key) or "") for key in ("title", "abstract")]
    title, abstract = (" ".join(text.split()) for text in texts)
    return title, names, abstract


def sizes(database: Path) -> tuple[float, float]:
    """The sizes of a database and of its index tables in MB."""
    made = sqlite3.connect(":memory:")
    made.executescript(SCHEMA)
    names = json.dumps([name for (name,) in made.execute("SELECT name FROM sqlite_schema")])
    connection = sqlite3.connect(database)
    (index,) = connection.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT value FROM json_each(?))", (names,)
    ).fetchone()
    return database.stat().st_size / 1e6, index / 1e6


def rows(*, quick: bool) -> Iterator[Row]:
    """The own time of each search among all papers, its memory, and how it grows."""
    if not shutil.which("zstd"):
        raise NotHere("zstd is not installed")
    runs, sizes_ = (2, (500, 5_000)) if quick else (_RUNS, SIZES)
    with tempfile.TemporaryDirectory() as name:
        nowhere = Path(name, "none")
        found = []
        for size in sizes_:
            place = prepare(programs(), corpus(), Path(name), size)
            found.append(measure(programs(), place, nowhere, runs))
        few, many = found
        among = f"{sizes_[-1]:,} papers"
        for asked in QUERIES:
            yield Row(f"{asked.kind}, its own time", many[asked.kind].own, asked.goal, among)
            yield Row(f"{asked.kind}, memory", many[asked.kind].memory, _MEMORY, among, " MB")
        for kind in ("rare word", "author", "prefix"):
            ratio = many[kind].whole / few[kind].whole
            yield Row(f"{kind}, to that of {sizes_[0]:,} papers", ratio, _GROWTH, among)


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
