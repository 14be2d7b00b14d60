"""Files that a command writes: whole or not at all, and never unasked in place of another."""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from confcli.cli import completion, confirming, streams
from confcli.cli.options.declaring import one_of, option
from confcli.model.errors import InputError, WrongUsageError, reason
from confcli.model.text import either

#: What stands for standard output.
STDOUT = "-"
ToFile = Annotated[
    str | None,
    option(
        "--output -o FILE",
        "Write to this file, not to standard output; ask before one is replaced. "
        "Example: -o talks.ics",
        completion.files,
    ),
]


def form(
    asked: str | None, path: str | None, forms: Sequence[str], usual: str | None = None
) -> str:
    """The form asked for, else the one that a file's name ends in, else the usual one.

    ``WrongUsageError`` for an unknown form, or if nothing says which.
    """
    if asked is not None:
        return one_of(asked.strip().casefold().removeprefix("."), forms, "unknown form")
    suffix = Path(path or "").suffix.casefold().removeprefix(".")
    if suffix in forms:
        return suffix
    if usual and not suffix:
        return usual
    why = f"unknown file type .{suffix}" if suffix else "no form is chosen"
    raise WrongUsageError(f"{why}; choose -f {either(forms)}")


def write(path: str | None, text: str, *, yes: bool = False) -> bool:
    """Write a text to a file, or to standard output; whether that was done.

    A file that has another text is only replaced if the user agrees: with ``yes``, or when asked.
    ``WrongUsageError`` where nobody can be asked, ``InputError`` if it can't be written,
    ``BrokenPipeError`` if it is a pipe that nobody reads any more.
    """
    if path == "":
        raise WrongUsageError("--output needs the name of a file, or - for standard output")
    if path is None or path == STDOUT:
        streams.out().data(text)
        return True
    data = text.encode("utf-8", "replace")
    try:
        target = Path(path).expanduser()
        if not yes and _holds_other(target, data) and not _may_replace(path):
            streams.note("nothing written")
            return False
        replace(target, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"can't write {path}: {reason(error)}") from error
    return True


def would_replace(path: str, text: str) -> bool:
    """Whether there is a file that has another text."""
    return _holds_other(Path(path).expanduser(), text.encode("utf-8", "replace"))


def replace(path: Path, data: bytes, permissions: int = 0o666) -> None:
    """Write a file as a whole, or not at all; where it is a link, what that leads to.

    It keeps its permissions; a new one has these, as far as the umask allows. What is no file,
    such as a pipe, is written to as it is.
    """
    mode = _mode(path)  # of a pipe, /dev/stdout leads to no path
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(0, "it is read-only")
    made = target.with_name(f".{os.urandom(8).hex()}.confcli")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(made, flags, permissions), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            made.chmod(stat.S_IMODE(mode))
        made.replace(target)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise


def _mode(path: Path) -> int | None:
    """What kind of file something is, and who may do what with it; ``None`` if there is none."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _holds_other(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size > 0 and path.read_bytes() != data


def _may_replace(path: str) -> bool:
    if not confirming.can_ask():
        raise WrongUsageError(f"{path} exists; pass --yes to replace it")
    return confirming.agrees(f"Replace {path}?")
