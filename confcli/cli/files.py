"""The files that a command line names: paths, folders, ``-`` for standard input, web addresses."""

import os
import sys
import time
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING
from zlib import crc32

from confcli.cli import joint_files, streams, visiting, website
from confcli.cli.advice import advice
from confcli.cli.fetching import fetched
from confcli.cli.parsing import LONG, Read, parsed, parts
from confcli.cli.progress import bar
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library.addresses import split_login
from confcli.library.reading import bounded, contents, entries, is_folder, is_stream
from confcli.library.sources import SourceFile, exists
from confcli.model.addresses import display, fetchable
from confcli.model.errors import InputError, NetworkError, UnknownFormatError
from confcli.model.patterns import Pattern
from confcli.model.text import counted

if TYPE_CHECKING:
    from confcli.library.bundles import Bundle

#: A host with a path, a www host, or one in a usual domain: ``kites.example/2026``.
_HOST = r"(?:[\w-]++\.)++"
_USUAL = "org|com|net|edu|gov|io|dev|ai|app|cc|eu|de|fr|uk|be|ch|at|nl|ca|jp"
_ADDRESS = Pattern(rf"www\.[^/\s]+|{_HOST}[a-z]{{2,}}(?::\d+)?/|{_HOST}(?:{_USUAL})(?::\d+)?$", "i")
#: What may stand before a host in place of https://, such as a single slash.
_SCHEME = Pattern(r"(?:https?|webcals?):/?(?=[^/])", "i")


def read(
    sources: Iterable[str],
    hints: Hints,
    *,
    strict: bool = False,
    command: str = "",
    visit: website.Visit | None = visiting.read,
) -> list[Read]:
    """Read each source with its listing; for a folder, every file in a known format.

    The others are noted, those without a schedule by their number alone, with advice for
    ``command``, the one that is running; if ``strict``, the first of them raises ``InputError``.
    ``visit`` reads a website whose page is no programme, but leads to some; without it, nothing
    is followed.
    """
    sources = list(sources)
    found, taken = _together(joint_files.named(sources), hints, strict=True, command=command)
    for source in sources:
        refuse_bare_address(source)
        if source not in ("-", "") and is_folder(Path(source)):
            found += _read_folder(Path(source), hints, strict=strict, command=command)
        elif "://" in source:
            found += _read_address(source, hints, visit)
        elif bundle := joint_files.shared(source):
            found += parsed(bundle.read(replace(hints, folder=str(Path(source).parent))))
        elif Path(source) not in taken:
            found += parsed(load(source, hints))
    return found


def absolute(path: str) -> str:
    """A path that can be found again from any folder; ``InputError`` if this one is gone."""
    try:
        return str(Path(path).absolute())
    except FileNotFoundError as error:
        raise InputError("the working folder is gone; change to another one") from error


def is_source(name: str) -> bool:
    """Whether a name is an existing file, several, a web address, or ``-``."""
    is_named = name in ("", "-") or "://" in name or os.path.lexists(name)
    return is_named or joint_files.shared(name) is not None


def refuse_bare_address(source: str) -> None:
    """Refuse what looks like a web address without its https://, unless there is such a file."""
    scheme = _SCHEME.match(source)
    address = source[scheme.end() :] if scheme else source
    if (scheme or _ADDRESS.match(source)) and not os.path.lexists(source):
        written = f"https://{address}" if display(source) == source else "https:// before it"
        wrong = "no such file; for the web address, write"
        raise InputError(f"{display(source)}: {wrong} {written}")


def newcomers(known: Iterable[SourceFile]) -> list[Read]:
    """Read the new files in added folders."""
    known = list(known)
    names = {name for file in known for name in file.names}
    folders = {file.hints.folder: file.hints for file in known if file.hints.folder}
    found: list[Read] = []
    for folder, hints in folders.items():
        paths = _files(Path(folder)) if is_folder(Path(folder)) else []
        new = [path for path in paths if _readable(os.fsencode(path)) not in names]
        joint = joint_files.in_folder(Path(folder), new)
        found += _in_folder(new, joint, replace(hints, format=None, several=False), False, "update")
    return found


def _in_folder(
    paths: list[Path], joint: list["Bundle"], hints: Hints, strict: bool, command: str
) -> list[Read]:
    """Read files of a folder: first those that make one conference together."""
    found, taken = _together(joint, hints, strict=strict, command=command)
    left = [path for path in paths if path not in taken]
    if strict:
        return found + [each for path in _in_turn(left) for each in parts(load(str(path), hints))]
    return found + _try(left, hints, command)


def _together(
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


def _try(paths: list[Path], hints: Hints, command: str) -> list[Read]:
    """Read files of a folder; notes say which can't be read and why."""
    found: list[Read] = []
    unknown: list[UnknownFormatError] = []
    for path in _in_turn(paths):
        try:
            found += parts(load(str(path), hints))
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


def load(source: str, hints: Hints) -> SourceFile:
    """Read the bytes of a file, of standard input, or of a web address."""
    if "://" in source:
        return _page(source, hints).answer.file
    if not source:
        raise InputError("can't read a file without a name")
    data = _standard_input() if source == "-" else contents(Path(source))
    is_piped = source == "-" or is_stream(Path(source))
    name = f"stdin:{crc32(data):08x}" if is_piped else os.fsencode(source)
    return SourceFile(_readable(name), data, hints)


def _read_address(source: str, hints: Hints, visit: website.Visit | None) -> list[Read]:
    """Read what is at a web address, or what it leads to."""
    page = _page(source, hints)
    if visit is None:
        return parsed(page.answer.file)
    try:
        found = parsed(page.answer.file)
    except InputError as error:
        if error.missing and not isinstance(error, UnknownFormatError):
            return visit(website.undated(page, error))
        return visit(website.unread(page, error))
    site = website.lone(page, found)
    return visit(site) if site else found


def _page(source: str, hints: Hints) -> website.Page:
    """Fetch a web address."""
    begun, requests = time.perf_counter(), website.Requests()
    address, login = split_login(fetchable(source))
    if fetchable(source) != source:
        note(f"{display(source)} is read as {display(address)}")
    answer = fetched(SourceFile(address, b"", hints), login, asking=requests.note)
    if answer is None:
        raise NetworkError(f"{display(address)}: the server sent nothing (not modified)")
    size = counted(len(answer.file.data), "byte")
    streams.explain(f"fetched {display(address)}, {size}", begun)
    return website.Page(answer, login, requests)


def _readable(name: str | bytes) -> str:
    """A file's name as text that can be stored and printed."""
    return name if isinstance(name, str) else name.decode("utf-8", "backslashreplace")


def refresh(file: SourceFile) -> SourceFile:
    """Fetch a source again if it changed, or read it again.

    ``InputError`` if it is a file that is gone.
    """
    if file.is_remote:
        file = file._replace(name=fetchable(file.name))
        answer = fetched(file)
        return (answer.file if answer else file)._replace(fetched_at=None)
    if file.hints.several:
        return joint_files.again(file)
    if not exists(Path(file.name)):
        raise InputError(f"{file.name} is gone; keeping what was read from it")
    return load(file.name, file.hints)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    data = bounded(sys.stdin.buffer, "standard input")
    if not data.strip():
        raise InputError("standard input is empty")
    return data


def _read_folder(folder: Path, hints: Hints, *, strict: bool, command: str) -> list[Read]:
    hints = replace(hints, folder=str(folder))
    paths = _files(folder)
    joint = joint_files.in_folder(folder, paths)
    _note_others(folder, {path.parent for bundle in joint for path in bundle.paths})
    found = _in_folder(paths, joint, hints, strict, command)
    if not found:
        raise InputError(f"{folder}: no file in a known schedule format")
    return found


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
