"""Progress of long work: a bar on a terminal, nothing in a pipe."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Called with how much is done, and the total if it is known.
Progress = Callable[[int, int | None], None]


@contextmanager
def bar(what: str) -> Iterator[Progress]:
    """Show a bar on stderr while work goes on; it disappears when the work is done."""
    if not sys.stderr.isatty() or os.environ.get("TERM") in ("dumb", "unknown"):
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)
