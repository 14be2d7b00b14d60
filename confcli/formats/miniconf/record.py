"""A record of a Mini-Conf site: its fields in any case, and the line on which it begins.

Sites write the same data as CSV, JSON or YAML, and their columns as ``Paper ID``, ``paper_id`` or
``paperId``. So a field is looked up by its letters and digits alone.
"""

import reprlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from confcli.formats import prose
from confcli.model.text import shorten

#: Pictures, and what only a site's own pages need.
AROUND = (
    "image", "image_url", "preview_image", "card_image_path", "logo", "thumbnail", "im",
    "pdf_thumbnail_link", "scrollKey", "view", "bgColor", "is_paper",
)  # fmt: skip
#: What may name an item, in order.
_TITLES = ("long_name", "title", "display_name", "name")


@cache
def folded(name: str) -> str:
    """Reduce a field's name to what all its spellings have in common."""
    return "".join(filter(str.isalnum, name.casefold()))


def line(value: Any) -> str:
    """Read a text or number as one line; anything else is empty."""
    if isinstance(value, str):
        return prose.line(value) or ""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def text(value: Any) -> str:
    """Read a text or number in paragraphs; anything else is empty."""
    return (prose.paragraphs(value) or "") if isinstance(value, str) else line(value)


def texts(value: Any) -> Iterator[str]:
    """Read the texts in a field, which has bars between them, in a list or an object by label."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from texts(each)
    else:
        yield from filter(None, text(value).split("|"))


class Record:
    """An object or row, with what is wrong with it; its fields may be in its ``content``."""

    __slots__ = ("_fields", "_line", "key", "value", "wrong")

    def __init__(self, value: Any, line: int | None = None, key: str = "") -> None:
        self.value = value
        #: The key of the record, empty in a list.
        self.key = key
        self.wrong = [] if isinstance(value, dict) else ["an item that is not an object"]
        self._line = line
        #: The objects that hold each field, with its name there.
        self._fields: dict[str, list[tuple[dict[str, Any], str]]] = {}
        if isinstance(value, dict):
            self.also(value.get("content"))
        self.also(value)

    def also(self, value: Any, *only: str) -> None:
        """Take what the record does not say, or some of it, from another object about the same."""
        if isinstance(value, dict):
            for name in [name for name in only if name in value] if only else value:
                self._fields.setdefault(folded(name), []).append((value, name))

    @property
    def number(self) -> int:
        """The line on which the record begins."""
        return self._line or int(getattr(self.value, "line", 0))

    @property
    def text(self) -> str:
        """The title, else the key, else how the record begins."""
        title = self.line_of(*_TITLES) or self.key or self.line_of("session")
        return shorten(title) or shorten(reprlib.repr(self.value))

    @property
    def names(self) -> dict[str, str]:
        """The names of the fields as printed, by what their spellings have in common."""
        return {name: found[0][1] for name, found in self._fields.items()}

    def has(self, *names: str) -> bool:
        """Whether there is a field with one of these names."""
        return any(folded(name) in self._fields for name in names)

    def having(self, *names: str) -> list[str]:
        """Those of some fields that there are, as printed."""
        return list(dict.fromkeys(key for _, key in self._held(names)))

    def get(self, *names: str) -> Any:
        """The first of some fields that is not empty."""
        return next(self._filled(names), None)

    def take(self, name: str) -> None:
        """Use what a field holds with all its entries, by its folded name."""
        for held, key in self._held([name]):
            group = held.get(key)
            if isinstance(group, dict):
                group.values()

    def holds(self, name: str) -> Any:
        """What a field holds, without using it."""
        found = self._fields.get(folded(name))
        return dict.get(*found[0]) if found else None

    def line_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, as one line."""
        return next(filter(None, map(line, self._filled(names))), "")

    def prose_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, in paragraphs."""
        return next(filter(None, map(text, self._filled(names))), "")

    def _held(self, names: Iterable[str]) -> Iterator[tuple[dict[str, Any], str]]:
        """The objects that hold some fields, with their names there, in order."""
        return (found for name in names for found in self._fields.get(folded(name), ()))

    def _filled(self, names: Iterable[str]) -> Iterator[Any]:
        """The values of some fields that are not empty, each used when it is asked for."""
        for name in names:
            found = self._fields.get(folded(name), ())
            for held, key in found:
                if value := held.get(key):
                    for other, spelling in found:  # objects about one thing repeat it
                        if other is not held and dict.get(other, spelling) == value:
                            other.get(spelling)
                    yield value
