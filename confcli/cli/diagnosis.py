"""What confcli runs on and with: versions, paths, time zones, the terminal."""

import os
import platform
import shutil
import sys
import zoneinfo
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import confcli
from confcli.cli import environment, folders, streams, terminal
from confcli.library import bundled, health, private, swapping
from confcli.model.errors import ConfcliError
from confcli.model.patterns import Pattern
from confcli.views.doctor_shapes import Finding

_AGAIN = "install confcli again"
_REPAIR = "confcli doctor --repair saves what can be read"
#: The name of a library that is needed on every machine.
_NEEDED = Pattern(r"[\w.-]++(?=[^;]*+$)")
_ZONES_VERSION = Pattern(r"^# version (\S+)")
#: The year that versions of time zones begin with: 2025b, 2025.2.
_YEAR = Pattern(r"^\d{4}")
#: Years after which governments have surely changed some rules.
_OLD = 2


def findings() -> Iterator[Finding]:
    """Look at everything, one after the other."""
    yield Finding("confcli", confcli.__version__)
    yield Finding("Python", f"{platform.python_version()}, {sys.executable}")
    yield _sqlite()
    yield _libraries()
    yield _settings()
    yield from _database(folders.database_file())
    yield _bundled()
    yield Finding("cache", "none: all that is kept is in the database")
    yield _zone_data()
    yield _own_zone()
    yield _terminal()


def _sqlite() -> Finding:
    version, has_text_search = health.sqlite()
    if has_text_search:
        return Finding("SQLite", f"{version}, with FTS5")
    advice = "use a Python whose SQLite has FTS5: searches need it"
    return Finding("SQLite", f"{version}, without FTS5", is_right=False, advice=advice)


def _libraries() -> Finding:
    """The libraries that confcli needs, with their versions."""
    found, missing = [], []
    for requirement in metadata.requires("confcli") or ():
        if not (needed := _NEEDED.match(requirement)):
            continue
        try:
            found.append(f"{needed[0]} {metadata.version(needed[0])}")
        except metadata.PackageNotFoundError:
            missing.append(needed[0])
    if missing:
        value = f"missing: {', '.join(missing)}"
        return Finding("libraries", value, is_right=False, advice=_AGAIN)
    return Finding("libraries", ", ".join(sorted(found)))


def _settings() -> Finding:
    path = folders.configuration_file()
    value = f"{path}{_permissions(path) or ', not made yet'}"
    try:
        environment.Here().configuration  # noqa: B018 - reads and checks them
    except ConfcliError as error:
        return Finding("settings", value, is_right=False, advice=str(error))
    return Finding("settings", value)


def _database(path: Path) -> Iterator[Finding]:
    """The folder of the database, the file, and what is wrong with it."""
    yield Finding("folder", f"{path.parent}{_permissions(path.parent) or ', not made yet'}")
    if not path.exists():
        yield Finding("database", f"{path}, not made yet")
        return
    yield _private(path)
    for left in swapping.left(path):
        value = f"{left}, of a repair that was ended"
        yield Finding("left over", value, is_right=False, advice="delete it")
    try:
        found = health.faults(path)
    except ConfcliError as error:
        said, _, advice = str(error).partition("; ")
        yield Finding("health", said, is_right=False, advice=advice or "move it away")
        return
    for fault in found:
        yield Finding("health", fault, is_right=False, advice=_REPAIR)
    if not found:
        yield Finding("health", f"whole, {health.described(path)}")


def _private(path: Path) -> Finding:
    value = f"{path}{_permissions(path)}, {path.stat().st_size / 2**20:.1f} MB"
    is_open = os.name == "posix" and private.is_open(path)
    return Finding("database", value, not is_open, f"chmod 600 {path}" if is_open else None)


def _permissions(path: Path) -> str:
    """Who may do what with a file: ``, 0600``; empty if it is not there."""
    return f", {path.stat().st_mode & 0o777:04o}" if path.exists() else ""


def _bundled() -> Finding:
    try:
        names = [each.conference for each in bundled.load()]
    except ConfcliError as error:
        return Finding("bundled", str(error), is_right=False, advice=_AGAIN)
    return Finding("bundled", f"{', '.join(names)}, {bundled.folder()}")


def _zone_data() -> Finding:
    """The time zones that Python finds: the system's, else those of a library."""
    for folder in map(Path, zoneinfo.TZPATH):
        if (folder / "UTC").exists():
            update = "update the package tzdata of your system"
            return _zones_of(_version_in(folder), str(folder), update)
    try:
        update = "pip install --upgrade tzdata"
        return _zones_of(metadata.version("tzdata"), "the library tzdata", update)
    except metadata.PackageNotFoundError:
        return Finding("zone data", "none", is_right=False, advice=_AGAIN)


def _zones_of(version: str, where: str, update: str) -> Finding:
    """A version of time zones and its age, in years: more than that it does not say."""
    if not (year := _YEAR.match(version)):
        return Finding("zone data", f"{version}, {where}")
    age = environment.clock().year - int(year[0])
    value = f"{version}, of {'this year' if age <= 0 else year[0]}, {where}"
    is_old = age > _OLD
    advice = f"{age} years old: times may be wrong where rules have changed; {update}"
    return Finding("zone data", value, not is_old, advice if is_old else None)


def _version_in(folder: Path) -> str:
    """The version of the system's zones, which begins with the year: ``2025b``."""
    try:
        with (folder / "tzdata.zi").open(encoding="utf-8") as file:
            found = _ZONES_VERSION.match(file.readline())
    except OSError:
        found = None
    return found[1] if found else "of an unknown version"


def _own_zone() -> Finding:
    try:
        return Finding("time zone", environment.Here().own_zone.name)
    except ConfcliError as error:
        advice = "pass --tz, or set it with confcli config set tz"
        return Finding("time zone", str(error), is_right=False, advice=advice)


def _terminal() -> Finding:
    out = streams.out()
    manner = out.manner
    parts = (
        "a terminal" if out.stream.isatty() else "no terminal",
        f"{shutil.get_terminal_size().columns} columns",
        "in colour" if manner.colour else "without colour",
        f"pager {terminal.pager(streams.settings) or 'none'}",
        streams.encoding(),
    )
    return Finding("output", ", ".join(parts))
