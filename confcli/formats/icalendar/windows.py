"""The zones of Windows by their names, and by the names that Outlook shows for them.

``W. Europe Standard Time`` is shown as ``(UTC+01:00) Amsterdam, Berlin, Bern, Rome, …``: the
standard offset and the cities, or the name of the time where that has one.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import cache

from confcli.times import zones

_SHOWN = re.compile(
    r"\((?:UTC|GMT)\s?(?P<offset>[+-]\d\d?:\d\d)?\)\s*(?P<name>\S.*)|(?P<time>\w+ Time \(.+\))",
    re.IGNORECASE,
)
_OF_COUNTRY = re.compile(r"(\w+) Time \((?:US|Canada).*\)", re.IGNORECASE)
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
    found = _SHOWN.fullmatch(name.strip())
    if found is None:
        return None
    said = found["name"] or found["time"]
    if of_country := _OF_COUNTRY.fullmatch(said):
        return names().get(f"{of_country[1].title()} Standard Time")
    parts = [said, *re.split(r",\s*|\s+and\s+", said)]
    cities = (_cities().get(part.casefold()) for part in parts)
    offset = found["offset"] or "+00:00"
    return next((city for city in cities if city and _standard(city) == offset), None)


@cache
def _cities() -> dict[str, str]:
    """The zones by their cities in lower case."""
    known = {each.rsplit("/", 1)[-1].replace("_", " ").casefold(): each for each in zones.names()}
    return known | _OTHERS


def _standard(name: str) -> str:
    """The offset of a zone outside summer time."""
    days = (datetime(2024, month, 1, tzinfo=UTC) for month in (1, 7))
    zone = zones.zone(name)
    least = min(zone.local(day).utcoffset() or timedelta() for day in days)
    return zones.of_offset(least).name.removeprefix("UTC") or "+00:00"
