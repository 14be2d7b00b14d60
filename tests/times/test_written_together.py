"""Dates with times beside them, with and without what stands between."""

import pytest

from confcli.times.written.text import Written, read


def _said(found: Written) -> tuple[str | None, ...]:
    """Start, end and zone, as text."""
    clocks = (f"{each.at:%H:%M}" if each else None for each in (found.start, found.end))
    return (*clocks, found.zone)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-02 1430 UTC", ("14:30", None, "UTC")),
        ("20250302T143000Z", ("14:30", None, "Z")),
        ("20250302T1430", ("14:30", None, None)),
        ("2 Mar 25 14:30", ("14:30", None, None)),
        ("Sun Mar 02 2025 14:30:00 GMT+0100 (Central European Time)", ("14:30", None, "GMT+0100")),
        ("2025-03-02T14:30/2025-03-02T15:30", ("14:30", "15:30", None)),
        ("2 March 2025 14:30 (15 min)", ("14:30", "14:45", None)),
        ("2 March 2025 2:30 pm (1 h)", ("14:30", "15:30", None)),
        ("2025年3月2日 14時30分～15時", ("14:30", "15:00", None)),
    ],
)
def test_a_date_and_times_are_read_together(
    text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    found = read(text)
    assert (found.date and found.date.day, _said(found)) == (2, expected)
