"""What ``confcli`` alone prints: your conferences, and commands to try on them."""

from collections.abc import Iterable, Sequence
from datetime import date
from time import perf_counter

from confcli.cli import streams
from confcli.cli.conferences import none_yet
from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.cli.streams import note
from confcli.cli.suggestions import suggestions
from confcli.library import catalog
from confcli.library.summaries import summaries
from confcli.model.text import counted, one_line
from confcli.schedule.overview import Summary
from confcli.schedule.schedule import Schedule
from confcli.times.calendar_names import named_day
from confcli.views import cells
from confcli.views.distance import ON_NOW, days_away, in_words
from confcli.views.door import Piece
from confcli.views.folding import columns, folded

#: The widest line, and what is before lines, between cells, and before what is below a cell.
_WIDEST, _INDENT, _GAP, _BELOW = 100, "  ", "   ", "      "
#: The least width to fold the names of conferences to.
_NAME = 24
_BUNDLED = "bundled"


def greet() -> None:
    """Print the conferences that are loaded, and commands to try."""
    here, begun = Here(Clock()), perf_counter()
    library = catalog.load(here.database)
    here.settle(library.shown)
    here.places = lambda: Schedule(library.shown).sessions
    found = summaries(library, here.zones[0])
    streams.explain(f"read {counted(len(found), 'listing')}", begun)
    nearest = _nearest(found, here.today)
    if not found:
        note(none_yet(library.hidden))
    _print_head(here, len(found))
    _print_rows([_row(each, here, is_nearest=each is nearest) for each in found], _NAME)
    about = nearest or next(iter(found), None)
    _print_rows([(call, (purpose, "hint")) for call, purpose in suggestions(here, about)])


def _nearest(found: Iterable[Summary], today: date) -> Summary | None:
    """The conference that is on, else the nearest; of each the user's own, if there are any."""
    dated = [each for each in found if _away(each, today) is not None]
    own = [each for each in dated if each.origin != _BUNDLED]
    on = [each for each in (*own, *dated) if _away(each, today) == 0]
    return min(on or own or dated, key=lambda each: abs(_away(each, today) or 0), default=None)


def _away(each: Summary, today: date) -> int | None:
    """Days to a conference, negative if it is over; ``None`` if it has no times."""
    if each.first_day is None or each.last_day is None:
        return None
    return days_away(each.first_day, each.last_day, today)


def _how_far(each: Summary, here: Here) -> str:
    """How far away a conference is, in words; empty if it has no times."""
    away = _away(each, here.today)
    if away is None:
        return ""
    if away == 0 and each.span:
        first, last, until = each.span
        if here.now < first:
            return "starts today"
        if last < until <= here.now:  # if it ends when it starts, its end is unknown
            return "ended today"
    return in_words(away)


def _print_head(here: Here, count: int) -> None:
    """Print how many conferences there are and the time, which goes to the right if it fits."""
    now = here.zone_of_now.local(here.now)
    time = here.time_of_day(now, is_named=True)
    title, clock = f"confcli · {counted(count, 'conference')}", f"{named_day(now)}, {time}"
    left = _width() - len(title) - len(clock)
    joint = " " * left if left >= len(_GAP) else "\n"
    streams.out().line((title, "heading"), joint, (clock, "hint"))


def _row(each: Summary, here: Here, *, is_nearest: bool) -> tuple[Piece, ...]:
    """Name, days and size of a conference, and what to know of it."""
    size = counted(each.talks, "talk") if each.talks else counted(each.sessions, "session")
    far = _how_far(each, here)
    far = far if is_nearest or far == ON_NOW else ""
    remarks = [*([_BUNDLED] if each.origin == _BUNDLED else []), *([far] if far else [])]
    style = "running" if far == ON_NOW else "hint"
    days = cells.day_span(each.first_day, each.last_day)
    return (
        (one_line(each.conference), "heading"),
        (days, "time"),
        size,
        (" · ".join(remarks), style),
    )


def _print_rows(rows: Sequence[tuple[Piece, ...]], narrowest: int = 0) -> None:
    """Print rows below an empty line: in columns if they fit, else each below its first cell.

    For columns, the first cells may fold, though not to less than ``narrowest``, if that is given.
    """
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    room = _width() - len(_INDENT) - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
    fits = room >= min(widths[0], narrowest or widths[0]) if rows else False
    if rows:
        streams.out().line()
    for row in rows:
        if fits:
            _print_beside(row, [min(widths[0], room), *widths[1:]])
        else:
            _print_below(row)


def _print_beside(row: Sequence[Piece], widths: Sequence[int]) -> None:
    """Print a row in columns, all but the first and the last aligned on the right."""
    name, *more = folded(_text(row[0]), widths[0], len(_INDENT))
    pieces: list[Piece] = [_INDENT, (name, _style(row[0]))]
    blanks = widths[0] - columns(name) + len(_GAP)
    for number, (cell, width) in enumerate(zip(row[1:], widths[1:], strict=True), 2):
        left = width - _columns(cell)
        is_last = number == len(row)
        if _text(cell):
            pieces += [" " * (blanks + (0 if is_last else left)), cell]
            blanks = len(_GAP)
        else:
            blanks += width + len(_GAP)
    streams.out().line(*pieces)
    for line in more:
        streams.out().line(_INDENT * 2, (line, _style(row[0])))


def _print_below(row: Sequence[Piece]) -> None:
    """Print the first cell of a row, and the others below it."""
    for number, line in enumerate(folded(_text(row[0]), _width() - len(_INDENT), len(_INDENT))):
        streams.out().line(_INDENT * (2 if number else 1), (line, _style(row[0])))
    below = " · ".join(filter(None, map(_text, row[1:])))
    for line in folded(below, _width() - len(_BELOW)):
        streams.out().line(_BELOW, (line, "hint"))


def _text(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece[0]


def _style(piece: Piece) -> str:
    return "" if isinstance(piece, str) else piece[1]


def _columns(piece: Piece) -> int:
    return columns(_text(piece))


def _width() -> int:
    return min(streams.out().manner.width, _WIDEST)
