"""Folders, and files that make one conference together: what is read of them, and what isn't."""

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from confcli.cli import joint_files
from confcli.cli.advice import advice
from confcli.cli.parsing import LONG, Read, parts
from confcli.cli.progress import bar
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library.reading import contents, entries, is_folder
from confcli.library.sources import SourceFile
from confcli.model.errors import InputError, UnknownFormatError

if TYPE_CHECKING:
    from confcli.library.bundles import Bundle


def read(folder: Path, hints: Hints, *, strict: bool, command: str) -> list[Read]:
    """Read every file of a folder in a known format; notes say what the others are.

    ``InputError`` if there is none, or if ``strict``, for the first of the others.
    """
    hints, paths = replace(hints, folder=str(folder)), _files(folder)
    joint = joint_files.in_folder(folder, paths)
    found, taken = together(joint, hints, strict=strict, command=command)
    _note_others(folder, {path.parent for path in taken})
    left = [path for path in paths if path not in taken]
    if strict:
        found += [each for path in _in_turn(left) for each in parts(loaded(path, hints))]
    else:
        found += _try(left, hints, command)
    if not found:
        raise InputError(f"{folder}: no file in a known schedule format")
    return found


def newcomers(known: Iterable[SourceFile], others: set[str]) -> list[Read]:
    """Read the new files in added folders, without those of ``others``, which are known by name."""
    known = list(known)
    names = {name for file in known for name in file.names} | others
    several = [name for name in others if joint_files.is_shared(name)]
    folders = {file.hints.folder: file.hints for file in known if file.hints.folder}
    found: list[Read] = []
    for folder, of_old in folders.items():
        hints = replace(of_old, format=None, several=False)
        paths = _files(Path(folder)) if is_folder(Path(folder)) else []
        new = [path for path in paths if readable(path) not in names]
        new = [path for path in new if not any(joint_files.shares(path, it) for it in several)]
        joint = joint_files.in_folder(Path(folder), new)
        read, taken = together(joint, hints, strict=False, command="update")
        left = [path for path in new if path not in taken]
        found += read + _try(left, hints, "update")
    return found


def together(
    joint: Iterable["Bundle"], hints: Hints, *, strict: bool, command: str
) -> tuple[list[Read], set[Path]]:
    """Read files that make one conference together, and return which need not be read alone.

    A note says what such a conference lacks; if ``strict``, ``InputError`` does.
    """
    found: list[Read] = []
    taken: set[Path] = set()
    for bundle in joint:
        try:
            read = joint_files.read(bundle, hints)
        except InputError as error:
            if strict:
                raise
            note(f"skipped {error}{advice(error, command)}")
            taken |= bundle.paths
        else:
            found += read
            taken |= bundle.paths if read else set()
    return found, taken


def loaded(path: Path, hints: Hints, data: bytes | None = None) -> SourceFile:
    """A file as a source, unless its ``data`` is known already."""
    return SourceFile(readable(path), contents(path) if data is None else data, hints)


def readable(path: Path) -> str:
    """A file's name as text that can be stored and printed."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _try(paths: list[Path], hints: Hints, command: str) -> list[Read]:
    """Read files of a folder; notes say which can't be read and why."""
    found: list[Read] = []
    unknown: list[UnknownFormatError] = []
    for path in _in_turn(paths):
        try:
            found += parts(loaded(path, hints))
        except UnknownFormatError as error:
            unknown.append(error)
        except InputError as error:
            note(f"skipped {error}{advice(error, command)}")
    _note_unknown(unknown, hints, is_short=command != "check")
    return found


def _note_unknown(errors: list[UnknownFormatError], hints: Hints, *, is_short: bool) -> None:
    """Note the files of a folder that hold no schedule; in short, how many there are."""
    if is_short and len(errors) > 1:
        check = f"confcli check {quote(str(hints.folder))}"
        note(f"skipped {len(errors)} files: not a known schedule format ({check} lists them)")
    else:
        for each in errors:
            note(f"skipped {each}")


def _in_turn(paths: list[Path]) -> Iterator[Path]:
    """Yield the files of a folder; a terminal shows how much of it is read."""
    sizes = [path.stat().st_size for path in paths]
    total = sum(sizes)
    if total < LONG:
        yield from paths
        return
    for path, done in zip(paths, accumulate(sizes, initial=0), strict=False):
        with bar(f"reading {path.name}") as report:
            report(done, total)
            yield path


def _files(folder: Path) -> list[Path]:
    """The files in a folder; nothing else is ever opened."""
    return [path for path in entries(folder) if path.is_file()]


def _note_others(folder: Path, read: Container[Path]) -> None:
    """Note what isn't a file in a folder, and no folder from which files are read."""
    for path in entries(folder):
        if not path.is_file() and path not in read:
            is_dir = is_folder(path)
            what = "a folder; pass it explicitly to read it" if is_dir else "not a regular file"
            note(f"skipped {path}: {what}")
