"""The front door: a line that the declarations of its command explain is read without Typer.

Importing Typer takes longer than a search. Whatever is unusual is Typer's, and so is every mistake:
what is read here means the same there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, cast

from confcli.cli.calling import call, is_group
from confcli.cli.options.declaring import Declaration, RefusedError
from confcli.cli.options.general import General, VersionAsked
from confcli.cli.table import PANELS, Subcommands
from confcli.model.errors import ConfcliError
from confcli.model.tuples import NamedTuple

#: What an option may hold: itself, or texts, or a number, perhaps none.
_FLAGS = (bool, bool | None)
_TEXT = (str, str | None)
_NUMBER = (int, int | None)
_TEXTS = (list[str], list[str] | None)
#: What an argument without a default has.
_REQUIRED = object()
#: Longer numbers are looked at more closely.
_DIGITS = 9


class UnusualError(Exception):
    """A line that has to be read by Typer."""


class _Option(NamedTuple):
    """An option or an argument of a command."""

    name: str
    kind: Any
    declared: Declaration
    default: object


def called(arguments: list[str]) -> int | None:
    """Call what a line asks for, and return its exit code; ``None`` if Typer has to read it."""
    if arguments in (["--version"], ["-V"]):
        raise VersionAsked
    if arguments in (["--help"], ["-h"]):
        from confcli.cli import usage

        usage.show()
        return 0
    if not arguments:
        from confcli.cli.greeting import greet

        greet()
        return 0
    try:
        asked = command(arguments[0])
        found = values(asked, arguments[1:])
    except UnusualError:
        return None
    return int(call(asked, found) or 0)


def command(name: str) -> Callable[..., Any]:
    """The function of a command; ``UnusualError`` if there is none, or a group of them."""
    entry = next((panel[name] for panel in PANELS.values() if name in panel), None)
    if entry is None or isinstance(entry, Subcommands):
        raise UnusualError
    module: Any = import_module(f"confcli.cli.commands.{name}")
    return cast("Callable[..., Any]", module.command)


def values(command: Callable[..., Any], words: list[str]) -> dict[str, Any]:
    """The value of each option of a command by name; ``UnusualError`` if Typer has to find it."""
    hints = command.__annotations__ | General.__annotations__
    options = list(_options(hints, _defaults(command) | General._field_defaults))
    found = {option.name: option.default for option in options}
    named, given, rest = _by_name(options), [], iter(words)
    for word in rest:
        if word.startswith("-"):
            _read(word, rest, named, found)
        else:
            given.append(word)
    _place(given, [option for option in options if not option.declared.names], found)
    return {option.name: _checked(option, found[option.name]) for option in options}


def _defaults(command: Any) -> dict[str, object]:
    """The values of parameters that are left out, by their names."""
    names = command.__code__.co_varnames[: command.__code__.co_argcount]
    defaults = command.__defaults__ or ()
    return dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))


def _options(hints: Mapping[str, Any], defaults: Mapping[str, object]) -> Iterator[_Option]:
    """Yield the options of a command or a group, and of the groups in it."""
    for name, hint in hints.items():
        if is_group(hint):
            yield from _options(hint.__annotations__, hint._field_defaults)
        elif hasattr(hint, "__metadata__"):
            default = defaults.get(name, _REQUIRED)
            yield _Option(name, hint.__origin__, hint.__metadata__[0], default)
        elif name != "return":
            raise UnusualError  # Typer's context


def _by_name(options: Iterable[_Option]) -> dict[str, tuple[_Option, bool]]:
    """The options by name, with whether that is said or denied by it."""
    named = {}
    for option in options:
        for name in option.declared.names:
            said, _, denied = name.partition("/")
            named[said] = option, True
            named |= {denied: (option, False)} if denied else {}
    return named


def _read(
    word: str,
    rest: Iterator[str],
    named: Mapping[str, tuple[_Option, bool]],
    found: dict[str, Any],
) -> None:
    """Read an option, and its value from the words that follow."""
    name, sign, text = word.partition("=")
    option, is_said = named.get(name, (None, False))
    if option is None or option.declared.is_eager or (sign and not name.startswith("--")):
        raise UnusualError
    if option.kind not in _FLAGS:
        text = text if sign else next(rest, "")
        found[option.name] = _value(option, text, found[option.name])
    elif sign:
        raise UnusualError
    else:
        found[option.name] = is_said


def _value(option: _Option, text: str, before: Any = None) -> object:
    """What a text means as the value of an option; texts are added to those ``before``."""
    if not text or text.startswith("-"):
        raise UnusualError
    if option.kind in _TEXT:
        return text
    if option.kind in _TEXTS:
        return [*(before or ()), text]
    if option.kind in _NUMBER and len(text) <= _DIGITS and text.isascii() and text.isdecimal():
        return int(text)
    raise UnusualError


def _place(given: list[str], arguments: list[_Option], found: dict[str, Any]) -> None:
    """Give the arguments of a command their words: one that takes texts has them all."""
    takes_all = len(arguments) == 1 and arguments[0].kind in _TEXTS
    places = arguments * len(given) if takes_all else arguments
    if len(given) > len(places):
        raise UnusualError
    for text, option in zip(given, places, strict=False):
        before = found[option.name]
        found[option.name] = _value(option, text, None if before is _REQUIRED else before)
    if _REQUIRED in found.values():
        raise UnusualError


def _checked(option: _Option, value: object) -> object:
    """What an option makes of its value."""
    if option.declared.callback is None:
        return value
    try:
        return option.declared.callback(value)
    except (RefusedError, ConfcliError) as error:  # which Typer explains
        raise UnusualError from error
