"""Days whose end is a day, a time, or none that can be right."""

import pytest

from confcli.formats.dating.whole_days import MIXED, between_midnights


@pytest.mark.parametrize(
    ("end", "until", "wrong"),
    [
        (None, "2025-07-05T00:00:00", []),
        ("2025-07-05", "2025-07-06T00:00:00", []),
        ("2025-07-05T12:00:00", "2025-07-06T00:00:00", [MIXED]),
        ("2025-07-05T12:00:00+02:00", "2025-07-06T00:00:00", [MIXED]),
        ("2025-07-06T00:00:00", "2025-07-06T00:00:00", [MIXED]),
        ("2025-07-02", "2025-07-05T00:00:00", ["it ends before it starts"]),
        ("2025-07-04T00:00:00", "2025-07-05T00:00:00", [MIXED]),
        ("soon", "2025-07-05T00:00:00", ["its end is not a date and time: soon"]),
    ],
)
def test_a_day_lasts_to_a_midnight_whatever_its_end(
    end: str | None, until: str, wrong: list[str]
) -> None:
    found: list[str] = []
    assert between_midnights("2025-07-04", end, found) == ("2025-07-04T00:00:00", until)
    assert found == wrong
