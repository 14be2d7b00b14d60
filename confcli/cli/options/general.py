"""The options that every command has, without asking for them."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

import typer

from confcli.cli.options.declaring import option

COLOURS = ("auto", "always", "never")


def _checked(value: str) -> str:
    if value not in COLOURS:
        raise typer.BadParameter(f"must be {', '.join(COLOURS[:-1])} or {COLOURS[-1]}")
    return value


class General(NamedTuple):
    """How to print, whatever is printed."""

    color: Annotated[
        str,
        option(
            "--color WHEN",
            "Use colours: auto, always or never (default: auto, on a terminal). "
            "Example: --color always",
            lambda incomplete: [each for each in COLOURS if each.startswith(incomplete)],
            callback=_checked,
            show_default=False,
        ),
    ] = "auto"
    no_pager: Annotated[
        bool, option("--no-pager", "Don't page long output on a terminal. Example: --no-pager")
    ] = False
    screen: Annotated[
        bool,
        option("--screen", "Print as on a terminal, also into a pipe. Example: --screen | less"),
    ] = False
    quiet: Annotated[bool, option("--quiet -q", "Print no notes. Example: -q")] = False
    verbose: Annotated[
        bool, option("--verbose -v", "Say what was read, and how long it took. Example: -v")
    ] = False


def early(arguments: Sequence[str]) -> General:
    """What is known before the arguments are read, for errors in them: whether to use colours."""
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _, value = argument.partition("=")
        if name == "--color":
            value = value or "".join(arguments[number + 1 : number + 2])
            return General(value if value in COLOURS else "auto")
    return General()
