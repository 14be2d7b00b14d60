"""The options that every command has, without asking for them."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Annotated

from confcli.cli.completion import choices
from confcli.cli.configuration import KEYS
from confcli.cli.options.declaring import RefusedError, option, under
from confcli.model.text import either
from confcli.model.tuples import NamedTuple

COLOURS = KEYS["color"].choices


def _checked(value: str) -> str:
    if value not in COLOURS:
        raise RefusedError(f"must be {either(COLOURS)}")
    return value


class VersionAsked(Exception):  # noqa: N818 - it is no error
    """The version is asked for; nothing else is to be done."""


def _ask(wanted: bool) -> None:
    if wanted:
        raise VersionAsked


@under("General")
class General(NamedTuple):
    """How to print, whatever is printed."""

    color: Annotated[
        str,
        option(
            "--color WHEN",
            f"Use colours: {either(COLOURS)} (default: auto, on a terminal). "
            "Example: --color always",
            choices(COLOURS),
            callback=_checked,
        ),
    ] = "auto"
    no_pager: Annotated[bool, option("--no-pager", "Don't page long output on a terminal.")] = False
    screen: Annotated[
        bool,
        option("--screen", "Print as on a terminal, also into a pipe. Example: --screen | less"),
    ] = False
    quiet: Annotated[bool, option("--quiet -q", "Print no notes.")] = False
    verbose: Annotated[bool, option("--verbose -v", "Say what was read, and how long it took.")] = (
        False
    )
    version: Annotated[
        bool,
        option("--version -V", "Print the version.", callback=_ask, is_eager=True),
    ] = False

    def also(self, other: "General") -> "General":
        """What was asked for here or there: options may stand before and after a command."""
        said = {
            name for name, value in other._asdict().items() if value != getattr(General(), name)
        }
        return self._replace(**{name: getattr(other, name) for name in said})


def early(arguments: Sequence[str]) -> General:
    """What help and errors have to know of the arguments before these are read."""
    known = list(takewhile(lambda argument: argument != "--", arguments))
    colours = [
        argument.partition("=")[2] or "".join(known[number + 1 : number + 2])
        for number, argument in enumerate(known)
        if argument.partition("=")[0] == "--color"
    ]
    color = colours[-1] if colours and colours[-1] in COLOURS else "auto"
    return General(color, no_pager="--no-pager" in known)
