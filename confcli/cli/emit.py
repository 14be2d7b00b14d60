"""From items to the form asked for: a table on a terminal, tab-separated lines in a pipe."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from confcli.cli.options import Output
from confcli.model.errors import WrongUsageError
from confcli.schedule.entries import Entry
from confcli.times.zones import Zone
from confcli.views import fields, plain
from confcli.views.cells import shown_title
from confcli.views.fields import Field, Row, Shape, Zones

if TYPE_CHECKING:
    from rich.console import Console

#: Draws on a terminal, with the view that is loaded only then.
Draw = Callable[[ModuleType, "Console"], None]


def items(
    shape: Shape, found: Sequence[Any], zones: Zones, output: Output, draw: Draw | None = None
) -> None:
    """Print items: as JSON, JSON lines or CSV where asked, else tab-separated or as a table."""
    chosen = _chosen(shape, output)
    if output.as_json:
        plain.write_json(sys.stdout, list(fields.rows(found, chosen or shape.fields, zones)))
    elif output.as_json_lines:
        plain.write_json_lines(sys.stdout, fields.rows(found, chosen or shape.fields, zones))
    elif output.as_csv:
        columns = chosen or shape.fields
        rows = fields.rows(found, columns, zones)
        plain.write_csv(sys.stdout, [field.key for field in columns], rows)
    elif sys.stdout.isatty():
        _on_terminal(shape, found, zones, chosen, draw)
    else:
        columns = chosen or _columns(shape, zones)
        plain.write_tsv(sys.stdout, _with_titles(found, fields.rows(found, columns, zones)))


def one(shape: Shape, item: Any, zones: Zones, output: Output, draw: Draw) -> None:
    """Print one item: as a JSON object, as CSV, as lines of key and value, or drawn."""
    chosen = _chosen(shape, output) or shape.fields
    row = next(iter(fields.rows([item], chosen, zones)))
    if output.as_json:
        plain.write_json(sys.stdout, row)
    elif output.as_json_lines:
        plain.write_json_lines(sys.stdout, [row])
    elif output.as_csv:
        plain.write_csv(sys.stdout, list(row), [row])
    elif sys.stdout.isatty() and not output.fields:
        from confcli.views import details

        draw(details, console())
    elif output.fields:
        plain.write_tsv(sys.stdout, [row])
    else:
        plain.write_pairs(sys.stdout, row)


def console() -> "Console":
    """Return the terminal as rich sees it: its width, NO_COLOR and TERM are obeyed."""
    from rich.console import Console

    if os.environ.get("TERM") not in ("dumb", "unknown"):
        return Console(highlight=False, markup=False, emoji=False)
    # rich takes a dumb terminal to have 80 columns, whatever it says of itself.
    width, height = shutil.get_terminal_size()
    return Console(
        highlight=False, markup=False, emoji=False, color_system=None, width=width, height=height
    )


def _chosen(shape: Shape, output: Output) -> tuple[Field, ...] | None:
    forms = [output.as_json, output.as_json_lines, output.as_csv]
    if sum(forms) > 1:
        raise WrongUsageError("--json, --jsonl and --csv exclude one another; give one of them")
    if output.fields is None:
        return None
    keys = [key.strip() for key in output.fields.split(",") if key.strip()]
    known = [field.key for field in shape.fields]
    unknown = [key for key in keys if key not in known]
    if unknown or not keys:
        asked = f"there is no field {', '.join(unknown)}" if unknown else "--fields names no field"
        raise WrongUsageError(f"{asked}; there is: {', '.join(known)}")
    return shape.pick(dict.fromkeys(keys))


def _columns(shape: Shape, zones: Zones) -> tuple[Field, ...]:
    """Return the columns of tab-separated lines: newer ones are the last."""
    first, last = shape.pick(shape.columns), shape.pick(shape.last_columns)
    return (*first, *_further_times(shape, zones), *last)


def _further_times(shape: Shape, zones: Zones) -> list[Field]:
    """Return start, end and zone in each zone asked for after the first, as further columns."""
    if "other_times" not in [field.key for field in shape.fields]:
        return []
    times = shape.pick(("start", "end", "timezone"))
    return [_in_zone(field, zone) for zone in zones[1:] for field in times]


def _in_zone(field: Field, zone: Zone) -> Field:
    return field._replace(
        key=f"{field.key} {zone.name}", get=lambda item, _: field.read(item, [zone])
    )


def _on_terminal(
    shape: Shape,
    found: Sequence[Any],
    zones: Zones,
    chosen: tuple[Field, ...] | None,
    draw: Draw | None,
) -> None:
    if not found:
        return
    from confcli.views import table

    if draw is not None and chosen is None:
        draw(table, console())
        return
    columns = chosen or shape.pick(shape.columns)
    rows = fields.rows(found, columns, zones)
    table.print_fields(console(), [field.key for field in columns], rows)


def _with_titles(found: Sequence[Any], rows: Iterable[Row]) -> Iterable[Row]:
    """Put what a person can read in the place of a title that the source lacks."""
    for item, row in zip(found, rows, strict=True):
        entry = getattr(item, "entry", item)
        if "title" in row and row["title"] is None and isinstance(entry, Entry):
            row["title"] = shown_title(entry)
        yield row
