"""Times as screens show them."""

import pytest

from confcli.times.zones import zone
from confcli.views import cells
from tests.support.invented import at


@pytest.mark.parametrize(
    ("start", "end", "plain", "halves"),
    [
        ("2024-02-03 13:05", "2024-02-03 13:45", "14:05–14:45", "2:05–2:45 pm"),
        ("2024-02-03 10:30", "2024-02-03 11:30", "11:30–12:30", "11:30 am–12:30 pm"),
        ("2024-02-03 23:05", "2024-02-03 23:45", "00:05–00:45", "12:05–12:45 am"),
        ("2024-02-03 13:05", None, "14:05", "2:05 pm"),
        ("2024-02-03 22:00", "2024-02-04 01:00", "23:00–02:00 +1d", "11:00 pm–2:00 am +1d"),
        (
            "2024-03-31 00:30",
            "2024-03-31 01:30",
            "01:30 CET–03:30 CEST",
            "1:30 am CET–3:30 am CEST",
        ),
        ("2026-10-25 00:30", "2026-10-25 00:45", "02:30–02:45 CEST", "2:30–2:45 am CEST"),
        ("2026-10-25 01:30", "2026-10-25 01:45", "02:30–02:45 CET", "2:30–2:45 am CET"),
        ("2026-10-24 23:30", "2026-10-25 00:15", "01:30–02:15 CEST", "1:30–2:15 am CEST"),
        (
            "2026-10-24 23:30",
            "2026-10-25 01:30",
            "01:30 CEST–02:30 CET",
            "1:30 am CEST–2:30 am CET",
        ),
        ("2026-10-25 01:30", "2026-10-25 02:30", "02:30–03:30 CET", "2:30–3:30 am CET"),
        ("2026-10-25 01:30", None, "02:30 CET", "2:30 am CET"),
    ],
)
def test_hours_are_short_and_say_the_half_of_the_day_once(
    start: str, end: str | None, plain: str, halves: str
) -> None:
    brussels = zone("Europe/Brussels")
    times = at(start), at(end) if end else None, brussels
    assert cells.hours(*times) == plain
    assert cells.hours(*times, clock12=True) == halves


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UTC", "UTC"),
        ("Europe/Brussels", "UTC+1"),
        ("America/Los_Angeles", "UTC−8"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("UTC-09:30", "UTC−9:30"),
    ],
)
def test_offsets_are_short(name: str, expected: str) -> None:
    assert cells.offset(zone(name).local(at("2024-02-03 13:05"))) == expected
