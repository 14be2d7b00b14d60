"""What the shell completes: conferences, values, ids, time zones and hints. It never fails.

Names are completed as slugs (``iclr-2021``), which match as the names do and need no quotes.
What is already typed stays as it is.
"""

from collections.abc import Callable, Iterable

from confcli.cli.hints import KEYS
from confcli.model.entities import Listing
from confcli.model.errors import ConfcliError
from confcli.model.text import slug
from confcli.schedule.entries import Entry, Schedule
from confcli.times.zones import names


def conferences(incomplete: str) -> list[str]:
    """The names of the bundled conferences."""
    return _beginning(incomplete, (slug(listing.conference) for listing in _listings()))


def of_field(field: str) -> Callable[[str], list[str]]:
    """Make a function that completes the values of a field of sessions and talks."""

    def complete(incomplete: str) -> list[str]:
        values = (value for entry in _entries() for value in entry.values(field))
        return _beginning(incomplete, map(slug, filter(None, values)))

    return complete


def ids(incomplete: str) -> list[tuple[str, str]]:
    """The ids of sessions, talks and papers, each with its title."""
    found = (entry for entry in _entries() if entry.id.startswith(incomplete))
    return [(entry.id, entry.title or "") for entry in found]


def zones(incomplete: str) -> list[str]:
    """The names of time zones."""
    return _beginning(incomplete, names())


def hints(incomplete: str) -> list[str]:
    """The keys of ``--hint``, each with its sign."""
    return _beginning(incomplete, (f"{key}=" for key in KEYS))


def _beginning(incomplete: str, values: Iterable[str]) -> list[str]:
    wanted = incomplete.casefold()
    found = {value for value in values if value.casefold().startswith(wanted)}
    return sorted(incomplete + value[len(incomplete) :] for value in found)


def _listings() -> list[Listing]:
    from confcli.library import bundled

    try:
        return bundled.load()
    except (ConfcliError, OSError):
        return []


def _entries() -> list[Entry]:
    schedule = Schedule(_listings())
    return [*schedule.sessions, *schedule.talks, *schedule.papers]
