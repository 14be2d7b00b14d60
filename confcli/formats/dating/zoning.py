"""Which zone the times of a page are in, line by line, and how that is known."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from confcli.formats.interface import Hints
from confcli.formats.syntax.plain import Line
from confcli.model.errors import WrongUsageError
from confcli.times import zones
from confcli.times.zones import Zone

_HEADER = re.compile(r"time\s?zone\s?:\s?([^\s»]+)(?:\s»)?", re.IGNORECASE)
_USUAL = "--source-tz America/Los_Angeles"


class Reading(NamedTuple):
    """The zone of a line, the abbreviation to check against its date, and what is odd about it."""

    zone: Zone
    label: str | None = None
    remark: str | None = None


class Zoning:
    """The zone is the one on the line, else the page's own, else the one given.

    Where the line states none and the other lines state one, that is read, with a remark.
    The zone given decides what an ambiguous abbreviation means, and contradicts no line.
    """

    def __init__(self, hints: Hints) -> None:
        self._hints = hints
        self._given = zones.zone(hints.timezone) if hints.timezone else None
        self._page: Zone | None = None
        self._stating: Line | None = None
        self._others: Zone | None = None
        self._remarked: set[str] = set()
        self.name: str | None = self._given.name if self._given else None
        self.basis: str | None = None
        self.evidence: str | None = None

    def read_header(self, lines: Iterable[Line]) -> tuple[Line | None, bool]:
        """Take the page's zone from a ``Timezone: Area/City`` line.

        Returns the line, if there is one, and whether there is such a zone.
        """
        for line in lines:
            found = _HEADER.fullmatch(line.text)
            if found:
                self._page, self._stating = _named(found.group(1)), line
                return line, self._page is not None
        return None, False

    def take(self, line: Line, printed: str) -> None:
        """Take the zone that a line states as the page's, if it is known and the page has none."""
        zone = None if self._page else _named(printed)
        if zone:
            self._page, self._stating = zone, line
            self._note_page(zone)

    def settle(self, printed: Sequence[str | None]) -> tuple[str, str] | None:
        """Take note of what the lines state.

        Returns what to say about the zone and the option that gives it, if none is known.
        """
        labels = list(dict.fromkeys(label for label in printed if label))
        if self._given or self._page:
            return None
        unclear = next((label for label in labels if label in zones.AMBIGUOUS), None)
        if unclear:
            choices = zones.AMBIGUOUS[unclear]
            sentence = f"{unclear} is the time of {' or of '.join(choices)}"
            return sentence, f"--source-tz {choices[0]}"
        if all(printed):
            return None
        stated = {zone.name: zone for label in labels if (zone := _stated(label))}
        if len(stated) == 1:
            self._others = next(iter(stated.values()))
            return None
        if labels:
            return f"some lines state no time zone, the others {' or '.join(labels)}", _USUAL
        return "the page does not say in which time zone its times are", _USUAL

    def of_line(
        self, printed: str | None, day: date, start: time, end: time | None
    ) -> Reading | None:
        """Return the zone of a line that prints this, or no, zone; ``None`` if it is unknown."""
        if printed is None:
            return self._unprinted()
        label = printed if printed[-1].isalpha() else None
        walls = [datetime.combine(day, at) for at in (start, end) if at is not None]
        if self._given and _uses(self._given, printed, walls):
            zone: Zone | None = self._given
        elif printed in zones.AMBIGUOUS:
            zone = self._given or self._page
        else:
            zone = _stated(printed)
        if zone is None:
            return None
        self._note(zone, "stated", f"{printed} on the lines")
        return Reading(zone, label, self._contradiction(printed, zone))

    def of_offset(self, moment: datetime, offset: timedelta) -> Reading:
        """Return the zone of a time that is printed with an offset."""
        stated = zones.of_offset(offset)
        self._note(self._given or stated, "stated", "offsets on the lines")
        if self._given is None:
            return Reading(stated)
        there = self._given.local(moment)
        if there.utcoffset() == offset:
            return Reading(self._given)
        remark = f"{moment.isoformat()} is not a time of {self._given.name}, "
        return Reading(stated, None, f"{remark}where clocks show {there.isoformat()}")

    def _unprinted(self) -> Reading | None:
        if self._page:
            self._note_page(self._page)
            return Reading(self._page, None, self._contradiction(self._page.name, self._page))
        if self._given:
            self._note(self._given, self._hints.time_basis, self._hints.evidence)
            return Reading(self._given)
        if self._others:
            remark = f"no time zone on this line: read in that of the others, {self._others.name}"
            return Reading(self._others, None, remark)
        return None

    def _contradiction(self, printed: str, zone: Zone) -> str | None:
        """Return, once for what is printed, that it is not the zone given."""
        if not self._given or self._given.name == zone.name or printed in self._remarked:
            return None
        self._remarked.add(printed)
        return f"the page says {printed}, not {self._given.name}: read in {zone.name}"

    def _note_page(self, zone: Zone) -> None:
        line = self._stating
        self._note(zone, "page", f"line {line.number}: {line.text}" if line else None)

    def _note(self, zone: Zone, basis: str, evidence: str | None) -> None:
        if self.basis is None:
            self.name, self.basis, self.evidence = zone.name, basis, evidence


def _uses(zone: Zone, printed: str, walls: Sequence[datetime]) -> bool:
    """Tell whether clocks in a zone show what is printed at one of the times."""
    stated = _stated(printed)
    for wall in (wall.replace(fold=fold) for wall in walls for fold in (0, 1)):
        there = wall.replace(tzinfo=zone.tzinfo)
        name = there.tzname() or ""
        # Zones that have no abbreviation call themselves +08, and PT is no name on a clock.
        unnamed = name[:1] in "+-" or printed in zones.GENERIC or printed[-1].isdigit()
        same = stated is not None and wall.replace(tzinfo=stated.tzinfo).utcoffset()
        if name in (printed, {"GMT": "UTC"}.get(printed)):
            return True
        if unnamed and stated and same == there.utcoffset():
            return True
    return False


def _named(text: str) -> Zone | None:
    """Return the zone of a name or an abbreviation, ``None`` where it is unknown."""
    try:
        return _stated(text) or zones.zone(text)
    except WrongUsageError:
        return None


def _stated(printed: str) -> Zone | None:
    """Return the zone of a printed abbreviation or offset, ``None`` where it is unknown."""
    if printed in zones.ABBREVIATIONS:
        return zones.zone(zones.ABBREVIATIONS[printed])
    try:
        return zones.zone(printed) if printed[-1].isdigit() else None
    except WrongUsageError:
        return None
