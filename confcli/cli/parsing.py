"""Parse a source; a terminal says so if that takes a while."""

import time
from contextlib import nullcontext
from dataclasses import replace

from confcli.cli import streams
from confcli.cli.progress import bar
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing

Read = tuple[SourceFile, Listing]
#: Size in bytes from which parsing takes a while.
LONG = 2**20


def parsed(file: SourceFile) -> list[Read]:
    """Parse a source, by conference; a terminal says so if that takes a while."""
    is_long = len(file.data) >= LONG
    with bar(f"reading {file.shown}") if is_long else nullcontext():
        return parts(file)


def parts(file: SourceFile) -> list[Read]:
    """Parse a source, by conference."""
    begun = time.perf_counter()
    found = file.parts()
    formats = {source.format for _, listing in found for source in listing.sources}
    streams.explain(f"read {file.shown} as {', '.join(sorted(formats))}", begun)
    return found


def called(read: Read, name: str | None) -> Read:
    """What was read, as of the conference of this name where neither file nor user names one."""
    file, listing = read
    if not name or stated(file, listing) is not None:
        return read
    file = file._replace(hints=replace(file.hints, conference=name))
    return file, file.parse()


def stated(file: SourceFile, listing: Listing) -> str | None:
    """The conference that a file or the user names; ``None`` if it is named after the file."""
    is_file_name = file.hints.conference is None and listing.conference == file.stem
    return None if is_file_name else listing.conference
