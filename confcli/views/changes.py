"""What became of a programme, told to a person: times in the reader's zone."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from confcli.diff import Change, Place, Span, Value
from confcli.fields import Zones
from confcli.model import Session, Talk
from confcli.text import safe, shorten
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.layout import print_rows


def print_changes(console: Console, changes: Iterable[Change], zones: Zones) -> None:
    """Print a line for each change: what happened to what, from what to what."""
    rows = (
        (Text(change.kind, "bold"), _what(change), Text(safe(_from_to(change, zones[0]))))
        for change in changes
    )
    print_rows(console, ["Change", "What", f"From → to ({zones[0].name})"], rows)


def _what(change: Change) -> Text:
    text = Text()
    text.append(safe(change.title or cells.UNTITLED))
    where = change.session.title if change.session else change.item
    return text.append(safe(f"\n{where}"), "dim")


def _from_to(change: Change, zone: Zone) -> str:
    texts = (_told(change.old, zone), _told(change.new, zone))
    return " → ".join(text for text in texts if text)


def _told(value: Value, zone: Zone) -> str:
    if isinstance(value, (Session, Talk)):
        value = Span(value.start, value.end)
    if isinstance(value, Span):
        if value.start is None:
            return cells.NO_TIME
        clock = cells.clock(value.start, value.end, zone)
        return f"{cells.day(zone.local(value.start).date())} {clock}"
    if isinstance(value, Place):
        return value.title
    if isinstance(value, bool):
        return "cancelled" if value else "not cancelled"
    return shorten((value if isinstance(value, str) else ", ".join(value or ())) or "nothing")
