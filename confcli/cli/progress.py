"""Progress of long work: a line on a terminal that names the stage and the per cent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from confcli.cli import streams

#: Called with how much is done, and the total if it is known.
Progress = Callable[[int, int | None], None]


@contextmanager
def bar(stage: str) -> Iterator[Progress]:
    """Show on stderr how far a stage has come; the line disappears when the stage is over."""
    if streams.has_no_progress():
        yield lambda _done, _total: None
        return
    shown: int | None = None

    def report(done: int, total: int | None) -> None:
        nonlocal shown
        percent = 100 * done // total if total else None
        if percent != shown:
            streams.status(stage, percent)
            shown = percent

    streams.status(stage)
    try:
        yield report
    finally:
        streams.wipe()
