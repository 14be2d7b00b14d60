"""Where and when a conference is, as the directory of programmes has it."""

from collections.abc import Iterable
from contextlib import suppress

from confcli.cli.environment import Here
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug
from confcli.schedule.brief import NOT_ANNOUNCED, Announced


def announced(here: Here, listing: Listing) -> Announced:
    """What is known of a conference without asking anyone: by an address of it, else by name."""
    from confcli.cli import menus  # few commands need the directory
    from confcli.directory.merging import same_address

    programmes = []
    with suppress(InputError):  # a damaged menu is of no use; doctor says so
        programmes = menus.offline(here.database)
    fetched = {same_address(it) for it in _addresses(listing)}
    by_address = (it for it in programmes if same_address(it.address) in fetched)
    name = slug(listing.conference)
    by_name = (it for it in programmes if name in map(slug, (it.name, *it.aliases)))
    found = next((it for some in (by_address, by_name) for it in some), None)
    if found is None:
        return NOT_ANNOUNCED
    return Announced(found.place, found.start, found.end or found.start)


def _addresses(listing: Listing) -> Iterable[str]:
    return (source.name for source in listing.sources if "://" in source.name)
