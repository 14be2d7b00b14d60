"""Measure how many of the first ten results are on the topic that a query names.

    CONFCLI_CORPUS=FOLDER python -m tests.relevance.topics [--home DIR] [--failures]

Topics are the keywords of two words that at least 15 papers (``--least``) of the corpus have,
among those with both keywords and an abstract; of "Area: Part" the last part counts. The papers
with a keyword are on its topic. Only titles and abstracts of these papers are searched, for each
keyword as it is and with its last word in another inflection ("object detecting", "neural
network"). Prints for each, beside SQLite FTS5 with Porter stems on the same
texts, the share of the first ten results that are on the topic (P@10), their nDCG@10, and the
number of queries with fewer than ten results although ten papers hold half of their words;
``--failures`` lists these, ``--each`` prints a line per topic. With ``--half 1`` or ``2`` every
other topic is left out, so that weights can be chosen by one half and checked by the other.

``--home`` names a folder in which to keep the unpacked papers. Needs ``zstd``.
"""

import argparse
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from tests.relevance import indexed
from tests.relevance.bending import bent
from tests.relevance.collection import Paper, read
from tests.relevance.figures import DEPTH, gain, precision
from tests.relevance.indexed import Numbered
from tests.relevance.known_items import kept, unpacked
from tests.relevance.stemmed import Stemmed

_TOPIC = re.compile(r"[a-z]+ [a-z]+")


class Topic(NamedTuple):
    """A topic in words, and the numbers of the papers on it."""

    text: str
    papers: frozenset[int]


class Engine(NamedTuple):
    """A search to measure."""

    name: str
    search: Numbered


class Answer(NamedTuple):
    """A query, and the numbers of the first papers found."""

    text: str
    found: list[int]
    topic: Topic

    @property
    def precision(self) -> float:
        """The share of the first ten that are on the topic."""
        return precision(self.found, self.topic.papers)

    @property
    def gain(self) -> float:
        """The nDCG of the first ten."""
        return gain(self.found, self.topic.papers)


def keywords(papers: Sequence[Paper], least: int) -> list[Topic]:
    """The topics that at least so many papers have as a keyword, in order."""
    held: defaultdict[str, set[int]] = defaultdict(set)
    for number, paper in enumerate(papers):
        for keyword in paper.keywords:
            held[keyword.rpartition(":")[2].strip().casefold()].add(number)
    texts = sorted(text for text in held if _TOPIC.fullmatch(text) and len(held[text]) >= least)
    return [Topic(text, frozenset(held[text])) for text in texts]


def answers(
    search: Numbered, topics: Iterable[Topic], wording: Callable[[str], str]
) -> Iterator[Answer]:
    """Search for each topic, worded in some way."""
    for topic in topics:
        text = wording(topic.text)
        yield Answer(text, search(text, DEPTH), topic)


def short(found: Iterable[Answer], stemmed: Stemmed) -> list[Answer]:
    """The answers of fewer than ten results where ten papers hold half of the words."""
    few = (answer for answer in found if len(answer.found) < DEPTH)
    return [answer for answer in few if stemmed.holding_half(answer.text, DEPTH) == DEPTH]


def plainly(text: str) -> str:
    """Leave the words of a topic as they are."""
    return text


WORDINGS: dict[str, Callable[[str], str]] = {"plain": plainly, "bent": bent}


def measure(papers: Sequence[Paper], topics: Sequence[Topic], options: argparse.Namespace) -> None:
    """Print the figures of each engine and wording."""
    stemmed = Stemmed(papers)
    engines = (
        Engine("confcli", indexed.numbered(indexed.of_papers(papers))),
        Engine("FTS5, all words", lambda text, most: stemmed.best(text, most)),
        Engine("FTS5, any word", lambda text, most: stemmed.best(text, most, operator="OR")),
    )
    chosen = topics[options.half - 1 :: 2] if options.half else topics
    print(f"{len(chosen)} topics, {len(papers):,} papers")
    print(f"{'':<16} {'wording':<8}  P@10  nDCG  fewer than ten")
    for engine in engines:
        for wording, worded in WORDINGS.items():
            found = list(answers(engine.search, chosen, worded))
            fewer = short(found, stemmed)
            precision, gain = (fmean(each) for each in zip(*map(_figures, found), strict=True))
            print(f"{engine.name:<16} {wording:<8} {precision:>5.3f} {gain:>5.3f}  {len(fewer)}")
            _list(found if options.each else fewer if options.failures else ())


def _figures(answer: Answer) -> tuple[float, float]:
    return answer.precision, answer.gain


def _list(found: Iterable[Answer]) -> None:
    for answer in found:
        print(
            f"    {answer.precision:.1f}  {len(answer.found):>2} found  {answer.text}", flush=True
        )


def options(description: str) -> argparse.ArgumentParser:
    """The options of any measurement of topics."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--half", type=int, choices=(1, 2))
    return parser


def main() -> None:
    """Measure the keywords of the corpus."""
    corpus = os.environ.get("CONFCLI_CORPUS") or sys.exit("CONFCLI_CORPUS is not set")
    parser = options("Measure how many of the first results are on a topic.")
    parser.add_argument("--least", type=int, default=15)
    parser.add_argument("--home")
    asked = parser.parse_args()
    with kept(asked.home) as home:
        every = read(unpacked(Path(corpus), home / "papers.jsonl"))
        filed = [paper._replace(authors=()) for paper in every if paper.keywords and paper.abstract]
    measure(filed, keywords(filed, asked.least), asked)


if __name__ == "__main__":
    main()
