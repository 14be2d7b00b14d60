"""How much work something is, as a count that is the same on every machine, unlike a time."""

import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from typing import Any


def calls(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls, those written in C among them."""
    count = 0

    def note(_frame: Any, event: str, _function: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def steps(of: sqlite3.Connection, work: Callable[[], object]) -> int:
    """Return how many steps of SQLite's virtual machine a piece of work takes, by the ten."""
    count = 0

    def note() -> int:
        nonlocal count
        count += 10
        return 0

    of.set_progress_handler(note, 10)
    try:
        work()
    finally:
        of.set_progress_handler(None, 0)
    return count


def is_linear(work: Callable[[int], object], count: int) -> bool:
    """Tell whether twice as many things are no more than about twice the calls.

    What a single call in C takes, such as a search with a pattern, does not show.
    """
    work(1)  # what is loaded and kept for all that follow counts for neither
    few, many = calls(partial(work, count)), calls(partial(work, 2 * count))
    return many < 2.5 * few
