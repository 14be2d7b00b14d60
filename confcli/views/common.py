"""What the lines of a list have in common, which headings say and lines needn't."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from confcli.schedule.entries import SessionEntry
from confcli.schedule.grouping import Group, Line
from confcli.views import item_columns
from confcli.views.context import Context
from confcli.views.item_times import remarks
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.screen import Screen

#: A kind that at least this part of a list has goes without saying.
_USUAL = 0.75
#: So many days have no weekday twice.
_WEEK = 7
T = TypeVar("T")


def lines_of(groups: Iterable[Group[T]]) -> list[Line[T]]:
    """The lines of all groups."""
    return [line for group in groups for line in group.lines]


def of_all(screen: Screen, lines: Sequence[Line[Any]], look: Look) -> Context:
    """The context of all lines of a list; appointments say themselves what they are."""
    days = sorted({line.day for line in lines if line.day})
    of_programme = [line for line in lines if line.slot.conference] or lines
    context = Context(
        look,
        days=_how_to_name(days, is_narrow=screen.width <= item_columns.NARROW),
        conferences=len({line.slot.conference for line in of_programme}) > 1,
        dims_past=any(line.day and not moment(line.slot, look.now).past for line in lines),
    )
    return with_usual_kind(context, of_programme)


def with_usual_kind(context: Context, lines: Sequence[Line[Any]]) -> Context:
    """The same context, in which the kind that most lines have needn't be said."""
    kinds = Counter(line.slot.type for line in lines)
    usual, count = kinds.most_common(1)[0] if kinds else (None, 0)
    is_usual = count >= _USUAL * len(lines)
    return context._replace(usual_kind=usual if is_usual else None, has_kinds=len(kinds) > 1)


def unsaid(context: Context) -> list[str]:
    """What a heading says of the kind that most items have, as they don't, if there are others."""
    usual = context.usual_kind
    return [f"{usual} unless noted"] if usual and context.has_kinds else []


def of_day(lines: Sequence[Line[Any]], context: Context) -> Context:
    """The context of a day: its heading makes the remarks that hold for all of its items."""
    conferences = len({line.slot.conference for line in lines}) > 1
    return context._replace(days="", remarks=common_remarks(lines), conferences=conferences)


def of_session(
    screen: Screen, session: SessionEntry, lines: Sequence[Line[Any]], context: Context
) -> Context:
    """The context of the talks of a session, whose day and room are above."""
    days = {line.day for line in lines}
    kinds = {line.slot.type for line in lines} - {context.usual_kind}
    return context._replace(
        days="" if session.start and len(days) == 1 else context.days,
        said=frozenset((session.session, session.room, session.track)),
        kinds=bool(kinds) and screen.width > item_columns.NARROW,
        remarks=context.remarks | common_remarks(lines),
        conferences=False,
    )


def common_remarks(lines: Iterable[Line[Any]]) -> frozenset[str]:
    """The remarks that hold for the times of all lines."""
    shared = [frozenset(remarks(line.slot)) for line in lines]
    return frozenset.intersection(*shared) if shared else frozenset()


def _how_to_name(days: Sequence[date], *, is_narrow: bool) -> str:
    """How times name their days, as ``Context.days`` has it: no longer than tells them apart."""
    if len(days) <= 1:
        return ""
    if days[0].year != days[-1].year:
        return "above" if is_narrow else "year"
    return "short" if (days[-1] - days[0]).days < _WEEK else "long"
