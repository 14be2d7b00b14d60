"""Durations that people type: ``90m``, ``1h30``, ``1.5h``, ``2d``, ``1w``; ``5`` is 5 minutes."""

from datetime import timedelta

from confcli.model.patterns import Pattern

_DURATION = Pattern(
    r"(?:(?P<weeks>\d{1,3})\s?w(?:eeks?)?)?\s?"
    r"(?:(?P<days>\d{1,4})\s?d(?:ays?)?)?\s?"
    r"(?:(?P<hours>\d{1,4}(?:\.(?:25|5|75))?)\s?h(?:(?:ou)?rs?)?)?\s?"
    r"(?:(?P<minutes>\d{1,5})(?:\s?m(?:in(?:ute)?s?\.?)?)?)?",
    "ai",
)


def known(text: str) -> timedelta | None:
    """Parse a duration; ``None`` if it is none."""
    found = _DURATION.fullmatch(text.strip())
    parts = (
        {unit: float(count) for unit, count in found.groupdict().items() if count} if found else {}
    )
    return timedelta(**parts) if parts else None
