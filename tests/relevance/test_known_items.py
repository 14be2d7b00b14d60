"""Searches for one intended paper find it, on small collections."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.library import bundled, indexes
from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search.index import writing
from confcli.search.searcher import Searcher
from tests.relevance.collection import Collection, Paper
from tests.relevance.known_items import Figures, Search, figures, searching
from tests.relevance.queries import KINDS, some

_PAPERS = 3_000
_CORPUS = os.environ.get("CONFCLI_CORPUS")
#: The minimum shares of queries answered by the first result and by the first five, for words
#: spelled as in the paper, with one typo, and with two.
_EXACT, _TYPO, _TYPOS = (0.93, 0.98), (0.9, 0.95), (0.85, 0.9)
FLOORS = {kind.name: _EXACT for kind in KINDS} | {
    "one typo": _TYPO,
    "rare word mistyped": _TYPO,
    "last name mistyped": _TYPO,
    "two typos": _TYPOS,
    "name mistyped": _TYPO,
}


def _found(listings: list[Listing], search: Search, count: int) -> dict[str, Figures]:
    """The figures of all kinds, by name, for queries made from the papers of listings."""
    papers = Schedule(listings).papers
    made = Collection(
        Paper(each.title, tuple(each.authors), each.abstract or "") for each in papers if each.title
    )
    return {found.kind.name: found for found in figures(made, search, count)}


@cache
def _on_bundled() -> dict[str, Figures]:
    return _found(bundled.load(), searching(Searcher([indexes.bundled()])), 30)


@cache
def _on_thousands() -> dict[str, Figures]:
    data = b"".join(islice(_lines(), _PAPERS))
    listing = registry.read(Document("papers.jsonl", data), Hints(conference="Papers"))
    (made,) = assemble([listing])
    index = Searcher([writing.in_memory(Schedule([made]))])
    return _found([made], searching(index), 60)


def _lines() -> Iterator[bytes]:
    """Yield the first lines of the packed papers, unpacking no more than is needed."""
    packed = Path(str(_CORPUS)) / "papers" / "papers-168k.jsonl.zst"
    with subprocess.Popen(["zstd", "-dcq", packed], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield from islice(process.stdout, _PAPERS)
        process.kill()


def _check(found: Figures) -> None:
    first, fifth = FLOORS[found.kind.name]
    missed = [f"{a.query.text} ({a.query.meant}): {a.first}" for a in found.failures()]
    assert found.within(1) >= first, missed
    assert found.within(5) >= fifth, missed


@pytest.mark.parametrize("kind", FLOORS)
def test_bundled_papers_are_found(kind: str) -> None:
    _check(_on_bundled()[kind])


@pytest.mark.corpus
@pytest.mark.skipif(not _CORPUS or not shutil.which("zstd"), reason="needs CONFCLI_CORPUS and zstd")
@pytest.mark.parametrize("kind", FLOORS)
def test_one_paper_in_thousands_is_found(kind: str) -> None:
    _check(_on_thousands()[kind])


def test_queries_are_reproducible() -> None:
    papers = [Paper(f"Kite number{n} flies", (f"Ada{n} Verne",), f"Kites {n}.") for n in range(50)]
    one, other = ([some(kind, Collection(papers), 9, Random(7)) for kind in KINDS] for _ in "12")  # noqa: S311
    assert one == other
    assert any(one)
