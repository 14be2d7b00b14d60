"""Versions of what was exported."""

from datetime import datetime
from typing import NamedTuple


class Revision(NamedTuple):
    """Which version of an event was exported: counted from 0, and when it became that."""

    #: What calendars know the event by: it stays, even if the id of its item changes.
    uid: str
    sequence: int
    modified: datetime
