"""Times in the past as people say them."""

from datetime import datetime

import pytest

from confcli.model.errors import WrongUsageError
from confcli.times.past import since
from confcli.times.zones import zone

#: A Sunday.
NOW = datetime.fromisoformat("2026-11-29T09:30:00+01:00")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12h", "2026-11-28T21:30:00+01:00"),
        (" 2 D", "2026-11-27T09:30:00+01:00"),
        ("1w", "2026-11-22T09:30:00+01:00"),
        ("today", "2026-11-29T00:00:00+01:00"),
        ("yesterday", "2026-11-28T00:00:00+01:00"),
        ("Friday", "2026-11-27T00:00:00+01:00"),
        ("sunday", "2026-11-29T00:00:00+01:00"),
        ("2026-10-01", "2026-10-01T00:00:00+02:00"),
        ("1 Nov 2026", "2026-11-01T00:00:00+01:00"),
        ("24 December", "2025-12-24T00:00:00+01:00"),
        ("2026-11-28 19:00", "2026-11-28T19:00:00+01:00"),
        ("2026-11-28T19:00:00Z", "2026-11-28T20:00:00+01:00"),
    ],
)
def test_a_time_in_the_past_is_read(text: str, found: str) -> None:
    assert since(text, NOW, zone("Europe/Vienna")).timestamp() == (
        datetime.fromisoformat(found).timestamp()
    )


@pytest.mark.parametrize("text", ["", "2x", "2", "soon", "99999d", "2026-02-30"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(WrongUsageError):
        since(text, NOW, zone("Europe/Vienna"))
