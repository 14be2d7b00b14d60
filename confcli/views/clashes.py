"""What clashes with an item, and when else its paper is presented, in words."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.marks import Appointment
from confcli.model.text import one_line, shorten
from confcli.planning.agenda import Item, Other
from confcli.planning.clashes import Clash
from confcli.planning.engagements import Engagement
from confcli.planning.meetings import Met
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Line
from confcli.views import cells
from confcli.views.context import Context
from confcli.views.item_times import times_of
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.rows import INDENT, draw_rows, styled, widths_of
from confcli.views.screen import Screen

#: The words and letters of a title that are enough to know it by.
_WORDS, _LETTERS = 7, 44
_BRANCH = "└ "


def below(item: Item) -> Iterator[Text]:
    """Yield a line for each clash with something that starts before an item."""
    for clash in item.clashes:
        if item.engagement is clash.other:
            parts = [_how_much(clash), _walk(clash), _recorded(clash)]
            yield Text(_BRANCH, "clash").append_text(Text("; ").join(filter(None, parts)))


def draw(screen: Screen, entry: Entry, found: Sequence[Met], look: Look) -> None:
    """Draw a row for each thing that clashes with an item; of several slots it says with which."""
    rows = []
    for slot, clash in found:
        when = _when(slot, look) if len(entry.slots) > 1 else ""
        other = clash.beside(slot)
        title = styled(shown_title(other)).append(f" ({amount(clash)})", "clash")
        label = Text(f"{when} clashes with".strip(), "clash")
        rows.append((label, title, styled(other.of.id, "id")))
    draw_rows(screen, rows, indent=INDENT, widths=widths_of(rows) if rows else ())


def _when(slot: Engagement, look: Look) -> str:
    zone = look.zones[0]
    there = zone.local(slot.start)
    return f"{cells.short_day(there)} {cells.time_of_day(there, clock12=look.clock12)}"


def _how_much(clash: Clash) -> Text:
    title = f"“{shown_title(clash.one)}”"
    if clash.overlap:
        return styled(f"overlaps {title} by {amount(clash)}", "clash")
    if clash.other.start.timestamp() == clash.one.start.timestamp():
        return styled(f"starts when {title} does", "clash")
    if clash.other.start.timestamp() < clash.one.end.timestamp():
        return styled(f"starts during {title}", "clash")
    before = f"{clash.between} min before" if clash.between else "just before"
    return styled(f"{title} ends {before}", "clash")


def amount(clash: Clash) -> str:
    """``35 min``, or ``~35 min`` if an end is only assumed; of what doesn't overlap, the walk."""
    if not clash.overlap and clash.walk:
        return f"{clash.walk} min walk"
    return f"{'~' if clash.is_assumed else ''}{clash.overlap} min" if clash.overlap else "no end"


def _walk(clash: Clash) -> Text:
    return styled(f"{clash.walk} min walk" if clash.walk else "", "clash")


def _recorded(clash: Clash) -> Text:
    """Which of the two is recorded, as far as sources say."""
    this, other = (_is_recorded(it) for it in (clash.other, clash.one))
    if this and other:
        return styled("both are recorded", "hint")
    if this or other:
        return styled(f"{'this' if this else 'the other'} one is recorded", "hint")
    if False in (this, other) and this is not other:
        return styled(f"{'this' if this is False else 'the other'} one is not recorded", "hint")
    return Text()


def _is_recorded(it: Engagement) -> bool | None:
    """Whether there is or will be a recording; ``None`` if no source says so."""
    if isinstance(it.of, Appointment):
        return None
    return True if it.of.recording else False if it.of.unrecorded else None


def shown_title(it: Engagement) -> str:
    """The title of an engagement, or its beginning."""
    title = it.of.shown_title if isinstance(it.of, Entry) else it.of.title
    return shorten(one_line(title), _WORDS, _LETTERS)


def other_slots(screen: Screen, item: Item, context: Context) -> Iterator[Text]:
    """Yield a line for each other slot of a paper that is not over."""
    within = context._replace(days="long")
    for other in item.other_slots:
        if not moment(other.slot, context.look.now).past:
            yield _other_slot(screen, other, within)


def _other_slot(screen: Screen, other: Other, context: Context) -> Text:
    slot = other.slot
    line = Line(slot, slot, slot, None)
    times = f"  {screen.marks.bar}  ".join(times_of(line, context))
    free = styled("free", "running") if other.is_free else styled("clashes", "clash")
    also = styled(f"also {' '.join(times.split())}", "time")
    room = styled(one_line(slot.room or ""), "room")
    return Text(", ").join(filter(None, (also, room, free)))
