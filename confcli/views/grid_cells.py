"""The cells of a timetable: what stands in a column, and how high its rows have to be."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from rich.text import Text

from confcli.model.marks import NO_MARK, STARS, Mark
from confcli.model.text import one_line
from confcli.schedule.grouping import Line
from confcli.schedule.timetable import Block, Column, Row
from confcli.times.calendar_names import named_day
from confcli.times.zones import NEVER
from confcli.views import own
from confcli.views.headings import how_much
from confcli.views.item_times import remarks
from confcli.views.look import Look
from confcli.views.moments import moment
from confcli.views.parts import title_of
from confcli.views.screen import Screen
from confcli.views.style import of_kind

#: The left edge of an item: where it starts, and as long as it lasts.
_START, _EDGE = "┏", "┃"


#: What there is one column of.
ALONE = "day"


class Frame(NamedTuple):
    """What the columns of a timetable have in common."""

    width: int
    #: What they are of, such as rooms.
    by: str
    #: Remarks on times that the heading of the day makes for all.
    remarks: frozenset[str]
    #: The ids of what clashes.
    clashing: frozenset[str] = frozenset()
    #: The ids of what is wanted, all else being dim; ``None`` if all is.
    wanted: frozenset[str] | None = None
    #: How one gets to see the items of a block that holds several.
    listed: str = "listed below"


class Spot(NamedTuple):
    """A block among rows: from which one, until which it lasts, and until which is room."""

    block: Block
    first: int
    until: int
    free: int


class Placed(NamedTuple):
    """A block in its column, as a spot has it, and what stands there."""

    block: Block
    first: int
    until: int
    free: int
    #: Of its lane.
    width: int
    title: list[Text]
    people: list[Text]
    clashes: bool
    #: Whether it is what is wanted, all else being dim; ``None`` if all is.
    is_wanted: bool | None


def spots(column: Column, times: Sequence[Row]) -> list[Spot]:
    """Place the blocks of a column in the rows of some times."""
    found = []
    for number, block in enumerate(column.blocks):
        first, until = (bisect_left(times, Row(it)) for it in (block.start, block.until))
        until = max(until, first + 1)
        later = (it.start for it in column.blocks[number:] if it.start >= block.taken)
        end = max(until, bisect_left(times, Row(next(later, NEVER))))
        free = next((row for row in range(until, end) if times[row].after_gap), end)
        found.append(Spot(block, first, until, free))
    return found


def placed(screen: Screen, spots: Iterable[Spot], frame: Frame) -> list[Placed]:
    """The blocks of a column with what stands there."""
    found = []
    for spot in spots:
        share = frame.width // spot.block.lanes
        title, people = _texts(screen, spot.block, frame._replace(width=share - 2))
        ids = {line.entry.id for line in spot.block.lines}
        is_wanted = None if frame.wanted is None else bool(ids & frame.wanted)
        for line in title if is_wanted else ():
            line.stylize("match")
        clashes = bool(ids & frame.clashing)
        found.append(Placed(*spot, share, title, people, clashes, is_wanted))
    return found


def _texts(screen: Screen, block: Block, frame: Frame) -> tuple[list[Text], list[Text]]:
    """The title and the speakers of an item; of several, what they have in common."""
    if len(block.lines) == 1:
        title, people = _title(screen, block.lines[0], frame), block.lines[0].entry.authors
        names = screen.folded(one_line(", ".join(people)), "people", frame.width) if people else []
        return screen.folded(title, width=frame.width), names
    sessions = list({one_line(each.slot.session): None for each in block.lines})
    shared = sessions if len(sessions) == 1 and frame.by != "session" else []
    much = Text(f"{how_much(block.lines, places=False)}, {frame.listed}")
    count = own.starred(screen, _most_wanted(block.lines), much)
    texts = (screen.folded(each, width=frame.width) for each in (*map(Text, shared), count))
    return [line for text in texts for line in text], []


def _most_wanted(lines: Iterable[Line[Any]]) -> Mark:
    """The mark of the item that the user wants to see most."""
    marks = [line.entry.mark for line in lines]
    return next((it for star in STARS for it in marks if it.star == star), NO_MARK)


def _title(screen: Screen, line: Line[Any], frame: Frame) -> Text:
    """The title in the colour of its kind, and what else there is to say of it."""
    slot = line.slot
    title = screen.linked(title_of(line.entry, slot), line.entry.url)
    title.stylize_before(of_kind(slot.type))
    title = own.starred(screen, line.entry.mark, title)
    if slot.status:
        title.append(f" {slot.status}", "clash")
    if frame.by == ALONE and slot.room:  # no column says so
        title.append(f" {screen.marks.dot} {one_line(slot.room)}", "room")
    since = [f"since {named_day(line.since)}"] if line.since else []
    for fact in [*since, *(each for each in remarks(slot) if each not in frame.remarks)]:
        title.append(f" {screen.marks.dot} {fact}", "place")
    return title


def heights(rows: int, needs: Iterable[tuple[Spot | Placed, int]]) -> list[int]:
    """How many lines each row needs, so that every block has as many as it needs."""
    found = [1] * rows
    for it, lines in sorted(needs, key=lambda need: need[0].free):
        lacking = lines - sum(found[it.first : it.free])
        found[it.free - 1] += max(lacking, 0)
    return found


def cells(
    screen: Screen, blocks: Iterable[Placed], heights: Sequence[int], width: int, look: Look
) -> list[Text]:
    """The lines of a column, each as wide as it."""
    tops = [0, *accumulate(heights)]
    lanes: list[dict[int, Text]] = [{} for _ in range(tops[-1])]
    shares = [width] * tops[-1]
    for it in blocks:
        top = tops[it.first]
        texts = _block(screen, it, tops[it.until] - top, tops[it.free] - top, look)
        for number, text in enumerate(texts, top):
            lanes[number][it.block.lane] = filled(text, it.width)
            shares[number] = it.width
    return [filled(_beside(*each), width) for each in zip(lanes, shares, strict=True)]


def _beside(lanes: dict[int, Text], share: int) -> Text:
    line = Text()
    for lane in range(max(lanes, default=-1) + 1):
        line.append_text(lanes.get(lane, Text(" " * share)))
    return line


def _block(screen: Screen, it: Placed, lasts: int, free: int, look: Look) -> list[Text]:
    """The lines of a block, with an edge as long as it lasts."""
    slot = it.block.lines[0].slot
    now = moment(slot, look.now)
    running = now.running and not slot.cancelled
    texts = _fitting(screen, it, lasts, free)
    marks, is_wrong = screen.marks, slot.cancelled or it.clashes
    start = marks.cancelled if is_wrong else marks.running if running else _START
    lines = []
    for number in range(max(lasts, len(texts))):
        edge = _EDGE if number else start
        shown = "running" if running and not number else of_kind(slot.type)
        shown = "clash" if it.clashes and not number else shown
        line = Text().append(edge if number < lasts else " ", shown)
        line.append_text(texts[number] if number < len(texts) else Text())
        is_dim = now.past if it.is_wanted is None else not it.is_wanted
        line.stylize("past" if is_dim else "current" if running else "")
        lines.append(line)
    return lines


def _fitting(screen: Screen, it: Placed, lasts: int, free: int) -> list[Text]:
    """The title, and people if there is room for them; cut where the next item begins."""
    title = _cut(it.title, free, it.width - 2, screen)
    return [*title, *_cut(it.people, lasts - len(title), it.width - 2, screen)]


def _cut(lines: list[Text], most: int, width: int, screen: Screen) -> list[Text]:
    """The first lines of a text, the last of them with a sign if there are more."""
    if len(lines) <= most or most <= 0:
        return lines[: max(most, 0)]
    last = lines[most - 1].copy()
    last.truncate(width - len(screen.marks.more))
    last.rstrip()
    return [*lines[: most - 1], last.append(screen.marks.more)]


def filled(text: Text, width: int) -> Text:
    """A text with blanks up to a width, or cut there."""
    text.truncate(width, pad=True)
    return text
