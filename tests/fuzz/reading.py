"""Reads a file as ``add`` does, and checks what comes of it."""

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import InputError
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search.index.writing import in_memory
from confcli.times.local import YEARS

_HINTS = (
    Hints(),
    Hints("Kites 2021", timezone="Europe/Berlin"),
    Hints("Kites 2021", 2021, "America/New_York", first_day="2021-05-03"),
)


def check(data: bytes, only: str | None = None) -> None:
    """Read bytes with hints that depend on them; they are read whole, or refused in a sentence."""
    hints = _HINTS[sum(data[:40]) % len(_HINTS)]
    try:
        listings = registry.read_each(Document("fuzz.dat", data), hints, only)
    except InputError as error:
        refused(error)
        return
    for programme in assemble(listings):
        programme_is_sound(programme)


def refused(error: Exception) -> None:
    """Check that a refusal is one printable sentence about the file."""
    sentence = str(error)
    assert sentence.strip(), "an empty sentence"
    assert "\n" not in sentence, sentence
    assert len(sentence) < 2000, f"{len(sentence)} letters: {sentence[:200]}"
    sentence.encode()


def programme_is_sound(listing: Listing) -> None:
    """Check ids and times, that it is stored and read back as it is, and that it can be found."""
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    ids = [item.id for item in items]
    assert len(set(ids)) == len(ids), "an id occurs twice"
    for item in items:
        for moment in (item.start, item.end):
            assert moment is None or moment.year in YEARS, moment
    written = listing_json.dumps(listing)
    written.encode()
    again = listing_json.loads("again.json", written.encode(), is_ours=True)
    assert listing_json.dumps(again) == written
    in_memory(Schedule([listing]))
