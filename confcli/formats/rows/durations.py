"""How long items are, as people and programs write it: ``45``, ``1:30``, ``1.5 hours``, ``PT45M``.

A number alone is in the unit that the name of its column says. Without one it is in minutes, unless
the numbers beside it show another: ``0.75`` beside ``1`` is in hours, and ``1763`` in seconds.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta

from confcli.model.patterns import Pattern

_N = r"(?:\d{1,8}+(?:[.,]\d{1,6}+)?+|\.\d{1,6}+)"
_NUMBER = Pattern(_N, "a")
_CLOCK = Pattern(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?", "a")
_ISO = Pattern(
    rf"P(?=.)(?:(?P<d>{_N})D)?(?:T(?:(?P<h>{_N})H)?(?:(?P<m>{_N})M)?(?:(?P<s>{_N})S)?)?", "ai"
)
_WORDS = Pattern(
    rf"""(?:~|ca\.?\s)?\s?
    (?:(?P<h>{_N})\s?(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore)(?![a-z])\.?[\s,]*+
        (?:(?:and|und|et|y)\s)?)?
    (?:(?P<m>{_N})(?:\s?(?:m|min|mins|minutes?|minuten|minutos|minuti)(?![a-z])\.?|['′])?\s?+)?
    (?:(?P<s>{_N})\s?(?:s|secs?|seconds?|sekunden)(?![a-z])\.?)?
    """,
    "aix",
)
#: The unit in the name of a column: ``durationMinutes``, ``length_s``, ``Dauer (h)``.
_UNIT = Pattern(
    r"""(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))
    (?: (?P<ms>[Mm](?:s|illis?|illiseconds)) | (?P<s>[Ss](?:|ecs?|econds?|ekunden))
      | (?P<h>[Hh](?:|rs?|ours?|eures|oras)|[Ss]tunden) | (?P<m>[Mm](?:|ins?|inutes?|inuten)) )
    (?![a-z])""",
    "x",
)
_SIZES = {"d": 86_400, "h": 3_600, "m": 60, "s": 1, "ms": 0.001}
#: The longest item in hours, the longest in minutes, and what is as long in seconds.
_MOST_HOURS, _MOST_MINUTES, _MOST_SECONDS = 12, 720, 43_200
_DAY = 1_440
#: Names that records of videos have, whose lengths are in seconds.
_OF_VIDEOS = frozenset(("thumbnail_url", "videos"))


def read(cell: str) -> timedelta | None:
    """Read a length; ``None`` if it can't be read. A number alone is in minutes."""
    if clock := _CLOCK.fullmatch(cell):
        first, second, third = (int(part or 0) for part in clock.groups())
        is_short = first > _MOST_HOURS and clock[3] is None  # ``45:00`` is no two days
        hours, minutes, seconds = (0, first, second) if is_short else (first, second, third)
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    found = _ISO.fullmatch(cell) or _WORDS.fullmatch(cell)
    said = (
        {unit: _number(text) for unit, text in found.groupdict().items() if text} if found else {}
    )
    return timedelta(seconds=sum(n * _SIZES[unit] for unit, n in said.items())) if said else None


def unit(name: str, cells: Sequence[str], beside: Collection[str] = ()) -> str:
    """The unit of the numbers in a column, by its name, or by them and the columns ``beside``."""
    if said := _UNIT.search(name):
        return str(said.lastgroup)
    if beside and _OF_VIDEOS.issubset(beside):
        return "s"
    numbers = [_number(cell) for cell in cells if _NUMBER.fullmatch(cell)]
    if any(n % 1 for n in numbers) and max(numbers) <= _MOST_HOURS:
        return "h"
    long = [n for n in numbers if n > _MOST_MINUTES and n % _DAY]
    if not long or len(long) * 2 < len(numbers):
        return "m"
    return "s" if min(long) <= _MOST_SECONDS else "ms"


def with_unit(cell: str, unit: str) -> str:
    """A number in a unit as one of seconds; any other text as it is."""
    if unit == "m" or not _NUMBER.fullmatch(cell):
        return cell
    return f"{round(_number(cell) * _SIZES[unit])} s"


def _number(text: str) -> float:
    return float(text.replace(",", "."))
