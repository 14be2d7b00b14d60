"""What became of a programme, told to a person: times in the reader's zone."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from confcli.model.entities import Session, Talk
from confcli.model.text import safe, shorten
from confcli.programme.diff import Change, Period, SessionName, Value
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.fields import Zones
from confcli.views.layout import print_rows


def print_changes(console: Console, changes: Iterable[Change], zones: Zones) -> None:
    """Print a line for each change: what happened to what, from what to what."""
    rows = (
        (Text(change.kind, "bold"), _what(change), *_from_to(change, zones)) for change in changes
    )
    headers = [f"From → to ({zone.name})" for zone in zones]
    print_rows(console, ["Change", "What", *headers], rows)


def _what(change: Change) -> Text:
    text = Text()
    text.append(safe(change.title or cells.UNTITLED))
    where = change.session.title if change.session else change.item
    return text.append(safe(f"\n{where}"), "dim")


def _from_to(change: Change, zones: Zones) -> list[Text]:
    """Return old and new in each zone; what is no time is told once."""
    values = (change.old, change.new)
    told = [[_told(value, zone, change.field or "") for value in values] for zone in zones]
    told[1:] = [texts if texts != told[0] else [] for texts in told[1:]]
    return [Text(safe("\n→ ".join(text for text in texts if text))) for texts in told]


def _told(value: Value, zone: Zone, field: str) -> str:
    if isinstance(value, (Session, Talk)):
        value = Period(value.start, value.end)
    if isinstance(value, Period):
        if value.start is None:
            return cells.NO_TIME
        clock = cells.clock(value.start, value.end, zone)
        return f"{cells.day(zone.local(value.start).date())} {clock}"
    if isinstance(value, SessionName):
        return value.title
    if isinstance(value, bool):
        return field if value else f"not {field}"
    return shorten((value if isinstance(value, str) else ", ".join(value or ())) or "nothing")
