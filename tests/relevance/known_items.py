"""Measure how often a search finds the intended paper, first or among the first five.

    CONFCLI_CORPUS=FOLDER python -m tests.relevance.known_items [N] [--home DIR] [--failures]

Makes N queries of each kind (default 200) from the papers of the corpus, always the same ones,
whose words single out one paper, and runs them. Prints for each kind the number of queries, the
shares answered by the first result and by the first five, the mean reciprocal rank, the median
time of a search, and the goals. Papers with the same title count as one.

The papers are first added to a database, which takes about a minute. ``--home`` names a folder
in which to keep the database for the next run. ``--kinds`` selects kinds, separated by commas;
``--failures`` lists the queries that missed their goal. Needs ``zstd``.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import fmean, median
from typing import NamedTuple

from confcli.library import indexes
from confcli.library.database import Database
from confcli.search.searcher import Searcher
from tests.relevance import queries
from tests.relevance.collection import Collection, read, same
from tests.relevance.indexed import found

#: The number of results to look at.
_DEPTH = 10

#: Maps a query to the titles of its best results.
Search = Callable[[str], list[str]]


class Answer(NamedTuple):
    """The outcome of a query: the place of the wanted paper, or 0 if it was not found."""

    query: queries.Query
    place: int
    seconds: float
    first: str


class Figures(NamedTuple):
    """The figures for all queries of a kind."""

    kind: queries.Kind
    answers: list[Answer]

    def within(self, places: int) -> float:
        """The share of queries answered within the first places."""
        return fmean(0 < answer.place <= places for answer in self.answers)

    @property
    def reciprocal(self) -> float:
        """The mean reciprocal rank."""
        return fmean(1 / answer.place if answer.place else 0 for answer in self.answers)

    def failures(self) -> Iterator[Answer]:
        """Yield the answers that miss the goal of the kind."""
        enough = 5 if self.kind.first is None else 1
        return (answer for answer in self.answers if not 0 < answer.place <= enough)


def searching(index: Searcher) -> Search:
    """Make a search on an index with a fixed date and time zone."""

    def search(text: str) -> list[str]:
        return [entry.title or "" for entry in found(index, text, _DEPTH)]

    return search


def ask(search: Search, query: queries.Query) -> Answer:
    """Run a query; other papers with the same words do not count against it."""
    begin = time.perf_counter()
    titles = search(query.text)
    taken = time.perf_counter() - begin
    folded = [title for title in map(same, titles) if title not in query.peers]
    place = folded.index(query.wanted) + 1 if query.wanted in folded else 0
    return Answer(query, place, taken, titles[0] if titles else "")


def figures(
    collection: Collection,
    search: Search,
    count: int,
    kinds: Iterable[queries.Kind] = queries.KINDS,
) -> Iterator[Figures]:
    """Yield the figures of each kind that has any queries."""
    for kind in kinds:
        asked = queries.some(kind, collection, count, Random(kind.name))  # noqa: S311
        if asked:
            yield Figures(kind, [ask(search, query) for query in asked])


def unpacked(corpus: Path, target: Path) -> Path:
    """Unpack the papers of the corpus to ``target``, unless it exists, and return it."""
    packed = corpus / "papers" / "papers-168k.jsonl.zst"
    program = shutil.which("zstd") or sys.exit("zstd is not installed")
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([program, "-dq", str(packed), "-o", str(target)], check=True)
    return target


@contextmanager
def kept(folder: str | None) -> Iterator[Path]:
    """The named folder, or a temporary one."""
    if folder:
        yield Path(folder)
    else:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)


def _added(home: Path, papers: Path) -> Searcher:
    """The search index of the papers in the database at ``home``, created if missing."""
    database = home / "listings.db"
    if not database.exists():
        command = [sys.executable, "-m", "confcli", "add", str(papers), "-c", "Papers"]
        subprocess.run(command, check=True, env=os.environ | {"CONFCLI_HOME": str(home)})
    return Searcher(indexes.load(Database(database))[:1])


def _print(of: Figures, *, failures: bool) -> None:
    kind, answers = of
    goals = [("@1", kind.first), ("@5", kind.fifth)]
    shown = " ".join(f"{name} {goal}" for name, goal in goals if goal is not None)
    print(
        f"{kind.name:<18} {len(answers):>4} {of.within(1):>6.3f} {of.within(5):>6.3f} "
        f"{of.reciprocal:>6.3f} {median(a.seconds for a in answers) * 1000:>7.0f}  {shown}",
        flush=True,
    )
    for answer in of.failures() if failures else ():
        print(f"    {answer.query.text}\n        meant:  {answer.query.meant}")
        print(f"        wanted: {answer.query.wanted}")
        print(f"        place {answer.place or 'none'}, first: {answer.first}", flush=True)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Measure how often a search finds the intended paper."
    )
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--home")
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--kinds", default="")
    return parser.parse_args(arguments)


def main() -> None:
    """Measure the selected kinds."""
    corpus = os.environ.get("CONFCLI_CORPUS") or sys.exit("CONFCLI_CORPUS is not set")
    options = _options(sys.argv[1:])
    names = [name.strip() for name in options.kinds.split(",") if name.strip()]
    kinds = [kind for kind in queries.KINDS if not names or kind.name in names]
    with kept(options.home) as home:
        papers = unpacked(Path(corpus), home / "papers.jsonl")
        search = searching(_added(home, papers))
        collection = Collection(read(papers))
        print("kind                  n     @1     @5    MRR      ms  goal")
        for each in figures(collection, search, options.count, kinds):
            _print(each, failures=options.failures)


if __name__ == "__main__":
    main()
