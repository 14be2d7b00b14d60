"""A record of a Mini-Conf site: its fields in any case, and the line on which it begins.

Sites write the same data as CSV, JSON or YAML, and their columns as ``Paper ID``, ``paper_id`` or
``paperId``. So a field is looked up by its letters and digits alone.
"""

import reprlib
from collections.abc import Iterator
from functools import cache, lru_cache
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


class _Names:
    """The names of an object's fields; objects with the same names share it."""

    def __init__(self, names: tuple[str, ...]) -> None:
        #: The spellings by what they have in common.
        self.spellings: dict[str, list[str]] = {}
        for name in names:
            self.spellings.setdefault(folded(name), []).append(name)


_shared = lru_cache(512)(_Names)


@lru_cache(4096)
def _places(held: tuple[_Names, ...], names: tuple[str, ...]) -> list[tuple[int, str]]:
    """Where some fields are: the number of an object and the name there, in order."""
    return [
        (number, spelling)
        for name in map(folded, names)
        for number, each in enumerate(held)
        for spelling in each.spellings.get(name, ())
    ]


class Record:
    """An object or row, with what is wrong with it; its fields may be in its ``content``."""

    __slots__ = ("_held", "_line", "_objects", "key", "value", "wrong")

    def __init__(self, value: Any, line: int | None = None, key: str = "") -> None:
        self.value = value
        #: The key of the record, empty in a list.
        self.key = key
        self.wrong = [] if isinstance(value, dict) else ["an item that is not an object"]
        self._line = line
        #: The objects that hold the fields, and their names.
        self._objects: list[dict[str, Any]] = []
        self._held: tuple[_Names, ...] = ()
        if isinstance(value, dict):
            self.also(value.get("content"))
        self.also(value)

    def also(self, value: Any, *only: str) -> None:
        """Take what the record does not say, or some of it, from another object about the same."""
        if isinstance(value, dict):
            names = [name for name in only if name in value] if only else value
            self._objects.append(value)
            self._held += (_shared(tuple(names)),)

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
        found: dict[str, str] = {}
        for each in self._held:
            for name, (spelling, *_) in each.spellings.items():
                found.setdefault(name, spelling)
        return found

    def has(self, *names: str) -> bool:
        """Whether there is a field with one of these names."""
        return bool(_places(self._held, names))

    def having(self, *names: str) -> list[str]:
        """Those of some fields that there are, as printed."""
        return list(dict.fromkeys(key for _, key in _places(self._held, names)))

    def get(self, *names: str) -> Any:
        """The first of some fields that is not empty."""
        return next(self._filled(names), None)

    def take(self, name: str) -> None:
        """Use what a field holds with all its entries, by its folded name."""
        for number, key in _places(self._held, (name,)):
            group = self._objects[number].get(key)
            if isinstance(group, dict):
                group.values()

    def holds(self, name: str) -> Any:
        """What a field holds, without using it."""
        for number, key in _places(self._held, (name,)):
            return dict.get(self._objects[number], key)
        return None

    def line_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, as one line."""
        return next(filter(None, map(line, self._filled(names))), "")

    def prose_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, in paragraphs."""
        return next(filter(None, map(text, self._filled(names))), "")

    def _filled(self, names: tuple[str, ...]) -> Iterator[Any]:
        """The values of some fields that are not empty, each used when it is asked for."""
        for number, key in _places(self._held, names):
            if value := self._objects[number].get(key):
                same = _places(self._held, (key,)) if len(self._held) > 1 else ()
                for other, name in same:  # objects about one thing repeat it
                    if dict.get(self._objects[other], name) == value:
                        self._objects[other].get(name)
                yield value
