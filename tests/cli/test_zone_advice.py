"""Times in an unknown zone: the command line says which option gives it."""

from pathlib import Path

import pytest

from tests.support.calendars import calendar, event
from tests.support.harness import confcli

UNKNOWN = calendar(
    "X-WR-CALNAME:Kites",
    *event("DTSTART;TZID=Kite Time:20250505T120000"),
    *event("DTSTART;TZID=Kite Time:20250505T140000"),
)


@pytest.mark.parametrize("command", ["check", "add"])
def test_a_problem_about_a_zone_says_how_to_give_it(tmp_path: Path, command: str) -> None:
    source = tmp_path / "kites.ics"
    source.write_text(UNKNOWN, "utf-8")
    result = confcli(command, str(source))
    assert result.code == 0
    assert f"2 times need a time zone; try: confcli {command} {source}" in result.err
    assert result.err.strip().endswith("--source-tz America/Los_Angeles")
    assert "need a time zone" not in confcli(command, str(source), "--source-tz", "UTC").err
