"""Print items: as a table on a terminal, tab-separated in a pipe, or as JSON or CSV."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from confcli.cli import streams
from confcli.cli.options.declaring import listed
from confcli.cli.options.output import Output
from confcli.model.errors import WrongUsageError
from confcli.schedule.own_zones import OwnZone
from confcli.times.zones import Zone
from confcli.views import drawing, field, plain
from confcli.views.field import Field, Row, Shape, Zones
from confcli.views.look import Look

if TYPE_CHECKING:
    from confcli.views.screen import Screen

T = TypeVar("T")
#: What draws items on a screen.
Draw = Callable[["Screen", T, Look], None]


def items(
    shape: Shape[T],
    found: Sequence[T],
    look: Look,
    output: Output,
    draw: Draw[Sequence[T]] | None = None,
) -> None:
    """Print items as JSON, JSON lines or CSV if asked, else drawn on a terminal or as TSV."""
    chosen = _chosen(shape, output)
    if not streams.out().manner.drawn:
        _write(shape, found, look, output, chosen)
    elif found and draw and not chosen:
        _draw(draw, found, look)
    elif found:
        columns = chosen or shape.pick(shape.columns)
        rows = _with_titles(found, field.rows(found, columns, look.zones))
        drawing.columns.draw(streams.out().screen(), [field.key for field in columns], rows)


def draws(output: Output) -> bool:
    """Whether items are drawn, rather than fields of them printed."""
    return streams.out().manner.drawn and output.fields is None


def one(shape: Shape[T], item: T, look: Look, output: Output, draw: Draw[T]) -> None:
    """Print one item as a JSON object, as CSV, drawn, or as lines of key and value."""
    chosen = _chosen(shape, output)
    if streams.out().manner.drawn and not chosen:
        own = look._replace(zones=[*_each_once(field.zones_of(item, look.zones))])
        draw(streams.out().screen(), item, own)
    else:
        _write(shape, [item], look, output, chosen, is_one=True)


def _write(
    shape: Shape[T],
    found: Sequence[T],
    look: Look,
    output: Output,
    chosen: tuple[Field[T], ...] | None,
    *,
    is_one: bool = False,
) -> None:
    """Write items, or one alone, as lines or in the form that is asked for."""
    out, fields = streams.out(), chosen or shape.fields
    rows = field.rows(found, fields, look.zones)
    if output.as_json and is_one:
        plain.write_json(out, *rows)
    elif output.as_json:
        plain.write_json_array(out, rows)
    elif output.as_json_lines:
        plain.write_json_lines(out, rows)
    elif output.is_csv:
        header = _header(fields, output, usual=True)
        plain.write_csv(out, _with_titles(found, rows), header, inert=output.csv_safe)
    elif is_one and not chosen:
        plain.write_pairs(out, *_with_titles(found, rows))
    else:
        columns = chosen or _columns(shape, look.zones)
        rows = _with_titles(found, field.rows(found, columns, look.zones))
        plain.write_tsv(out, rows, _header(columns, output))


def more(count: int, *, exact: bool = True, others: str = "") -> None:
    """Note how many items there are that were not printed, if there are any, and which others."""
    counted = f"{'' if exact else 'about '}{count:,} more" if count > 0 else ""
    if left := [each for each in (counted, others) if each]:
        streams.note(f"{' and '.join(left)}; --all shows all")


def _header(fields: Sequence[Field[T]], output: Output, *, usual: bool = False) -> tuple[str, ...]:
    """The keys of fields, if a header is wanted."""
    is_wanted = usual if output.header is None else output.header
    return tuple(field.key for field in fields) if is_wanted else ()


def _draw(draw: Draw[Sequence[T]], found: Sequence[T], look: Look) -> None:
    """Draw items; those of conferences with different zones, if these are asked for, apart."""
    screen = streams.out().screen()
    if not any(isinstance(zone, OwnZone) for zone in look.zones):
        draw(screen, found, look)
        return
    parts: dict[tuple[Zone, ...], list[T]] = {}
    for item in found:
        parts.setdefault(_each_once(field.zones_of(item, look.zones)), []).append(item)
    for number, (zones, part) in enumerate(parts.items()):
        if number:
            screen.line()
        draw(screen, part, look._replace(zones=list(zones), conferences=_drawn_in(zones, look)))


def _each_once(zones: Zones) -> tuple[Zone, ...]:
    return tuple(dict.fromkeys(zones))


def _drawn_in(zones: tuple[Zone, ...], look: Look) -> frozenset[str]:
    """The conferences whose items are drawn in these zones; what is of none is drawn apart."""
    names = (name for zone in look.zones if isinstance(zone, OwnZone) for name in zone.known)
    of = (it for it in names if zones == _each_once([z.of(it) for z in look.zones]))
    return frozenset(of) or frozenset(("",))


def _chosen(shape: Shape[T], output: Output) -> tuple[Field[T], ...] | None:
    if output.as_json + output.as_json_lines + output.is_csv > 1:
        raise WrongUsageError("--json, --jsonl and --csv can't be combined")
    if output.fields is None:
        return None
    known = [field.key for field in shape.fields]
    keys = listed(output.fields, known, "--fields", "unknown field", _schema_of(shape))
    return shape.pick(dict.fromkeys(keys))


def _schema_of(shape: Shape[T]) -> str:
    """The command that describes the fields of what is printed."""
    from confcli.views.schema import SHAPES  # only a mistake needs it

    names = [name for name, each in SHAPES.items() if each.fields is shape.fields]
    own = streams.command()
    return f"confcli schema {own if own in names else next(iter(names), '')}".rstrip()


def _columns(shape: Shape[T], zones: Zones) -> tuple[Field[T], ...]:
    """The columns of tab-separated lines, with start, end and zone again in each further zone."""
    has_times = any(field.key == "other_times" for field in shape.fields)
    times = shape.pick(("start", "end", "timezone")) if has_times else ()
    further = (_in_zone(field, zone) for zone in zones[1:] for field in times)
    return (*shape.pick(shape.columns), *further, *shape.pick(shape.last_columns))


def _in_zone(of: Field[T], zone: Zone) -> Field[T]:
    def read(item: T, _: Zones) -> object:
        return of.read(item, field.zones_of(item, [zone]))

    return Field(f"{of.key} {zone.name}", of.schema, of.doc, read)


def _with_titles(found: Sequence[object], rows: Iterable[Row]) -> Iterable[Row]:
    """Fill in titles that the source lacks with something to read."""
    for item, row in zip(found, rows, strict=True):
        entry = getattr(item, "entry", item)
        if "title" in row and row["title"] is None:
            row["title"] = getattr(entry, "shown_title", None)
        yield row
