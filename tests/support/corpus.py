"""The corpus: pages beside what they parse to, and how to read a case of it.

A case is an input (``usual.txt``, ``usual.html``, ``usual.xml`` or, of a format in JSON,
``usual.in.json``), what it parses to (``usual.json``) and perhaps hints (``usual.toml``).
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
#: All formats but confcli's own two, which have no pages: what is printed is read back.
FAMILIES = tuple(each for each in registry.FORMATS if each not in (listing_json, json_lines))
INPUTS = (".txt", ".html", ".ics", ".in.json", ".xml", ".csv", ".tsv", ".yml")
PAGES = sorted(
    path
    for family in FAMILIES
    for path in (FOLDER / family.NAME).glob("*")
    if path.name.endswith(INPUTS)
)


def beside(page: Path, suffix: str) -> Path:
    """Return another file of the case that a page is the input of."""
    return page.with_name(page.name.partition(".")[0] + suffix)


def case_id(page: Path) -> str:
    return f"{page.parent.name}/{page.name.partition('.')[0]}"


def read(page: Path) -> Listing:
    """Return what a page of the corpus parses to, with the hints that lie beside it."""
    return parse(page.read_bytes(), name=page.name, **hints(page))


def hints(page: Path) -> dict[str, Any]:
    """Return the hints that lie beside a page of the corpus."""
    path = beside(page, ".toml")
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def parse(page: bytes | str, *, name: str = "page.txt", **hints: Any) -> Listing:
    """Return what the text of a page parses to."""
    data = page if isinstance(page, bytes) else page.encode()
    return registry.read(Document(name, data), Hints(**hints))


def talks(listing: Listing) -> list[Talk]:
    """Return the talks of a listing, in its order."""
    return [talk for session in listing.sessions for talk in session.talks]


def account_is_whole(listing: Listing, data: bytes) -> None:
    """Check that each line that is not blank is content, furniture or a problem, once."""
    lines = {line.number for line in Document("page", data).lines if line.text}
    assert sum(listing.sources[0].lines.values()) == len(lines)
    told = {problem.line for problem in listing.problems if problem.text}
    assert told <= lines
    assert listing.sources[0].lines["problem"] == len(told)
