"""Time zones as POSIX has them in ``TZ``: ``CET-1``, ``CET-1CEST,M3.5.0,M10.5.0/3``."""

import io
import struct
from datetime import datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from confcli.model.errors import Missing, WrongUsageError
from confcli.model.patterns import Pattern
from confcli.times import zones
from confcli.times.zones import Zone

_NAME = r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)"
_OFFSET = r"[+-]?\d{1,3}(?::\d\d){0,2}"
_TEXT = Pattern(rf"(?P<name>{_NAME}){_OFFSET}(?P<summer>{_NAME}(?:{_OFFSET})?)?(?P<rules>,.+)?")
#: A file of a zone that never changed, up to the rule for all time after that.
_HEAD = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4)
_FILE = 2 * (_HEAD + struct.pack(">lbb", 0, 0, 0) + b"UTC\0")
_LABEL = Pattern(r"[A-Za-z]{3,}")


def zone(text: str) -> Zone | None:
    """The zone of a POSIX text; ``None`` if it is none.

    It has the offset for its name, or that of a zone whose clocks are the same, first one with
    the same abbreviation. ``WrongUsageError`` if there is none.
    """
    found = _TEXT.fullmatch(text)
    if not found:
        return None
    labels = _LABEL.findall(text.partition(",")[0])
    alike = [Zone(name, ZoneInfo(name)) for each in labels for name in zones.of_abbreviation(each)]
    if found["summer"] and not found["rules"]:  # POSIX leaves open when summer time is
        return alike[0] if alike else None
    try:
        made = ZoneInfo.from_file(io.BytesIO(_FILE + b"\n" + text.encode() + b"\n"))
    except ValueError:
        return None
    if not found["summer"]:
        return zones.of_offset(datetime(2000, 1, 1, tzinfo=made).utcoffset() or timedelta())
    every = (Zone(name, ZoneInfo(name)) for name in zones.names())
    fitting = next((each for each in chain(alike, every) if zones.agree(each.tzinfo, made)), None)
    if fitting is None:
        missing = Missing({"reader_zone": "Europe/Berlin"})
        raise WrongUsageError(f"no time zone has the clocks of {text}", missing)
    return fitting


def reads_backwards(text: str) -> bool:
    """Whether it looks like an offset with the other sign: ``UTC+2`` is two hours behind UTC."""
    found = _TEXT.fullmatch(text)
    return bool(found and found["name"].upper() in ("UTC", "GMT") and set("123456789") & set(text))
