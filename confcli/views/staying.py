"""What comes next where one is, and what starts elsewhere in that time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from rich.text import Text

from confcli.model.text import counted, one_line, shorten
from confcli.planning.staying import Choice, Seat
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.times.zones import Zone
from confcli.views import clocks, common, entries, headings, item_layout, own
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
    screen: Screen,
    found: Sequence[Choice],
    look: Look,
    *,
    seat: Seat,
    every: Sequence[Choice],
    mine: Sequence[Choice] = (),
    is_filtered: bool = False,
    is_unasked: bool = False,
) -> None:
    """Draw where one is and until when, what comes next there, and what starts elsewhere.

    Between them stands what else is ``mine``. ``every`` is what there is, be it shown or not; what
    comes next may be unasked, as filters don't choose it.
    """
    look = look._replace(zones=[zone.of(seat.conference) for zone in look.zones])
    lines = _lines(found, look)
    context = _context(screen, lines, seat, look)
    _draw_heading(screen, seat, look)
    stays, leaves = ([line for line in lines if line.item.stays is it] for it in (True, False))
    if mine:
        _draw_own(screen, mine, seat, look)
    here, others = ([it for it in every if it.stays is stay] for stay in (True, False))
    if stays or not here:
        name = _here(len(stays), here, is_unasked=is_filtered and is_unasked)
        _draw_part(screen, name, stays, context, seat, _dressed)
    if leaves or not others:
        name = _elsewhere(len(leaves), others, is_filtered=is_filtered)
        _draw_part(screen, name, leaves, context, None, _dressed)


def _lines(found: Sequence[Choice], look: Look) -> list[Line[Choice]]:
    return common.lines_of(entries.as_they_come(look).groups(found, lambda it: it.entry))


def _context(screen: Screen, lines: Sequence[Line[Choice]], seat: Seat, look: Look) -> Context:
    context = common.of_all(screen, lines, look)
    days = context.days or clocks.other_day(lines, look.now or seat.free, look)
    return context._replace(conferences=False, days=days, distances=True)


def _draw_own(screen: Screen, mine: Sequence[Choice], seat: Seat, look: Look) -> None:
    """Draw what else is one's own, each on a line."""
    look = look._replace(compact=True)
    lines = _lines(mine, look)
    _draw_part(screen, "yours", lines, _context(screen, lines, seat, look), None, _own_dressed)


def _here(shown: int, every: Sequence[Choice], *, is_unasked: bool) -> str:
    """What the first part is, and how much of it is shown."""
    if not every:
        return "nothing comes next here"
    of = f" · {shown:,} of {len(every):,}" if shown < len(every) else ""
    return f"next here{of}{' · not among what you filter for' if is_unasked else ''}"


def _elsewhere(shown: int, every: Sequence[Choice], *, is_filtered: bool) -> str:
    """How much starts elsewhere, and how much of it is shown."""
    if not every:
        asked = "that you filter for " if is_filtered else ""
        return f"nothing {asked}starts elsewhere in that time"
    rooms = len({it.entry.room for it in every if it.entry.room})
    among = f" in {counted(rooms, 'room')}" if rooms else ""
    of = f"{shown:,} of " if shown < len(every) else ""
    noun = "talk" if all(it.entry.kind == "talk" for it in every) else "item"
    return f"elsewhere · {of}{counted(len(every), noun)}{among}"


def _draw_heading(screen: Screen, seat: Seat, look: Look) -> None:
    now = look.now or seat.free
    is_free = seat.free <= now
    where = seat.room or (seat.of.session if seat.of else "")
    parts = [
        *clocks.present(screen, now, look.zones, look),
        styled(one_line(where), "room"),
        _title(screen, seat.of) if seat.of and not is_free else Text(),
        styled("free now" if is_free else _until(seat, now, look.zones[0], look), "time"),
    ]
    headings.draw(screen, parts)


def _title(screen: Screen, of: Entry) -> Text:
    return own.starred(screen, of.mark, styled(shorten(of.shown_title, _WORDS)))


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
    dressed: Callable[[Look, Choice], Dress],
) -> None:
    """Draw what is in one place or elsewhere under its heading."""
    screen.line()
    headings.draw(screen, [styled(name, "heading")])
    said = frozenset((seat.room,)) if seat else frozenset()
    item_layout.draw_all(screen, lines, context._replace(said=said), partial(dressed, context.look))


def _dressed(look: Look, choice: Choice) -> Dress:
    return Dress(facts=list(filter(None, _facts(choice, look))))


def _own_dressed(look: Look, choice: Choice) -> Dress:
    """How much something is wanted, and what of it is missed by who stays until they are free."""
    it = choice.entry
    wanted = styled(it.mark.star if it.mark.star in ("must", "maybe") else "", "star")
    missed = it.start and it.end and apart(it.end, it.start) <= timedelta(minutes=choice.late)
    reached = styled("over by then", "clash") if missed else _walk(choice, look)
    return Dress(facts=list(filter(None, (wanted, reached))))


def _facts(choice: Choice, look: Look) -> Iterator[Text]:
    """Yield whether it can't be seen later, how long it takes to get there, and what is missed."""
    if choice.entry.unrecorded:
        yield styled("not recorded", "clash")
    yield _walk(choice, look)


def _walk(choice: Choice, look: Look) -> Text:
    """``10 min walk, 5 min late``, or shorter on a line with all else."""
    walk = [f"{choice.walk} min walk"] if choice.walk else []
    unit = "late" if look.compact and walk else "min late"
    late = [f"{choice.late} {unit}"] if choice.late else []
    return styled(", ".join(walk + late), "clash" if late else "time")
