"""Counts on a terminal, as bars."""

from collections.abc import Sequence
from datetime import date

from confcli.schedule.counting import OVER_TIME, Count
from confcli.views import cells
from confcli.views.charts import Bar, bars
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(
    screen: Screen,
    counts: Sequence[Count],
    look: Look,  # noqa: ARG001 - every view has one
    *,
    kind: str,
    by: str | None,
) -> None:
    """Draw a bar for each count of ``kind``, such as talks; without ``by``, just the number."""
    if by is None:
        screen.line(str(counts[0].count))
        return
    screen.line(f"{counts[0].total:,} {kind} by {by}", "heading")
    screen.line()
    for line in bars(screen, [_bar(each, by) for each in counts]):
        screen.line(line)


def _bar(count: Count, by: str) -> Bar:
    style = "room" if by == "room" else ""
    if count.value is None:
        return Bar(
            f"(no {'time' if by in OVER_TIME else by})", count.count, count.percent, "people"
        )
    name = cells.day(date.fromisoformat(count.value)) if by == "day" else count.value
    return Bar(name, count.count, count.percent, style)
