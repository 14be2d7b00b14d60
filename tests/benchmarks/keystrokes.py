"""Measure how soon each keystroke is answered while a query is typed, as the browser asks.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.keystrokes [--quick]

Queries are typed letter by letter, with typos, fields, quotations and corrections, in one process
that lives on: first in 5,000 talks, invented of the words of the bundled papers, then in all
168,276 papers of the corpus. Each text is asked when it is typed, among all the others, and no
answer is kept. As in the browser, no garbage is collected, and what any search needs is read before
the first key. What is measured is the time until as many results as the browser asks for at first
are there, with all that a list shows of them. Shows the median and the slowest keystroke as a
multiple of ``python -c pass`` in the same process, and the peak memory of it. The large one needs
``zstd``.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from confcli.browse.state import MOST
from confcli.library import bundled
from confcli.schedule.entries import Paper
from confcli.schedule.schedule import Schedule
from tests.benchmarks.rows import NotHere, Row, corpus, show
from tests.benchmarks.startup import programs
from tests.benchmarks.store import SIZES, halves, papers

_GOALS = (3, 8)
#: How often everything is typed; of each keystroke, the median counts.
_RUNS = 3
#: What takes back a letter.
_BACK = "<"
TYPED = (
    "federated learning",
    "fedrated lerning",
    "yoshua bengio",
    "author:bengio -survey",
    '"graph neural network" molecules',
    'title:"optimal trans',
    "(vision OR language) model",
    "transformers for protein structure",
    "transformers for<<<<<<<<<<<<<<<variational autoencoder",
    "how do i train large language models",
    "type:poster robust",
    "day:2021-05-05 bandits",
    "conf:papers causal",
    "the attention of<<<<<<<<<<<<<<<<nueral ode",
    "reinforcement learning with human feedback NOT robots",
)
#: Types texts given as JSON into the home given, and prints what that took; at last, how many
#: results are asked for.
_USER = """
import asyncio, gc, json, subprocess, sys, time
from datetime import date
from pathlib import Path
from confcli.browse.asking import Asking
from confcli.library.database import Database
from confcli.library.indexes import load
from confcli.model.errors import ConfcliError
from confcli.schedule.days import Calendar
from confcli.schedule.filters import Filters
from confcli.search import as_typed
from confcli.search.asking.query import Query
from confcli.search.searcher import Searcher
from confcli.times.zones import zone

def empty():
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"])
    return time.perf_counter() - begin

def query(text):
    return Query(text, Filters(), calendar, date(2021, 5, 4))

def find(text):
    found = as_typed.search(searcher, query(text), most)
    for result in found.results:
        entry = result.entry
        entry.shown_title, entry.authors, [(it.start, it.end, it.room) for it in entry.slots]

async def type_all():
    asking = Asking(find)
    for texts in json.loads(sys.argv[2]):
        bases.append(empty())
        for text in texts:
            begin = time.perf_counter()
            answer = await asking.ask(text)
            taken.append(time.perf_counter() - begin)
    asking.close()

searcher, bases, taken = Searcher(load(Database(Path(sys.argv[1], "listings.db")))), [], []
calendar, most = Calendar(zone("Europe/Berlin"), places=searcher.places), int(sys.argv[3])
gc.disable()
as_typed.prepare(searcher, query(""))
asyncio.run(type_all())
peak = open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]
print(json.dumps([bases, taken, int(peak) / 1000]))
"""


class Cost(NamedTuple):
    """What typing takes: each text as a multiple of an empty process, and megabytes."""

    ratios: dict[str, float]
    memory: float


def keystrokes(typed: str) -> Iterator[str]:
    """Yield what the search line holds after each key."""
    line = ""
    for key in typed:
        line = line[:-1] if key == _BACK else line + key
        if line:
            yield line


def cost(home: Path, runs: int) -> Cost:
    """Type everything, several times, each time in a process of its own."""
    texts = [[*keystrokes(typed)] for typed in TYPED]
    python, found = str(programs() / "python"), list[list[float]]()
    command, peak = [python, "-c", _USER, str(home), json.dumps(texts), str(MOST)], 0.0
    for _ in range(runs):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        bases, taken, memory = json.loads(done.stdout)
        found.append([each / statistics.median(bases) for each in taken])
        peak = max(peak, memory)
    medians = map(statistics.median, zip(*found, strict=True))
    every = zip((text for each in texts for text in each), medians, strict=True)
    return Cost(_slowest(every), peak)


def _slowest(every: Iterator[tuple[str, float]]) -> dict[str, float]:
    """The slowest time of each text: some are there again after a correction."""
    found: dict[str, float] = {}
    for text, ratio in every:
        found[text] = max(ratio, found.get(text, 0.0))
    return found


def talks(count: int, target: Path) -> None:
    """Write talks whose titles, abstracts and people are mixed of those of bundled papers."""
    random = Random(1)  # noqa: S311 - the same talks in each run
    known = [it for it in Schedule(bundled.load()).papers if it.title and it.abstract]
    with target.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps(_mixed(number, random, known)) + "\n")


def _mixed(number: int, random: Random, known: list[Paper]) -> dict[str, Any]:
    one, other = random.sample(known, 2)
    names = [name.split() for paper in random.sample(known, 3) for name in paper.authors[:2]]
    start = datetime(2021, 5, 3 + number % 5, 8, tzinfo=UTC) + timedelta(
        minutes=20 * (number // 5 % 30)
    )
    return {
        "id": f"talk{number}",
        "conference": "Papers",
        "title": f"{_half(one.title)} {_half(other.title)}",
        "authors": [f"{random.choice(names)[0]} {name[-1]}" for name in names[:4]],
        "abstract": f"{_half(one.abstract)} {_half(other.abstract)}",
        "type": random.choice(("oral", "poster", "spotlight")),
        "start": start.isoformat(),
        "end": (start + timedelta(minutes=20)).isoformat(),
        "room": f"Room {number // 150}",
    }


def _half(text: str | None) -> str:
    words = (text or "").split()
    return " ".join(words[: (len(words) + 1) // 2])


def add(files: list[Path], home: Path) -> Path:
    """Add files as one conference to a new home, and return it."""
    command: list[str | Path] = [programs() / "confcli", "add", *files, "-c", "Papers"]
    environment = os.environ | {"CONFCLI_HOME": str(home)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return home


def _all_papers(folder: Path, count: int) -> list[Path]:
    if not shutil.which("zstd"):
        raise NotHere("zstd is not installed")
    lines = folder / "papers.jsonl"
    papers(corpus(), count, lines)
    return halves(lines)


def rows(*, quick: bool) -> Iterator[Row]:
    """The median and the slowest keystroke among few talks and among many papers."""
    (few, many), runs = ((500, 5_000), 1) if quick else (SIZES, _RUNS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        talks(few, folder / "talks.jsonl")
        home = add([folder / "talks.jsonl"], folder / "few")
        yield from _rows(cost(home, runs), f"{few:,} talks", _GOALS[0])
        home = add(_all_papers(folder, many), folder / "many")
        yield from _rows(cost(home, runs), f"{many:,} papers", _GOALS[1])


def _rows(cost: Cost, among: str, goal: float) -> Iterator[Row]:
    slowest = max(cost.ratios, key=lambda text: cost.ratios[text])
    yield Row("a keystroke, median", statistics.median(cost.ratios.values()), goal, among)
    yield Row(f"the slowest keystroke: {slowest}", cost.ratios[slowest], goal, among)
    late = sum(float(f"{ratio:.2f}") > goal for ratio in cost.ratios.values())
    yield Row("keystrokes answered later", 100 * late / len(cost.ratios), None, among, " %")
    yield Row("memory", cost.memory, None, among, " MB")


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
