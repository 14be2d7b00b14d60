"""What a field is: one declaration that drives tables, TSV, CSV, JSON and its schema."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar

from confcli.times.zones import Zone

Row = dict[str, object]
Schema = dict[str, object]
Zones = list[Zone]
#: What a field is read from; a field of any timed item also fits a talk.
T_contra = TypeVar("T_contra", contravariant=True)
T = TypeVar("T")
U = TypeVar("U")

#: The common types of fields; those with a question mark may be null.
Type = Literal[
    "text", "text?", "texts", "time?", "count", "integer", "integer?", "number", "number?", "flag"
]
SCHEMAS: dict[str, Schema] = {
    "text": {"type": "string"},
    "text?": {"type": ["string", "null"]},
    "texts": {"type": "array", "items": {"type": "string"}},
    "time?": {"type": ["string", "null"], "format": "date-time"},
    "count": {"type": "integer", "minimum": 0},
    "integer": {"type": "integer"},
    "integer?": {"type": ["integer", "null"]},
    "number": {"type": "number"},
    "number?": {"type": ["number", "null"]},
    "flag": {"type": "boolean"},
}


class Field(Generic[T_contra]):
    """One column or key: its name, JSON Schema, one sentence on it, and how it is read."""

    def __init__(
        self, key: str, schema: Schema, doc: str, read: Callable[[T_contra, Zones], object]
    ) -> None:
        self.key, self.schema, self.doc = key, schema, doc
        #: From an item and the zones asked for to its JSON value.
        self.read = read


class Shape(Generic[T_contra]):
    """What a command prints of each item: its fields, and the keys of tab-separated lines.

    New columns go to the last ones, which follow the times in further zones, so that those that
    scripts count on stay in their place.
    """

    def __init__(
        self,
        fields: tuple[Field[T_contra], ...],
        columns: tuple[str, ...],
        last_columns: tuple[str, ...] = (),
    ) -> None:
        self.fields, self.columns, self.last_columns = fields, columns, last_columns

    def adding(self, column: str) -> "Shape[T_contra]":
        """The same with one more column."""
        return Shape(self.fields, (*self.columns, column), self.last_columns)

    def pick(self, keys: Iterable[str]) -> tuple[Field[T_contra], ...]:
        """The fields of these keys, in this order; an unknown key raises ``KeyError``."""
        known = {field.key: field for field in self.fields}
        return tuple(known[key] for key in keys)


def attribute(key: str, type_: Type | Schema, doc: str, path: str = "") -> Field[object]:
    """A field that is read from the attribute of its name, or from a path: ``source.name``."""
    read = attrgetter(path or key)
    return computed(key, type_, doc, lambda item, _: read(item))


def computed(
    key: str, type_: Type | Schema, doc: str, read: Callable[[T, Zones], object]
) -> Field[T]:
    """A field that is read in a way of its own."""
    return Field(key, SCHEMAS[type_] if isinstance(type_, str) else type_, doc, read)


def nested(key: str, fields: tuple[Field[Any], ...], doc: str, path: str = "") -> Field[object]:
    """A field that holds an array of objects, read from the attribute of its name or a path."""
    read = attrgetter(path or key)
    return computed(
        key, array_schema(fields), doc, lambda item, zones: list(rows(read(item), fields, zones))
    )


def of_part(name: str, fields: Iterable[Field[Any]]) -> tuple[Field[object], ...]:
    """The same fields, read from a part of an item."""
    return tuple(_of_part(field, attrgetter(name)) for field in fields)


def _of_part(field: Field[Any], part: Callable[[object], object]) -> Field[object]:
    return Field(
        field.key, field.schema, field.doc, lambda item, zones: field.read(part(item), zones)
    )


def rows(items: Iterable[U], fields: Iterable[Field[U]], zones: Zones) -> Iterable[Row]:
    """Yield each item as a mapping from keys to JSON values."""
    fields = tuple(fields)
    for item in items:
        own = zones_of(item, zones)
        yield {field.key: field.read(item, own) for field in fields}


def zones_of(item: object, zones: Zones) -> Zones:
    """The zones in which the times of an item are shown: its conference's, if that is asked."""
    conference = getattr(getattr(item, "entry", item), "conference", None)
    return [zone.of(conference) for zone in zones] if conference else zones


def object_schema(fields: Iterable[Field[U]]) -> Schema:
    """The JSON Schema of an object with exactly these fields."""
    properties = {field.key: field.schema | {"description": field.doc} for field in fields}
    return {"type": "object", "properties": properties, "required": list(properties)}


def array_schema(fields: Iterable[Field[U]]) -> Schema:
    """The JSON Schema of an array of objects with exactly these fields."""
    return {"type": "array", "items": object_schema(fields)}
