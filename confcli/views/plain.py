"""Output for other programs: JSON, JSON lines, CSV and tab-separated lines."""

import json
from collections.abc import Iterable
from typing import TextIO

from confcli.model.text import one_line, safe
from confcli.views.field import Row


def write_json(out: TextIO, document: object) -> None:
    """Write one JSON document."""
    out.write(_for(out, json.dumps(document, ensure_ascii=False, indent=2)) + "\n")


def write_json_lines(out: TextIO, rows: Iterable[Row]) -> None:
    """Write one JSON object per line."""
    for row in rows:
        out.write(_for(out, json.dumps(row, ensure_ascii=False)) + "\n")


def write_csv(out: TextIO, keys: Iterable[str], rows: Iterable[Row]) -> None:
    """Write CSV with a header line; lists are joined by ``; ``."""
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([_for(out, flat(value)) for value in row.values()] for row in rows)


def write_tsv(out: TextIO, rows: Iterable[Row]) -> None:
    """Write tab-separated lines without a header; nothing is wrapped or cut."""
    for row in rows:
        out.write(safe("\t".join(map(flat, row.values()))) + "\n")


def write_pairs(out: TextIO, row: Row) -> None:
    """Write the fields of one object, one per line: the key, a tab, the value."""
    for key, value in row.items():
        if value not in (None, [], ""):
            out.write(f"{key}\t{safe(flat(value))}\n")


def flat(value: object) -> str:
    """A JSON value on one line: lists separated by ``; ``, objects by their id or values."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(flat(part) for part in value)
    if isinstance(value, dict):
        keys = ("id",) if "id" in value else value.keys()
        return " ".join(flat(value[key]) for key in keys)
    return one_line(str(value))


def _for(out: TextIO, text: str) -> str:
    """The text unchanged for a program, made safe for a terminal."""
    return safe(text) if out.isatty() else text
