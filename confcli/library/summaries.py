"""What each listing that is shown holds."""

from confcli.library.catalog import Catalog
from confcli.schedule.grouping import natural
from confcli.schedule.overview import Summary, summary
from confcli.times.zones import Zone


def summaries(catalog: Catalog, zone: Zone) -> list[Summary]:
    """Sum up the listings that are shown, the user's own first; days are those of ``zone``."""
    added = [summary(stored.listing, zone, "added", *stored[1:3]) for stored in catalog.added]
    own = [summary(listing, zone, "bundled") for listing in catalog.bundled]
    return [*_by_name(added), *_by_name(own)]


def _by_name(found: list[Summary]) -> list[Summary]:
    return sorted(found, key=lambda each: natural(each.conference))
