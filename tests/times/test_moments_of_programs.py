"""Moments as programs write them are read at once, to the same as in steps."""

import pytest

from confcli.times.written.text import begun


def read_or_refused(text: str) -> str:
    """What is read of a text, or why it isn't."""
    try:
        return repr(begun(text))
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("zone", ["", "Z", "+01:00", "-05:00", "-00:00", "+99:99", "-09:45"])
@pytest.mark.parametrize("clock", ["00:00", "09:30", "23:59:59", "24:00", "9:30", "09:60"])
@pytest.mark.parametrize("day", ["2024-05-10", "2024-13-45", "0000-00-00"])
def test_moments_of_programs_are_read_at_once_to_the_same(day: str, clock: str, zone: str) -> None:
    texts = f"{day}T{clock}{zone}", f" {day}T{clock}{zone}"
    at_once, in_steps = (read_or_refused(text) for text in texts)
    assert at_once == in_steps
