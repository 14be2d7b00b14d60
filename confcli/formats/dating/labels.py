"""Time zones as pages print them: in a header, by an abbreviation, by an offset."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from confcli.formats.dating.unstated import Gap
from confcli.formats.syntax.plain import Line
from confcli.model.patterns import Pattern
from confcli.times import local, zones
from confcli.times.zones import Zone

_HEADER = Pattern(r"time\s?zone\s?:\s?([^\s»]+)(?:\s»)?", "i")

#: The zone to suggest: most pages without one are in it.
_USUAL = "America/Los_Angeles"


def header(lines: Iterable[Line]) -> tuple[Line, str] | None:
    """The first line such as ``Timezone: Area/City``, and the zone printed on it."""
    found = ((line, _HEADER.fullmatch(line.text)) for line in lines)
    return next(((line, match.group(1)) for line, match in found if match), None)


def named(text: str) -> Zone | None:
    """The zone with a name or an abbreviation, ``None`` if it is unknown."""
    return stated(text) or zones.find(text)


def stated(printed: str) -> Zone | None:
    """The zone of a printed abbreviation or offset, ``None`` if it is unknown."""
    if printed in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[printed])
    return zones.find(printed) if printed[-1].isdigit() else None


def gap(printed: Sequence[str]) -> Gap:
    """What to ask if these labels, or none, leave the zone open."""
    unclear = next((label for label in printed if label in zones.AMBIGUOUS), None)
    if unclear:
        choices = zones.AMBIGUOUS[unclear]
        sentence = f"{unclear} could mean {' or '.join(choices)}"
        return Gap("timezone", sentence, choices[0], is_sentence=True)
    if printed:
        sentence = f"some lines have no time zone; others use {' or '.join(printed)}"
        return Gap("timezone", sentence, _USUAL, is_sentence=True)
    return Gap("timezone", "a time zone", _USUAL)


def fits(zone: Zone, printed: str, walls: Sequence[datetime]) -> bool:
    """Whether clocks in a zone show the printed label at one of the times."""
    shown = stated(printed)
    for wall in (wall.replace(fold=fold) for wall in walls for fold in (0, 1)):
        there = wall.replace(tzinfo=zone.tzinfo)
        name = there.tzname() or ""
        # Zones without abbreviations print +08, and PT is not what a clock shows.
        unnamed = name[:1] in "+-" or printed in zones.GENERIC or printed[-1].isdigit()
        same = shown is not None and wall.replace(tzinfo=shown.tzinfo).utcoffset()
        if name in (printed, {"GMT": "UTC"}.get(printed)):
            return True
        if unnamed and shown and same == there.utcoffset():
            return True
    return False


def offset(wall: datetime, printed: str, given: Zone | None) -> str:
    """The offset, as ``+02:00``, of a local time in the zone printed beside it.

    ``given`` decides what an ambiguous abbreviation means. ``ValueError`` if the zone is unknown,
    ambiguous, or not in use at that time.
    """
    label = {"Z": "UTC", "GMT": "UTC"}.get(printed, printed)
    if label == "UTC":
        return zones.offset_of(local.plausible(wall.replace(tzinfo=UTC)))
    if given and fits(given, label, [wall]):
        zone: Zone | None = given
    elif label in zones.AMBIGUOUS:
        raise ValueError(f"{label} could be {' or '.join(zones.AMBIGUOUS[label])}")
    else:
        zone = named(label)
    if zone is None:
        raise ValueError(f"{printed} is not a known time zone")
    abbreviation = label if label in zones.ABBREVIATIONS else None
    return zones.offset_of(local.instant(wall, zone, abbreviation))
