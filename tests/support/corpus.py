"""The corpus of pages and the listings they parse to.

A case is an input (``usual.txt``, ``usual.html``, ``usual.xml`` or, for a JSON format,
``usual.in.json``), the expected listing (``usual.json``) and optional hints (``usual.toml``).
"""

import tomllib
from pathlib import Path
from typing import Any

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.native import json_lines, listing_json
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Talk

FOLDER = Path(__file__).parent.parent / "corpus"
#: All formats except confcli's own two, which are tested by round trips instead of pages.
FAMILIES = tuple(each for each in registry.FORMATS if each not in (listing_json, json_lines))
INPUTS = (".txt", ".html", ".ics", ".in.json", ".xml", ".csv", ".tsv", ".yml", ".bib")
PAGES = sorted(
    path
    for family in FAMILIES
    for path in (FOLDER / family.NAME).glob("*")
    if path.name.endswith(INPUTS)
)


def beside(page: Path, suffix: str) -> Path:
    """Another file of the same case."""
    return page.with_name(page.name.partition(".")[0] + suffix)


def case_id(page: Path) -> str:
    return f"{page.parent.name}/{page.name.partition('.')[0]}"


def read(page: Path) -> Listing:
    """Parse a corpus page with the hints beside it."""
    return parse(page.read_bytes(), name=page.name, **hints(page))


def hints(page: Path) -> dict[str, Any]:
    """The hints beside a corpus page."""
    path = beside(page, ".toml")
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def parse(page: bytes | str, *, name: str = "page.txt", **hints: Any) -> Listing:
    """Parse the text of a page."""
    data = page if isinstance(page, bytes) else page.encode()
    return registry.read(Document(name, data, hints.get("encoding")), Hints(**hints))


def talks(listing: Listing) -> list[Talk]:
    """The talks of a listing, in order."""
    return [talk for session in listing.sessions for talk in session.talks]


def account_is_whole(listing: Listing, data: bytes) -> None:
    """Check that every non-blank line is counted once: as content, furniture or a problem.

    Of data files the values are counted.
    """
    source = listing.sources[0]
    lines = {line.number for line in Document("page", data).lines if line.text}
    reported = {problem.line for problem in listing.problems if problem.text and problem.line}
    assert reported <= lines
    if source.values:
        assert source.lines == {}
        assert bool(source.values["unused"]) == bool(source.unused)
    else:
        assert sum(source.lines.values()) == len(lines)
        folded = sum(problem.count - 1 for problem in listing.problems)
        assert 0 <= source.lines["problem"] - len(reported) <= folded
