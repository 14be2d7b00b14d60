"""How an option is declared: as help shows it, with what it completes and refuses."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import typer

from confcli.model.errors import WrongUsageError

#: The values of an option that may be repeated.
Texts = list[str] | None


def option(
    declaration: str, doc: str, complete: Callable[..., object] | None = None, **settings: Any
) -> Any:
    """An option as help shows it, such as ``--type -t TYPE``, and what help says of it."""
    *names, last = declaration.split()
    if last.startswith("-"):
        return typer.Option(*names, last, help=doc, **settings)
    return typer.Option(*names, metavar=last, help=doc, autocompletion=complete, **settings)


def argument(metavar: str, doc: str, complete: Callable[..., object] | None = None) -> Any:
    """An argument as help shows it, such as ``SOURCE...``, and what help says of it."""
    return typer.Argument(metavar=metavar, help=doc, autocompletion=complete)


def within(least: int, most: int | None = None) -> Callable[[int | None], int | None]:
    """A callback for an option that refuses numbers out of a range."""

    def checked(value: int | None) -> int | None:
        if value is None or least <= value <= (value if most is None else most):
            return value
        limits = f"{least} to {most}" if most else f"{least} or more"
        raise typer.BadParameter(f"must be {limits}, not {value}")

    return checked


def available(wrong: str, known: Iterable[str]) -> WrongUsageError:
    """The error for something unknown, with all that is known."""
    return WrongUsageError(f"{wrong}; available: {', '.join(known)}")


def listed(text: str, known: Sequence[str], option: str, wrong: str) -> tuple[str, ...]:
    """The fields in a comma-separated option; ``WrongUsageError`` unless all are known."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise available(f"{wrong} {', '.join(unknown)}" if unknown else f"{option} is empty", known)
    return names
