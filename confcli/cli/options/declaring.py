"""How an option is declared: as help shows it, with what it completes and refuses.

What is declared becomes an option of Typer only when Typer is to read a line.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from confcli.cli.unknown import all_unknown, unknown
from confcli.model.errors import WrongUsageError
from confcli.model.tuples import NamedTuple

#: The values of an option that may be repeated.
Texts = list[str] | None
Group = TypeVar("Group", bound=type)
#: More than there is of anything; SQLite and C hold no number without an end.
_MOST = 10**9
#: Checks the value of an option, and returns what is meant.
Check = Callable[[Any], object]


class Declaration(NamedTuple):
    """An option, or an argument if it has no names, as it is declared."""

    names: tuple[str, ...]
    #: What help calls its value; ``None`` for a flag.
    metavar: str | None
    #: What help says of it.
    doc: str
    complete: Callable[..., object] | None = None
    callback: Check | None = None
    #: Whether it is read before the others, and counts whatever they are.
    is_eager: bool = False


class RefusedError(ValueError):
    """A value that an option can't have, with what it must be."""


def under(heading: str) -> Callable[[Group], Group]:
    """Declare the heading of help below which the options of a group stand."""

    def declared(group: Group) -> Group:
        group.heading = heading  # type: ignore[attr-defined]
        return group

    return declared


def option(
    declaration: str,
    doc: str,
    complete: Callable[..., object] | None = None,
    callback: Check | None = None,
    *,
    is_eager: bool = False,
) -> Declaration:
    """An option as help shows it, such as ``--type -t TYPE``, and what help says of it."""
    words = declaration.split()
    names = tuple(word for word in words if word.startswith("-"))
    metavar = None if len(names) == len(words) else words[-1]
    return Declaration(names, metavar, doc, complete, callback, is_eager)


def argument(metavar: str, doc: str, complete: Callable[..., object] | None = None) -> Declaration:
    """An argument as help shows it, such as ``SOURCE...``, and what help says of it."""
    return Declaration((), metavar, doc, complete)


def within(least: int, most: int = _MOST) -> Callable[[int | None], int | None]:
    """A callback for an option that refuses numbers out of a range."""

    def checked(value: int | None) -> int | None:
        if value is None or least <= value <= most:
            return value
        is_open = most == _MOST and value < least
        limits = f"{least} or more" if is_open else f"{least} to {most}"
        raise RefusedError(f"must be {limits}, not {value}")

    return checked


def above_zero(value: float | None) -> float | None:
    """A callback for an option that refuses what is not more than 0."""
    if value is None or value > 0:  # also refuses what is not a number
        return value
    raise RefusedError(f"must be more than 0, not {value:g}")


def one_of(value: str, known: Iterable[str], wrong: str, lists: str = "") -> str:
    """The value, if it is known; else the error that says ``wrong`` of it: ``can't sort by``."""
    if value in (known := list(known)):
        return value
    raise unknown(f"{wrong} {value!r}", value, known, lists)


def listed(
    text: str, known: Sequence[str], option: str, wrong: str, lists: str = ""
) -> tuple[str, ...]:
    """The fields in a comma-separated option; ``WrongUsageError`` unless all are known."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise WrongUsageError(f"{option} is empty; available: {', '.join(known)}")
    wrong_ones = [name for name in names if name not in known]
    if len(wrong_ones) > 1:
        raise all_unknown(wrong, wrong_ones, known, lists)
    return tuple(one_of(name, known, wrong, lists) for name in names)
