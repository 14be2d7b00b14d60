"""Measure effort as a count, which is the same on every machine, unlike time."""

import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from typing import Any


def calls(work: Callable[[], object]) -> int:
    """The number of function calls made by ``work``, including C functions."""
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


def lines(work: Callable[[], object]) -> int:
    """The number of lines run by ``work``; a loop within one line counts each time around."""
    count = 0

    def note(_frame: Any, event: str, _value: Any) -> Any:
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def steps(of: sqlite3.Connection, work: Callable[[], object]) -> int:
    """The number of SQLite virtual machine steps taken by ``work``, to the nearest ten."""
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


def is_linear(
    work: Callable[[int], object],
    count: int,
    effort: Callable[[Callable[[], object]], int] = calls,
) -> bool:
    """Whether double the count takes no more than about double the calls, or another effort.

    The effort within one C call, such as a regular expression search, is not counted.
    """
    work(1)  # imports and caches should count for neither
    few, many = effort(partial(work, count)), effort(partial(work, 2 * count))
    return many < 2.5 * few
