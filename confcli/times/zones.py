"""Time zones by name, by abbreviation, by offset, and of this machine."""

import os
import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from confcli.model.errors import Missing, WrongUsageError
from confcli.model.near import near
from confcli.model.patterns import Pattern
from confcli.model.text import quoted
from confcli.model.tuples import NamedTuple

#: Where most systems link to the file of their zone.
_LINK = "/etc/localtime"
#: An instant that sorts after all others.
NEVER = datetime.max.replace(tzinfo=UTC)
#: The abbreviations of a zone that mean no other; the date decides which of them fit.
_OWN_ABBREVIATIONS = {
    "UTC": "UTC GMT",
    "America/Los_Angeles": "PT PST PDT",
    "America/Denver": "MT MDT MST",
    "America/Chicago": "CT CDT",
    "America/New_York": "ET EST EDT",
    "America/Anchorage": "AKST AKDT",
    "Pacific/Honolulu": "HST",
    "Europe/Lisbon": "WET WEST",
    "Europe/Paris": "CET CEST",
    "Europe/Athens": "EET EEST",
    "Europe/Moscow": "MSK",
    "Africa/Johannesburg": "SAST",
    "Africa/Nairobi": "EAT",
    "Africa/Maputo": "CAT",
    "Africa/Lagos": "WAT",
    "Asia/Karachi": "PKT",
    "Asia/Jakarta": "WIB",
    "Asia/Hong_Kong": "HKT",
    "Asia/Tokyo": "JST",
    "Asia/Seoul": "KST",
    "Asia/Singapore": "SGT",
    "Australia/Perth": "AWST",
    "Australia/Adelaide": "ACST ACDT",
    "Australia/Sydney": "AEST AEDT",
    "Pacific/Auckland": "NZST NZDT",
}
#: The zone of each unambiguous abbreviation.
ABBREVIATIONS = {
    label: name for name, labels in _OWN_ABBREVIATIONS.items() for label in labels.split()
}
#: What people call a zone, by the abbreviation or the name that it means.
SPOKEN = {
    "pacific time": "PT",
    "pacific standard time": "PST",
    "pacific daylight time": "PDT",
    "mountain time": "MT",
    "mountain standard time": "MST",
    "mountain daylight time": "MDT",
    "central time": "CT",
    "central daylight time": "CDT",
    "eastern time": "ET",
    "eastern standard time": "EST",
    "eastern daylight time": "EDT",
    "central european time": "CET",
    "central european summer time": "CEST",
    "eastern european time": "EET",
    "eastern european summer time": "EEST",
    "western european time": "WET",
    "western european summer time": "WEST",
    "mitteleuropäische zeit": "Europe/Berlin",
    "mitteleuropäische sommerzeit": "CEST",
    "mitteleuropäische normalzeit": "CET",
    "osteuropäische zeit": "EET",
    "osteuropäische sommerzeit": "EEST",
    "westeuropäische zeit": "WET",
    "westeuropäische sommerzeit": "WEST",
    "heure d'europe centrale": "Europe/Paris",
    "heure d’europe centrale": "Europe/Paris",
    "heure normale d’europe centrale": "CET",
    "heure d’été d’europe centrale": "CEST",
    "hora de europa central": "Europe/Madrid",
    "hora de verano de europa central": "CEST",
    "ora dell'europa centrale": "Europe/Rome",
    "ora dell’europa centrale": "Europe/Rome",
    "midden-europese tijd": "Europe/Amsterdam",
    "british summer time": "Europe/London",
    "greenwich mean time": "GMT",
    "coordinated universal time": "UTC",
    "india standard time": "Asia/Kolkata",
    "indian standard time": "Asia/Kolkata",
    "japan standard time": "JST",
    "korea standard time": "KST",
    "singapore time": "SGT",
    "aoe": "UTC-12:00",
    "anywhere on earth": "UTC-12:00",
}
#: Abbreviations of several zones, never guessed.
AMBIGUOUS = {
    "AST": ("America/Halifax", "Asia/Riyadh"),
    "ADT": ("America/Halifax", "Asia/Baghdad"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "CST": ("America/Chicago", "Asia/Shanghai"),
    "GST": ("Asia/Dubai", "Atlantic/South_Georgia"),
    "IST": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "SST": ("Pacific/Pago_Pago", "Asia/Singapore"),
}
#: Abbreviations that fit all year, in summer time and out of it.
GENERIC = frozenset({"PT", "MT", "CT", "ET"})

#: The names of UTC; those in ``Etc/`` are others.
_OF_UTC = frozenset("UTC UCT GMT GMT0 GMT+0 GMT-0 Greenwich Universal Zulu".split())
#: The names that are looked up: ZoneInfo imports a package for each part of a name.
_NAME = Pattern(r"[\w+-]{1,40}(?:/[\w+-]{1,40}){0,3}", "a")
_OFFSET_NAME = Pattern(r"UTC([+-])0?(\d+):(\d\d)")
_OFFSET = Pattern(r"(?:UTC|GMT)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?", "i")


class Zone(NamedTuple):
    """A zone and the name shown for it: an IANA name or ``UTC±HH:MM``."""

    name: str
    tzinfo: tzinfo

    def local(self, instant: datetime) -> datetime:
        """Convert an aware instant to this zone's local time."""
        return instant.astimezone(self.tzinfo)

    @property
    def title(self) -> str:
        """What it is called in a sentence."""
        return readable(self.name)

    def of(self, conference: str) -> "Zone":  # noqa: ARG002
        """The zone in which a conference's times are shown: this one, whichever it is."""
        return self


def readable(name: str) -> str:
    """The name of a zone as people read it: ``UTC−4`` for ``UTC-04:00``."""
    if not (found := _OFFSET_NAME.fullmatch(name)):
        return name
    sign, hours, minutes = found.groups()
    return f"UTC{'−' if sign == '-' else sign}{hours}{f':{minutes}' if int(minutes) else ''}"


def zone(name: str) -> Zone:
    """Find a zone by its IANA name, in any case, or by an offset such as ``UTC+02:00``.

    An unknown name raises ``WrongUsageError`` with similar names.
    """
    offset = _OFFSET.fullmatch(name.strip())
    found = fixed(offset) if offset else listed(name)
    if found is None:
        meant = " or ".join(suggestions(name))
        advice = f"did you mean: {meant}?" if meant else "try Europe/Berlin or UTC+02:00"
        raise WrongUsageError(f"unknown time zone {quoted(name)}; {advice}")
    return found


def find(name: str) -> Zone | None:
    """As ``zone``, but ``None`` for an unknown name, without the work of finding similar ones.

    A file may have another one on each line.
    """
    try:
        offset = _OFFSET.fullmatch(name.strip())
        return fixed(offset) if offset else listed(name)
    except WrongUsageError:  # no zone has this offset
        return None


@cache
def known(name: str) -> Zone:
    """The zone of a listing; UTC if this machine has no zone of that name."""
    try:
        return zone(name)
    except WrongUsageError:
        return Zone("UTC", UTC)


def listed(name: str) -> Zone | None:
    """The zone with this IANA name, in any case; ``None`` if there is none.

    The names of zones with a fixed offset, such as ``Etc/GMT+2``, are those of the offset.
    """
    found = _exact(name.strip()) or _exact(
        _as_written().get(name.strip().replace(" ", "_").casefold(), "")
    )
    if found and _names_an_offset(found.name):
        return of_offset(found.tzinfo.utcoffset(None) or timedelta())
    return found


def fixed(offset: re.Match[str]) -> Zone:
    """The zone of a matched offset; ``WrongUsageError`` if it is over 14 hours."""
    sign, hours, minutes = offset.groups()
    delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if delta > timedelta(hours=14) or int(minutes or 0) > 59:
        raise WrongUsageError(f"no time zone has the offset {offset.group().strip()}")
    return of_offset(delta if sign == "+" else -delta)


def spoken(name: str) -> Zone | None:
    """The zone of what people call it, or of its abbreviation; ``None`` if it is neither."""
    label = SPOKEN.get(name.casefold())
    known = ABBREVIATIONS.get(label or name.upper(), label)
    return zone(known) if known else None


def of_offset(delta: timedelta) -> Zone:
    """The zone with a fixed offset: ``UTC``, ``UTC+02:00``."""
    if not delta:
        return Zone("UTC", UTC)
    minutes = int(delta.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    name = f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return Zone(name, timezone(delta, name))


def system_zone() -> Zone:
    """This machine's zone; ``WrongUsageError`` if it has no name."""
    if linked := _linked():
        return linked
    import tzlocal  # knows every system, and takes longer than a search

    try:
        name = tzlocal.get_localzone_name()
    except (ValueError, LookupError, OSError):
        name = None
    if name is None:
        missing = Missing({"reader_zone": "Europe/Berlin"})
        raise WrongUsageError("this machine's time zone has no IANA name", missing)
    return zone("UTC" if name == "local" else name)


def _linked() -> Zone | None:
    """The zone whose file the system's link leads to; ``None`` if it has no such link."""
    try:
        path = os.readlink(_LINK)
    except OSError:  # it is a copy of the file, or there is none, as on Windows
        return None
    name = path.rpartition("/zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")
    return None if name == path else listed(name)


@cache
def names() -> list[str]:
    """The zone names that people use, sorted."""
    return sorted(["UTC", *(name for name in every_name() if not _names_an_offset(name))])


@cache
def every_name() -> frozenset[str]:
    """All zone names, also those of offsets: ``Etc/UTC``, ``Etc/GMT+5``."""
    return frozenset(filter(_is_usual, available_timezones()))


def suggestions(name: str) -> list[str]:
    """The zones that a mistaken name may mean, likeliest first."""
    return of_abbreviation(name.strip()) or _alike(name)


def of_abbreviation(label: str) -> list[str]:
    """The names of the zones that an abbreviation may mean, in any case."""
    label = label.upper()
    return [ABBREVIATIONS[label]] if label in ABBREVIATIONS else list(AMBIGUOUS.get(label, ()))


def agree(one: tzinfo, other: tzinfo) -> bool:
    """Whether two zones show the same time on every day of the years around now."""
    begin = datetime(2023, 7, 1, 12, tzinfo=UTC)
    days = (begin + timedelta(days) for days in range(2 * 365))
    return all(day.astimezone(one).utcoffset() == day.astimezone(other).utcoffset() for day in days)


def label(instant: datetime) -> str:
    """The zone's abbreviation at this instant, or its offset if it has none."""
    name = instant.tzname() or ""
    if name[:1].isalpha():
        return name
    return of_offset(instant.utcoffset() or timedelta()).name


def is_doubled(local: datetime) -> bool:
    """Whether clocks in its zone show a local time twice, as they go back."""
    return local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()


def offset_of(instant: datetime) -> str:
    """The offset of an aware instant: ``+02:00``."""
    return instant.isoformat()[-6:]


def _exact(name: str) -> Zone | None:
    try:
        return Zone(name, ZoneInfo(name)) if _NAME.fullmatch(name) and _is_usual(name) else None
    except (LookupError, ValueError, OSError):
        return None


@cache
def _as_written() -> dict[str, str]:
    return {known.casefold(): known for known in every_name()}


def _names_an_offset(name: str) -> bool:
    return name.startswith("Etc/") or name in _OF_UTC


def _is_usual(name: str) -> bool:
    odd = {"", "Factory", "localtime", "local", "posixrules"}
    return name not in odd and not name.startswith(("posix/", "right/", "SystemV/"))


def _alike(name: str) -> list[str]:
    """The zones whose cities, or else whose names, resemble a mistaken one."""
    cities: dict[str, list[str]] = {}
    for full in names():
        cities.setdefault(full.rsplit("/", 1)[-1].replace("_", " "), []).append(full)
    return [full for city in near(name, cities, 4) for full in cities[city]] or near(name, names())
