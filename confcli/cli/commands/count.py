"""``confcli count``."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import Annotated

from confcli.cli import completion, emit
from confcli.cli.options.declaring import Texts, argument, one_of, option
from confcli.cli.options.order import as_group
from confcli.cli.options.output import Limit, Output
from confcli.cli.request import PARTS, Selection, matches
from confcli.model.errors import WrongUsageError
from confcli.model.text import counted, either
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
        argument(
            "[KIND]",
            "Count talks, papers or sessions; sessions without talks count as talks, as talks "
            "lists them. Example: sessions",
            completion.choices(PARTS),
        ),
    ] = "talks",
    by: Annotated[
        Texts,
        option(
            "--by FIELD",
            f"Count for each {either(BY)}. Example: --by track",
            completion.choices(BY),
        ),
    ] = None,
    sort: Annotated[
        str | None,
        option(
            "--sort ORDER",
            "Sort by count or name (default: count; days and hours in their order). "
            "Example: --sort name",
            completion.choices(SORTS),
        ),
    ] = None,
) -> None:
    """Count talks, papers or sessions, for each track, room, speaker or day.

    An item with several authors or keywords counts for each of them.

    Example: confcli count --by track
    """
    one_of(what, PARTS, "can't count")
    field = _field(by or [])
    usual = "name" if field in OVER_TIME else "count"
    sort = one_of(sort or usual, SORTS, "can't sort by")
    here = selection.here()
    found = matches(selection, here, what)
    shape, counts = NUMBER, [Count(None, len(found.entries), len(found.entries))]
    if field is not None:
        counts = counting.by_value(found.entries, field, found.calendar, found.on)
        shape, counts = COUNT, counting.ordered(counts, sort)
    if field in OVER_TIME:
        here.note_one_zone()
    shown = counts[: limit.most]
    draw = partial(drawing.counts.draw, of=_kinds(found.entries, what), by=field)
    emit.items(shape, shown, here.look(), output, draw)
    emit.more(len(counts) - len(shown))


def _field(by: list[str]) -> str | None:
    """The field to count by, if any; ``WrongUsageError`` for several, or an unknown one."""
    if len(by) > 1:
        raise WrongUsageError(f"can't count by {' and '.join(by)} at once; pass --by once")
    name = as_group(by[0]) if by else None
    return name and one_of(name, BY, "can't count by")


def _kinds(entries: Iterable[Entry], what: str) -> str:
    """What is counted: ``113 talks and 29 sessions without talks``."""
    kinds = Counter(entry.kind for entry in entries)
    if not kinds:
        return f"no {what}"
    counts = " and ".join(counted(kinds[kind], kind) for kind in sorted(kinds, reverse=True))
    return f"{counts} without talks" if len(kinds) > 1 else counts
