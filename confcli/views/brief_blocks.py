"""The blocks of a conference at a glance: its days and types as bars, its rooms and people."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from confcli.model.text import one_line
from confcli.schedule.brief import Brief, Speaker, share
from confcli.schedule.counting import Day
from confcli.times.calendar_names import named_day
from confcli.views import cells, style
from confcli.views.charts import Bar, bars
from confcli.views.item_columns import WIDEST
from confcli.views.rows import GAP, styled
from confcli.views.screen import Screen

#: From this width on, two blocks are beside each other, this far apart.
_WIDE, _BETWEEN = 78, 4
#: The share of a block that is kept for names, if need be at the cost of the last cells.
_LEAST = 0.35


def times(screen: Screen, brief: Brief, shown: Sequence[Day], most: int) -> Iterator[Text]:
    """How much is on each of some days, and the first types of items, beside or below it."""
    width = _width(screen, shown, brief.types)
    most = max(most, len(shown)) if _fit_beside(screen) else most
    types = _of_types(screen, brief, most, width)
    return _placed(screen, _of_days(screen, brief, shown, width), types)


def places(screen: Screen, brief: Brief, most: int) -> Iterator[Text]:
    """The busiest rooms, and the busiest people beside or below them."""
    width = _width(screen, brief.rooms, _busy(brief, most))
    people = _of_speakers(screen, brief, most, width)
    return _placed(screen, _of_rooms(screen, brief, most, width), people)


def role(brief: Brief) -> str:
    """What those who present something are: of papers without a programme, authors."""
    return "speaker" if brief.is_dated else "author"


def _of_days(screen: Screen, brief: Brief, shown: Sequence[Day], width: int) -> list[Text]:
    percent = 100 / max(brief.timed, 1)
    name = cells.short_day if len({it.day.year for it in shown}) == 1 else named_day
    found = [Bar(name(it.day), it.count, it.count * percent) for it in shown]
    several = f"{brief.lasting:,} on several" if brief.lasting else ""
    said = ["days", _part(shown, len(brief.days)), _stating(brief, brief.timed), several]
    return _block(screen, said, bars(screen, found, width), width)


def _of_types(screen: Screen, brief: Brief, most: int, width: int) -> list[Text]:
    shown = brief.types[:most]
    found = [
        Bar(one_line(it.value or ""), it.count, it.percent, style.of_kind(it.value)) for it in shown
    ]
    stating = brief.types[0].total if brief.types else 0
    said = ["types", _part(shown, len(brief.types)), _stating(brief, stating)]
    return _block(screen, said, bars(screen, found, width), width)


def _of_rooms(screen: Screen, brief: Brief, most: int, width: int) -> list[Text]:
    shown = brief.rooms[:most]
    digits = max((len(f"{it.count:,}") for it in shown), default=0)
    rows = [
        (
            styled(one_line(it.room), "room"),
            styled(f"{it.count:>{digits},}"),
            styled(f"{share(it.percent):>3}", "people"),
            styled(_lasting(it.minutes), "people"),
        )
        for it in shown
    ]
    stating = shown[0].total if shown else 0
    said = ["busiest rooms", _part(shown, len(brief.rooms)), _stating(brief, stating)]
    return _block(screen, said, _columns(screen, rows, width), width)


def _of_speakers(screen: Screen, brief: Brief, most: int, width: int) -> list[Text]:
    busy = _busy(brief, most)
    digits = max((len(f"{it.works:,}") for it in busy), default=0)
    rows = [
        (styled(one_line(it.name)), styled(f"{it.works:>{digits},}"), _others(it)) for it in busy
    ]
    said = [f"busiest {role(brief)}s", _part(busy, brief.speaker_count)]
    return _block(screen, said, _columns(screen, rows, width), width)


def _busy(brief: Brief, most: int) -> Sequence[Speaker]:
    """The first who present more than one thing."""
    return [it for it in brief.speakers[:most] if it.works > 1]


def _others(speaker: Speaker) -> Text:
    """Other names that may be the same person's."""
    names = ", ".join(speaker.perhaps_same)
    return styled(one_line(f"perhaps also {names}") if names else "", "hint")


def _width(screen: Screen, *parts: Sequence[object]) -> int:
    """The width of a block: half of the screen if there are two, and room for them."""
    width = min(screen.width, WIDEST)
    return (width - _BETWEEN) // 2 if _fit_beside(screen) and all(parts) else width


def _fit_beside(screen: Screen) -> bool:
    return screen.width >= _WIDE


def _placed(screen: Screen, left: list[Text], right: list[Text]) -> Iterator[Text]:
    """Yield two blocks beside each other, or below where there is no room; empty ones are not."""
    if _fit_beside(screen) and left and right:
        yield Text()
        width = _width(screen, left, right) + _BETWEEN
        for one, other in zip_longest(left, right, fillvalue=Text()):
            line = _filled(one, width).append_text(other)
            line.rstrip()
            yield line
        return
    for block in filter(None, (left, right)):
        yield Text()
        yield from block


def _block(screen: Screen, said: Iterable[str], lines: Iterable[Text], width: int) -> list[Text]:
    """Lines under a title, and what they are of; none if there are none."""
    shown = [*lines]
    title = styled(" · ".join(filter(None, said)), "hint")
    return [*screen.folded(title, width=width), *shown] if shown else []


def _part(shown: Sequence[object], total: int) -> str:
    """How many are shown, if not all are."""
    return f"{len(shown):,} of {total:,}" if len(shown) < total else ""


def _stating(brief: Brief, count: int) -> str:
    """How many items state something, if not all do: the others are in no share."""
    return f"{count:,} stated" if count < len(brief.items) else ""


def _columns(screen: Screen, rows: Sequence[Sequence[Text]], width: int) -> Iterator[Text]:
    """Cells in columns: names fold where they are too wide, perhaps also last cells."""
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    room = width - sum(GAP + it for it in widths[1:])
    if room < width * _LEAST:
        room = width - sum(GAP + it for it in widths[1:-1])
    for name, *cells_, last in rows:
        first, *rest = screen.folded(name, "", min(widths[0], room), room - GAP)
        line = _filled(first, min(widths[0], room))
        for cell, wide in zip(cells_, widths[1:-1], strict=True):
            end = line.cell_len + GAP + wide
            line = _filled(line.append(" " * GAP).append_text(cell), end)
        if line.cell_len + GAP + last.cell_len <= width:
            line.append(" " * GAP).append_text(last)
        else:
            rest += screen.folded(last, "", width - GAP)
        line.rstrip()
        yield line
        yield from (Text(" " * GAP).append_text(each) for each in rest)


def _filled(text: Text, width: int) -> Text:
    """A copy of a text with blanks up to a width."""
    filled = Text().append_text(text)
    filled.pad_right(max(width - text.cell_len, 0))
    return filled


def _lasting(minutes: int) -> str:
    """``11 h 30 m``, aligned: for how long something is on in a room."""
    hours, rest = divmod(minutes, 60)
    return f"{hours:>2} h {rest:02} m" if hours else f"{rest} min" if minutes else ""
