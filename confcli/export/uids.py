"""The UIDs of events: an item has the same in every file, and shares it with no other."""

import re

from confcli.model.marks import Appointment
from confcli.model.text import slug
from confcli.schedule.entries import Entry

_UID = re.compile(r"(?P<id>[spt][0-9a-z]{7})(?:\.[^@\s]+)?@confcli")


def uid(entry: Entry) -> str:
    """The UID of a slot: ids are unique in a conference only."""
    return f"{entry.id}.{slug(entry.conference)}@confcli"


def uid_of_own(appointment: Appointment) -> str:
    """The UID of an appointment of the user's own."""
    return f"{appointment.id}.busy@confcli"


def id_of(uid: str) -> str | None:
    """The id of the item that a UID of ours is of; ``None`` for any other."""
    found = _UID.fullmatch(uid.strip())
    return found and found["id"]
