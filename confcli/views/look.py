"""How the reader wants things drawn: zones, the present, density."""

from datetime import datetime
from typing import NamedTuple

from confcli.times.zones import Zone


class Look(NamedTuple):
    """What every drawing function is told beside the items."""

    #: The zones to show times in, the main one first.
    zones: list[Zone]
    #: The present; ``None`` marks nothing as running or past.
    now: datetime | None = None
    #: One line per item, or all there is.
    compact: bool = False
    long: bool = False
    #: Whether times are written 7:30 pm.
    clock12: bool = False
