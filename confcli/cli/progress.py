"""How far long work is: a bar on a terminal, nothing in a pipe."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Told how much is done, and of how much if that is known.
Progress = Callable[[int, int | None], None]


@contextmanager
def bar(what: str) -> Iterator[Progress]:
    """Show a bar on stderr while the work goes on, and take it away when it is done."""
    if not sys.stderr.isatty() or os.environ.get("TERM") in ("dumb", "unknown"):
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)
