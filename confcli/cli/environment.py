"""Where and when a command runs: the environment, the configuration, the clock, the streams."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from confcli.cli import configuration, folders, resources, streams
from confcli.cli.configuration import Configuration
from confcli.cli.options.output import Clock
from confcli.cli.streams import note
from confcli.model.entities import Listing
from confcli.model.errors import WrongUsageError
from confcli.planning.travel import Travel
from confcli.schedule import own_zones
from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.entries import Place
from confcli.schedule.own_zones import OwnZone, own_zone
from confcli.times import reader_zones, zones
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.look import Look

if TYPE_CHECKING:
    from confcli.library.database import Database
    from confcli.planning.walks import Walks


class Here:
    """Where and when a command runs, found once: its zones, the current time, the database.

    Zones are read at once, so that a wrong one is reported before anything else is done. A
    command that shows no times passes no clock: it works in UTC, whatever the settings say.
    """

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._shows_times = clock is not None
        #: Returns what is on at the conferences chosen, which is read only if a time needs it.
        self.places: Callable[[], Iterable[Place]] = tuple
        #: The time zones to show times in, the main one first.
        self.zones = self._reader_zones() if clock else [zones.zone("UTC")]

    @cached_property
    def configuration(self) -> Configuration:
        """The settings, read when first needed; unknown keys are noted."""
        return Configuration(**_checked_settings())

    @cached_property
    def now(self) -> datetime:
        """The current time: --now, else $CONFCLI_NOW, else the clock."""
        given = self._clock.now
        text = given or os.environ.get("CONFCLI_NOW")
        if not text:
            return self.really
        with _naming(None if given else "CONFCLI_NOW"):
            return self._pretended(text)

    def _pretended(self, text: str) -> datetime:
        """The time that a text means, of the conferences chosen if it has no date.

        The clock is read unless it is an instant.
        """
        from confcli.schedule.when import moment
        from confcli.times.typed.kinds import Exact
        from confcli.times.typed.reading import read

        if isinstance(typed := read(text), Exact):
            return typed.instant
        if isinstance(self.zones[0], OwnZone) and not self.zones[0].known:
            self.places()  # reads the conferences, whose zone it is
        zone = self.zone_of_now if self._shows_times else self.own_zone
        calendar = Calendar(zone, self.really, self.places)
        return moment(text, calendar, zone.local(self.really).date(), zone).instant

    @cached_property
    def really(self) -> datetime:
        """The current time, whatever is pretended; the clock is read once."""
        return clock()

    @property
    def plain_zones(self) -> list[Zone]:
        """The zones of what is of no conference; ``WrongUsageError`` if that is to say which."""
        own = next((each for each in self.zones if isinstance(each, OwnZone)), None)
        if own:
            choices = [(name, zone.name) for name, zone in own.known.items()]
            raise WrongUsageError("--tz conference: choose a conference with -c", choices=choices)
        return self.zones

    def note_one_zone(self, what: str = "days and hours") -> None:
        """Note that only the first zone counts for something, if more are asked for."""
        if len(self.zones) > 1:
            others = ", ".join(zone.name for zone in self.zones[1:])
            note(f"{what} are in {self.zones[0].name}; left out {others}")

    @property
    def today(self) -> date:
        """The date in the reader's main zone."""
        return self.zone_of_now.local(self.now).date()

    @property
    def zone_of_now(self) -> Zone:
        """The main zone; where that is of several conferences, the reader's own."""
        return self.own_zone if isinstance(self.zones[0], OwnZone) else self.zones[0]

    @cached_property
    def own_zone(self) -> Zone:
        """The zone that the reader is in, whatever zones times are to be shown in."""
        found = self._usual_zone()
        return machine_zone() if isinstance(found, OwnZone) else found

    def time_of_day(self, local: datetime, *, is_named: bool = False) -> str:
        """Write the time of day of a local time, as the settings ask, with its zone if asked."""
        clock12 = self.configuration.clock == 12
        return cells.time_of_day(local, clock12=clock12, is_named=is_named)

    def day_and_time(self, local: datetime) -> str:
        """Write the day and the time of day of a local time, as the settings ask."""
        return cells.day_and_time(local, clock12=self.configuration.clock == 12)

    def travel(self, minutes: int | None = None, walks: "Walks | None" = None) -> Travel:
        """How long it takes from room to room: as the settings say, else these minutes or walks."""
        return Travel(self.configuration.travel, minutes, walks)

    def look(self) -> Look:
        """How to draw for the reader here and now.

        Where nothing is drawn, neither the clock nor the settings are read.
        """
        if not streams.out().manner.drawn:
            return Look(self.zones)
        dense, hours = self.configuration.density, self.configuration.clock
        return Look(self.zones, self.now, compact=dense == "compact", clock12=hours == 12)

    def calendar(
        self, places: Callable[[], Iterable[Place]] = tuple, *, of_conference: bool = False
    ) -> Calendar:
        """The calendar that decides which day a talk is on: the reader's, or the conference's.

        ``places`` returns what is on; its days are those of the conferences.
        """
        kind = ConferenceCalendar if of_conference else Calendar
        return kind(self.zones[0], self.now, places)

    @property
    def database(self) -> "Database":
        """The database of added listings, which need not exist."""
        return resources.database()

    @property
    def follows_conferences(self) -> bool:
        """Whether times are to be shown in the zones of the conferences themselves."""
        return any(isinstance(each, OwnZone) for each in self.zones)

    def settle(self, listings: Iterable[Listing]) -> None:
        """Find the zone of the conferences that a command works on, if that was asked for."""
        if self.follows_conferences:
            own = own_zone(listings)
            self.zones = _each_once(own if isinstance(it, OwnZone) else it for it in self.zones)

    def _reader_zones(self) -> list[Zone]:
        if self._clock.tz:
            return _each_once(map(reader_zone, self._clock.tz))
        return [self._usual_zone()]

    def _usual_zone(self) -> Zone:
        name, origin = next(configuration.candidates("tz", _checked_settings))
        if name is None:
            return machine_zone()
        is_variable = origin in os.environ
        return _named(name, origin if is_variable else f"{folders.configuration_file()}: tz")


def _each_once(found: Iterable[Zone]) -> list[Zone]:
    return list({zone.name: zone for zone in found}.values())


def clock() -> datetime:
    """The current time, whatever is pretended."""
    return datetime.now(UTC)


def settings() -> dict[str, Any]:
    """The keys and values in the config file, unchecked; unknown keys are noted."""
    found = streams.settings()
    for key in sorted(found.keys() - configuration.KEYS):
        note(f"{folders.configuration_file()}: {configuration.unknown(key)}")
    return found


def _checked_settings() -> dict[str, Any]:
    return configuration.checked(settings())


def machine_zone() -> Zone:
    """The zone that ``TZ`` names, by name, file or rule; else the system's own."""
    if "TZ" not in os.environ:
        return zones.system_zone()
    name = os.environ["TZ"].removeprefix(":").rpartition("/zoneinfo/")[2] or "UTC"
    return zones.listed(name) or _posix_zone(name) or _named(name, "TZ")


def _posix_zone(text: str) -> Zone | None:
    from confcli.times import posix

    found = posix.zone(text)
    if found and posix.reads_backwards(text):
        note(f"TZ={text} means {found.name}, as POSIX has it; to be read as typed, set CONFCLI_TZ")
    return found


def _named(name: str, where: str) -> Zone:
    with _naming(where):
        return reader_zone(name)


def reader_zone(name: str) -> Zone:
    """The zone that a reader asks for; of conferences that aren't known yet, if they ask so."""
    return own_zone() if name.casefold() == own_zones.NAME else reader_zones.zone(name)


@contextmanager
def _naming(where: str | None) -> Iterator[None]:
    """Prefix the errors of a setting with where it is."""
    try:
        yield
    except WrongUsageError as error:
        if where is None:
            raise
        sentence = f"{where}: {error}"
        raise WrongUsageError(
            sentence, error.missing, choices=error.choices, question=error.question
        ) from error
