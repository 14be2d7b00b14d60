"""The corpus: pages beside what they parse to, and how to read a case of it."""

import tomllib
from pathlib import Path

from confcli.formats import day_page, neurips_public, registry, virtual_session
from confcli.formats.base import Document, Hints
from confcli.model import Listing

FOLDER = Path(__file__).parent.parent / "corpus"
FAMILIES = (day_page, neurips_public, virtual_session)
PAGES = sorted(page for family in FAMILIES for page in (FOLDER / family.NAME).glob("*.txt"))


def case_id(page: Path) -> str:
    return f"{page.parent.name}/{page.stem}"


def read(page: Path) -> Listing:
    """Return what a page of the corpus parses to, with the hints that lie beside it."""
    beside = page.with_suffix(".toml")
    hints = tomllib.loads(beside.read_text("utf-8")) if beside.exists() else {}
    return parse(page.read_bytes(), name=page.name, **hints)


def parse(page: bytes | str, *, name: str = "page.txt", **hints: object) -> Listing:
    """Return what the text of a page parses to."""
    data = page if isinstance(page, bytes) else page.encode()
    return registry.read(Document(name, data), Hints(**hints))  # type: ignore[arg-type]


def account_is_whole(listing: Listing, data: bytes) -> None:
    """Check that each line that is not blank is content, furniture or a problem, once."""
    lines = {line.number for line in Document("page", data).lines if line.text}
    assert sum(listing.sources[0].lines.values()) == len(lines)
    told = {problem.line for problem in listing.problems if problem.text}
    assert told <= lines
    assert listing.sources[0].lines["problem"] == len(told)
