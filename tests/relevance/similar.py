"""Measure how often ``similar`` lists another paper by one of the same authors.

    CONFCLI_CORPUS=FOLDER python -m tests.relevance.similar [CONFERENCE...] [--home DIR]

People write about what they know, so a paper of the same conference that shares an author counts
as similar; titles and abstracts alone are compared. For each conference of the corpus (AAAI 2021
and EMNLP 2022 unless named, as ``aaai-2021``), prints over all papers that have such another the
share that finds one among its first ten (hit@10), the nDCG@10 and the share of the first ten that
are such (P@10): of ``confcli similar``, of BM25
(SQLite FTS5) with the whole paper as query, and of TF-IDF. The talks of FOSDEM 2024 (named as
``fosdem-2024``) come last: a talk of the same track counts as similar, and P@10 says more.

``--home`` names a folder in which to keep the unpacked papers. Needs ``zstd``.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

from confcli.model.text import slug
from confcli.search.searcher import Searcher
from confcli.search.similar import similar
from tests.relevance import indexed
from tests.relevance.collection import Paper, read, same
from tests.relevance.figures import DEPTH, gain, precision
from tests.relevance.known_items import kept, unpacked
from tests.relevance.tracks import FOSDEM, talks, tracks
from tests.relevance.whole import Like, by_bm25, by_tf_idf

_FOSDEM = "fosdem-2024"
_CONFERENCES = ("aaai-2021", "emnlp-2022", _FOSDEM)
#: The papers that count as similar to each, by number.
Wanted = dict[int, frozenset[int]]


def related(papers: Sequence[Paper]) -> Wanted:
    """The papers that share an author with each, by number; those that share none are left out."""
    by_author: defaultdict[str, set[int]] = defaultdict(set)
    for number, paper in enumerate(papers):
        for author in paper.authors:
            by_author[same(author)].add(number)
    found = {
        number: frozenset().union(*(by_author[same(each)] for each in paper.authors)) - {number}
        for number, paper in enumerate(papers)
    }
    return {number: others for number, others in found.items() if others}


def ours(papers: Sequence[Paper]) -> Like:
    """The papers that confcli lists as similar; authors are not indexed."""
    index = indexed.of_papers([paper._replace(authors=()) for paper in papers])
    labels = {number: label for label, number in _numbers(index)}

    def like(number: int, most: int) -> list[int]:
        return [indexed.number(each.entry) for each in similar(index, labels[number], most)]

    return like


def _numbers(index: Searcher) -> Iterator[tuple[tuple[str, str, str], int]]:
    for each in index.indexes:
        rows = each.connection.execute("SELECT slug, kind, id FROM document WHERE kind = 'paper'")
        labels = list(rows)
        for label, entry in zip(labels, each.read(labels), strict=True):
            yield from ((label, int(number)) for number in entry.source_ids)


def figures(like: Like, wanted: Wanted) -> tuple[float, float, float]:
    """The share of papers with a related one among the first, and the mean nDCG and precision."""
    found = {number: like(number, DEPTH) for number in wanted}
    hits = fmean(any(it in wanted[number] for it in first) for number, first in found.items())
    gained = fmean(gain(first, wanted[number]) for number, first in found.items())
    return hits, gained, fmean(precision(first, wanted[it]) for it, first in found.items())


def measure(papers: Sequence[Paper], wanted: Wanted) -> None:
    """Print the figures of each way to find similar papers."""
    print(
        f"{papers[0].conference}: {len(wanted):,} of {len(papers):,} papers have others like them"
    )
    for name, like in (
        ("confcli similar", ours(papers)),
        ("BM25, whole paper", by_bm25(papers)),
        ("TF-IDF", by_tf_idf(papers)),
    ):
        hits, gained, share = figures(like, wanted)
        shown = f"hit@10 {hits:.3f}  nDCG@10 {gained:.3f}  P@10 {share:.3f}"
        print(f"    {name:<18} {shown}", flush=True)


def of_tracks(file: Path) -> tuple[list[Paper], Wanted]:
    """Read talks, and those of the same track as each; the names of tracks are left out."""
    held = talks(file)
    papers = [Paper(it.title or "", (), it.abstract or "", (), "FOSDEM 2024") for it in held]
    alike = (topic.papers for topic in tracks(held))
    return papers, {it: others - {it} for others in alike if len(others) > 1 for it in others}


def main() -> None:
    """Measure some conferences of the corpus."""
    corpus = os.environ.get("CONFCLI_CORPUS") or sys.exit("CONFCLI_CORPUS is not set")
    parser = argparse.ArgumentParser(description="Measure how well similar papers are found.")
    parser.add_argument("conferences", nargs="*", default=_CONFERENCES)
    parser.add_argument("--home")
    asked = parser.parse_args()
    with kept(asked.home) as home:
        every = list(read(unpacked(Path(corpus), home / "papers.jsonl")))
    for name in asked.conferences:
        if name == _FOSDEM:
            measure(*of_tracks(Path(corpus) / FOSDEM))
            continue
        papers = [paper for paper in every if slug(paper.conference) == name and paper.authors]
        measure(papers, related(papers)) if papers else print(f"{name}: no papers")


if __name__ == "__main__":
    main()
