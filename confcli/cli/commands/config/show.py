"""``confcli config show``."""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from confcli.cli import configuration, emit, folders
from confcli.cli.configuration import KEYS, Configuration
from confcli.cli.environment import machine_zone, note
from confcli.cli.options.output import Output
from confcli.model.errors import ConfcliError
from confcli.views import drawing
from confcli.views.look import Look
from confcli.views.setting_shapes import SETTING, Setting

#: Variables that count before the file, and after it, by key.
_BEFORE = {"tz": "CONFCLI_TZ", "pager": "CONFCLI_PAGER"}
_AFTER = {"pager": "PAGER"}


def command(output: Output) -> None:
    """List your settings, and where each comes from.

    Example: confcli config show --json
    """
    found = configuration.read()
    for key in sorted(found.keys() - KEYS):
        note(f"{folders.configuration_file()}: {configuration.unknown(key)}")
    shown = [_setting(key, found) for key in KEYS]
    emit.items(SETTING, shown, Look([]), output, lambda: drawing.settings.draw)


def _setting(key: str, found: dict[str, Any]) -> Setting:
    """A setting as it counts now; a wrong value in the file is noted, and doesn't count."""
    value, origin = next(_candidates(key, found))
    return Setting(key, value, origin, KEYS[key].doc)


def _candidates(key: str, found: dict[str, Any]) -> Iterator[tuple[str | int | None, str]]:
    """What sets a key, what counts most first."""
    if os.environ.get(_BEFORE.get(key, "")):
        yield os.environ[_BEFORE[key]], _BEFORE[key]
    if key in found:
        try:
            yield configuration.value(key, found[key]), folders.configuration_file().name
        except ConfcliError as error:
            note(f"{folders.configuration_file()}: {error}")
    if os.environ.get(_AFTER.get(key, "")):
        yield os.environ[_AFTER[key]], _AFTER[key]
    if key == "tz":
        yield _system_zone(), "TZ" if "TZ" in os.environ else "system"
    yield getattr(Configuration(), key), "default"


def _system_zone() -> str | None:
    with suppress(ConfcliError):  # a command that shows times will say what is wrong
        return machine_zone().name
    return None
