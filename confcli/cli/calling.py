"""Call a command with the values of its options: those of a group are passed as that group."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from confcli.cli import arguments, streams
from confcli.cli.options.general import General

#: The options that ask for data for programs, by their names here.
_FOR_PROGRAMS = ("as_json", "as_json_lines", "as_csv", "csv_safe")


def call(command: Callable[..., Any], values: dict[str, Any]) -> Any:
    """Call a command with the value of each option by name, the general ones among them."""
    chosen = streams.general().also(_filled(General, values))
    name = command.__module__.rpartition(".")[2]
    for_programs = any(map(values.get, _FOR_PROGRAMS))
    is_insecure = values.get("insecure_redirects", False)
    streams.choose(chosen, for_programs=for_programs, is_insecure=is_insecure, command=name)
    hints = command.__annotations__
    arguments.check_texts(values, dict(_declared(hints | General.__annotations__)))
    groups = {name: _filled(hint, values) for name, hint in hints.items() if is_group(hint)}
    return command(**groups, **values)


def is_group(hint: Any) -> bool:
    """Whether a type is a named tuple of options."""
    return isinstance(hint, type) and hasattr(hint, "_fields")


def _declared(hints: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield how each option is declared, also those in groups, by name."""
    for name, hint in hints.items():
        if is_group(hint):
            yield from _declared(hint.__annotations__)
        else:
            yield name, hint


def _filled(group: Any, values: dict[str, Any]) -> Any:
    """Build a group, taking its options out of ``values``."""
    return group(
        **{
            name: _filled(hint, values) if is_group(hint) else values.pop(name)
            for name, hint in group.__annotations__.items()
        }
    )
