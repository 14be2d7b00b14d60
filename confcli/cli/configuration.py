"""The settings in ``config.toml``: which keys there are, and which values each may have."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from confcli.cli import travel_setting
from confcli.cli.folders import configuration_file
from confcli.cli.travel_setting import TRAVEL
from confcli.cli.unknown import unknown as unknown_name
from confcli.library.reading import contents
from confcli.library.sources import exists
from confcli.model.errors import ConfcliError, InputError, WrongUsageError, reason
from confcli.model.text import written
from confcli.model.tuples import NamedTuple

#: The most bytes of a config file.
_LIMIT = 2**20

#: The options that less needs to page as git does.
LESS = "FRX"
_USUAL_PAGER = f"less -{LESS}"


class Key(NamedTuple):
    """What a key of the settings means, and what it may be."""

    doc: str
    example: str
    #: All values it may have; any text if there are none.
    choices: tuple[str, ...] = ()


class Configuration(NamedTuple):
    """The settings, with their defaults where the file says nothing."""

    tz: Annotated[str | None, Key("Your time zone", "Europe/Berlin")] = None
    conference: Annotated[
        str | None,
        Key("Show only this conference on a terminal; -c all lifts it", '"FOSDEM 2024"'),
    ] = None
    density: Annotated[
        str, Key("Several lines per talk, or one", "compact", ("normal", "compact"))
    ] = "normal"
    color: Annotated[str, Key("When to use colour", "never", ("auto", "always", "never"))] = "auto"
    pager: Annotated[str | None, Key("The command that shows long output", f'"{_USUAL_PAGER}"')] = (
        None
    )
    clock: Annotated[int, Key("19:30, or 7:30 pm", "12", ("24", "12"))] = 24
    week_start: Annotated[
        str, Key("The first day of the week", "sunday", ("monday", "sunday", "saturday"))
    ] = "monday"
    travel: Annotated[
        Mapping[str, int],
        Key("Minutes from one room to another, in a table of its own", f"[{TRAVEL}]"),
    ] = MappingProxyType({})


KEYS: dict[str, Key] = {
    key: hint.__metadata__[0] for key, hint in Configuration.__annotations__.items()
}


def _forced(text: str) -> str | None:
    return "always" if text not in ("", "0") else None


#: Variables that count before the file, and after it, by key; each with what its text means.
_Variables = dict[str, dict[str, Callable[[str], str | None]]]
_BEFORE: _Variables = {
    "tz": {"CONFCLI_TZ": lambda text: text or None},
    "color": {
        "NO_COLOR": lambda text: "never" if text else None,
        "FORCE_COLOR": _forced,
        "CLICOLOR_FORCE": _forced,
    },
    "pager": {"CONFCLI_PAGER": str.strip},
}
_AFTER: _Variables = {"pager": {"PAGER": str.strip}}


def candidates(key: str, found: Callable[[], Mapping[str, Any]]) -> Iterator[tuple[Any, str]]:
    """What sets a key, and where that is from: what counts most comes first, the default last.

    ``found`` returns what is in the file, checked; it is called if no variable counts more.
    """
    yield from _of_variables(_BEFORE.get(key, {}))
    if key in (settings := found()):
        yield settings[key], configuration_file().name
    yield from _of_variables(_AFTER.get(key, {}))
    yield _default(key), "default"


def checked(found: Mapping[str, object]) -> dict[str, Any]:
    """The keys and values of a file without unknown keys; ``InputError`` names a wrong one."""
    return {key: _of_file(key, found[key]) for key in KEYS if key in found}


def read() -> dict[str, Any]:
    """The keys and values in the file, unchecked; ``InputError`` if it can't be read."""
    path = configuration_file()
    if not exists(path):
        return {}
    try:
        text = _text(path)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"can't read {path}: {reason(error)}") from error
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else error
        raise InputError(f"{path}: invalid TOML: {why}") from error


def _text(path: Path) -> str:
    if not path.is_file():
        raise InputError(f"can't read {path}: not a regular file")
    return contents(path, _LIMIT, "a config file").decode().replace("\r\n", "\n")


def value(key: str, given: object) -> Any:
    """A value as ``Configuration`` holds it; ``WrongUsageError`` says what would be right."""
    if key == TRAVEL:
        return travel_setting.checked(given)
    text = str(given).strip() if isinstance(given, str | int) else ""
    choices = KEYS[key].choices
    if choices and text.casefold() not in choices:
        every = f"{', '.join(choices[:-1])} or {choices[-1]}"
        raise WrongUsageError(f"{key} must be {every}, not {written(given)}")
    if not choices and not (isinstance(given, str) and text):
        example = _quoted(KEYS[key].example)
        raise WrongUsageError(f"{key} can't be {written(given)}; try {key} = {example}")
    if not choices:
        return text
    return int(text) if text.isdecimal() else text.casefold()


def place(key: str) -> tuple[str, str]:
    """The table that a key is in, empty for most, and its name there; the error for no key."""
    table, _, name = key.partition(".")
    if table == TRAVEL and name:
        return TRAVEL, travel_setting.known(name)
    if key not in KEYS:
        raise unknown(key)
    return "", key


def inside(table: str) -> Mapping[str, Any]:
    """The keys and values in a table of the file, or outside of all, unchecked."""
    found = read().get(table, {}) if table else read()
    return found if isinstance(found, Mapping) else {}


def spelled(table: str, name: str) -> str:
    """The name of a key as the file has it."""
    return travel_setting.spelled(name, inside(table)) if table else name


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


def _of_variables(known: Mapping[str, Callable[[str], str | None]]) -> Iterator[tuple[str, str]]:
    """Yield what those of the variables mean that are set, with their names."""
    for name, meaning in known.items():
        if name in os.environ and (said := meaning(os.environ[name])) is not None:
            yield said, name


def _default(key: str) -> str | int | None:
    """What counts if nothing sets a key; empty for no pager."""
    if key == "pager":
        import shutil  # loads what unpacks archives

        return _USUAL_PAGER if shutil.which("less") else ""
    default: str | int | None = getattr(Configuration(), key)
    return default
