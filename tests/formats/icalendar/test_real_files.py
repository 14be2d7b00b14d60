"""Calendars published by real conferences."""

import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.corpus import parse, talks
from tests.support.harness import confcli
from tests.support.known import known


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count", "year"),
    [
        ("sched_jococruise_2019", 395, 2020),  # Sched's later address
        ("sched_jococruise_2020", 464, 2020),
        ("sched_jococruise_2022", 358, 2022),
        ("sched_jococruise_2024", 439, 2024),
        ("sched_jococruise_2025", 463, 2025),
        ("sched_jococruise_2026", 489, 2026),
        ("fosdem2024_Arav", 14, 2024),
        ("fosdem2024_Jonathan", 26, 2024),
        ("fosdem2024_Lucas", 19, 2024),
        ("fosdem2024_Terts", 16, 2024),
        ("miniconf_iclr2020_sample_cal", 56, 2020),
    ],
)
def test_real_calendar(folder: Path, name: str, count: int, year: int) -> None:
    data = (folder / "ical" / f"{name}.ics").read_bytes()
    listing = parse(data, name=f"{name}.ics")
    found = talks(listing)
    assert data.count(b"BEGIN:VEVENT") == len(found) == count
    assert listing.problems == []
    assert len({own for talk in found for own in talk.source_ids}) == count
    assert all(talk.title and talk.start and talk.start.year == year for talk in found)
    assert all(talk.end and talk.end >= known(talk.start) for talk in found)
    assert all("\\" not in known(talk.title) for talk in found)
    if name.startswith("fosdem"):
        assert all(talk.authors and talk.track and talk.room and talk.url for talk in found)


@pytest.mark.corpus
def test_iclr_2020_has_the_times_of_its_own_site(folder: Path) -> None:
    site = folder / "miniconf" / "miniconf_demo_iclr2020" / "main_calendar.json"
    expected = Counter(
        (each["title"].strip(), datetime.fromisoformat(each["start"]).astimezone(UTC))
        for each in json.loads(site.read_bytes())
    )
    found = talks(parse((folder / "ical" / "miniconf_iclr2020_sample_cal.ics").read_bytes()))
    assert len(found) == 56
    # A few titles in the calendar begin with a type tag that the site's titles lack.
    titled = (
        (re.sub(r"^#\w+ ", "", known(talk.title)), known(talk.start).astimezone(UTC))
        for talk in found
    )
    assert Counter(titled) == expected


@pytest.mark.corpus
def test_two_years_of_one_event_differ_plausibly(folder: Path) -> None:
    old, new = (folder / "ical" / f"sched_jococruise_{year}.ics" for year in (2024, 2025))
    result = confcli("diff", old, new, "--json")
    assert (result.code, result.err) == (1, "")
    kinds = Counter(each["kind"] for each in json.loads(result.out) if each["item"] == "talk")
    assert kinds["added"] - kinds["removed"] == 463 - 439
    assert kinds["moved"] + kinds["removed"] <= 439
    assert min(kinds["added"], kinds["removed"], kinds["moved"]) > 100
    assert confcli("diff", old, old).code == 0
