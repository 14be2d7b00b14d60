"""The keywords, topics or tags of an item, in the forms that sources give them."""

from html import unescape
from typing import Any

from confcli.formats import prose, written_lists

#: What separates the keywords in one text, the surest first.
_SEPARATORS = ("\n", ";", "|", "·", ",")
#: The keys of a keyword's name, if it is an object.
_NAMES = ("name", "tag", "title", "label", "keyword", "en")


def keywords(*values: Any) -> list[str]:
    """The keywords in some fields, each once: texts, arrays of texts, or of objects with a name."""
    return list(dict.fromkeys(word for value in values for word in _of(value)))


def _of(value: Any, *, is_one: bool = False) -> list[str]:
    """Read a value; the commas of one keyword, an element of an array, separate nothing."""
    if isinstance(value, str) and (listed := written_lists.elements(value)):
        return [word for each in listed for word in _of(each, is_one=True)]
    if isinstance(value, str):
        text = unescape(value)  # an entity ends in a separator
        separator = next((each for each in _SEPARATORS if each in text), "\n")
        parts = [text] if is_one else text.split(separator)
        return [word for part in parts if (word := _clean(part))]
    if isinstance(value, list) and not is_one:
        return [word for each in value for word in _of(each, is_one=True)]
    if isinstance(value, dict):
        name = next((value[key] for key in _NAMES if key in value), None)
        return _of(name, is_one=True)
    return []


def _clean(text: str) -> str:
    found = prose.line(text) or ""
    is_empty_list = not found.strip("[]() ")
    return "" if is_empty_list or prose.says_nothing(found) else found.lstrip("# ")
