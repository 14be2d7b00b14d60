"""Listings made ready: pages of one conference merged, with ids, the same works linked."""

from collections.abc import Iterable
from datetime import UTC, datetime

from confcli.model.entities import Listing
from confcli.model.text import slug
from confcli.programme import ids, joining, works
from confcli.programme.merging import merge

_NEVER = datetime.max.replace(tzinfo=UTC)


def assemble(listings: Iterable[Listing]) -> list[Listing]:
    """Return one listing a conference, in the order in which conferences first come."""
    merged: dict[str, Listing] = {}
    for listing in listings:
        key = slug(listing.conference)
        if key in merged:
            merge(merged[key], listing)
        else:
            merged[key] = listing
    for listing in merged.values():
        joining.join(listing)
        listing.sessions.sort(key=lambda session: (session.start or _NEVER, session.title))
        works.name_slots(listing)
        ids.identify(listing)
        works.link(listing)
    return list(merged.values())
