"""A plan on a terminal: each day with its waking hours, why each talk is there, and what is not."""

import copy
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from confcli.planning.engagements import Engagement
from confcli.planning.terms import BREAK, BUSY, OVER, Obstacle, Terms
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.times.calendar_names import short_weekday
from confcli.views import cells, common, headings, item_columns, item_layout, plan_words
from confcli.views.context import Context, Dress
from confcli.views.distance import lasting
from confcli.views.look import Look
from confcli.views.plan_shapes import Row
from confcli.views.rows import styled
from confcli.views.screen import Screen

if TYPE_CHECKING:  # loads a solver
    from confcli.planning.left_out import Left
    from confcli.planning.picks import Pick
    from confcli.planning.plan import Plan

#: How many of what is left out are named if it is not to be explained.
_NAMED = 1


def draw(
    screen: Screen,
    _: Sequence[Row],
    look: Look,
    *,
    plan: "Plan",
    terms: Terms,
    explained: bool,
    more: str,
) -> None:
    """Draw the days of a plan, then what is left out: in short, or each with its reason.

    ``more`` is what to type for the reasons.
    """
    lines = [_line(pick) for pick in plan.picks]
    ends = {pick.slot.id: _engagement(pick) for pick in plan.picks if _is_open(pick)}
    context = common.of_all(screen, lines, look)._replace(days="", ends=ends)
    where = item_columns.columns(screen, lines, context)
    for _day, group in groupby(lines, lambda line: line.day):
        day = list(group)
        within = common.of_day(day, context)
        _draw_heading(screen, day, within, terms)
        screen.line()
        item_layout.draw(screen, day, within, where, partial(_dress, explained=explained))
        screen.line()
    if explained and plan.left:
        _draw_left(screen, plan.left, look)
    elif plan.left:
        screen.fold(_in_short(plan.left, look, more), hanging=2)


def _line(pick: "Pick") -> "Line[Pick]":
    """A pick on the day whose hours it takes, at the time at which it is attended."""
    entry = copy.copy(pick.slot)
    entry.start, entry.end = pick.start, None if _is_open(pick) else pick.end
    if pick.offer.is_poster:
        entry.time_of = entry.kind  # the time is that of the visit
    return Line(pick, entry, entry, date.fromordinal(pick.stay.day))


def _is_open(pick: "Pick") -> bool:
    """Whether it ends at a time that is only assumed, or is a visit to a session that does."""
    return pick.offer.is_assumed


def _engagement(pick: "Pick") -> Engagement:
    return Engagement(pick.slot, pick.start, pick.end, pick.slot.room, is_assumed=True)


def _draw_heading(
    screen: Screen, lines: "Sequence[Line[Pick]]", context: Context, terms: Terms
) -> None:
    look = context.look
    said = [
        headings.conferences(lines),
        ", ".join([headings.how_much(lines, places=False), lasting(_together(lines))]),
        _awake(lines, terms, look),
        *_kept_free(lines, terms, look),
        *sorted(context.remarks),
        "~ = end assumed" if any(_is_open(line.item) for line in lines) else "",
    ]
    when = headings.days_and_zones(screen, lines, look)
    headings.draw(screen, [*when, *(styled(it, "hint") for it in said if it)])


def _together(lines: "Sequence[Line[Pick]]") -> timedelta:
    """How long one is at something: what is attended at once counts once."""
    seconds, until = 0, 0
    for line in lines:
        start, end, *_ = line.item.stay
        seconds += max(end - max(start, until), 0)
        until = max(until, end)
    return timedelta(seconds=seconds)


def _awake(lines: "Sequence[Line[Pick]]", terms: Terms, look: Look) -> str:
    """The waking hours of a day: ``awake 08:00–23:00``."""
    day = lines[0].day
    if terms.waking is None or day is None:
        return ""
    zone = look.zones[0].of(lines[0].slot.conference)
    window = terms.waking.on(day, zone)
    start, end = (datetime.fromtimestamp(at, zone.tzinfo) for at in (window.start, window.end))
    begin, until = (cells.time_of_day(it, clock12=look.clock12) for it in (start, end))
    before = f"{short_weekday(start)} " if start.date() != day else ""
    return f"awake {before}{begin}–{until}{cells.day_mark((end.date() - day).days)}"


def _kept_free(lines: "Sequence[Line[Pick]]", terms: Terms, look: Look) -> Iterator[str]:
    """Yield the breaks of a day, and the appointments on it."""
    zone, day = look.zones[0].of(lines[0].slot.conference), lines[0].day
    if terms.breaks:
        yield plan_words.kept_free(Obstacle(BREAK, tuple(terms.breaks)), zone, look)
    for each in terms.appointments:
        if zone.local(each.start).date() == day:
            yield plan_words.kept_free(Obstacle(BUSY, (each,)), zone, look)


def _dress(pick: "Pick", *, explained: bool) -> Dress:
    """Why something is in the plan, and what is not sure about it."""
    said = [plan_words.reason(pick.wish)]
    said += [f"{pick.walk} min walk"] if explained and pick.walk else []
    return Dress(below=[styled(" · ".join(said), "reason")])


def _draw_left(screen: Screen, left: "Sequence[Left]", look: Look) -> None:
    """List what is left out, each with its reason."""
    lines = [Line(each, each.slot, each.slot, _day(each.slot, look)) for each in left]
    count = headings.how_much(lines, places=False)
    headings.draw(screen, [styled("left out", "heading"), styled(count, "hint")])
    screen.line()
    context = common.of_all(screen, lines, look)
    context = context._replace(days=context.days or "short")
    item_layout.draw_all(screen, lines, context, lambda each: Dress(below=[*_reasons(each, look)]))


def _reasons(left: "Left", look: Look) -> Iterator[Text]:
    """Yield why something is wanted and left out, then why its other slots are."""
    why = plan_words.why(left.obstacle, left.slot, look)
    yield styled(plan_words.reason(left.wish), "reason").append(f" · {why}", "clash")
    for other in left.offers[1:]:
        why = plan_words.why(other.obstacle, other.slot, look) if other.obstacle else ""
        yield styled(f"also {plan_words.when(other.slot, look)}: {why}", "hint")


def _day(slot: Entry, look: Look) -> date | None:
    zone = look.zones[0].of(slot.conference)
    return zone.local(slot.start).date() if slot.start else None


def _in_short(left: "Sequence[Left]", look: Look, more_by: str) -> Text:
    """``left out: “Kites” (Sun 16:00): hidden; 2 more · --explain``, what might be had first."""
    left = sorted(left, key=lambda each: each.obstacle.kind == OVER)
    said = [plan_words.left_out(each.slot, each.obstacle, look) for each in left[:_NAMED]]
    more = len(left) - len(said)
    said += [f"{more:,} more"] if more else []
    return styled(f"left out: {'; '.join(said)} · {more_by}", "hint")
