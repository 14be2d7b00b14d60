"""Exported calendars as other programs read them: the same times and texts."""

import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import clean
from confcli.model.entities import Talk
from confcli.model.text import one_line
from confcli.schedule.days import whole_days
from confcli.times import zones
from tests.support.exported import Khal, calendar, events, instants, read_by_us
from tests.support.invented import talk

NOON = datetime(2021, 5, 4, 12, tzinfo=UTC)
ZONES = [
    *("Europe/Brussels", "America/Los_Angeles", "Asia/Tokyo", "Australia/Lord_Howe"),
    *("Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia", "America/Sao_Paulo", "Europe/Dublin"),
    *("UTC", "UTC+05:30"),
]
#: From the year in which Samoa left out a day, at any minute.
STARTS = st.integers(0, 15 * 365 * 24 * 60).map(
    lambda minutes: datetime(2011, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
LENGTHS = st.none() | st.integers(1, 26 * 60).map(lambda minutes: timedelta(minutes=minutes))
NUMBERS = count()
TEXTS = st.text(min_size=1).filter(clean.line)


@st.composite
def timed(draw: st.DrawFn) -> tuple[str, list[Talk]]:
    """A zone, and talks at any time in it."""
    talks = [
        Talk(f"Kites {n}", start=start, end=start + length if length else None)
        for n, (start, length) in enumerate(
            draw(st.lists(st.tuples(STARTS, LENGTHS), min_size=1, max_size=4))
        )
    ]
    return draw(st.sampled_from(ZONES)), talks


@given(TEXTS, TEXTS)
def test_texts_come_back(title: str, abstract: str) -> None:
    (event,) = events(
        calendar(Talk(title, abstract=abstract, start=datetime(2021, 5, 4, tzinfo=UTC)))
    )
    assert event["summary"] == clean.line(title)
    assert str(event["description"]).endswith(clean.paragraphs(abstract))


def _expected(of: Talk, zone: str) -> tuple[date | None, date | None]:
    """The start and the end; of what lasts whole days, its first day and the one after it."""
    days = whole_days(of.start, of.end, zone)
    return (days.first, days.last + timedelta(days=1)) if days else (of.start, of.end)


@given(timed())
def test_times_come_back(programme: tuple[str, list[Talk]]) -> None:
    zone, talks = programme
    for asked in (None, zones.zone("America/New_York")):
        found = events(calendar(*talks, zone=zone, calendar_zone=asked))
        for event, each in zip(found, talks, strict=True):
            assert instants(event) == _expected(each, zone)


@given(timed())
def test_a_reader_that_knows_zones_by_their_descriptions_alone_reads_the_same(
    programme: tuple[str, list[Talk]],
) -> None:
    zone, talks = programme
    # Under a new name, nobody can know the zone but by what is said of it.
    name = f"Mine{next(NUMBERS)}"
    text = calendar(*talks, zone=zone).replace(f"TZID:{zone}", f"TZID:{name}")
    read = vobject.readOne(text.replace(f"TZID={zone}", f"TZID={name}"))
    found = {each.summary.value: each for each in read.contents.get("vevent", [])}
    for each in talks:
        event = found[each.title]
        if isinstance(event.dtstart.value, datetime):
            assert event.dtstart.value.astimezone(UTC) == each.start
            end = event.contents.get("dtend")
            assert (end and end[0].value.astimezone(UTC)) == each.end


@given(timed())
def test_we_read_the_same_ourselves(programme: tuple[str, list[Talk]]) -> None:
    zone, talks = programme
    found = {each.title: each for each in read_by_us(calendar(*talks, zone=zone))}
    assert {title: (it.start, it.end) for title, it in found.items()} == {
        each.title: (each.start, each.end) for each in talks
    }


@given(TEXTS)
def test_we_read_titles_ourselves(title: str) -> None:
    (found,) = read_by_us(calendar(Talk(title, start=NOON)))
    assert one_line(found.title or "") == clean.line(title)


def test_we_read_all_else_ourselves() -> None:
    abstract = "How to tie them.\n\nAnd why."
    made = talk("Knots", ["Ada Verne", "Bo Fox"], abstract, "2021-05-04 12:00", type="poster")
    made.track, made.room, made.cancelled = "Strings", "Hall A", True
    (found,) = read_by_us(calendar(made))
    assert found.abstract
    assert found.abstract.endswith(abstract)
    for name in ("title", "authors", "type", "track", "room", "cancelled", "start", "end"):
        assert getattr(found, name) == getattr(made, name), name


KHAL = shutil.which("khal", path=str(Path(sys.executable).parent)) or shutil.which("khal")


@pytest.mark.skipif(KHAL is None, reason="khal is not installed")
@pytest.mark.parametrize("zone", ["Europe/Brussels", "Asia/Tokyo", "America/Los_Angeles"])
def test_khal_shows_the_times_in_its_zone(zone: str, tmp_path: Path) -> None:
    talks = [
        talk("Before, the change", start="2024-03-30 22:30", end="2024-03-30 23:00"),
        talk("During it; the night", start="2024-03-31 00:30", end="2024-03-31 01:30"),
        talk("After 🪁 it", start="2024-03-31 07:00", end="2024-03-31 07:25"),
        talk("Much\\later", start="2024-04-09 07:00", end="2024-04-09 07:25"),
    ]
    file = tmp_path / "mine.ics"
    file.write_bytes(calendar(*talks).encode())
    local = zones.zone(zone).local
    expected = [
        (f"{local(each.start):%Y-%m-%d %H:%M}", f"{local(each.end):%Y-%m-%d %H:%M}", each.title)
        for each in talks
        if each.start and each.end
    ]
    shown = Khal(tmp_path / "khal", zone, str(KHAL)).shown(file, date(2024, 3, 25))
    assert list(dict.fromkeys(shown)) == expected  # over midnight, it is shown on both days
