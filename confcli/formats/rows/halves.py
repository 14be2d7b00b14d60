"""Times on a clock of twelve hours without am or pm: ``9:00``, ``11:30``, ``1:30``, ``3:00``."""

from collections.abc import Iterable

from confcli.model.patterns import Pattern

_CLOCK = Pattern(r"(?<![\d:.T])(\d{1,2}):\d\d")
_SAYS_HALF = Pattern(r"\d\s?[ap]\.?m\b|\b(?:noon|midday|midnight)\b", "i")
#: Hours at which programmes begin in the morning, and those that are after noon.
_MORNING, _AFTER = range(7, 13), range(1, 7)


def doubtful(cells: Iterable[str]) -> str:
    """The first time that may be one after noon; empty if its half of the day is certain.

    A zero before an hour, or an hour after the twelfth, shows a clock of twenty-four hours.
    """
    hours: set[int] = set()
    first = ""
    for cell in cells:
        if _SAYS_HALF.search(cell):
            return ""
        for found in _CLOCK.finditer(cell):
            hour = int(found[1])
            if found[1][0] == "0" or hour > _MORNING[-1]:
                return ""
            hours.add(hour)
            first = first or (found[0] if hour in _AFTER else "")
    return first if not hours.isdisjoint(_MORNING) else ""
