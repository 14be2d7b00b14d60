"""Output for other programs: JSON, JSON lines, CSV and tab-separated lines."""

import json
from collections.abc import Iterable

from confcli.model.patterns import Pattern
from confcli.model.safety import safe
from confcli.model.text import one_line
from confcli.views.door import Door
from confcli.views.field import Row

#: Where a formula may begin, in full width too, after what programs take away; also at a semicolon,
#: where many spreadsheets begin a cell.
_FORMULA = Pattern(r"(?:^|(?<=;))(?=[ \"']*+[=+\-@＝＋－＠﹦﹢﹣﹫])")


def write_json(out: Door, document: object) -> None:
    """Write one JSON document."""
    out.json(f"{_indented(document)}\n")


def write_json_array(out: Door, rows: Iterable[Row]) -> None:
    """Write one JSON document, an array, object by object as they come."""
    begin = "[\n  "
    for row in rows:
        # A text within the JSON has no line breaks: each is between two lines of the document.
        out.json(begin + _indented(row).replace("\n", "\n  "))
        begin = ",\n  "
    out.json("[]\n" if begin[0] == "[" else "\n]\n")


def write_json_lines(out: Door, rows: Iterable[Row]) -> None:
    """Write one JSON object per line."""
    for row in rows:
        out.json(f"{json.dumps(row, ensure_ascii=False)}\n")


def write_csv(
    out: Door, rows: Iterable[Row], header: Iterable[str] = (), *, inert: bool = False
) -> None:
    """Write CSV, below a header unless that is empty; lists are joined by ``; ``.

    If it is to be ``inert``, each cell is in quotes, and no spreadsheet takes one for a formula.
    """
    import csv

    cell, dialect = (_inert, "unix") if inert else (flat, "excel")  # the first quotes all cells
    writer = csv.writer(_Lines(out), dialect, lineterminator="\n")
    if keys := list(header):
        writer.writerow(map(cell, keys))
    writer.writerows(map(cell, row.values()) for row in rows)


def write_tsv(out: Door, rows: Iterable[Row], header: Iterable[str] = ()) -> None:
    """Write tab-separated lines, below a header unless that is empty; nothing is cut."""
    if keys := list(header):
        out.line("\t".join(keys))
    for row in rows:
        out.line("\t".join(map(flat, row.values())))


def write_pairs(out: Door, row: Row) -> None:
    """Write the fields of one object, one per line: the key, a tab, the value."""
    for key, value in row.items():
        if value not in (None, [], ""):
            out.line(f"{key}\t{flat(value)}")


def flat(value: object, between: str = "; ") -> str:
    """A JSON value on one line: lists separated by ``; ``, objects by their id or values.

    Lists within a list are separated by commas.
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return between.join(flat(part, ",") for part in value)
    if isinstance(value, dict):
        keys = ("id",) if "id" in value else value.keys()
        return " ".join(flat(value[key], between) for key in keys)
    return one_line(str(value))


def _inert(value: object) -> str:
    """A cell as ``flat`` writes it, with an apostrophe wherever a formula may begin.

    Numbers stay as they are. What the door leaves out is left out before: it may hide a beginning.
    """
    if isinstance(value, int | float):
        return flat(value)
    return _FORMULA.sub("'", safe(flat(value)))


class _Lines:
    """What ``csv`` writes to, in front of the door."""

    def __init__(self, out: Door) -> None:
        self.write = out.text


def _indented(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)
