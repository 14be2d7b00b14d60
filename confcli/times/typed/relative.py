"""Days and times that are counted from today, from now, or within a conference."""

from datetime import timedelta
from typing import TYPE_CHECKING

from confcli.model.patterns import Pattern
from confcli.times.calendar_names import weekday
from confcli.times.typed import durations
from confcli.times.typed.kinds import FromNow, Near, Numbered, Weekday

if TYPE_CHECKING:
    from confcli.times.typed.kinds import Day

_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SIGNED = Pattern(r"[+-]\d{1,3}", "a")
_NUMBERED = Pattern(r"day ?([1-9]\d?)", "a")
_FROM_NOW = Pattern(r"in (?P<after>.+)|\+(?P<plus>[^a-z\n]*+[a-z].*)|(?P<before>.+) ago")


def day(text: str) -> "Day | None":
    """Read ``today``, ``+1``, ``friday``, ``next friday`` or ``day 2``; ``None`` if it is none."""
    name = text.casefold().removeprefix("this ")
    if name in _NEAR:
        return Near(_NEAR[name])
    if _SIGNED.fullmatch(name):
        return Near(int(name))
    if numbered := _NUMBERED.fullmatch(name):
        return Numbered(int(numbered[1]))
    number = weekday(name.removeprefix("next "))
    return None if number is None else Weekday(number, name.startswith("next "))


def from_now(text: str) -> FromNow | None:
    """Read ``now``, ``in 2h``, ``+2h`` or ``2h ago``; ``None`` if it is none."""
    name = text.casefold()
    if name == "now":
        return FromNow(timedelta())
    found = _FROM_NOW.fullmatch(name)
    after = durations.known(found[found.lastgroup or ""]) if found else None
    if not found or after is None:
        return None
    return FromNow(-after if found["before"] else after)


def is_signed(text: str) -> bool:
    """Whether a day is written as ``+1``, which after a time is the offset of a zone."""
    return bool(_SIGNED.fullmatch(text))
