"""The files with stars that a command line names: exports, calendars, shared lines, ids."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from confcli.cli import conferences, files
from confcli.cli.resources import database
from confcli.cli.streams import note
from confcli.export import incoming, share_line
from confcli.export.backup import Backup
from confcli.export.incoming import NO_IDS
from confcli.formats.interface import Hints
from confcli.library import catalog
from confcli.library.sources import exists
from confcli.model.addresses import display
from confcli.model.errors import InputError, WrongUsageError
from confcli.model.marks import STARS, Marked
from confcli.times.local import utc


def named(source: str) -> tuple[str | None, str]:
    """The name of the person before a source, as in ``Bo=stars.json``, and the source."""
    name, equals, rest = source.partition("=")
    is_named = equals and rest and name.strip() and not set("/\\:") & set(name)
    return (name.strip(), rest) if is_named and not exists(Path(source)) else (None, source)


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


def names(sources: Sequence[tuple[str | None, str]], reserved: str) -> list[str]:
    """Names for the people behind files: the given one, else that of the file.

    Where that is not unique or is the ``reserved`` one, by its whole path; those of shared lines
    are numbered. ``WrongUsageError`` for the same file twice, and for a given name that is taken.
    """
    _refuse_twice(sources)
    short = [name or _name(source) for name, source in sources]
    found: list[str] = []
    for number, (name, source) in enumerate(sources):
        each = short[number]
        is_taken = short.count(each) > 1 or each.casefold() == reserved
        if is_taken and name is None:
            each = _whole(each, source, short[: number + 1].count(each))
        if each in found or each.casefold() == reserved:
            why = "names two people" if each in found else "stands for yourself"
            raise WrongUsageError(f"{each!r} {why}; choose another name, as in Ana=stars.json")
        found.append(each)
    return found


def _refuse_twice(sources: Iterable[tuple[str | None, str]]) -> None:
    """Refuse a file that is given twice, however its path is written."""
    known = set[Path]()
    for _, source in sources:
        if share_line.is_line(source) or not exists(Path(source)):
            continue
        path = Path(os.path.realpath(source))
        if path in known:
            raise WrongUsageError(f"{display(source)} is given twice; give one file per person")
        known.add(path)


def _whole(name: str, source: str, number: int) -> str:
    return f"{name} {number}" if share_line.is_line(source) else display(source)


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
    return sorted(own, key=lambda it: utc(it.start))


def of_conferences(marked: Iterable[Marked], asked: Sequence[str] | None) -> list[Marked]:
    """What is of some conferences, or all; a note says so if that is nothing.

    ``WrongUsageError`` if one asked for is unknown.
    """
    found = list(marked)
    if not asked:
        return found
    known = [each.conference for each in found if each.conference]
    library = catalog.load(database())
    known += [each.conference for each in library.shown]
    names = conferences.chosen(asked, dict.fromkeys(known), library.hidden)
    kept = [each for each in found if each.conference in names]
    if not kept:
        note(f"nothing of {' and '.join(names)} is starred")
    return kept


def _is_more(star: str | None, other: str | None) -> bool:
    return other is None or STARS.index(star or STARS[-1]) < STARS.index(other)


def by_conference(items: Iterable[Marked]) -> str:
    """``12 of KiteCon 2021, 1 of an unknown conference``."""
    counts = Counter(each.conference or "an unknown conference" for each in items)
    return ", ".join(f"{count:,} of {conference}" for conference, count in counts.items())
