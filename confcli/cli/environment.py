"""What a command finds around it: files, the environment, the configuration, the clock."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from confcli.cli.options import Clock
from confcli.model.errors import InputError, WrongUsageError
from confcli.model.text import one_line, safe
from confcli.times import zones
from confcli.times.zones import Zone


def note(sentence: str) -> None:
    """Tell the user something that is no result."""
    print(f"confcli: {safe(one_line(sentence))}", file=sys.stderr)


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
    return _home("user_config_path") / "config.toml"


def database_file() -> Path:
    """Return the path of the database of added listings, which need not exist."""
    return _home("user_data_path") / "listings.db"


def _home(kind: str) -> Path:
    """Return the user's folder: as the environment says, else the platform's of this kind."""
    home = os.environ.get("CONFCLI_HOME")
    if home:
        return Path(home)
    import platformdirs

    return Path(getattr(platformdirs, kind)("confcli"))


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
