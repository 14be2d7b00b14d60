"""Durations as people and programs write them, and the units of numbers alone."""

from datetime import timedelta

import pytest

from confcli.formats.rows import durations
from tests.support.corpus import parse, talks


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("45", 45),
        ("0:45", 45),
        ("1:00:00", 60),
        ("00:45:30", 45.5),
        ("45:00", 45),
        ("PT45M", 45),
        ("PT1H30M", 90),
        ("pt5400s", 90),
        ("P1DT2H", 26 * 60),
        ("PT0.5H", 30),
        ("1.5 hours", 90),
        ("1,5 Stunden", 90),
        (".5 h", 30),
        ("90 minutes", 90),
        ("90min.", 90),
        ("45'", 45),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1 hour and 15 minutes", 75),
        ("ca. 30 Minuten", 30),
        ("5400 s", 90),
        ("20 min 30 sec", 20.5),
    ],
)
def test_a_duration_is_read(cell: str, minutes: float) -> None:
    assert durations.read(cell) == timedelta(minutes=minutes)


@pytest.mark.parametrize("cell", ["", "P", "PT", "long", "45 apples", "half an hour", "1:75", "-5"])
def test_another_text_is_no_duration(cell: str) -> None:
    assert durations.read(cell) is None


@pytest.mark.parametrize(
    ("name", "cells", "unit"),
    [
        ("duration", ["30", "45"], "m"),
        ("duration", ["0.5", "1", "2"], "h"),
        ("duration", [".75", "1.0"], "h"),
        ("duration", ["22.5", "45"], "m"),
        ("duration", ["1763", "309", "2643"], "s"),
        ("duration", ["1500000", "2700000"], "ms"),
        ("duration", ["30", "45", "1440"], "m"),
        ("duration", ["1440"], "m"),
        ("durationMinutes", ["1763"], "m"),
        ("duration_seconds", ["30"], "s"),
        ("Dauer (h)", ["1"], "h"),
        ("lengthInSec", ["90"], "s"),
        ("durationMs", ["90000"], "ms"),
    ],
)
def test_numbers_alone_have_a_unit(name: str, cells: list[str], unit: str) -> None:
    assert durations.unit(name, cells) == unit


def test_the_lengths_of_recordings_are_in_seconds() -> None:
    assert durations.unit("duration", ["309"], {"videos", "thumbnail_url", "title"}) == "s"


@pytest.mark.parametrize("name", ["duration_seconds", "Duration (s)", "lengthInSeconds"])
def test_the_end_of_a_row_is_after_its_duration(name: str) -> None:
    rows = f"title,start,{name}\nKites,2025-05-10 09:00,1800\nTails,2025-05-10 10:00,90\n"
    first, second = talks(parse(rows, timezone="Europe/Vienna"))
    assert f"{first.end:%H:%M:%S} {second.end:%H:%M:%S}" == "09:30:00 10:01:30"
