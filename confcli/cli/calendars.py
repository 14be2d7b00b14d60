"""How an export is written: what the options on calendars say, and what of it is kept."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Annotated, NamedTuple

from confcli.cli import exporting
from confcli.cli.environment import Here
from confcli.cli.options.declaring import option, under, within
from confcli.cli.request import Selection
from confcli.cli.streams import note
from confcli.export.interface import Form, Manner
from confcli.library import revisions
from confcli.model.errors import InputError, WrongUsageError
from confcli.model.revision import Revision
from confcli.schedule.own_zones import own_zone
from confcli.times.zones import Zone, zone

#: The longest notice for a reminder: a year, in minutes.
_YEAR = 365 * 24 * 60


@under("Form")
class Calendars(NamedTuple):
    """What is in a calendar; own appointments are in other programmes, too."""

    alarm: Annotated[
        int | None,
        option(
            "--alarm MINUTES",
            "Remind you this many minutes before each event. Example: --alarm 10",
            callback=within(0, _YEAR),
        ),
    ] = None
    utc: Annotated[
        bool,
        option("--utc", "Write times in UTC; without it, in each talk's own time zone, or --tz."),
    ] = False

    busy: Annotated[
        bool, option("--busy", "Write your own appointments, too; see confcli busy.")
    ] = False

    def check(self, form: Form, tz: list[str] | None) -> None:
        """Raise ``WrongUsageError`` for what can't be combined."""
        asked = {"--utc": self.utc, "--alarm": self.alarm is not None}
        for name in (name for name, is_asked in asked.items() if is_asked and form.name != "ics"):
            raise WrongUsageError(f"{name} is only for -f ics")
        if self.busy and form.part != "talks":
            raise WrongUsageError(f"--busy can't be combined with -f {form.name}")
        if self.utc and tz:
            raise WrongUsageError("--utc can't be combined with --tz")


def manner(
    here: Here, selection: Selection, calendars: Calendars, found: exporting.Exported, form: Form
) -> Manner:
    """How to write what was found in a form."""
    now = min(here.now, here.really)  # what is kept is for the real time, too
    usual = Manner(found.title, here.zones, now, appointments=found.appointments)
    if form.own_zones:
        own = own_zone(found.schedule.listings)
        return usual._replace(calendar_zone=_calendar_zone(here, selection, calendars) or own)
    if form.name != "ics":
        return usual
    return usual._replace(
        calendar_zone=_calendar_zone(here, selection, calendars),
        alarm=calendars.alarm,
        revise=partial(_revised, here, now=now, keeps=not selection.source.listing),
    )


def _revised(
    here: Here, digests: Mapping[str, str], *, now: datetime, keeps: bool
) -> Mapping[str, Revision]:
    """The versions of events, which are kept unless they are of files, or can't be."""
    try:
        found = revisions.count(here.database, digests, now, note, keeps=keeps)
    except InputError as error:
        if not keeps:
            raise
        note(f"versions of events are not kept: {error}")
        return revisions.count(here.database, digests, now, note, keeps=False)
    if not keeps:
        note("versions of events are not kept: these are of files; add the listing to keep them")
    return found


def _calendar_zone(here: Here, selection: Selection, calendars: Calendars) -> Zone | None:
    """The zone that is asked for; usual is that of each talk, whatever the reader's is."""
    if calendars.utc:
        return zone("UTC")
    if not selection.clock.tz:
        return None
    here.note_one_zone("times")
    return here.zones[0]
