"""Lists grouped by something that items have in common: sessions, rooms, people."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from confcli.model.text import contains_words
from confcli.schedule.grouping import Group, Line
from confcli.views import common, headings, item_columns, item_layout
from confcli.views.context import NONE, Context, Dress
from confcli.views.item_times import OF_SESSION
from confcli.views.screen import Screen

T = TypeVar("T")
Dressing = Callable[[T], Dress] | None


def draw(
    screen: Screen,
    groups: Sequence[Group[T]],
    every: Sequence[Group[T]],
    context: Context,
    by: str,
    dress: Dressing[T],
) -> None:
    """Draw one heading for all days, and each group under its own.

    ``every`` are the groups with what is not shown, too; empty if that is nothing.
    """
    lines = common.lines_of(groups)
    context = context._replace(remarks=common.common_remarks(lines))
    ages = headings.ages((line.slot for line in lines), context.look)
    unsaid = [] if by in ("type", "session") else common.unsaid(context)
    facts = [*unsaid, *sorted(context.remarks), *ages]
    headings.draw_days(screen, lines, context.look, facts, common.lines_of(every))
    draw_below(screen, groups, every, context, by, dress)


def draw_below(
    screen: Screen,
    groups: Sequence[Group[T]],
    every: Sequence[Group[T]],
    context: Context,
    by: str,
    dress: Dressing[T],
) -> None:
    """Draw each group under its own heading, below one for all."""
    lines = common.lines_of(groups)
    of = {group.name: group.lines for group in every}
    if by == "session":
        _draw_sessions(screen, groups, context, dress)
        return
    where = item_columns.columns(screen, lines, context)
    for group in groups:
        screen.line()
        within = _within(group, context, by)
        said = within.remarks - context.remarks
        headings.draw_name(screen, group, by, sorted(said), of.get(group.name, ()))
        item_layout.draw(screen, group.lines, within, where, dress)


def _within(group: Group[T], context: Context, by: str) -> Context:
    """The context of a group under its heading."""
    return context._replace(
        usual_kind=group.name if by == "type" else context.usual_kind,
        said=frozenset((group.name,)),
        remarks=context.remarks | common.common_remarks(group.lines),
    )


def _draw_sessions(
    screen: Screen, groups: Sequence[Group[T]], context: Context, dress: Dressing[T]
) -> None:
    """Draw sessions with their talks; what is all there is of a session is drawn by itself."""
    alone = [line for group in groups if (line := _only(group))]
    by_itself = context._replace(alone=True, remarks=context.remarks | {OF_SESSION})
    where = item_columns.columns(screen, alone, by_itself)
    for are_alone, some in groupby(groups, lambda group: _only(group) is not None):
        if are_alone:
            screen.line()
            lines = [line for group in some if (line := _only(group))]
            item_layout.draw(screen, lines, by_itself, where, dress)
            continue
        for group in some:
            screen.line()
            _draw_session(screen, group, context, dress)


def _only(group: Group[T]) -> Line[T] | None:
    """What stands for a whole session: its only talk, or the session if none of its talks is.

    A session that is itself among what is listed has a heading, unless its talk has the same title.
    """
    session = group.session
    talks = [line for line in group.lines if line.slot.kind != "session"]
    if session is None or not talks:
        return group.lines[0]
    if len(talks) > 1 or session.count > 1:
        return None
    name, title = session.title or "", talks[0].entry.title or ""
    is_listed = len(group.lines) > 1
    alike = contains_words(name, title) or contains_words(title, name)
    return talks[0] if alike or not is_listed else None


def _draw_session(screen: Screen, group: Group[T], context: Context, dress: Dressing[T]) -> None:
    """Draw a session over its talks."""
    talks = [line for line in group.lines if line.slot.kind != "session"]
    session = talks[0].session
    if session is None:
        return
    own = next((line for line in group.lines if line.slot is session), None)
    within = common.of_session(screen, session, talks, context)
    said = sorted(within.remarks - context.remarks)
    headings.draw_session(
        screen, session, context, said, dress(own.item) if dress and own else NONE
    )
    item_layout.draw_all(screen, talks, within, dress)
