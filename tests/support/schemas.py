"""The published schemas, taken apart."""

from typing import Any


def of_items(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The schemas of the objects that a document may hold."""
    if "anyOf" in schema:
        return [item for each in schema["anyOf"] for item in of_items(each)]
    return [schema.get("items", schema)]
