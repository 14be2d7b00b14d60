"""What TOML holds at its top, to say what a file is."""

import tomllib
from typing import Any


def loads(text: str) -> dict[str, Any]:
    """The values of a TOML text by key; empty if it is none, or holds nothing."""
    try:
        return tomllib.loads(text, parse_float=str)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
