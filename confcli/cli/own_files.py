"""The files with stars that a command line names: exports, calendars, shared lines, ids."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from confcli.cli import files
from confcli.export import incoming, share_line
from confcli.export.backup import Backup
from confcli.export.incoming import NO_IDS
from confcli.formats.interface import Hints
from confcli.library.sources import display
from confcli.model.errors import InputError
from confcli.model.marks import STARS, Marked


def read(source: str, ids: Mapping[str, str] = NO_IDS) -> Backup:
    """Read a file, a web address, ``-`` for standard input, or what is a shared line itself.

    ``ids`` are those that the items of calendar events have by now, by the UIDs of the events.
    """
    if share_line.is_line(source):
        return incoming.read("", source)
    file = files.load(source, Hints())
    try:
        return incoming.read(display(file.name), file.data.decode("utf-8-sig"), ids)
    except UnicodeDecodeError as error:
        raise InputError(f"{display(file.name)}: not a text in UTF-8") from error


def names(sources: list[str]) -> list[str]:
    """What to call the files: as they are, or by their whole path where that is not unique."""
    short = [_name(source) for source in sources]
    return [
        name if short.count(name) == 1 else display(source)
        for name, source in zip(short, sources, strict=True)
    ]


def _name(source: str) -> str:
    if source == "-" or share_line.is_line(source):
        return "shared"
    return PurePath(display(source)).stem


def starred(marked: Iterable[Marked]) -> list[Marked]:
    """What is starred, in order of time; no talk whose paper is starred as much."""
    found = [each for each in marked if each.mark.star]
    papers = {
        slot.id: each.mark.star for each in found if each.kind == "paper" for slot in each.slots
    }
    own = [it for it in found if it.kind != "talk" or _is_more(it.mark.star, papers.get(it.id))]
    return sorted(own, key=by_time)


def by_time(one: Marked) -> float:
    """What orders items by time; what has none comes last."""
    return one.start.timestamp() if one.start else math.inf


def _is_more(star: str | None, other: str | None) -> bool:
    return other is None or STARS.index(star or STARS[-1]) < STARS.index(other)


def by_conference(items: Iterable[Marked]) -> str:
    """``12 of KiteCon 2021, 1 of an unknown conference``."""
    counts = Counter(each.conference or "an unknown conference" for each in items)
    return ", ".join(f"{count:,} of {conference}" for conference, count in counts.items())
