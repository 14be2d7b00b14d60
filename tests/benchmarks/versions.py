"""Compare the searches of two installed versions of confcli, pair by pair.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.versions OLD NEW [--homes OLD NEW] [--runs N]

OLD and NEW are programs, such as ``venv/bin/confcli``. ``--homes`` names a home for each that holds
the papers of the corpus; without it, both add them first. Every query runs with one version right
after the other, so that both see the same load; prints for each kind the median time of the old
one in milliseconds, and the median ratio of the two (goal: 1.3). Then the ratio of the sizes of
their indexes (goal: 1.4). ``--kinds`` selects kinds, separated by commas. Needs ``zstd``.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.search import QUERIES, seconds, sizes
from tests.relevance.known_items import kept, unpacked

_GOAL, _SIZE_GOAL = 1.3, 1.4
_TITLE = "An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale"
_ABSTRACT = (
    "We study how language models learn from the examples in their context. Although they are "
    "trained to predict the next token only, they adapt to new tasks without any change of their "
    "weights. We show that attention layers can take a step of gradient descent, that deeper "
    "models take several, and that what they learn depends on how varied the tasks were in "
    "training. Experiments on linear regression, decision trees and translation support this: "
    "the predictions agree with those of the optimal algorithm until the examples grow noisy."
)


class Kind(NamedTuple):
    """A kind of search, and the arguments of an example."""

    name: str
    arguments: tuple[str, ...]


KINDS = (
    *(Kind(each.kind, (each.text,)) for each in QUERIES),
    Kind("few full matches", ("graph nets molecules",)),
    Kind("other inflection", ("boosting decision trees",)),
    Kind("abbreviation", ("llm agents",)),
    Kind("unknown word", ("xylophonist",)),
    Kind("unknown and known", ("xylophonist learning",)),
    Kind("question", ("how do transformers learn in context",)),
    Kind("long title", (_TITLE,)),
    Kind("abstract", (_ABSTRACT,)),
    Kind("author:", ("author:bengio learning",)),
    Kind("without a word", ("learning -deep",)),
    Kind("one of two", ("molecules OR proteins",)),
    Kind("conference", ("-c", "papers", "reinforcement learning")),
    Kind("day", ("-d", "2021-05-04", "learning")),
    Kind("type", ("-t", "poster", "learning")),
    Kind("author filter", ("-a", "bengio", "learning")),
    Kind("starred", ("--starred", "learning")),
    Kind("by time", ("--sort", "time", "federated learning")),
    Kind("all", ("--all", "federated learning")),
)


class Version(NamedTuple):
    """An installed version, and its home."""

    program: Path
    home: Path

    def seconds(self, kind: Kind) -> float:
        """The time of a search."""
        return seconds([str(self.program), "search", *kind.arguments], self.home)

    def add(self, papers: Path) -> None:
        """Add papers to the home."""
        command = [str(self.program), "add", str(papers), "-c", "Papers"]
        environment = os.environ | {"CONFCLI_HOME": str(self.home)}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def compare(old: Version, new: Version, kind: Kind, runs: int) -> tuple[float, float]:
    """The median time of the old version, and the median ratio of the new one to it."""
    for version in (old, new):
        version.seconds(kind)  # what is read once is read by now
    pairs = [(old.seconds(kind), new.seconds(kind)) for _ in range(runs)]
    ratio = statistics.median(after / before for before, after in pairs)
    return statistics.median(before for before, _ in pairs), ratio


def measure(old: Version, new: Version, kinds: Sequence[Kind], runs: int) -> None:
    """Print the ratio of each kind, and that of the sizes."""
    print(f"{'kind':<18} old, ms  ratio (goal: {_GOAL})")
    for kind in kinds:
        before, ratio = compare(old, new, kind, runs)
        print(f"{kind.name:<18} {before * 1000:>7.0f}  {ratio:.2f}", flush=True)
    (_, before), (_, after) = (sizes(version.home / "listings.db") for version in (old, new))
    print(
        f"index: {before:.0f} MB, {after:.0f} MB, ratio {after / before:.2f} (goal: {_SIZE_GOAL})"
    )


def main() -> None:
    """Compare the versions that the arguments name."""
    parser = argparse.ArgumentParser(description="Compare the searches of two versions.")
    parser.add_argument("programs", nargs=2, type=Path)
    parser.add_argument("--homes", nargs=2, type=Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--kinds", default="")
    asked = parser.parse_args()
    names = [name.strip() for name in asked.kinds.split(",") if name.strip()]
    kinds = [kind for kind in KINDS if not names or kind.name in names]
    with kept(None) as folder:
        homes = asked.homes or (folder / "old", folder / "new")
        old, new = (Version(*each) for each in zip(asked.programs, homes, strict=True))
        if not asked.homes:
            corpus = os.environ.get("CONFCLI_CORPUS") or sys.exit("CONFCLI_CORPUS is not set")
            papers = unpacked(Path(corpus), folder / "papers.jsonl")
            old.add(papers)
            new.add(papers)
        measure(old, new, kinds, asked.runs)


if __name__ == "__main__":
    main()
