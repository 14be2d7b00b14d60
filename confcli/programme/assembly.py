"""From parsed files to programmes: one per conference, with ids and linked slots."""

from collections.abc import Iterable

from confcli.model import expansion
from confcli.model.entities import Listing
from confcli.model.text import slug
from confcli.programme.ids import identify, identify_by_source
from confcli.programme.joining import join
from confcli.programme.merging import merge
from confcli.programme.papers import group, link, name_slots
from confcli.times.zones import NEVER


def assemble(listings: Iterable[Listing]) -> list[Listing]:
    """Merge listings into one per conference, in the order in which conferences first appear."""
    found: dict[str, Listing] = {}
    for listing in listings:
        identify_by_source(listing)
        known = found.setdefault(slug(listing.conference), listing)
        if known is not listing:
            merge(known, listing)
    for listing in found.values():
        join(listing)
        expansion.bound(listing)  # joining shows one paper wherever it is presented
        listing.sessions.sort(key=lambda session: (session.start or NEVER, session.title))
        name_slots(listing)
        works = group(listing)
        identify(listing, works)
        link(works)
    return list(found.values())
