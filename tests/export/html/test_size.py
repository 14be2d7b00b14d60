"""How much of a page is markup: less than the texts that it holds."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from confcli.export.html.form import HTML
from confcli.export.interface import Manner
from confcli.export.programme import line
from confcli.library import bundled
from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from confcli.schedule.agenda import items
from confcli.schedule.own_zones import own_zone
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER, zone
from tests.support.corpus import parse

#: What is not counted: it is the same for every programme.
_OF_ALL = re.compile("<style>.*?</style>|<script.*?</script>", re.DOTALL)
_BLANKS = re.compile(r"\s+")
NAMES = [
    "frab/fosdem2024_schedule.xml",
    "frab/voc_frab-camp2019.json",
    "ical/sched_jococruise_2020.ics",
]


def written(listings: Sequence[Listing]) -> str:
    made = Schedule(listings)
    entries = sorted(items(made), key=lambda each: each.start or NEVER)
    now = datetime(2024, 2, 1, tzinfo=UTC)
    zones = Manner("All", [zone("UTC")], now, calendar_zone=own_zone(listings))
    return HTML.write(entries, zones)


def sizes(page: str) -> tuple[int, int]:
    """The octets of the markup and of the texts that are seen, runs of blanks as one."""
    left = _OF_ALL.sub("", page)
    body = LexborHTMLParser(left).body
    assert body is not None
    texts = len(_BLANKS.sub(" ", body.text()).encode())
    return len(left.encode()) - texts, texts


def without_abstracts(listing: Listing) -> Listing:
    for session in listing.sessions:
        session.abstract = None
    for talk in listing.talks:
        talk.abstract = None
    return listing


@pytest.mark.parametrize("name", ["ICLR 2021", "NeurIPS 2020"])
def test_the_markup_of_bundled_listings_is_less_than_their_texts(name: str) -> None:
    (found,) = (each for each in bundled.load() if each.conference == name)
    markup, texts = sizes(written([found]))
    assert markup < texts
    markup, texts = sizes(written([without_abstracts(found)]))
    assert markup < texts


@pytest.mark.corpus
@pytest.mark.parametrize("name", NAMES)
def test_the_markup_of_real_programmes_is_less_than_their_texts(folder: Path, name: str) -> None:
    path = folder / name
    markup, texts = sizes(written(assemble([parse(path.read_bytes(), name=path.name)])))
    assert markup < texts


@pytest.mark.corpus
def test_every_item_of_a_real_programme_is_there_once(folder: Path) -> None:
    path = folder / NAMES[0]
    (listing,) = assemble([parse(path.read_bytes(), name=path.name)])
    found = LexborHTMLParser(written([listing]))
    ids = [node.attributes["id"] for node in found.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {each.id for each in listing.talks} <= set(ids)
    assert {each.id for each in listing.sessions} <= set(ids)
    for each in listing.talks:
        node = found.css_first(f"li#{each.id} > h4, li#{each.id} > h3")
        assert node is not None
        assert node.text() == line(each.title or "")
