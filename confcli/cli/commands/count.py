"""``confcli count``."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import Annotated

from confcli.cli import emit
from confcli.cli.options.declaring import argument, one_of, option
from confcli.cli.options.order import as_group
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import PARTS, Selection, matches
from confcli.model.text import counted
from confcli.schedule import counting
from confcli.schedule.counting import BY, OVER_TIME, SORTS, Count
from confcli.schedule.entries import Entry
from confcli.views import drawing
from confcli.views.shapes import COUNT, NUMBER


def command(
    selection: Selection,
    limit: Limit,
    output: Output,
    what: Annotated[
        str,
        argument("[KIND]", "Count talks, papers or sessions. Example: sessions", lambda: [*PARTS]),
    ] = "talks",
    by: Annotated[
        str | None,
        option(
            "--by FIELD",
            f"Count for each {', '.join(BY[:-1])} or {BY[-1]}. Example: --by track",
            lambda: [*BY],
            callback=as_group,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        option(
            "--sort ORDER",
            "Sort by count or name (default: count; days and hours in their order). "
            "Example: --sort name",
            lambda: [*SORTS],
        ),
    ] = None,
) -> None:
    """Count talks, papers or sessions, for each track, room, speaker or day.

    An item with several authors or keywords counts for each of them.

    Example: confcli count --by track
    """
    one_of(what, PARTS, "can't count")
    if by is not None:
        one_of(by, BY, "can't count by")
    usual = "name" if by in OVER_TIME else "count"
    sort = one_of(sort or usual, SORTS, "can't sort by")
    here = selection.here()
    found = matches(selection, here, what)
    shape, counts = NUMBER, [Count(None, len(found.entries), len(found.entries))]
    if by is not None:
        counts = counting.by_value(found.entries, by, found.calendar, found.on)
        shape, counts = COUNT, counting.ordered(counts, sort)
    draw = partial(drawing.counts.draw, of=_kinds(found.entries), by=by)
    emit.items(shape, counts[: limit.most], here.look(), output, draw)


def _kinds(entries: Iterable[Entry]) -> str:
    """What is counted: ``113 talks and 31 sessions``."""
    kinds = Counter(entry.kind for entry in entries)
    return " and ".join(counted(number, kind) for kind, number in kinds.most_common())
