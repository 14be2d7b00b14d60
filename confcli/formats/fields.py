"""The fields of an object from JSON, as text, and what is wrong with them."""

from typing import Any

from confcli.formats import prose
from confcli.model.text import one_line, shorten


class Fields:
    """An object from JSON; each requested field of the wrong type is added to ``wrong``."""

    _noun = "an entry"

    def __init__(self, value: Any, wrong: list[str] | None = None) -> None:
        self.wrong: list[str] = [] if wrong is None else wrong
        self.value: dict[str, Any] = value if isinstance(value, dict) else {}
        self._shown = value
        if not isinstance(value, dict):
            self.wrong.append(f"{self._noun} that is not an object")

    @property
    def number(self) -> int:
        """The line on which the object begins, 0 if that is unknown."""
        return getattr(self._shown, "line", 0)

    @property
    def text(self) -> str:
        """The object's id and title, else how it begins."""
        named = (self.value.get(key) for key in ("id", "title", "name"))
        text = " ".join(shown(part) for part in named if part)
        return shorten(text) or shown(self._shown)

    def line(self, key: str) -> str | None:
        """A field on one line; ``None`` if it is null, empty or not text."""
        text = self._text(key)
        return prose.line(text) if text else None

    def prose(self, key: str) -> str | None:
        """A field as text in paragraphs."""
        text = self._text(key)
        return prose.paragraphs(text) if text else None

    def key(self, key: str) -> str:
        """An id as text, whether it is text or a number."""
        value = self.value.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return one_line(self._text(key) or "")

    def array(self, key: str) -> list[Any]:
        """The elements of an array, none if it is null or missing."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, list):
            self.wrong.append(f"{key} is not an array")
        return value if isinstance(value, list) else []

    def entries(self, key: str) -> list["Fields"]:
        """The objects in an array, each with its own list of what is wrong."""
        return [Fields(value) for value in self.array(key)]

    def parts(self, key: str) -> list["Fields"]:
        """The objects in an array; what is wrong with them is wrong with this object."""
        return [Fields(value, self.wrong) for value in self.array(key)]

    def _text(self, key: str) -> str | None:
        value = self.value.get(key)
        if isinstance(value, str):
            return value
        if value is not None:
            self.wrong.append(f"{key} is not text")
        return None


def shown(value: Any) -> str:
    """Describe any value briefly, however deep or long it is; never empty."""
    if isinstance(value, dict):
        value = ", ".join(list(value)[:5])
    elif isinstance(value, list):
        value = "an array"
    return shorten(str(value)[:200]) or "without a text"
