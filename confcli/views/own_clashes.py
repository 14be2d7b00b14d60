"""What clashes in a user's own days, and when else a paper is presented: a line for each."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rich.text import Text

from confcli.model.marks import Appointment
from confcli.model.text import one_line, together
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
    """The clashes that a day shows."""

    #: The clashes that each item first shown on it has, by what identifies the item.
    by: Mapping[int, Sequence[Clash]]
    #: What identifies the engagements that are shown.
    shown: frozenset[int]
    day: date | None

    @property
    def total(self) -> int:
        """How many clashes there are."""
        return sum(map(len, self.by.values()))


def told(lines: Sequence[Line[Item]], seen: Container[int]) -> Told:
    """What a day shows of the clashes of items that are not ``seen`` on an earlier one.

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


class _Manner(NamedTuple):
    """How an item clashes: words around the titles of what it does so with, and more facts."""

    before: str
    after: str
    #: The way between them, and which of them is recorded.
    way: str = ""
    recorded: str = ""


def below(item: Item, told: Told, look: Look) -> Iterator[Text]:
    """Yield a line for each manner in which an item clashes with others.

    Of what is not shown, it says when that is.
    """
    alike: dict[_Manner, list[str]] = defaultdict(list)
    for clash in told.by[id(item)]:
        it = clash.one if clash.other is item.engagement else clash.other
        alike[_manner(clash, it)].append(_named(it, told, look))
    for manner, titles in alike.items():
        for those in [titles] if manner.before else [[each] for each in titles]:
            how = styled(f"{manner.before}{together(those)}{manner.after}", "clash")
            parts = [how, styled(manner.way, "clash"), styled(manner.recorded, "hint")]
            yield Text(_BRANCH, "clash").append_text(Text("; ").join(filter(None, parts)))


def _named(it: Engagement, told: Told, look: Look) -> str:
    title = f"“{shown_title(it)}”"
    return title if id(it) in told.shown else f"{title} ({_start(it, told.day, look)})"


def _start(it: Engagement, day: date | None, look: Look) -> str:
    """When something starts, with its day unless that is the one shown."""
    start = look.zones[0].local(it.start)
    write = cells.time_of_day if start.date() == day else cells.day_and_time
    return write(start, clock12=look.clock12)


def _manner(clash: Clash, it: Engagement) -> _Manner:
    """How an item clashes with ``it``, which may start before or after it."""
    one, other = clash.one, clash.other
    is_after = it is other
    way = f"{clash.walk} min walk" if clash.walk else ""
    recorded = _recorded(clash, it)
    if clash.overlap:
        return _Manner("overlaps ", f" by {amount(clash)}", way, recorded)
    if other.start.timestamp() == one.start.timestamp():
        return _Manner("starts at the same time as ", "", way, recorded)
    if other.start.timestamp() < one.end.timestamp():
        during = ("", " starts during it") if is_after else ("starts during ", "")
        return _Manner(*during, way, recorded)
    if not clash.between:
        to = "to" if is_after else "from"
        return _Manner(f"no time for the {way} {to} ", "", recorded=recorded)
    how = f" starts {clash.between} min after" if is_after else f" ends {clash.between} min before"
    return _Manner("", how, way, recorded)


def _recorded(clash: Clash, it: Engagement) -> str:
    """Which of the two is recorded, as far as sources say."""
    other, this = _is_recorded(it), _is_recorded(clash.beside(it))
    if this and other:
        return "both are recorded"
    if this or other:
        return f"{'this' if this else 'the other'} one is recorded"
    if False in (this, other) and this is not other:
        return f"{'this' if this is False else 'the other'} one is not recorded"
    return ""


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
