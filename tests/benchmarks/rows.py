"""What a benchmark found: rows of one table, which ``tests/benchmarks/all.py`` puts together.

Each benchmark offers one function, ``rows(*, quick)``, which yields a :class:`Row` for each figure
as soon as it is measured; ``quick`` asks for smaller sizes and fewer runs, to see that all works.
It raises :class:`NotHere` if something that it needs is missing. Run alone, it shows the same rows:

    if __name__ == "__main__":
        show(rows(quick="--quick" in sys.argv))
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class NotHere(Exception):  # noqa: N818 - it is no error
    """What a benchmark needs and can't find, in a sentence."""


class Row(NamedTuple):
    """A figure: what was measured, a value, the most that it should be, and how much of what."""

    #: ``search federated --json``, ``add``, ``calendar, time of twice the events``.
    name: str
    value: float
    #: ``None`` if there is none.
    goal: float | None = None
    #: ``168,276 papers``, ``pipe``; empty if it is the same for the whole benchmark.
    size: str = ""
    #: What follows the value: ``x`` of a ratio, `` MB``.
    unit: str = "x"

    @property
    def is_met(self) -> bool:
        """Whether the value is no more than the goal, as far as both are shown."""
        return self.goal is None or float(figure(self.value)) <= self.goal


def figure(value: float) -> str:
    """A value with as many digits as say something."""
    return f"{value:.{0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2}f}"


def line(row: Row) -> str:
    """A row as a line: value, goal, name and size; ``!`` marks a goal that is missed."""
    goal = "" if row.goal is None else f"goal {row.goal:g}{row.unit}"
    mark = " " if row.is_met else "!"
    size = f" ({row.size})" if row.size else ""
    return f"{figure(row.value) + row.unit:>9} {mark} {goal:<12} {row.name}{size}"


def show(rows: Iterable[Row]) -> None:
    """Print rows as they come, or what is missing for them."""
    try:
        for row in rows:
            print(line(row), flush=True)
    except NotHere as error:
        print(f"          {error}", flush=True)


def corpus() -> Path:
    """The folder of real files that ``CONFCLI_CORPUS`` names; ``NotHere`` if it names none."""
    if not (name := os.environ.get("CONFCLI_CORPUS")):
        raise NotHere("CONFCLI_CORPUS is not set")
    return Path(name)
