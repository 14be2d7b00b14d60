"""What clashes in a user's own days, and when else a paper is presented: a line for each."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rich.text import Text

from confcli.model.marks import Appointment
from confcli.model.text import one_line
from confcli.planning.agenda import Item, Other
from confcli.planning.clashes import Clash
from confcli.planning.engagements import Engagement
from confcli.schedule.grouping import Line
from confcli.views import cells
from confcli.views.clashes import amount, shown_title
from confcli.views.context import Context
from confcli.views.item_times import times_of
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.rows import styled
from confcli.views.screen import Screen

_BRANCH = "└ "


class Told(NamedTuple):
    """What a day tells of clashes."""

    #: The clashes that each item first shown on it tells of, by what identifies the item.
    by: Mapping[int, Sequence[Clash]]
    #: What identifies the engagements that are shown.
    shown: frozenset[int]
    day: date | None

    @property
    def total(self) -> int:
        """How many clashes there are."""
        return sum(map(len, self.by.values()))


def told(lines: Sequence[Line[Item]], seen: Container[int]) -> Told:
    """What a day tells of the clashes of items that are not ``seen`` on an earlier one.

    Of two items, that is the one that starts later; the earlier one where the other is not there.
    """
    items = [line.item for line in lines]
    new = [item for item in items if id(item) not in seen]
    there = {id(item.engagement) for item in new}

    def of(item: Item) -> list[Clash]:
        it = item.engagement
        return [each for each in item.clashes if each.other is it or id(each.other) not in there]

    shown = frozenset(id(item.engagement) for item in items)
    return Told({id(item): of(item) for item in new}, shown, lines[0].day)


def below(item: Item, told: Told, look: Look) -> Iterator[Text]:
    """Yield a line for each clash of an item; with what is not shown, it says when that is."""
    for clash in told.by[id(item)]:
        it = clash.one if clash.other is item.engagement else clash.other
        title = f"“{shown_title(it)}”"
        if id(it) not in told.shown:
            title += f" ({_start(it, told.day, look)})"
        parts = [*_how(clash, it, title), _recorded(clash, it)]
        yield Text(_BRANCH, "clash").append_text(Text("; ").join(filter(None, parts)))


def _start(it: Engagement, day: date | None, look: Look) -> str:
    """When something starts, with its day unless that is the one shown."""
    start = look.zones[0].local(it.start)
    write = cells.time_of_day if start.date() == day else cells.day_and_time
    return write(start, clock12=look.clock12)


def _how(clash: Clash, it: Engagement, title: str) -> Iterator[Text]:
    """Yield how an item clashes with ``it``, and the way between them."""
    is_just_before = clash.other.start.timestamp() == clash.one.end.timestamp()
    if clash.walk and is_just_before and not clash.overlap:
        way = "to" if it is clash.other else "from"
        yield styled(f"no time for the {clash.walk} min walk {way} {title}", "clash")
        return
    yield _how_much(clash, it, title)
    yield styled(f"{clash.walk} min walk" if clash.walk else "", "clash")


def _how_much(clash: Clash, it: Engagement, title: str) -> Text:
    """How an item clashes with ``it``, which may start before or after it."""
    if clash.overlap:
        return styled(f"overlaps {title} by {amount(clash)}", "clash")
    if clash.other.start.timestamp() == clash.one.start.timestamp():
        return styled(f"starts when {title} does", "clash")
    is_after = it is clash.other
    if clash.other.start.timestamp() < clash.one.end.timestamp():
        how = f"{title} starts during it" if is_after else f"starts during {title}"
        return styled(how, "clash")
    apart = f"{clash.between} min" if clash.between else "just"  # under a minute
    how = f"starts {apart} after" if is_after else f"ends {apart} before"
    return styled(f"{title} {how}", "clash")


def _recorded(clash: Clash, it: Engagement) -> Text:
    """Which of the two is recorded, as far as sources say."""
    other, this = _is_recorded(it), _is_recorded(clash.beside(it))
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
    free = styled("when you are free", "running") if other.is_free else styled("clashes", "clash")
    also = styled(f"also {' '.join(times.split())}", "time")
    room = styled(one_line(slot.room or ""), "room")
    return Text(", ").join(filter(None, (also, room, free)))
