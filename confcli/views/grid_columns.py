"""What a timetable has columns of, and how these are called."""

from collections.abc import Iterable
from typing import Any

from confcli.model.text import one_line
from confcli.schedule.grouping import Grouping, Line
from confcli.views.grid_cells import ALONE


def by_name(lines: Iterable[Line[Any]], order: Grouping) -> dict[str | None, list[Line[Any]]]:
    """The lines of each column in order; sessions without talks are none of their own."""
    if order.by == ALONE:
        return {None: [*lines]}
    named: dict[str | None, list[Line[Any]]] = {}
    alone = []
    for group in order.groups(lines, lambda line: line.slot):
        for line in group.lines:
            if order.by == "session" and line.slot.kind == "session":
                alone.append(line.item)
            else:
                named.setdefault(group.name or None, []).append(line.item)
    return named | ({None: alone} if alone else {})


def usual(lines: Iterable[Line[Any]]) -> str:
    """What has columns unless asked otherwise: rooms, or sessions if no room is known."""
    return "room" if any(line.slot.room for line in lines) else "session"


def shown_name(name: str | None, by: str) -> str:
    """What stands above a column."""
    without = "sessions without talks" if by == "session" else f"no {by}"
    return one_line(name or without)


def style(by: str) -> str:
    """The style of what stands above a column."""
    return "room" if by == "room" else "heading"
