"""``confcli config show``."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from confcli.cli import configuration, emit, travel_setting
from confcli.cli.configuration import KEYS
from confcli.cli.environment import machine_zone, reader_zone, settings
from confcli.cli.options.output import Output
from confcli.cli.streams import note
from confcli.model.errors import ConfcliError
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.setting_shapes import SETTING, Setting


def command(output: Output) -> None:
    """List your settings, and where each comes from.

    Example: confcli config show --json
    """
    found = _right(settings())
    shown = [each for key in KEYS for each in _settings(key, found)]
    emit.items(SETTING, shown, Look([]), output, drawing.settings.draw)


def _right(found: dict[str, Any]) -> dict[str, Any]:
    """The settings with a right value; a wrong one is noted, and doesn't count."""
    right: dict[str, Any] = {}
    for key in KEYS:
        try:
            right |= configuration.checked({key: found[key]} if key in found else {})
        except ConfcliError as error:
            note(str(error))
    return right


def _settings(key: str, found: dict[str, Any]) -> Iterator[Setting]:
    """Yield a setting as it counts now, and each one in a table."""
    value, origin = next(configuration.candidates(key, lambda: found))
    if not isinstance(value, Mapping):
        yield _setting(key, value, origin)
    elif not value:
        yield Setting(key, None, "default", KEYS[key].doc)
    else:
        for name, each in value.items():
            yield Setting(f"{key}.{name}", each, origin, travel_setting.meaning(name))


def _setting(key: str, value: Any, origin: str) -> Setting:
    """A setting that is in no table; a zone that commands will refuse is noted."""
    if key == "tz" and value is not None:
        _check(value, origin)
    if key == "tz" and value is None:
        value, origin = _system_zone(), "TZ" if "TZ" in os.environ else "system"
    return Setting(key, value, origin, KEYS[key].doc)


def _check(zone: str, origin: str) -> None:
    try:
        reader_zone(zone)
    except ConfcliError as error:
        meant = [each if isinstance(each, str) else each[0] for each in error.choices]
        every = f"; available: {', '.join(meant)}" if meant else ""
        note(f"{origin}: {error}{every}")


def _system_zone() -> str | None:
    with suppress(ConfcliError):  # a command that shows times will say what is wrong
        return machine_zone().name
    return None
