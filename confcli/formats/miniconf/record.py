"""A record of a Mini-Conf site: its fields in any case, and the line on which it begins.

Sites write the same data as CSV, JSON or YAML, and their columns as ``Paper ID``, ``paper_id`` or
``paperId``. So a field is looked up by its letters and digits alone.
"""

from functools import cache, lru_cache
from typing import Any

from confcli.formats.miniconf import values

#: Pictures, and what only a site's own pages need.
AROUND = (
    "image", "image_url", "preview_image", "card_image_path", "logo", "thumbnail", "im",
    "pdf_thumbnail_link", "scrollKey", "view", "bgColor", "is_paper",
)  # fmt: skip
#: What may name an item, in order.
_TITLES = ("title", "display_name", "name")


@cache
def folded(name: str) -> str:
    """Reduce a field's name to what all its spellings have in common."""
    return "".join(filter(str.isalnum, name.casefold()))


@lru_cache(512)
def _spellings(names: tuple[str, ...]) -> dict[str, list[str]]:
    """The names of fields by what all their spellings have in common."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(folded(name), []).append(name)
    return found


class Record:
    """An object or row, with what is wrong with it; its fields may be in its ``content``."""

    def __init__(self, value: Any, line: int | None = None, key: str = "") -> None:
        self.value = value
        #: The key of the record, empty in a list.
        self.key = key
        self.wrong = [] if isinstance(value, dict) else ["an item that is not an object"]
        self._line = line
        #: The objects that hold the fields, each with the spellings of its names.
        self._holders: list[tuple[dict[str, Any], dict[str, list[str]]]] = []
        if isinstance(value, dict):
            self.also(value.get("content"))
        self.also(value)

    def also(self, value: Any, *only: str) -> "Record":
        """Take what the record does not say, or some of it, from another object about the same."""
        if isinstance(value, dict):
            names = [name for name in only if name in value] if only else value
            self._holders.append((value, _spellings(tuple(names))))
        return self

    @property
    def number(self) -> int:
        """The line on which the record begins."""
        return self._line or int(getattr(self.value, "line", 0))

    @property
    def text(self) -> str:
        """The title, else the key, else how the record begins."""
        title = self.line_of(*_TITLES) or self.key or self.line_of("session")
        return values.shown(title, self.value)

    @property
    def names(self) -> list[str]:
        """The folded names of the fields."""
        return list(dict.fromkeys(name for _, names in self._holders for name in names))

    @property
    def printed_names(self) -> list[str]:
        """The names of the fields as printed."""
        found: dict[str, list[str]] = {}
        for _, names in self._holders:
            found = {**found, **names, **found}
        return [printed for printed, *_ in found.values()]

    def has(self, *names: str) -> bool:
        """Whether there is a field with one of these names."""
        return any(folded(name) in known for _, known in self._holders for name in names)

    def get(self, *names: str) -> Any:
        """The first of some fields that is not empty."""
        for name in names:
            key = folded(name)
            for holder, known in self._holders:
                for printed in known.get(key, ()):
                    if value := holder.get(printed):
                        if len(self._holders) > 1 or len(known[key]) > 1:
                            self._take_equal(key, value)
                        return value
        return None

    def take(self, name: str) -> None:
        """Use what a field holds with all its entries, by its folded name."""
        for holder, printed in self._holding(name):
            group = holder.get(printed)
            if isinstance(group, dict):
                group.values()

    def holds(self, name: str) -> Any:
        """What a field holds, without using it."""
        for holder, printed in self._holding(folded(name)):
            return dict.get(holder, printed)
        return None

    def _holding(self, key: str) -> list[tuple[dict[str, Any], str]]:
        """The objects that hold a field, with its name there."""
        return [
            (holder, printed) for holder, known in self._holders for printed in known.get(key, ())
        ]

    def _take_equal(self, key: str, value: Any) -> None:
        """Use a value wherever the objects about one thing repeat it."""
        for holder, printed in self._holding(key):
            if dict.get(holder, printed) == value:
                holder.get(printed)

    def line_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, as one line."""
        for name in names:
            # Most fields are empty: a generator here costs a tenth of the whole reading.
            if (value := self.get(name)) and (found := values.line(value)):
                return found
        return ""

    def prose_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, in paragraphs."""
        for name in names:
            if (value := self.get(name)) and (found := values.text(value)):
                return found
        return ""

    def listed(self, *names: str) -> list[str]:
        """Read the first of some fields as a list of texts, such as ``a|b``."""
        return values.listed(self.get(*names))
