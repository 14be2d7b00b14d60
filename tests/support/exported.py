"""Calendars as they are exported, and as other programs read them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

from confcli.export.ics import write
from confcli.export.interface import Manner
from confcli.model.entities import Listing, Session, Talk
from confcli.model.marks import Mark
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from tests.support.corpus import parse
from tests.support.invented import SOURCE

NOW = datetime(2021, 5, 1, 9, 30, tzinfo=UTC)
BRUSSELS = "Europe/Brussels"
NONE: Mapping[str, Mark] = {}


def programme(
    *talks: Talk,
    zone: str | None = BRUSSELS,
    conference: str = "KiteCon 2021",
    marks: Mapping[str, Mark] = NONE,
) -> Schedule:
    """The schedule of a session whose source has times in a zone."""
    session = Session("Flying", timezone=zone, time_basis="stated", talks=list(talks))
    return Schedule(assemble([Listing(conference, [SOURCE], [session])]), marks)


def calendar(*talks: Talk, zone: str | None = BRUSSELS, **manner: Any) -> str:
    """The text of a calendar of talks."""
    return of(programme(*talks, zone=zone).talks, **manner)


def of(entries: Sequence[Entry], **manner: Any) -> str:
    """The text of a calendar of entries."""
    return write(entries, Manner("Kites", (), NOW)._replace(**manner))


def parsed(text: str) -> Any:
    """A calendar as the library that wrote it reads it."""
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    assert not any(event.errors for event in found.events)
    return found


def events(text: str) -> list[Any]:
    return list(parsed(text).events)


def one(*talks: Talk, **manner: Any) -> Any:
    """The only event of a calendar."""
    (event,) = events(calendar(*talks, **manner))
    return event


def read_by_us(text: str) -> list[Talk]:
    """The talks in a calendar as confcli itself reads it, without a problem."""
    found = parse(text, name="kites.ics")
    assert found.problems == []
    return sorted(found.talks, key=lambda talk: talk.start or NOW)


def instants(event: Any) -> tuple[date | None, date | None]:
    """The start and the end of an event, times in UTC; ``None`` where there is none."""
    found = (event.get(name) and event.decoded(name) for name in ("dtstart", "dtend"))
    start, end = (it.astimezone(UTC) if isinstance(it, datetime) else it for it in found)
    return start, end


class Khal:
    """The calendar program khal, in a time zone, with a folder of its own."""

    def __init__(self, folder: Path, zone: str, program: str) -> None:
        self._program, self._config = program, folder / "config"
        folder.mkdir()
        (folder / "mine").mkdir()
        self._config.write_text(_KHAL.format(folder=folder, zone=zone), "utf-8")
        self._environment = {"HOME": str(folder), "PATH": "", "LC_ALL": "C.UTF-8"}

    def shown(self, file: Path, since: date) -> list[tuple[str, ...]]:
        """Import a file, and show start, end and title of all in the next month."""
        self._run("import", "--batch", "-a", "mine", str(file))
        form = "{start-long}\t{end-long}\t{title}"
        out = self._run("list", "--day-format", "", "--format", form, since.isoformat(), "31d")
        return [tuple(line.split("\t")) for line in out.splitlines()]

    def _run(self, *arguments: str) -> str:
        import subprocess

        command = [self._program, "-c", str(self._config), *arguments]
        done = subprocess.run(command, capture_output=True, env=self._environment, timeout=60)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()


_KHAL = """
[calendars]
[[mine]]
path = {folder}/mine
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
