"""How long a user walks from room to room, by where the rooms are if nothing else says so."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from confcli.cli.environment import Here
from confcli.cli.streams import note
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import InputError
from confcli.planning.travel import Travel
from confcli.planning.walks import Place, Walks, located, merged

if TYPE_CHECKING:
    from confcli.directory.programme import Room


def travel(
    here: Here, listings: Iterable[Listing], minutes: int | None = None, *, is_said: bool = True
) -> Travel:
    """How long it takes from room to room, as the user says, else by where the rooms are.

    A note says of how many rooms that is known.
    """
    if minutes is not None:
        return here.travel(minutes)
    from confcli.library import directory

    listings = list(listings)
    try:
        known = directory.rooms(here.database, listings)
    except InputError as error:
        note(f"without walks between rooms: {error}")
        return here.travel()
    of = [(each, known[each.conference]) for each in listings if each.conference in known]
    return here.travel(walks=Walks(merged([_places(*each, is_said=is_said) for each in of])))


def _places(listing: Listing, known: Iterable["Room"], *, is_said: bool) -> dict[str, Place]:
    """Where the rooms of a conference are."""
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    rooms = {it.room for it in items if it.room}
    names: dict[bool, list[tuple[str, Place]]] = {False: [], True: []}
    for it in known:
        names[it.is_beginning].append((it.name, Place(it.latitude, it.longitude)))
    found = located(rooms, names[False], names[True])
    count = f"{len(found)} of its {len(rooms)} rooms"
    if is_said and Walks(found).longest:
        origin = f"walking times come from the coordinates of {count}"
        note(f"{listing.conference}: {origin}; --travel overrides them")
    elif is_said and rooms and not found:
        note(f"{listing.conference}: no walking times: the directory's coordinates fit {count}")
    return found
