"""The JSON Schema of what each command prints with ``--json``."""

from typing import Any

from confcli.views.fields import object_schema
from confcli.views.listing_shapes import ERROR
from confcli.views.shapes import SHAPES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of_command(name: str) -> dict[str, Any]:
    """Return the schema of one command's JSON document; an unknown name raises ``KeyError``."""
    item = object_schema(SHAPES[name].fields)
    document = item if name == "show" else {"type": "array", "items": item}
    return {"$schema": _DIALECT, "title": f"confcli {name} --json", **document}


def everything() -> dict[str, Any]:
    """Return one document with the schema of every command, and that of an error, in ``$defs``."""
    schemas = {name: of_command(name) for name in SHAPES}
    schemas["error"] = {"title": "an error, on stderr with --json", **object_schema(ERROR)}
    for schema in schemas.values():
        schema.pop("$schema", None)
    return {"$schema": _DIALECT, "title": "confcli", "$defs": schemas}
