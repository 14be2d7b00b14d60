"""The zones that calendars name: IANA, Windows, other spellings, or described."""

from datetime import UTC, datetime
from functools import cache

from confcli.formats.icalendar import windows
from confcli.model.patterns import Pattern
from confcli.times import zones
from confcli.times.zones import Zone

#: An offset as a name; ``GMT+5`` without minutes may be meant as POSIX does, the other way round.
_DIGIT, _NO_WORD = Pattern(r"\d"), Pattern(r"[\W_]+")
_OFFSET = Pattern(r"\(?(?:(?:UTC|GMT)?\s?[+-]\d\d?[:.]?\d\d|UTC\s?[+-]\d\d?)\)?", "i")
#: A rule by which clocks change once a year; others take many steps to follow.
_YEARLY = Pattern(
    r"RRULE[^:]*:(?:(?:FREQ=YEARLY|INTERVAL=1|WKST=\w\w|UNTIL=\w+|COUNT=\d+|BYMONTHDAY=[\d,-]+"
    r"|BY(?:MONTH|HOUR|MINUTE|SECOND)=\d+|BYDAY=[+-]?\d?[A-Z]{2})(?:;|$))+",
    "i",
)
#: The most lines of a description, its longest line and its most rules: each time follows all.
_MOST_LINES, _LONGEST, _MOST_RULES = 1_000, 300, 8


def zone(name: str, lines: list[str]) -> Zone | None:
    """Find the zone of a TZID by its name, else as it is described."""
    name = name.strip().strip("\"'").strip()
    found = _named(name) or _as_described(name, lines)
    if found is None and _OFFSET.fullmatch(name):
        found = zones.find(name.strip("()").replace(".", ":"))
    shown = None if found else windows.shown(name)
    return zones.zone(shown) if shown else found or zones.spoken(name)


def _named(name: str) -> Zone | None:
    """Find the zone of an IANA name, also one that ends a path, or of a Windows name."""
    parts = name.strip("/").split("/")
    of_outlook = parts[0].casefold() == "tzone:"
    tails = ["/".join(parts[-count:]) for count in (3, 2, *[1] * of_outlook)]
    for each in (name, windows.names().get(name, ""), *tails):
        found = each if each in zones.every_name() else _alike().get(_plain(each))
        if found:
            return zones.zone(found)
    return None


@cache
def _alike() -> dict[str, str]:
    """Map simplified spellings to zones; names with numbers have to be exact."""
    named = dict(windows.names()) | {name: name for name in zones.every_name()}
    kept = {name: zone for name, zone in named.items() if zone in zones.every_name()}
    return {_plain(name): zone for name, zone in kept.items() if not _DIGIT.search(name)}


def _plain(name: str) -> str:
    return _NO_WORD.sub("_", name.casefold())


def _as_described(name: str, lines: list[str]) -> Zone | None:
    """Read the zone that the lines of a VTIMEZONE describe, if they can be followed."""
    from icalendar import Timezone

    rules = [line.strip() for line in lines if line.upper().startswith("RRULE")]
    is_short = len(lines) <= _MOST_LINES and max(map(len, lines), default=0) <= _LONGEST
    is_plain = len(rules) <= _MOST_RULES and all(map(_YEARLY.fullmatch, rules))
    if not lines or not is_short or not is_plain:
        return None
    try:
        found = Timezone.from_ical("\r\n".join([*lines, ""]))
        zone = found.to_tz(lookup_tzid=False) if isinstance(found, Timezone) else None
        datetime(2000, 1, 1, tzinfo=zone).astimezone(UTC)
    except Exception:  # the library raises many kinds of error
        return None
    return Zone(name, zone) if zone else None
