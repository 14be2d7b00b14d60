"""What a command finds around it: files, the environment, the configuration, the clock."""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from confcli.cli.options import Clock, Source
from confcli.errors import InputError, WrongUsageError
from confcli.formats.base import Document, Hints
from confcli.model import Listing
from confcli.schedule import Schedule
from confcli.text import one_line, safe
from confcli.times import zones
from confcli.times.zones import Zone


def note(sentence: str) -> None:
    """Tell the user something that is no result."""
    print(f"confcli: {safe(one_line(sentence))}", file=sys.stderr)


def schedule(source: Source, conference: list[str] | None) -> Schedule:
    """Return the schedule to explore: the files named, else what is bundled."""
    if not source.listing:
        from confcli import bundled

        return Schedule(bundled.load())
    from confcli.listings import assemble

    return Schedule(assemble(read_all(source.listing, hints(source, conference))))


def hints(source: Source, conference: list[str] | None) -> Hints:
    """Return what the user says about the files named."""
    name = conference[0] if conference and len(conference) == 1 else None
    return Hints(conference=name, year=source.year, timezone=source.source_tz)


def read_all(paths: Iterable[str], given: Hints) -> list[Listing]:
    """Return the listing of each file; of a folder, of all files that are listings."""
    found: list[Listing] = []
    for path in paths:
        if path not in ("-", "") and Path(path).is_dir():
            found += _read_folder(Path(path), given)
        else:
            found.append(read(path, given))
    return found


def read(path: str, given: Hints) -> Listing:
    """Return the listing in a file, or on standard input for ``-``."""
    from confcli.formats.registry import read as read_document

    if not path:
        raise InputError("a file without a name cannot be read")
    try:
        data = _standard_input() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    return read_document(Document("stdin" if path == "-" else path, data), given)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("stdin: standard input is closed")
    return sys.stdin.buffer.read()


def _read_folder(folder: Path, given: Hints) -> list[Listing]:
    found: list[Listing] = []
    refused: list[str] = []
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        try:
            found.append(read(str(path), given))
        except InputError as error:
            refused.append(str(error))
    for sentence in refused:
        note(f"left out: {sentence}")
    if not found:
        raise InputError(f"{folder}: no file in it could be read as a listing")
    return found


def reader_zones(clock: Clock) -> list[Zone]:
    """Return the zones in which the reader wants to see times, the main one first."""
    if clock.tz:
        return [zones.zone(name) for name in dict.fromkeys(clock.tz)]
    if os.environ.get("CONFCLI_TZ"):
        return [_named(os.environ["CONFCLI_TZ"], "CONFCLI_TZ")]
    configured = _configuration().get("tz")
    if configured is not None:
        return [_named(str(configured), str(config_file()))]
    return [_machine_zone()]


def _machine_zone() -> Zone:
    """Return the zone that ``TZ`` names, as a name or a file of the zone database, else its own."""
    if "TZ" not in os.environ:
        return zones.system_zone()
    name = os.environ["TZ"].removeprefix(":").rpartition("/zoneinfo/")[2]
    return _named(name or "UTC", "TZ")


def present(clock: Clock, zone: Zone) -> datetime:
    """Return the present: as given, as the environment says, else by the clock."""
    text = clock.now or os.environ.get("CONFCLI_NOW")
    if not text:
        return datetime.now(UTC)
    from confcli.times.human import parse

    return parse(text, zone).instant


def config_file() -> Path:
    """Return the path of the configuration file, which need not exist."""
    home = os.environ.get("CONFCLI_HOME")
    if home:
        return Path(home) / "config.toml"
    import platformdirs

    return platformdirs.user_config_path("confcli") / "config.toml"


def _configuration() -> dict[str, object]:
    """Return the settings in the configuration file; of them only ``tz`` is known."""
    path = config_file()
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}") from error
    unknown = sorted(found.keys() - {"tz"})
    if unknown:
        raise InputError(f"{path}: there is no setting {', '.join(unknown)}; there is: tz")
    return found


def _named(name: str, where: str) -> Zone:
    try:
        return zones.zone(name)
    except WrongUsageError as error:
        raise WrongUsageError(f"{where}: {error}") from error
