"""Signatures for Typer: groups of options, named tuples that commands ask for, spelled out."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any, get_type_hints

from confcli.cli import streams
from confcli.cli.options.general import General

#: The options that ask for data for programs, by their names here.
_FOR_PROGRAMS = ("as_json", "as_json_lines", "as_csv", "csv_safe")


def expand(command: Callable[..., None]) -> Callable[..., None]:
    """Replace the option groups of a command by their single options, as Typer needs them.

    A group is a named tuple of options, or of further groups. Every command has the general ones.
    """
    hints = get_type_hints(command, include_extras=True)
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        hint = hints[parameter.name]
        if _is_group(hint):
            parameters += _spelled_out(hint)
        else:
            parameters.append(parameter.replace(annotation=hint))

    parameters += _spelled_out(General)

    def run(**values: Any) -> None:
        chosen = streams.general().also(_filled(General, values))
        name = command.__module__.rpartition(".")[2]
        for_programs = any(map(values.get, _FOR_PROGRAMS))
        is_insecure = values.get("insecure_redirects", False)
        streams.choose(chosen, for_programs=for_programs, is_insecure=is_insecure, command=name)
        groups = {name: _filled(hint, values) for name, hint in hints.items() if _is_group(hint)}
        command(**groups, **values)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in parameters]
    )
    return run


def headings(command: Callable[..., None]) -> dict[str, str]:
    """The headings of a command's options that are in groups with one, by the option's name."""
    hints = [*get_type_hints(command).values(), General]
    return {name: heading for hint in hints if _is_group(hint) for name, heading in _members(hint)}


def _members(group: Any) -> Iterator[tuple[str, str]]:
    """Yield the options of a group, and of the groups in it, with their headings."""
    for name, hint in get_type_hints(group).items():
        if _is_group(hint):
            yield from _members(hint)
        elif hasattr(group, "heading"):
            yield name, group.heading


def _is_group(hint: Any) -> bool:
    return isinstance(hint, type) and hasattr(hint, "_fields")


def _spelled_out(group: Any) -> Iterator[inspect.Parameter]:
    """Yield the options of a group and of the groups in it."""
    for name, hint in get_type_hints(group, include_extras=True).items():
        if _is_group(hint):
            yield from _spelled_out(hint)
        else:
            kind, default = inspect.Parameter.KEYWORD_ONLY, group._field_defaults[name]
            yield inspect.Parameter(name, kind, default=default, annotation=hint)


def _filled(group: Any, values: dict[str, Any]) -> Any:
    """Build a group, popping its options from ``values``."""
    hints = get_type_hints(group)
    return group(
        **{
            name: _filled(hint, values) if _is_group(hint) else values.pop(name)
            for name, hint in hints.items()
        }
    )
