"""Keeps the database from other users of the machine."""

import os
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER, _OTHERS = 0o600, 0o700, 0o077
#: What SQLite keeps beside a database.
BESIDE = ("-wal", "-shm", "-journal")


def create(path: Path) -> None:
    """Make a file for a database that only its owner can read, and its folder if it is missing.

    One that is there is not opened: to close it again would end the locks of other connections
    of this process, and another process would take away the log that these write to.
    """
    path.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(opened(path, os.O_RDWR | os.O_CREAT | os.O_EXCL))


def opened(path: Path, flags: int) -> int:
    """Open a file; one that is made only its owner can read."""
    return os.open(path, flags, _FILE)


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from another one that is put there; ``None`` if none is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def close(path: Path) -> None:
    """Keep others from a database that they can read, as earlier versions made it.

    Its folder, too, if all in it is confcli's: the user may have named a folder of other things.
    """
    if os.name != "posix" or not is_open(path):
        return
    for each in (path, *(path.with_name(f"{path.name}{suffix}") for suffix in BESIDE)):
        _limit(each, _FILE)
    if is_own(path.parent):
        _limit(path.parent, _FOLDER)


def is_open(path: Path) -> bool:
    """Whether others may do anything with a file or folder."""
    try:
        return bool(path.stat().st_mode & _OTHERS)
    except OSError:
        return False


def is_own(folder: Path) -> bool:
    """Whether all in a folder is confcli's."""
    names = ("listings.", ".", "config.toml")
    return all(each.name.startswith(names) for each in folder.iterdir())


def _limit(path: Path, mode: int) -> None:
    with suppress(OSError):  # it is another user's, or there is none
        if path.stat().st_mode & _OTHERS:
            path.chmod(mode)
