"""What a field is: one declaration that drives tables, TSV, CSV, JSON and its schema."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from confcli.times.zones import Zone

Value = Any
Row = dict[str, Value]
Zones = list[Zone]


class Field(NamedTuple):
    """One column or key: its name, JSON Schema, one sentence on it, and how it is read."""

    key: str
    schema: dict[str, Any]
    doc: str
    get: Callable[[Any, Zones], Value] | None = None

    def read(self, item: Any, zones: Zones) -> Value:
        """Return the value of the field for an entry or a mapping, in the zones asked for."""
        if self.get is not None:
            return self.get(item, zones)
        return item[self.key] if isinstance(item, dict) else getattr(item, self.key)


class Shape(NamedTuple):
    """What a command prints of each item."""

    fields: tuple[Field, ...]
    #: Keys of the tab-separated lines.
    columns: tuple[str, ...]
    #: Keys of the columns after those and after the times in further zones: what scripts count
    #: on stays in its place.
    last_columns: tuple[str, ...] = ()

    def pick(self, keys: Iterable[str]) -> tuple[Field, ...]:
        """Return the fields of these keys, in this order; an unknown key raises ``KeyError``."""
        known = {field.key: field for field in self.fields}
        return tuple(known[key] for key in keys)


def rows(items: Iterable[Any], fields: Iterable[Field], zones: Zones) -> Iterable[Row]:
    """Yield each item as a mapping from keys to JSON values."""
    fields = tuple(fields)
    for item in items:
        yield {field.key: field.read(item, zones) for field in fields}


def object_schema(fields: Iterable[Field]) -> dict[str, Any]:
    """Return the JSON Schema of an object with exactly these fields."""
    fields = tuple(fields)
    return {
        "type": "object",
        "properties": {field.key: field.schema | {"description": field.doc} for field in fields},
        "required": [field.key for field in fields],
    }


def array_schema(fields: Iterable[Field]) -> dict[str, Any]:
    """Return the JSON Schema of an array of objects with exactly these fields."""
    return {"type": "array", "items": object_schema(fields)}
