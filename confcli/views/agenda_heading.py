"""The headings of a user's own days: how much there is, what clashes, and from when until when."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted
from confcli.planning.agenda import Item
from confcli.planning.appointments import AppointmentEntry
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.views import cells, headings
from confcli.views.context import Context
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen

Lines = Sequence[Line[Item]]


def draw(
    screen: Screen, lines: Lines, context: Context, clashes: int, facts: Iterable[str]
) -> None:
    """Draw the heading of a day: how much there is on it, from when until when, and more facts."""
    said = [
        *_how_much(lines),
        styled(counted(clashes, "clash") if clashes else "", "clash"),
        styled(_hours(lines, context), "hint"),
        *(styled(fact, "hint") for fact in (*sorted(context.remarks), *facts)),
    ]
    _draw(screen, lines, context, said)


def draw_over(screen: Screen, lines: Lines, context: Context) -> None:
    """Draw the heading of a day that is over."""
    _draw(screen, lines, context, [*_how_much(lines), styled("over", "hint")])


def _draw(screen: Screen, lines: Lines, context: Context, said: Iterable[Text]) -> None:
    when = headings.days_and_zones(screen, lines, context.look)
    headings.draw(screen, [*when, *(text for text in said if text and text.plain != when[0].plain)])


def _how_much(lines: Lines) -> Iterator[Text]:
    """Yield the conferences of a day, and how much of what is on it."""
    of_programme = [line for line in lines if not isinstance(line.entry, AppointmentEntry)]
    own = len(lines) - len(of_programme)
    yield styled(headings.conferences(of_programme), "hint")
    yield styled(f"{len(of_programme):,} starred" if of_programme else "", "hint")
    yield styled(counted(own, "appointment") if own else "", "hint")


def _hours(lines: Lines, context: Context) -> str:
    """``first 09:30, last 18:50``, in the first zone; an end on a later day is marked ``+1d``.

    Of what lasts whole days nothing is said, nor of what is over from the day before.
    """
    starting = (line for line in lines if not line.since and not days_of_entry(line.slot))
    timed = [it for line in starting if (it := line.item.engagement)]
    if not timed:
        return ""
    first = min(timed, key=lambda it: it.start.timestamp())
    last = max(timed, key=lambda it: it.end.timestamp())
    zone = context.look.zones[0].of(lines[0].slot.conference)
    start, end = zone.local(first.start), zone.local(last.end)
    begin, until = (cells.time_of_day(it, clock12=context.look.clock12) for it in (start, end))
    if last.end == last.start:
        return f"first {begin}, last from {until}" if first is not last else f"from {begin}"
    later = cells.day_mark((end.date() - start.date()).days)
    return f"first {begin}, last {'~' if last.is_assumed else ''}{until}{later}"


def signs(lines: Lines, context: Context) -> list[str]:
    """What the signs at the times of a day mean."""
    slots = (slot for line in lines for slot in (line.slot, *_others(line.item)))
    ends = [it for slot in slots if (it := context.ends.get(slot.id))]
    is_assumed = any(it.end != it.start and it.is_assumed for it in ends)
    is_unknown = any(it.end == it.start for it in ends)
    return ["~ = end assumed"] * is_assumed + ["? = end not known"] * is_unknown


def _others(item: Item) -> Iterator[Entry]:
    return (other.slot for other in item.other_slots)


def ages(lines: Lines, look: Look) -> list[str]:
    """How old the listings are; appointments are of none."""
    return headings.ages((line.slot for line in lines if line.slot.conference), look)
