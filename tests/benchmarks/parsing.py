"""Measure the cost of reading a schedule, relative to the bare library's parse of the same bytes.

    CONFCLI_CORPUS=FOLDER python -m tests.benchmarks.parsing [--quick]

For the largest real file of each format, shows the best time of several runs in one process:
the time of the listing, as a multiple of the time of the library alone.
"""

import csv
import gc
import io
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from tests.benchmarks.rows import Row, corpus, show

#: How often the time of a file may be that of its library, and how often it is read.
_GOAL, _RUNS = 3, 7
HINTS = Hints(conference="Measured 2024")
#: Files with local times that do not state their zone.
ZONES = {"sessionize/sessionize_gab2025.json": "Europe/Vienna"}


def _csv(data: bytes) -> object:
    return list(csv.DictReader(io.StringIO(data.decode())))


def _yaml(data: bytes) -> object:
    import yaml

    return yaml.load(data, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


def _icalendar(data: bytes) -> object:
    import icalendar

    return icalendar.Calendar.from_ical(data)


FILES: dict[str, Callable[[bytes], object]] = {
    "frab/fosdem2024_schedule.xml": ElementTree.fromstring,
    "frab/31c3_schedule.xml": ElementTree.fromstring,
    "frab/voc_frab-camp2019.json": json.loads,
    "frab/voc_pretalx-rc3.json": json.loads,
    "miniconf/acl2023/conference.json": json.loads,
    "miniconf/acl2023/workshop_papers.yaml": _yaml,
    "miniconf/miniconf_demo_iclr2020/papers.csv": _csv,
    "miniconf/acl2020/main_papers.csv": _csv,
    "ical/sched_jococruise_2026.ics": _icalendar,
    "sessionize/sessionize_gab2025.json": json.loads,
    "indico/indico_docs_export_2.json": json.loads,
    "virtual_json/neurips2025_orals-posters_fixture.json": json.loads,
}


def least(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """The best time of each function in seconds; the functions take turns."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, times in zip(works, taken, strict=True):
            gc.collect()
            begin = time.perf_counter()
            work()
            times.append(time.perf_counter() - begin)
    return list(map(min, taken))


def read(name: str, data: bytes, hints: Hints) -> object:
    """Read a file without any cached state."""
    return registry.read(Document(name, data), hints)


def rows(*, quick: bool) -> Iterator[Row]:
    """The cost of each file that exists."""
    folder, runs = corpus(), 2 if quick else _RUNS
    for name, library in FILES.items():
        path = folder / name
        if not path.exists():
            continue
        data = path.read_bytes()
        hints = replace(HINTS, timezone=ZONES.get(name))
        plain, ours = least((partial(library, data), partial(read, name, data, hints)), runs)
        yield Row(name, ours / plain, _GOAL, f"{len(data) / 1000:,.0f} KB")


if __name__ == "__main__":
    show(rows(quick="--quick" in sys.argv))
