"""The tree of several files that make one conference, and whether a file is one entry of many."""

from typing import Any

from confcli.formats.records import loading, maps
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import EACH
from confcli.formats.records.tree import Tree
from confcli.formats.syntax.account import Account
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Lines, Record, looked_at

#: What a talk has beside its title.
_BESIDE = ("speakers", "authors", "abstract", "start", "date", "room", "track")


class _Further:
    """The lines of a file that is not the first of several."""

    def __init__(self, of: Lines, before: int) -> None:
        self._of, self._before = of, before

    def line(self, index: int) -> int:
        """The line, from 1, of an object by its number."""
        line = self._of.line(index)
        return line + self._before if line else 0


def load(document: Document) -> Any:
    """The tree of a document, as ``loading`` makes it; of several files by their keys.

    ``None`` if it is no such data, or one of the files is none.
    """
    if not document.parts:
        return loading.load(document)
    if document.loaded is None:
        document.account = Account()
        document.loaded = (_tree(document), document.account)
    tree, document.account = document.loaded
    return tree


def _tree(document: Document) -> Any:
    """The files by their keys, or as elements of an array."""
    found = Record()
    for part in document.parts:
        value = loading.load(part.document)
        if value is None:
            return None
        _move(value, part.before)
        key = part.key.removesuffix(EACH)
        if part.key.endswith(EACH):
            dict.setdefault(found, key, []).append(value)
        else:
            found.put(key, value)
        account = part.document.account
        document.account.tabs += [line + part.before for line in account.tabs]
        document.account.aliases += [line + part.before for line in account.aliases]
    return document.account.add(dict.get(found, "") if list(found) == [""] else found)


def is_entry(document: Document) -> bool:
    """Whether a file holds one object, most of whose values are plain."""
    if document.opening == b"[":  # an array in JSON, and in TOML an object of tables
        return False
    found = loading.load(document)
    if not isinstance(found, Record) or maps.is_map(found):
        return False
    plain = [value for _, value in looked_at(found) if not isinstance(value, (list, dict))]
    return len(plain) * 2 > len(found)


def is_talk(document: Document) -> bool:
    """Whether a file holds one object that is a talk, and none with talks in it."""
    if not is_entry(document):
        return False
    tree = Tree([loading.load(document)])
    choice = Choice(tree, document.stem, None, {})
    columns = tree.reading(tree.groups[1]).columns
    is_told = bool(columns.first("title") and columns.of(*_BESIDE))
    return is_told and all(each is tree.groups[1] for each in choice.talks)


def _move(value: Any, lines: int) -> None:
    """Say of all records that they begin so many lines further down."""
    further: dict[int, _Further] = {}
    stack = [value] if lines else []
    while stack:
        each = stack.pop()
        if isinstance(each, Record):
            if each.of:
                each.of = further.setdefault(id(each.of), _Further(each.of, lines))
            elif each.at:
                each.at += lines
            stack += (part for _, part in looked_at(each))
        elif isinstance(each, list):
            stack += each
