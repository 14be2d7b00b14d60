"""Whether a file is one of many that each hold an entry."""

from confcli.formats.records import loading, maps
from confcli.formats.records.choosing import Choice
from confcli.formats.records.tree import Tree
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Record, looked_at

#: What a talk has beside its title.
_BESIDE = ("speakers", "authors", "abstract", "start", "date", "room", "track")


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
