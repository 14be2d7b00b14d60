"""The rooms in which something is on: what, for how long, and what follows."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from confcli.model.text import one_line
from confcli.planning.nearby import Near
from confcli.schedule.grouping import Group
from confcli.views import own
from confcli.views.item_columns import NARROW, WIDEST
from confcli.views.look import Look
from confcli.views.parts import title_of
from confcli.views.rows import GAP, INDENT, styled
from confcli.views.screen import Screen
from confcli.views.standing import shown_time, standing

#: The widest column of rooms, and what two titles beside each other need.
_ROOM, _TWO_TITLES = 24, 56
#: Of two titles beside each other, the part of the first.
_FIRST = 0.55


def draw(screen: Screen, groups: Sequence[Group[Near]], look: Look) -> None:
    """Draw a row for each room and item: on one line, else with what follows below it."""
    screen.line()
    names = {group.name: styled(one_line(group.name) or "no room", "room") for group in groups}
    rooms = min(max(name.cell_len for name in names.values()), _ROOM)
    left = max(_left(line.item, look).cell_len for group in groups for line in group.lines)
    width = screen.width if look.compact else min(screen.width, WIDEST)
    space = width - INDENT - rooms - GAP - left - GAP
    for group in groups:
        room = screen.cut(names[group.name], rooms)
        for number, line in enumerate(group.lines):
            named = Text() if number else room
            then = _then(screen, line.item, look) if line is group.lines[-1] else Text()
            if screen.width <= NARROW:
                _stacked(screen, Text() if number else names[group.name], line.item, then, look)
                continue
            begin = Text(" " * INDENT).append_text(_filled(named, rooms + GAP))
            for text in _beside(screen, line.item, then, look, space, left):
                screen.line(begin.append_text(text))
                begin = Text(" " * (INDENT + rooms + GAP))


def _beside(
    screen: Screen, near: Near, then: Text, look: Look, space: int, left: int
) -> Iterator[Text]:
    """Yield the title with what is left of it, and what follows beside it or below."""
    title, rest = _title(screen, near), _left(near, look)
    if space < _TWO_TITLES and not look.compact:
        yield _filled(screen.cut(title, space), space + GAP).append_text(rest)
        if then:
            yield screen.cut(then, space + GAP + left)
        return
    first = max(int((space - GAP) * _FIRST), 1)
    line = _filled(screen.cut(title, first), first + GAP).append_text(_filled(rest, left + GAP))
    line.append_text(screen.cut(then, max(space - first - GAP, 1)))
    line.rstrip()
    yield line


def _stacked(screen: Screen, room: Text, near: Near, then: Text, look: Look) -> None:
    """Draw room, title, what is left and what follows below each other."""
    if room:
        screen.fold(room)
    screen.fold(_title(screen, near), indent=INDENT)
    for text in filter(None, (_left(near, look), then)):
        screen.fold(text, indent=2 * INDENT, hanging=2 * INDENT + GAP)


def _title(screen: Screen, near: Near) -> Text:
    title = screen.linked(title_of(near.entry, near.entry), near.entry.url)
    return own.starred(screen, near.entry.mark, title)


def _left(near: Near, look: Look) -> Text:
    return styled(standing(near.entry, near.now, look), "time")


def _then(screen: Screen, near: Near, look: Look) -> Text:
    """``→ 14:30 How …``: with the day if that is another one."""
    then = near.then
    if then is None or then.start is None:
        return Text()
    zone = look.zones[0].of(then.conference)
    time = styled(f"{shown_time(then.start, near.now, zone, look)} ", "time")
    title = own.starred(screen, then.mark, title_of(then, then))
    return Text(f"{screen.marks.arrow} ").append_text(time).append_text(title)


def _filled(text: Text, width: int) -> Text:
    text = text.copy()
    text.pad_right(max(width - text.cell_len, 0))
    return text
