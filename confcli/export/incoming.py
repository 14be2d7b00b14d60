"""What ``stars import`` reads: exports, calendars of ours, shared lines, or ids, one per line."""

import re
from collections.abc import Iterator

from confcli.export import backup, share_line, uids
from confcli.export.backup import Backup
from confcli.model.errors import InputError
from confcli.model.marks import Mark, Marked
from confcli.model.text import shorten

_ID = re.compile(r"[spt][0-9a-z]{7}")
#: A long line of a calendar goes on in the next one, behind a blank.
_FOLDED = re.compile(r"\r?\n[ \t]")
_UID = re.compile(r"^UID(?:;[^:\r\n]*)?:(\S+)\s*$", re.MULTILINE)
#: Where the first cell of a line ends: ids come with titles, too.
_CELL = re.compile(r"[\s,;]")
_KNOWN = "one id per line, or what confcli stars export, stars share or export -f ics wrote"


def read(name: str, text: str) -> Backup:
    """Read what is starred, and all else that a text says of items.

    ``InputError`` if it is none of what can be imported, or not whole.
    """
    begin = text.lstrip("\ufeff \t\r\n")
    if begin.startswith(("{", "[")):
        return backup.read(name, begin)
    if begin.upper().startswith("BEGIN:VCALENDAR"):
        return Backup(_of_calendar(name, text))
    if share_line.is_line(begin):
        picks = share_line.read(begin)
        return Backup([backup.bare(it.id, it.conference, Mark(it.star)) for it in picks])
    return Backup(_of_lines(name, begin))


def _of_calendar(name: str, text: str) -> list[Marked]:
    found = map(uids.id_of, _UID.findall(_FOLDED.sub("", text)))
    ids = list(dict.fromkeys(filter(None, found)))
    if not ids:
        raise InputError(f"{name}: no event in this calendar comes from confcli")
    return [backup.bare(id_) for id_ in ids]


def _of_lines(name: str, text: str) -> list[Marked]:
    return [backup.bare(id_) for id_ in dict.fromkeys(_ids(name, text))]


def _ids(name: str, text: str) -> Iterator[str]:
    """Yield the id at the beginning of each line; what follows it is for people."""
    for number, line in enumerate(text.splitlines(), 1):
        cell = _CELL.split(line.strip(), maxsplit=1)[0].strip('"')
        if not cell or cell.startswith("#") or (number == 1 and cell == "id"):
            continue
        if not _ID.fullmatch(cell.casefold()):
            wrong = f"{name}:{number}: {shorten(cell, most=40)!r} is not an id"
            raise InputError(f"{wrong}; it should be {_KNOWN}")
        yield cell.casefold()
