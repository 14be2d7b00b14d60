"""What comes next where one is, and what starts elsewhere in that time."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.text import Text

from confcli.model.text import counted, one_line, shorten
from confcli.planning.staying import Choice, Seat
from confcli.schedule.grouping import Line
from confcli.times.zones import Zone
from confcli.views import clocks, common, entries, headings, item_layout
from confcli.views.context import Context, Dress
from confcli.views.distance import apart, left, until
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.rows import styled
from confcli.views.screen import Screen
from confcli.views.standing import shown_time

#: How many words of a title say what it is.
_WORDS = 8


def draw(
    screen: Screen, found: Sequence[Choice], look: Look, *, seat: Seat, every: Sequence[Choice]
) -> None:
    """Draw where one is and until when, what comes next there, and what starts elsewhere."""
    lines = common.lines_of(entries.as_they_come(look).groups(found, lambda it: it.entry))
    context = common.of_all(screen, lines, look)
    context = context._replace(
        conferences=False,
        days=context.days or clocks.other_day(lines, look.now or seat.free, look),
        distances=True,
    )
    _draw_heading(screen, seat, look)
    stays, leaves = ([line for line in lines if line.item.stays is it] for it in (True, False))
    _draw_part(screen, "next here" if stays else "nothing comes next here", stays, context, seat)
    _draw_part(screen, _elsewhere(every), leaves, context, None)


def _elsewhere(every: Sequence[Choice]) -> str:
    """How much starts elsewhere, shown or not."""
    others = [each.entry for each in every if not each.stays]
    if not others:
        return "nothing starts elsewhere in that time"
    rooms = len({it.room for it in others if it.room})
    among = f" in {counted(rooms, 'room')}" if rooms else ""
    return f"elsewhere · {counted(len(others), 'talk')}{among}"


def _draw_heading(screen: Screen, seat: Seat, look: Look) -> None:
    now = look.now or seat.free
    zones = [zone.of(seat.conference) for zone in look.zones]
    is_free = seat.free <= now
    where = seat.room or (seat.of.session if seat.of else "")
    parts = [
        *clocks.present(screen, now, zones, look),
        styled(one_line(where), "room"),
        styled("" if is_free or not seat.of else shorten(seat.of.shown_title, _WORDS)),
        styled("free now" if is_free else _until(seat, now, zones[0], look), "time"),
    ]
    headings.draw(screen, parts)


def _until(seat: Seat, now: datetime, zone: Zone, look: Look) -> str:
    """``until 14:25, 15 min left``, or ``until 14:25, in 2 h`` of what is to come."""
    is_on = seat.of and moment(seat.of, now).running
    wait = apart(seat.free, now)
    return f"until {shown_time(seat.free, now, zone, look)}, {left(wait) if is_on else until(wait)}"


def _draw_part(
    screen: Screen,
    name: str,
    lines: Sequence[Line[Choice]],
    context: Context,
    seat: Seat | None,
) -> None:
    """Draw what is in one place or elsewhere under its heading."""
    screen.line()
    headings.draw(screen, [styled(name, "heading")])
    said = frozenset((seat.room,)) if seat else frozenset()
    item_layout.draw_all(screen, lines, context._replace(said=said), _dressed)


def _dressed(choice: Choice) -> Dress:
    return Dress(facts=list(_facts(choice)))


def _facts(choice: Choice) -> Iterator[Text]:
    """Yield whether it can't be seen later, how long it takes to get there, and what is missed."""
    if choice.entry.unrecorded:
        yield styled("not recorded", "clash")
    if choice.walk:
        late = f", {choice.late} min late" if choice.late else ""
        yield styled(f"{choice.walk} min walk{late}", "clash" if late else "time")
