"""A conference at a glance on a terminal: bars, a heat map, and a line on each thing more."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.schedule.brief import Brief, Topic
from confcli.schedule.counting import Day
from confcli.schedule.entries import Entry
from confcli.times.zones import readable
from confcli.views import calendar, cells, distance, headings, style
from confcli.views.charts import Bar, bars
from confcli.views.item_columns import WIDEST
from confcli.views.look import Look
from confcli.views.parts import packed, title_of
from confcli.views.rows import GAP, styled
from confcli.views.screen import Screen
from confcli.views.standing import standing

#: From this width on, two blocks are beside each other.
_WIDE = 78
#: How many days, and how many of anything else, are drawn.
_DAYS, _MOST = 14, 5
_BETWEEN = 4
#: The width of the labels of lines.
_LABEL = 11


def draw(screen: Screen, brief: Brief, look: Look) -> None:
    """Draw a conference at a glance."""
    headings.draw(screen, _heading(brief, look))
    headings.draw(screen, [styled(fact, "hint") for fact in _counts(brief)])
    shown = _shown(brief)
    width = _half(screen)
    _draw_beside(
        screen,
        _block("day", _of_days(screen, brief, shown, width)),
        _block("type", _of_types(screen, brief, width)),
    )
    most = max((count for day in shown for count in day.hours), default=0)
    for line in calendar.hours(screen, shown, most, look):
        screen.line(line)
    _draw_beside(screen, _of_rooms(screen, brief, width), _of_speakers(screen, brief, width))
    lines = [(label, found) for label, found in _lines(screen, brief, look) if found]
    if lines:
        screen.line()
    for label, parts in lines:
        _draw_line(screen, label, parts)


def _heading(brief: Brief, look: Look) -> Iterator[Text]:
    """Yield the name, the days, the zones, and how far away it is."""
    yield styled(one_line(brief.conference), "heading")
    days = cells.day_span(brief.first_day, brief.last_day)
    yield styled(days, "day" if brief.days else "hint")
    if brief.state:
        zones = [headings.zone_of(zone, brief.items) for zone in look.zones]
        yield from (styled(zone, "hint") for zone in zones)
        yield styled(_when(brief, look), "running" if brief.state == "on" else "hint")


def _when(brief: Brief, look: Look) -> str:
    """``day 1 of 2``, ``in 3 weeks`` or ``2 years ago``."""
    if brief.first_day is None or brief.last_day is None:
        return ""
    today = look.zones[0].local(brief.now).date()
    if brief.state == "on":
        day, days = ((it - brief.first_day).days + 1 for it in (today, brief.last_day))
        return f"on now, day {day} of {days}" if days > 1 else distance.ON_NOW
    return distance.in_words(distance.days_away(brief.first_day, brief.last_day, today))


def _counts(brief: Brief) -> Iterator[str]:
    """Yield how much there is, and how the times are known."""
    yield counted(brief.talks, "talk") if brief.talks else ""
    yield counted(brief.papers, "paper") if brief.papers else ""
    alone = len(brief.items) - brief.talks
    more = f" ({alone:,} without talks)" if alone and brief.talks else ""
    yield counted(brief.sessions, "session") + more
    yield counted(len(brief.rooms), "room") if brief.rooms else ""
    yield counted(brief.speaker_count, "speaker") if brief.speaker_count else ""
    if brief.state:
        zones = ", ".join(map(readable, brief.timezones))
        yield f"source time zone: {zones} ({', '.join(brief.time_bases)})" if zones else ""


def _shown(brief: Brief) -> Sequence[Day]:
    """The days that are drawn: of many, those from today on."""
    today = brief.now.date()
    first = next((n for n, it in enumerate(brief.days) if it.day >= today), 0)
    return brief.days[max(min(first, len(brief.days) - _DAYS), 0) :][:_DAYS]


def _of_days(screen: Screen, brief: Brief, shown: Sequence[Day], width: int) -> list[Text]:
    timed = sum(it.start is not None for it in brief.items)
    percent = 100 / timed if timed else 0
    found = [Bar(cells.short_day(it.day), it.count, it.count * percent) for it in shown]
    return [*bars(screen, found, width), *_more(len(brief.days) - len(shown), "day")]


def _of_types(screen: Screen, brief: Brief, width: int) -> list[Text]:
    found = [
        Bar(one_line(it.value or ""), it.count, it.percent, style.of_kind(it.value))
        for it in brief.types[:_MOST]
    ]
    return [*bars(screen, found, width), *_more(len(brief.types) - _MOST, "type")]


def _of_rooms(screen: Screen, brief: Brief, width: int) -> list[Text]:
    rows = [
        (
            styled(one_line(it.room), "room"),
            styled(counted(it.count, "talk")),
            styled(_share(it.percent), "people"),
            styled(_hours(it.minutes), "people"),
        )
        for it in brief.rooms[:_MOST]
    ]
    lines = [*_columns(screen, rows, width), *_more(len(brief.rooms) - _MOST, "room")]
    return _block("busiest rooms", lines)


def _of_speakers(screen: Screen, brief: Brief, width: int) -> list[Text]:
    busy = [it for it in brief.speakers[:_MOST] if it.works > 1]
    rows = [
        (
            styled(one_line(it.name)),
            styled(f"{it.works:,}"),
            styled(one_line(f"perhaps also {', '.join(it.perhaps_same)}"), "hint")
            if it.perhaps_same
            else Text(),
        )
        for it in busy
    ]
    more = _more(brief.speaker_count - len(busy), "speaker") if busy else []
    return _block("busiest speakers", [*_columns(screen, rows, width), *more])


def _lines(screen: Screen, brief: Brief, look: Look) -> Iterator[tuple[str, list[Text]]]:
    """Yield the labelled lines; those without parts are left out."""
    yield "stands out", [_topic(each) for each in brief.topics[: 2 * _MOST]]
    yield "on now", _running(screen, brief, look)
    yield "next", _next(screen, brief.coming, brief, look)
    yield "yours", _own(screen, brief, look)
    missing = [it for it in brief.lacks if it.count]
    of = f"of {counted(len(brief.items), 'item')}" if missing else ""
    lacks = [f"no {it.field} {it.count:,} ({_share(it.percent)})" for it in missing]
    yield "not stated", [styled(each, "hint") for each in (of, *lacks) if each]


def _topic(topic: Topic) -> Text:
    return Text(" ").join([styled(one_line(topic.words)), styled(f"{topic.count:,}", "people")])


def _running(screen: Screen, brief: Brief, look: Look) -> list[Text]:
    """How much is on now, or what is if that is little."""
    if not brief.running:
        return []
    if len(brief.running) > 2:
        return [styled(f"{len(brief.running):,} running", "running")]
    return [part for it in brief.running for part in _slot(screen, it, brief, look)]


def _next(screen: Screen, found: Sequence[Entry], brief: Brief, look: Look) -> list[Text]:
    if not found:
        return []
    more = [styled(f"{len(found) - 1:,} more", "hint")] if found[1:] else []
    return [*_slot(screen, found[0], brief, look), *more]


def _own(screen: Screen, brief: Brief, look: Look) -> list[Text]:
    """How much is starred and clashes, and what is next of it."""
    if not brief.own.starred:
        return []
    clashes = counted(brief.own.clashes, "clash") if brief.own.clashes else ""
    said = [styled(f"{brief.own.starred:,} starred", "star"), styled(clashes, "clash")]
    return [*said, *(_slot(screen, brief.own.next, brief, look) if brief.own.next else [])]


def _slot(screen: Screen, it: Entry, brief: Brief, look: Look) -> list[Text]:
    """When something is, what, and where."""
    return [
        styled(standing(it, brief.now, look), "time"),
        screen.linked(title_of(it, it), it.url),
        styled(one_line(it.room or ""), "room"),
        styled(it.id, "id"),
    ]


def _draw_line(screen: Screen, label: str, parts: Sequence[Text]) -> None:
    """Draw a line with its label, folded beside it."""
    room = min(screen.width, WIDEST) - _LABEL
    first, *rest = packed(screen, parts, room)
    screen.line(Text(f"{label:<{_LABEL}}", "hint").append_text(first))
    for each in rest:
        screen.line(Text(" " * _LABEL).append_text(each))


def _draw_beside(screen: Screen, left: list[Text], right: list[Text]) -> None:
    """Draw two blocks beside each other, or below where there is no room; empty ones are not."""
    blocks = [each for each in (left, right) if each]
    if screen.width >= _WIDE and len(blocks) > 1:
        screen.line()
        width = _half(screen) + _BETWEEN
        for one, other in zip_longest(left, right, fillvalue=Text()):
            line = Text().append_text(one)
            line.pad_right(width - line.cell_len)
            line.append_text(other)
            line.rstrip()
            screen.line(line)
        return
    for block in blocks:
        screen.line()
        for line in block:
            screen.line(line)


def _half(screen: Screen) -> int:
    """The width of a block."""
    width = min(screen.width, WIDEST)
    return (width - _BETWEEN) // 2 if screen.width >= _WIDE else width


def _block(title: str, lines: list[Text]) -> list[Text]:
    return [styled(title, "hint"), *lines] if lines else []


def _columns(screen: Screen, rows: Sequence[Sequence[Text]], width: int) -> Iterator[Text]:
    """Cells in columns, the first one cut and the last one folded away where they are too wide."""
    if not rows:
        return
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    others = sum(GAP + it for it in widths[1:] if it)
    room = max(width - others, width // 2)
    first = min(widths[0], room)
    for name, *cells_ in rows:
        line = screen.cut(name, first)
        line.pad_right(first - line.cell_len)
        for cell, wide in zip(cells_, widths[1:], strict=True):
            if wide and line.cell_len + GAP + cell.cell_len <= width:
                line.append(" " * GAP).append_text(cell)
                line.pad_right(wide - cell.cell_len)
        line.rstrip()
        yield line


def _more(count: int, name: str) -> Iterable[Text]:
    return [styled(f"and {counted(count, f'more {name}')}", "hint")] if count > 0 else []


def _share(percent: float) -> str:
    return "<1%" if 0 < percent < 1 else f"{round(percent)}%"


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02} m" if minutes else ""
