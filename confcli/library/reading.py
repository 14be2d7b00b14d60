"""Reads files, pipes and devices: never more than a schedule can have."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from confcli.model.errors import InputError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The most bytes of a source, from the web too; and how many are read at once.
LIMIT, _PIECE = 100 * 2**20, 2**20


def contents(path: Path, limit: int = LIMIT, kind: str = "a schedule") -> bytes:
    """The bytes of a file, or what comes from a pipe or a device until it ends.

    ``InputError`` if it can't be read, or is larger than the limit: a file before it is read.
    """
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > limit:
                raise _too_large(str(path), limit, kind)
            return bounded(file, str(path), limit, kind)
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}") from error


def bounded(stream: BinaryIO, name: str, limit: int = LIMIT, kind: str = "a schedule") -> bytes:
    """All that a stream holds; ``InputError`` if that is more than the limit."""
    data = bytearray()
    while piece := stream.read(_PIECE):
        data += piece
        if len(data) > limit:
            raise _too_large(name, limit, kind)
    return bytes(data)


def _too_large(name: str, limit: int, kind: str) -> InputError:
    return InputError(f"{name}: larger than {limit / 2**20:g} MiB; check that it is {kind}")


def is_stream(path: Path) -> bool:
    """Whether a path leads to a pipe, a device or a socket, which can't be read twice."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that can't be looked at does not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def entries(folder: Path) -> "Iterator[Path]":
    """What is in a folder, by name; ``InputError`` if that can't be listed."""
    try:
        yield from sorted(folder.iterdir())
    except OSError as error:
        raise InputError(f"{folder}: {reason(error)}") from error
