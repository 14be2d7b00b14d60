"""A record of a Mini-Conf site: its fields in any case, and the line on which it begins.

Sites write the same data as CSV, JSON or YAML, and their columns as ``Paper ID``, ``paper_id`` or
``paperId``. So a field is looked up by its letters and digits alone.
"""

from functools import cache
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


class Record:
    """An object or row, with what is wrong with it; its fields may be in its ``content``."""

    def __init__(self, value: Any, line: int | None = None, key: str = "") -> None:
        self.value = value
        #: The key of the record, empty in a list.
        self.key = key
        self.wrong = [] if isinstance(value, dict) else ["an item that is not an object"]
        self._line = line
        self._holders: dict[str, list[tuple[dict[str, Any], str]]] = {}
        if isinstance(value, dict):
            self.also(value.get("content"))
        self.also(value)

    def also(self, value: Any, *only: str) -> "Record":
        """Take what the record does not say, or some of it, from another object about the same."""
        names = value if isinstance(value, dict) else ()
        for name in only or names:
            if name in names:
                self._holders.setdefault(folded(name), []).append((value, name))
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
        return list(self._holders)

    @property
    def printed_names(self) -> list[str]:
        """The names of the fields as printed."""
        return [printed for ((_, printed), *_) in self._holders.values()]

    def has(self, *names: str) -> bool:
        """Whether there is a field with one of these names."""
        return any(folded(name) in self._holders for name in names)

    def get(self, *names: str) -> Any:
        """The first of some fields that is not empty."""
        for name in names:
            holders = self._holders.get(folded(name), ())
            for holder, printed in holders:
                if value := holder.get(printed):
                    if len(holders) > 1:
                        _take_equal(holders, value)
                    return value
        return None

    def take(self, name: str) -> None:
        """Use what a field holds with all its entries, by its folded name."""
        for holder, printed in self._holders.get(name, ()):
            group = holder.get(printed)
            if isinstance(group, dict):
                group.values()

    def holds(self, name: str) -> Any:
        """What a field holds, without using it."""
        holders = self._holders.get(folded(name), ())
        return next((dict.get(holder, key) for holder, key in holders), None)

    def line_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, as one line."""
        for name in names:
            # Most fields are empty: a generator here costs a tenth of the whole reading.
            if (value := self.get(name)) and (found := values.line(value)):
                return found
        return ""

    def prose_of(self, *names: str) -> str:
        """Read the first of some fields that is not empty, in paragraphs."""
        return next((found for name in names if (found := values.text(self.get(name)))), "")

    def listed(self, *names: str) -> list[str]:
        """Read the first of some fields as a list of texts, such as ``a|b``."""
        return values.listed(self.get(*names))


def _take_equal(holders: list[tuple[dict[str, Any], str]], value: Any) -> None:
    """Use a value wherever the objects about one thing repeat it."""
    for holder, printed in holders:
        if dict.get(holder, printed) == value:
            holder.get(printed)
