"""How long a user walks from room to room, by the places of rooms if nothing else says so."""

from collections.abc import Iterable

from confcli.cli.environment import Here
from confcli.cli.streams import note
from confcli.library.database import Database
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import InputError
from confcli.planning.travel import DEFAULT, Travel
from confcli.planning.walks import Place, Walks, located, merged


def travel(
    here: Here, listings: Iterable[Listing], minutes: int | None = None, *, is_said: bool = True
) -> Travel:
    """How long it takes from room to room, as the user says, else as the places of the rooms do.

    A note says of how many rooms these are known.
    """
    if minutes is not None or DEFAULT in here.configuration.travel:
        return here.travel(minutes)
    try:
        places = merged([_places(here.database, each, is_said) for each in listings])
    except InputError as error:
        note(f"without walks between rooms: {error}")
        return here.travel()
    return here.travel(walks=Walks(places))


def _places(database: Database, listing: Listing, is_said: bool) -> dict[str, Place]:
    """The places of the rooms of a conference."""
    from confcli.library import directory

    known = directory.rooms(database, listing)
    if not known:
        return {}
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    rooms = {it.room for it in items if it.room}
    found = located(rooms, ((it.name, Place(it.latitude, it.longitude)) for it in known))
    if is_said and Walks(found).longest:
        count = f"{len(found)} of its {len(rooms)} rooms"
        note(f"{listing.conference}: walks are by the places of {count}; --travel says otherwise")
    return found
