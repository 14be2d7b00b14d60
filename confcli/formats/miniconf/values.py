"""The values in the files of a Mini-Conf site as texts, names and addresses."""

import reprlib
from collections.abc import Iterable
from typing import Any

from confcli.formats import people, prose
from confcli.model.text import shorten

_WEB = ("http://", "https://")


def shown(title: str, value: Any) -> str:
    """Show what finds an item in its file: its title, else its beginning."""
    return shorten(title) or shorten(reprlib.repr(value))


def line(value: Any) -> str:
    """Read a text or number as one line; anything else is empty."""
    if isinstance(value, str):
        return prose.line(value) or ""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def text(value: Any) -> str:
    """Read a text or number in paragraphs; anything else is empty."""
    is_text = isinstance(value, str)
    return (prose.paragraphs(value) or "") if is_text else line(value)


def names(value: Any) -> list[str]:
    """Read the names of the people in an array or in a text."""
    return people.names(people.named(value))


def addresses(values: Iterable[Any]) -> list[str]:
    """List the web addresses among values, each once."""
    found = dict.fromkeys(line(value) for value in values if value)
    return [url for url in found if url.startswith(_WEB)]


def listed(value: Any) -> list[str]:
    """Read the texts in an array, or in a text with bars between them."""
    found = value.split("|") if isinstance(value, str) else value
    texts = map(line, found if isinstance(found, list) else [found])
    return list(dict.fromkeys(filter(None, texts)))
