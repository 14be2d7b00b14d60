"""The zones of Windows by their names, and by the names that Outlook shows for them.

``W. Europe Standard Time`` is shown as ``(UTC+01:00) Amsterdam, Berlin, Bern, Rome, …``: the
standard offset and the cities, or the name of the time where that has one.
"""

from datetime import UTC, datetime, timedelta
from functools import cache

from confcli.model.patterns import Pattern
from confcli.times import zones

_SHOWN = Pattern(
    r"\((?:UTC|GMT)\s?(?P<offset>[+-]\d\d?:\d\d)?\)\s*(?P<name>\S.*)"
    r"|(?P<time>\w+ Time \([^)]+\)(?:;.*)?)",
    "i",
)
#: Standard and daylight time: ``GMT-05.00/-04.00``, ``GMT -0500 (Standard) / …``. Of the zones
#: with these two, the best known is meant.
_IN_SEASONS = Pattern(
    r"(?:UTC|GMT)\s?(?P<standard>[+-]\d\d[:.]?\d\d)(?:\s\(Standard\))?\s?/"
    r"\s?(?:(?:UTC|GMT)\s?)?(?P<summer>[+-]\d\d[:.]?\d\d)(?:\s\(Daylight\))?",
    "i",
)
_BETWEEN = Pattern(r"[,;]\s*+|(?<!\s)\s++and\s++")
_IN_SUMMER = Pattern(r"\b(?:Daylight|Summer) Time$", "i")
_OF_COUNTRY = Pattern(r"(\w+) Time \((?:US|Canada)[^)]*\)(?:;.*)?", "i")
#: The shown names without a city of the IANA database.
_OTHERS = {
    "coordinated universal time": "UTC",
    "arizona": "America/Phoenix",
    "hawaii": "Pacific/Honolulu",
    "alaska": "America/Anchorage",
    "indiana (east)": "America/Indianapolis",
    "newfoundland": "America/St_Johns",
    "saskatchewan": "America/Regina",
    "central america": "America/Guatemala",
    "baja california": "America/Tijuana",
    "brasilia": "America/Sao_Paulo",
    "greenland": "America/Godthab",
    "azores": "Atlantic/Azores",
    "cabo verde is.": "Atlantic/Cape_Verde",
    "west central africa": "Africa/Lagos",
    "eastern europe": "Europe/Chisinau",
    "beirut": "Asia/Beirut",
    "abu dhabi": "Asia/Dubai",
    "islamabad": "Asia/Karachi",
    "chennai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "astana": "Asia/Almaty",
    "beijing": "Asia/Shanghai",
    "osaka": "Asia/Tokyo",
    "canberra": "Australia/Sydney",
    "solomon is.": "Pacific/Guadalcanal",
}


@cache
def names() -> dict[str, str]:
    """The IANA zones by the names of Windows, as the Unicode Consortium maps them."""
    from tzlocal.windows_tz import win_tz

    return dict(win_tz)


def shown(name: str) -> str | None:
    """The IANA zone of a name that Outlook shows; ``None`` if no city has its offset."""
    if seasons := _IN_SEASONS.fullmatch(name):
        return _usual().get((_plain(seasons["standard"]), _plain(seasons["summer"])))
    found = _SHOWN.fullmatch(name.strip())
    if found is None:
        return names().get(_IN_SUMMER.sub("Standard Time", name).title())
    said = found["name"] or found["time"]
    if of_country := _OF_COUNTRY.fullmatch(said):
        return names().get(f"{of_country[1].title()} Standard Time")
    parts = [said, *_BETWEEN.split(said)]
    cities = (_cities().get(part.casefold()) for part in parts)
    offset = found["offset"] or "+00:00"
    return next((city for city in cities if city and _standard(city) == offset), None)


@cache
def _cities() -> dict[str, str]:
    """The zones by their cities in lower case."""
    known = {
        each.rsplit("/", 1)[-1].replace("_", " ").casefold(): each
        for each in sorted(zones.every_name())
    }
    return known | _OTHERS


@cache
def _usual() -> dict[tuple[str, str], str]:
    """The zones that people name most, by their offsets outside and in summer time."""
    known = ["Europe/London", *zones.ABBREVIATIONS.values()]
    return {_offsets(name): name for name in reversed(known)}


def _standard(name: str) -> str:
    """The offset of a zone outside summer time."""
    return _offsets(name)[0]


def _offsets(name: str) -> tuple[str, str]:
    """The offsets of a zone outside and in summer time."""
    zone = zones.zone(name)
    days = (zone.local(datetime(2024, month, 1, tzinfo=UTC)) for month in (1, 7))
    least, most = sorted(day.utcoffset() or timedelta() for day in days)
    return _plain(zones.of_offset(least).name), _plain(zones.of_offset(most).name)


def _plain(offset: str) -> str:
    """An offset as ``+02:00``."""
    digits = offset.removeprefix("UTC").replace(":", "").replace(".", "") or "+0000"
    return f"{digits[:3]}:{digits[3:]}"
