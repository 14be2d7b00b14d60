"""What comes next where one is, and what starts elsewhere in that time."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.text import counted, one_line, shorten
from confcli.planning.staying import Choice, Seat
from confcli.schedule.grouping import Line
from confcli.times.calendar_names import named_day
from confcli.views import cells, common, entries, headings, item_layout
from confcli.views.context import Context, Dress
from confcli.views.distance import away
from confcli.views.look import Look
from confcli.views.rows import styled
from confcli.views.screen import Screen

#: How many words of a title say what it is.
_WORDS = 8


def draw(
    screen: Screen, found: Sequence[Choice], look: Look, *, seat: Seat, every: Sequence[Choice]
) -> None:
    """Draw where one is and until when, what comes next there, and what starts elsewhere."""
    lines = common.lines_of(entries.as_they_come(look).groups(found, lambda it: it.entry))
    context = common.of_all(screen, lines, look)._replace(conferences=False)
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
    zones = [zone.of(seat.conference) for zone in look.zones]
    there = zones[0].local(seat.free)
    time = cells.time_of_day(there, clock12=look.clock12)
    is_free = look.now is None or seat.free <= look.now
    free = f"free now, {time}" if is_free else f"until {time}, {_away(seat, look)}"
    where = seat.room or (seat.of.session if seat.of else "")
    parts = [
        styled(named_day(there), "day"),
        *(styled(zone.title, "hint") for zone in zones),
        styled(one_line(where), "room"),
        styled("" if is_free or not seat.of else shorten(seat.of.shown_title, _WORDS)),
        styled(free, "time"),
    ]
    headings.draw(screen, parts)


def _away(seat: Seat, look: Look) -> str:
    return away(seat.free, look.now) if look.now else ""


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
