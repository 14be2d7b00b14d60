"""How the reader wants things drawn: zones, order, density."""

from datetime import datetime
from typing import NamedTuple

from confcli.times.zones import Zone


class Look(NamedTuple):
    """What every drawing function is told beside the items."""

    #: The zones to show times in, the main one first.
    zones: list[Zone]
    #: The present; ``None`` marks nothing as running or past.
    now: datetime | None = None
    #: What to group by, and what to order a group by; ``None``: as the view does by itself.
    by: str | None = None
    sort: str | None = None
    #: One line per item, or all there is.
    compact: bool = False
    long: bool = False
    #: Whether times are written 7:30 pm.
    clock12: bool = False
