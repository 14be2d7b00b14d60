"""Signatures for Typer: groups of options, named tuples that commands ask for, spelled out."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer

from confcli.cli.calling import call, is_group
from confcli.cli.options.declaring import Check, Declaration, RefusedError
from confcli.cli.options.general import General


def expand(command: Callable[..., None]) -> Callable[..., None]:
    """Replace the option groups of a command by their single options, as Typer needs them.

    A group is a named tuple of options, or of further groups. Every command has the general ones.
    """
    hints = get_type_hints(command, include_extras=True)
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        hint = hints[parameter.name]
        if is_group(hint):
            parameters += _spelled_out(hint)
        else:
            parameters.append(parameter.replace(annotation=_typers(hint)))

    parameters += _spelled_out(General)

    def run(**values: Any) -> Any:
        return call(command, values)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in parameters]
    )
    return run


def headings(command: Callable[..., None]) -> dict[str, str]:
    """The headings of a command's options that are in groups with one, by the option's name."""
    hints = [*get_type_hints(command).values(), General]
    return {name: heading for hint in hints if is_group(hint) for name, heading in _members(hint)}


def _members(group: Any) -> Iterator[tuple[str, str]]:
    """Yield the options of a group, and of the groups in it, with their headings."""
    for name, hint in get_type_hints(group).items():
        if is_group(hint):
            yield from _members(hint)
        elif hasattr(group, "heading"):
            yield name, group.heading


def _spelled_out(group: Any) -> Iterator[inspect.Parameter]:
    """Yield the options of a group and of the groups in it."""
    for name, hint in get_type_hints(group, include_extras=True).items():
        if is_group(hint):
            yield from _spelled_out(hint)
        else:
            kind, default = inspect.Parameter.KEYWORD_ONLY, group._field_defaults[name]
            yield inspect.Parameter(name, kind, default=default, annotation=_typers(hint))


def _typers(hint: Any) -> Any:
    """The type of an option, with what was declared of it as Typer's own."""
    if get_origin(hint) is not Annotated:
        return hint
    kind, *declared = get_args(hint)
    return Annotated[(kind, *map(_option, declared))]


def _option(declared: Declaration) -> Any:
    names, metavar, doc, complete, callback, is_eager = declared
    if not names:
        return typer.Argument(metavar=metavar, help=doc, autocompletion=complete)
    return typer.Option(
        *names,
        metavar=metavar,
        help=doc,
        autocompletion=complete,
        callback=callback and _checking(callback),
        is_eager=is_eager,
        show_default=False,
    )


def _checking(check: Check) -> Check:
    """A callback as Typer wants it: what is refused is a wrong parameter."""

    def checked(value: Any) -> object:
        try:
            return check(value)
        except RefusedError as error:
            raise typer.BadParameter(str(error)) from error

    return checked
