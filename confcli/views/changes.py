"""Changes to a schedule as a person reads them: times in the reader's zones."""

from collections.abc import Iterable

from rich.text import Text

from confcli.model.entities import Session, Talk
from confcli.model.text import safe, shorten
from confcli.programme.diff import Change, Period, SessionName, Value
from confcli.schedule.days import whole_days
from confcli.schedule.entries import UNTITLED
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.layout import print_rows
from confcli.views.listing_shapes import Changed
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, found: Iterable[Changed], look: Look) -> None:
    """Draw a row for each change: what happened to what, before and after."""
    rows = (
        (Text(change.kind, "bold"), _what(change), *_from_to(change, look)) for _, change in found
    )
    headers = [f"Before → after ({zone.name})" for zone in look.zones]
    print_rows(screen, ["Change", "What", *headers], rows)


def _what(change: Change) -> Text:
    text = Text()
    text.append(safe(change.title or UNTITLED))
    where = change.session.title if change.session else change.item
    return text.append(safe(f"\n{where}"), "dim")


def _from_to(change: Change, look: Look) -> list[Text]:
    """Old and new value in each zone; values other than times are shown once."""
    values, field = (change.old, change.new), change.field or ""
    texts = [
        [_text(value, zone, field, clock12=look.clock12) for value in values] for zone in look.zones
    ]
    texts[1:] = [each if each != texts[0] else [] for each in texts[1:]]
    return [Text(safe("\n→ ".join(text for text in each if text))) for each in texts]


def _text(value: Value, zone: Zone, field: str, *, clock12: bool) -> str:
    if isinstance(value, (Session, Talk)):
        value = Period(value.start, value.end)
    if isinstance(value, Period):
        if value.start is None:
            return cells.NO_TIME
        if whole := whole_days(value.start, value.end, None):
            return f"{cells.day_names(whole)} {cells.ALL_DAY}"
        clock = cells.clock(value.start, value.end, zone, clock12=clock12)
        return f"{cells.day(zone.local(value.start).date())} {clock}"
    if isinstance(value, SessionName):
        return value.title
    if isinstance(value, bool):
        return field if value else f"not {field}"
    if isinstance(value, int):
        return str(value)
    return shorten((value if isinstance(value, str) else ", ".join(value or ())) or "none")
