"""Whatever year a file prints wherever a time may be, no time that it yields is out of bounds."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import ConfcliError
from confcli.times.local import YEARS
from tests.support.corpus import FAMILIES, FOLDER, PAGES, hints, parse

_YEAR = re.compile(rb"(?<!\d)(?:19|20)\d\d(?=\D|\d{4}(?:\D|T))")
_EPOCH = re.compile(rb"(?<!\d)1\d{9}(?:\d{3})?(?!\d)")
ODD = (b"0001", b"1899", b"2101", b"9999", b"0000")
INSTANTS = (b"0", b"-62135596800", b"253402300799", b"99999999999999999999", b"1e300")
#: How many places of a page are changed, one after the other.
_MOST = 12
FARTHEST = [timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))]
SMALL = [
    page
    for family in FAMILIES
    for page in sorted(
        (each for each in PAGES if each.parent == FOLDER / family.NAME),
        key=lambda each: each.stat().st_size,
    )[:2]
]


def moments(listing: Listing) -> list[datetime]:
    """All times in a listing."""
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    found = (getattr(item, name) for item in items for name in item.__slots__)
    return [each for each in found if isinstance(each, datetime)]


def check(page: Path, data: bytes) -> None:
    """Parse a changed page: it is refused in a sentence, or all of its times are in bounds."""
    try:
        listing = parse(data, name=page.name, **hints(page))
    except ConfcliError:
        return
    for moment in moments(listing):
        assert moment.year in YEARS
        assert all(moment.astimezone(zone) == moment for zone in FARTHEST)


@pytest.mark.parametrize("page", SMALL, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_no_printed_year_yields_a_time_out_of_bounds(page: Path) -> None:
    data = page.read_bytes()
    places = [found.span() for found in _YEAR.finditer(data)]
    for odd in ODD:
        check(page, _YEAR.sub(odd, data))
        for begin, end in places[:: len(places) // _MOST + 1]:
            check(page, data[:begin] + odd + data[end:])


@pytest.mark.parametrize("page", SMALL, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_no_number_of_seconds_yields_a_time_out_of_bounds(page: Path) -> None:
    data = page.read_bytes()
    places = [found.span() for found in _EPOCH.finditer(data)]
    for odd in INSTANTS:
        check(page, _EPOCH.sub(odd, data))
        for begin, end in places[:: len(places) // _MOST + 1]:
            check(page, data[:begin] + odd + data[end:])
