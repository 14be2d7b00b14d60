"""The files that a command line names: paths, folders, ``-`` for standard input, web addresses."""

import os
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from confcli.cli import advice, joint_files, reading_folders, streams, visiting, website
from confcli.cli.fetching import fetched
from confcli.cli.parsing import Read, parsed
from confcli.cli.reading_folders import loaded
from confcli.cli.streams import note
from confcli.formats.interface import Hints
from confcli.library.addresses import split_login
from confcli.library.reading import bounded, is_folder, is_stream
from confcli.library.sources import SourceFile, exists
from confcli.model.addresses import display, fetchable, masked
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
    joint: Iterable["Bundle"] | None = None,
) -> list[Read]:
    """Read each source with its listing; for a folder, every file in a known format.

    The others are noted, those without a schedule by their number alone, with advice for
    ``command``, the one that is running; if ``strict``, the first of them raises ``InputError``.
    ``visit`` reads a website whose page is no programme, but leads to some; without it, nothing
    is followed. ``joint`` are the files among them that make one conference, if that is known.
    """
    sources = list(sources)
    joint = joint_files.named(sources) if joint is None else joint
    found, taken = reading_folders.together(joint, hints, strict=True, command=command)
    for source in sources:
        refuse_bare_address(source)
        if source not in ("-", "") and is_folder(Path(source)):
            found += reading_folders.read(Path(source), hints, strict=strict, command=command)
        elif "://" in source:
            with advice.repeating(masked(source)):
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
    return is_named or joint_files.is_shared(name)


def refuse_bare_address(source: str) -> None:
    """Refuse what looks like a web address without its https://, unless there is such a file."""
    scheme = _SCHEME.match(source)
    address = source[scheme.end() :] if scheme else source
    if (scheme or _ADDRESS.match(source)) and not os.path.lexists(source):
        written = f"https://{address}" if display(source) == source else "https:// before it"
        wrong = "no such file; for the web address, write"
        raise InputError(f"{display(source)}: {wrong} {written}")


def load(source: str, hints: Hints) -> SourceFile:
    """Read the bytes of a file, of standard input, or of a web address."""
    if "://" in source:
        return _page(source, hints).answer.file
    if not source:
        raise InputError("can't read a file without a name")
    file = loaded(Path(source), hints, _standard_input() if source == "-" else None)
    is_piped = source == "-" or is_stream(Path(source))
    return file._replace(name=f"stdin:{crc32(file.data):08x}") if is_piped else file


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
