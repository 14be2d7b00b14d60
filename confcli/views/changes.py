"""Changes to a schedule as a person reads them: times in the reader's zones."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from confcli.model.entities import Session, Talk
from confcli.model.marks import Mark
from confcli.model.text import counted, one_line, shorten
from confcli.programme.diff import Change, Period, SessionName, Value
from confcli.schedule.days import whole_days
from confcli.schedule.entries import UNTITLED
from confcli.times.calendar_names import named_day
from confcli.times.zones import Zone
from confcli.views import cells, own
from confcli.views.listing_shapes import Changed
from confcli.views.look import Look
from confcli.views.rows import DOT, INDENT, draw_stacked, draw_titled, styled
from confcli.views.screen import Screen


def draw(screen: Screen, found: Sequence[Changed], look: Look) -> None:
    """Draw each change over what was before and is after, for each conference."""
    zones = ", ".join(zone.title for zone in look.zones)
    for number, (conference, of_it) in enumerate(groupby(found, lambda each: each.conference)):
        changes = list(of_it)
        if number:
            screen.line()
        facts = [counted(len(changes), "change"), f"times in {zones}"]
        about = [styled(conference, "heading"), *(styled(fact, "hint") for fact in facts)]
        draw_stacked(screen, about, hanging=INDENT, between=DOT)
        for change in changes:
            screen.line()
            _draw(screen, change, look)


def _draw(screen: Screen, changed: Changed, look: Look) -> None:
    change = changed.change
    title = Text().append_text(styled(change.kind, "heading"))
    title.append("  ").append_text(styled(one_line(change.title or UNTITLED)))
    title = own.starred(screen, Mark(changed.star), title)
    draw_titled(screen, title, styled(change.id, "id"), hanging=INDENT)
    where = change.session.title if change.session else change.item
    screen.fold(styled(one_line(where), "hint"), indent=INDENT)
    for first, *then in _from_to(change, look):
        after = [styled(f"{screen.marks.arrow} {text}") for text in then]
        draw_stacked(screen, [styled(first), *after], indent=INDENT, between=" ")


def _from_to(change: Change, look: Look) -> list[list[str]]:
    """Old and new value in each zone, or the time of an item added or removed.

    Values other than times are shown once.
    """
    field = change.field or ""
    values = {"added": (change.new,), "removed": (change.old,)}.get(
        change.kind, (change.old, change.new)
    )
    texts = [
        [_text(value, zone, field, clock12=look.clock12) for value in values] for zone in look.zones
    ]
    return [texts[0], *(each for each in texts[1:] if each != texts[0])]


def _text(value: Value, zone: Zone, field: str, *, clock12: bool) -> str:
    if isinstance(value, (Session, Talk)):
        value = Period(value.start, value.end)
    if isinstance(value, Period):
        if value.start is None:
            return cells.NO_TIME
        if whole := whole_days(value.start, value.end, None):
            return f"{cells.day_names(whole)} {cells.ALL_DAY}"
        clock = cells.clock(value.start, value.end, zone, clock12=clock12)
        return f"{named_day(zone.local(value.start).date())} {clock}"
    if isinstance(value, SessionName):
        return value.title
    if isinstance(value, bool):
        return field if value else f"not {field}"
    if isinstance(value, int):
        return str(value)
    return shorten((value if isinstance(value, str) else ", ".join(value or ())) or "none")
