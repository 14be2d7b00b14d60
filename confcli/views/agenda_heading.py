"""The headings of a user's own days: how much there is, what clashes, and from when until when."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted
from confcli.planning.agenda import Item
from confcli.planning.appointments import AppointmentEntry
from confcli.schedule.grouping import Line
from confcli.views import cells, headings
from confcli.views.context import Context
from confcli.views.rows import styled
from confcli.views.screen import Screen

Lines = Sequence[Line[Item]]


def draw(screen: Screen, lines: Lines, context: Context, *, first_of: Lines = ()) -> None:
    """Draw the heading of a day; the first of several also says what holds for all of them."""
    of_programme = [line for line in lines if not isinstance(line.entry, AppointmentEntry)]
    own = len(lines) - len(of_programme)
    said = [
        styled(headings.conferences(of_programme), "hint"),
        styled(f"{len(of_programme)} starred" if of_programme else "", "hint"),
        styled(counted(own, "appointment") if own else "", "hint"),
        _clashes(lines),
        styled(_hours(lines, context), "hint"),
        *(styled(fact, "hint") for fact in sorted(context.remarks)),
        *(styled(fact, "hint") for fact in _facts(first_of, context) if first_of),
    ]
    when = headings.days_and_zones(screen, lines, context.look)
    headings.draw(screen, [*when, *(text for text in said if text and text.plain != when[0].plain)])


def _clashes(lines: Lines) -> Text:
    """How many pairs clash on a day; a pair is counted where the second of it starts."""
    count = sum(
        clash.other is line.item.engagement
        for line in lines
        if not line.since
        for clash in line.item.clashes
    )
    return styled(f"{count} {'clash' if count == 1 else 'clashes'}" if count else "", "clash")


def _hours(lines: Lines, context: Context) -> str:
    """``first 09:30, last 18:50``, in the first zone; an end on a later day is marked ``+1d``."""
    timed = [it for line in lines if not line.since and (it := line.item.engagement)]
    if not timed:
        return ""
    first = min(timed, key=lambda it: it.start.timestamp())
    last = max(timed, key=lambda it: it.end.timestamp())
    zone = context.look.zones[0].of(lines[0].slot.conference)
    start, end = zone.local(first.start), zone.local(last.end)
    begin, until = (cells.time_of_day(it, clock12=context.look.clock12) for it in (start, end))
    later = cells.day_mark((end.date() - start.date()).days)
    if last.end == last.start:
        return f"first {begin}, last {until}–?"
    return f"first {begin}, last {'~' if last.is_assumed else ''}{until}{later}"


def _facts(lines: Lines, context: Context) -> Iterator[str]:
    """Yield what the signs mean, and how old the listings are."""
    if any(it.end != it.start and it.is_assumed for it in context.ends.values()):
        yield "~ is an assumed end"
    if any(it.end == it.start for it in context.ends.values()):
        yield "? is an unknown end"
    yield from headings.ages((line.slot for line in lines if line.slot.conference), context.look)
