"""What the shell completes: conferences, kinds, tracks, ids and zones. It never fails."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confcli.model import Listing
    from confcli.schedule import Entry


def conferences(incomplete: str) -> list[str]:
    """Return the names of the bundled conferences."""
    return _beginning(incomplete, (listing.conference for listing in _listings()))


def types(incomplete: str) -> list[str]:
    """Return the kinds of session and talk."""
    return _beginning(incomplete, (entry.type for entry in _entries() if entry.type))


def tracks(incomplete: str) -> list[str]:
    """Return the tracks."""
    return _beginning(incomplete, (entry.track for entry in _entries() if entry.track))


def ids(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of sessions, talks and papers, each with its title."""
    found = (entry for entry in _entries() if entry.id.startswith(incomplete))
    return [(entry.id, entry.title or "") for entry in found]


def zones(incomplete: str) -> list[str]:
    """Return the names of time zones, also by the city alone."""
    from confcli.times.zones import names

    wanted = incomplete.casefold()
    return [
        name
        for name in names()
        if name.casefold().startswith(wanted) or name.casefold().split("/")[-1].startswith(wanted)
    ]


def _beginning(incomplete: str, values: Iterable[str]) -> list[str]:
    wanted = incomplete.casefold()
    return sorted({value for value in values if value.casefold().startswith(wanted)})


def _listings() -> "list[Listing]":
    from confcli import bundled

    return bundled.load()


def _entries() -> "list[Entry]":
    from confcli.schedule import Schedule

    schedule = Schedule(_listings())
    return [*schedule.sessions, *schedule.talks, *schedule.papers]
