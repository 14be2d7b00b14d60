"""Taking is not just touching: another value in the place of one that was taken is noticed."""

from pathlib import Path
from random import Random

import pytest

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.formats.registry import FORMATS, read_each
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, case_id, hints
from tests.support.replacing import AROUND, another, opened, places

#: How many values of a file are replaced, one at a time; of larger ones fewer.
EACH, FEW, LARGE = 8, 2, 100_000
#: The largest real file that is read.
LARGEST = 1_000_000
#: Values whose change need not be noticed, and why.
EXEMPT = {
    AROUND: "zones and alarms are no events",
    "status": "it says what goes without saying, such as CONFIRMED",
    "STATUS": "the same",
    "ATTENDEE": "the address of someone whose name is used",
    "ORGANIZER": "the same",
    "DESCRIPTION": "a text without marks beside the same with them",
    "ATTACH": "a picture",
    "CONFERENCE": "a telephone number that is no address",
    "acronym": "beside the name of the conference",
    "base_url": "no event has an address relative to it",
    "date.date": "the day of events that have a date, too",
    "days.date": "the same",
    "day.date": "the same",
    "start": "the first day of the conference, or the time of a date beside it",
    "days.day_start": "the hour at which a day begins",
    "day_change": "the same",
    "links.title": "a word that does not say what a link is of",
    "attachments.title": "the same",
    "persons.id": "it only has to be a number",
    "persons.name": "a person in a list beside the events",
    "participants.name": "the short name of someone with a public one",
    "categories.title": "a word that tells tracks from types",
    "categories.name": "the same",
    "fullName": "the same names turned around",
    "decision": "it confirms the type",
    "duration": "beside an end",
    "lengthInMinutes": "the same",
    "event_ids": "an event that has the paper in its own list, too",
    "timezone": "of the account, beside that of each time",
}
#: The same in single files.
OF_FILES = {
    ("usual.yml", "5A"): "an entry that is no session, which is reported",
    ("papers.csv", "authors"): "of a row without a title, which is reported",
    ("usual.in.json", "session"): "an event's session, which holds it, too",
    ("usual.in.json", "end"): "of an entry whose start can't be read, which is reported",
    ("hub.in.json", "type"): "a word that does not say what a link is of",
    ("days.csv", "End"): "of a row whose start can't be read, which is reported",
    ("languages.in.json", "ja"): "the same text in English is there, too",
    ("two-slots.csv", "start_date_b"): "of a slot whose time is none",
    ("sessions.csv", "session_end_time"): "of a session that an earlier row describes",
    ("sessions.csv", "event_type"): "the same",
    ("acl25.xml", "first"): "of the editor of a volume",
    ("acl25.xml", "last"): "the same",
    ("old.xml", "first"): "of a name in another script, beside the name",
    ("old.xml", "last"): "the same",
    ("v2.in.json", "value"): "a venue to which a paper was submitted, no more",
    ("dangling.yml", "talks"): "a reference to a talk that isn't listed, which is reported",
    ("wide.csv", "Authors 3"): "of a talk without a title, which is reported",
}
#: Files whose values are wrong on purpose.
_WRONG = ("broken.", "clocks.", "malformed.", "wrong.")
OURS = [
    page
    for page in PAGES
    if page.name.endswith((".json", ".yml", ".csv", ".xml", ".ics"))
    and not page.name.startswith(_WRONG)
]


def read(name: str, data: bytes, how: Hints) -> list[Listing]:
    return read_each(Document(name, data), how)


def shown(name: str, data: bytes, how: Hints) -> str:
    """All that is read of a file, but for what is known of the file itself."""
    try:
        found = read(name, data, how)
    except InputError as error:
        return str(error)
    left = [source.unused for listing in found for source in listing.sources]
    for listing in found:
        listing.sources = []
    return "".join([*map(listing_json.dumps, found), str(left)])


def ignored(path: Path, how: Hints) -> list[tuple[str, str, object]]:
    """Replace a sample of the values that are taken; return those that make no difference."""
    whole, write = opened(path)
    source = read(path.name, write(), how)[0].sources[0]
    (family,) = [each for each in FORMATS if source.format == each.NAME]
    around = {name.removeprefix(".") for name in getattr(family, "FURNITURE", ())}
    left = {each.key.removesuffix("[]").split(".")[-1] for each in source.unused}
    found = list(places(whole, {*left, *around, *EXEMPT}))
    count = min(len(found), EACH if path.stat().st_size < LARGE else FEW)
    before, unnoticed = shown(path.name, write(), how), []
    for holder, key, name in Random(13).sample(found, count):  # noqa: S311 - a sample
        value = holder[key]
        holder[key] = another(value)
        is_told = (path.name, name) in OF_FILES or name.startswith("X-")
        if not is_told and shown(path.name, write(), how) == before:
            unnoticed.append((path.name, name, value))
        holder[key] = value
    return unnoticed


@pytest.mark.parametrize("page", OURS, ids=case_id)
def test_what_is_taken_of_our_files_is_used(page: Path) -> None:
    try:
        found = ignored(page, Hints(**hints(page)))
    except ValueError:
        pytest.skip("read although its syntax is wrong")
    assert found == []


@pytest.mark.corpus
def test_what_is_taken_of_real_files_is_used(folder: Path) -> None:
    wrong = []
    for path in sorted(folder.rglob("*.*")):
        if path.stat().st_size > LARGEST or path.parent.name.endswith("_tests"):
            continue
        try:
            wrong += ignored(path, Hints(timezone="UTC"))
        except (InputError, ValueError):
            continue  # no data, refused, or read although its syntax is wrong
    assert wrong == []
