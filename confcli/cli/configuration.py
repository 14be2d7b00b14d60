"""The settings in ``config.toml``: which keys there are, and which values each may have."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from confcli.cli.folders import configuration_file
from confcli.cli.unknown import unknown as unknown_name
from confcli.model.errors import ConfcliError, InputError, WrongUsageError


class Configuration(NamedTuple):
    """The settings, with their defaults where the file says nothing."""

    #: The reader's time zone, as typed.
    tz: str | None = None
    #: The conference that a terminal shows unless ``--conference`` names others.
    conference: str | None = None
    #: ``normal`` or ``compact``.
    density: str = "normal"
    #: ``auto``, ``always`` or ``never``.
    color: str = "auto"
    #: The command that shows long output.
    pager: str | None = None
    #: 24 or 12 hours.
    clock: int = 24
    #: ``monday``, ``sunday`` or ``saturday``.
    week_start: str = "monday"


class Key(NamedTuple):
    """What a key of the settings means, and what it may be."""

    doc: str
    example: str
    #: All values it may have; any text if there are none.
    choices: tuple[str, ...] = ()


KEYS = {
    "tz": Key("Your time zone", "Europe/Berlin"),
    "conference": Key("Show only this conference on a terminal; -c all lifts it", '"FOSDEM 2024"'),
    "density": Key("Several lines per talk, or one", "compact", ("normal", "compact")),
    "color": Key("When to use colour", "never", ("auto", "always", "never")),
    "pager": Key("The command that shows long output", '"less -FRX"'),
    "clock": Key("19:30, or 7:30 pm", "12", ("24", "12")),
    "week_start": Key("The first day of the week", "sunday", ("monday", "sunday", "saturday")),
}


def load() -> Configuration:
    """Read the settings; ``InputError`` names the file, and the key of a value that is wrong."""
    return checked(read())


def checked(found: Mapping[str, object]) -> Configuration:
    """The settings of what the file says, without keys that are unknown."""
    return Configuration(**{key: _of_file(key, found[key]) for key in KEYS if key in found})


def read() -> dict[str, Any]:
    """The keys and values in the file, unchecked; ``InputError`` if it can't be read."""
    path = configuration_file()
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"can't read {path}: {error}") from error
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: invalid TOML: {error}") from error


def value(key: str, given: object) -> Any:
    """A value as ``Configuration`` holds it; ``WrongUsageError`` says what would be right."""
    text = str(given).strip() if isinstance(given, str | int) else ""
    choices = KEYS[key].choices
    if choices and text.casefold() not in choices:
        raise WrongUsageError(f"{key} can't be {given!r}; available: {', '.join(choices)}")
    if not choices and not (isinstance(given, str) and text):
        raise WrongUsageError(f"{key} can't be {given!r}; try {key} = {_quoted(KEYS[key].example)}")
    if not choices:
        return text
    return int(text) if text.isdecimal() else text.casefold()


def known(key: str) -> str:
    """The key, if it exists; else the error for one that doesn't."""
    if key not in KEYS:
        raise unknown(key)
    return key


def unknown(key: str) -> WrongUsageError:
    """The error for a key that does not exist, with the near ones or all."""
    return unknown_name(f"unknown key {key!r}", key, KEYS)


def _of_file(key: str, given: object) -> Any:
    try:
        return value(key, given)
    except ConfcliError as error:
        raise InputError(f"{configuration_file()}: {error}") from error


def _quoted(example: str) -> str:
    return '"' + example.strip('"') + '"'
