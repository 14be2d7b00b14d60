"""Programmes of real conferences as calendars: every time and title comes back."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject

from confcli.export import clean
from confcli.planning.engagements import stated_end
from confcli.programme.assembly import assemble
from confcli.schedule.agenda import items
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from tests.support.corpus import parse
from tests.support.exported import of, read_by_us

NAMES = [
    "frab/fosdem2024_schedule.xml",
    "frab/voc_frab-camp2019.json",
    "ical/sched_jococruise_2020.ics",
]


def entries(path: Path) -> list[Entry]:
    """All that has a time in a file."""
    found = Schedule(assemble([parse(path.read_bytes(), name=path.name)]))
    return [each for each in items(found) if each.start]


def expected(entry: Entry) -> tuple[str, datetime | None, datetime | None]:
    return clean.line(entry.shown_title), entry.start, stated_end(entry)


def instant(value: date) -> datetime | None:
    return value.astimezone(UTC) if isinstance(value, datetime) else None


@pytest.mark.corpus
@pytest.mark.parametrize("name", NAMES)
def test_another_library_reads_the_same(folder: Path, name: str) -> None:
    known = {each.id: expected(each) for each in entries(folder / name)}
    read = vobject.readOne(of(entries(folder / name))).vevent_list
    assert len(read) == len(known) > 70
    for event in read:
        title, start, end = known[event.uid.value.partition(".")[0]]
        ends = [instant(each.value) for each in event.contents.get("dtend", [])]
        assert event.summary.value == title
        if isinstance(event.dtstart.value, datetime):
            assert (instant(event.dtstart.value), ends) == (start, [end] if end else [])


@pytest.mark.corpus
@pytest.mark.parametrize("name", NAMES)
def test_we_read_the_same(folder: Path, name: str) -> None:
    read = [(each.title, each.start, each.end) for each in read_by_us(of(entries(folder / name)))]
    assert sorted(read, key=repr) == sorted(map(expected, entries(folder / name)), key=repr)
