"""Measure all that the other modules measure, and print it as one table, goals beside values.

    CONFCLI_CORPUS=FOLDER python tests/benchmarks/all.py [--quick] [--readme] [NAME...]

``--quick`` takes smaller sizes and fewer runs, ``--readme`` puts the table into README, and names
choose some of the benchmarks. Figures are ratios where nothing else is said; ``!`` marks those
that miss their goal. What a benchmark lacks is said in its place.
"""

import platform
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module, metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]  # also where this is run as a file

from tests.benchmarks.rows import NotHere, Row, figure, line  # noqa: E402

#: The benchmarks, by module, and what they measure. ``versions`` compares two installs: not here.
REGISTRY = {
    "startup": "Cold start, to `python -c pass`",
    "browsing": 'The browser, to `python -c "import textual.app"`',
    "search": "Search of papers, to `python -c pass`",
    "keystrokes": "Search as one types, to `python -c pass`",
    "store": "A large database",
    "growth": "Twice the records",
    "texts": "Twice the text",
    "patterns": "Patterns on 2n and n characters",
    "parsing": "Reading a file, to its library alone",
    "paging": "A long list on a terminal, to a short one",
    "planning": "The best plan of 6,000 slots",
    "page": "The exported page in Chromium",
}
#: Libraries whose versions matter to what is measured.
LIBRARIES = ("typer", "rich", "rapidfuzz", "selectolax", "pyyaml", "icalendar", "highspy")
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"


class Part(NamedTuple):
    """What a benchmark found, or why it found nothing."""

    title: str
    rows: list[Row]
    lacks: str = ""


def measured(name: str, *, quick: bool) -> Part:
    """The rows of a benchmark, printed as they come."""
    found: list[Row] = []
    print(f"\n{REGISTRY[name]}", flush=True)
    try:
        module = import_module(f"tests.benchmarks.{name}")
        if not hasattr(module, "rows"):
            raise NotHere(f"tests/benchmarks/{name}.py offers no rows")
        for row in module.rows(quick=quick):
            print(line(row), flush=True)
            found.append(row)
    except (NotHere, ModuleNotFoundError) as error:
        print(f"          {error}", flush=True)
        return Part(REGISTRY[name], found, str(error))
    return Part(REGISTRY[name], found)


def versions() -> str:
    """What the figures depend on: the date, the system, and versions."""
    libraries = (f"{name} {metadata.version(name)}" for name in ("confcli", *LIBRARIES))
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    today = datetime.now(UTC).date().isoformat()
    return f"{today}, {system}, SQLite {sqlite3.sqlite_version}, {', '.join(libraries)}"


def table(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the lines of a table in Markdown, by benchmark, in the order measured."""
    yield "| measured | size | value | goal |\n"
    yield "|---|---|---|---|\n"
    for title, rows, lacks in parts:
        yield f"| **{title}** | {lacks} | | |\n"
        for row in rows:
            goal = "" if row.goal is None else f"{row.goal:g}{row.unit}"
            mark = "" if row.is_met else " !"
            yield f"| {row.name} | {row.size} | {figure(row.value)}{row.unit}{mark} | {goal} |\n"


def put_into_readme(text: str) -> None:
    """Replace what README has between its two marks."""
    path = ROOT / "README.md"
    before, _, rest = path.read_text("utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        sys.exit(f"README.md has no {BEGIN.strip()} with an end")
    path.write_text(f"{before}{BEGIN}{text}{END}{after}", "utf-8")


def main() -> None:
    """Measure the benchmarks that are named, or all."""
    flags = {each for each in sys.argv[1:] if each.startswith("--")}
    names = [each for each in sys.argv[1:] if each not in flags] or list(REGISTRY)
    if unknown := [name for name in names if name not in REGISTRY]:
        sys.exit(f"no benchmark {unknown[0]!r}; available: {', '.join(REGISTRY)}")
    print(versions(), flush=True)
    parts = [measured(name, quick="--quick" in flags) for name in names]
    if "--readme" in flags:
        put_into_readme(f"Measured {versions()}.\n\n{''.join(table(parts))}")


if __name__ == "__main__":
    main()
