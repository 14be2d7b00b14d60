"""Rows with one cell, which say something of the rows below: their day, session or time zone."""

from typing import NamedTuple

from confcli.formats.dating import labels
from confcli.formats.rows import content
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.content import Content
from confcli.formats.rows.row import Row
from confcli.formats.syntax.record import looked_at
from confcli.model.patterns import Pattern

_TIMES = Pattern(r"\b(?:time|times|timezone|zeit|zeiten|zeitzone|heures?|horas?)\b", "i")
#: What may be a zone: ``Europe/Vienna``, ``UTC+2``, ``CEST``.
_ZONE = Pattern(
    r"[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)+|(?:UTC|GMT)(?:[+-]\d\d?(?::?\d\d)?)?|[A-Z]{2,5}\b"
)
_SESSION = Pattern(r"(?:session|block|track|part|sitzung|s[eé]ance|sesi[oó]n|sessione)\b", "i")
_LONGEST = 200


class Heading(NamedTuple):
    """What a row says of those below; one of them is filled."""

    day: str = ""
    session: str = ""
    #: A zone, as printed.
    zone: str = ""


def heading(columns: Columns, row: Row) -> Heading | None:
    """Read a row with one cell; ``None`` if it is a talk, or something else.

    A text in the column of titles is a talk, unless it is called a session.
    """
    filled = [(key, cell) for key, cell in looked_at(row.cells) if cell]
    if len(filled) != 1:
        return None
    key, cell = filled[0]
    title = columns.first("title")
    is_title = title is not None and title.key == key
    found = _read(cell, is_title=is_title, may_name=not columns.has_sessions)
    if found:
        row.cells.get(key)  # it is taken
    return found


def _read(cell: str, *, is_title: bool, may_name: bool) -> Heading | None:
    kind = content.of_cell(cell)
    if kind in (Content.DATE, Content.DAY) and not cell.isdecimal():
        return Heading(day=cell)
    if zone := zone_said(cell):
        return Heading(zone=zone)
    is_named = _SESSION.match(cell) if is_title else kind in (Content.TEXT, Content.KIND)
    return Heading(session=cell) if is_named and may_name else None


def zone_said(text: str) -> str:
    """The zone in a text such as ``All times are CEST``; empty if it says none."""
    if not _TIMES.search(text[:_LONGEST]):
        return ""
    found = (label for label in _ZONE.findall(text[:_LONGEST]) if labels.named(label))
    return next(found, "")
