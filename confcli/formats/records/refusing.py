"""Why a file of records is refused, with the groups and the keys that may be meant instead."""

from collections.abc import Iterable

from confcli.formats.interface import Hints
from confcli.formats.records.choosing import Choice
from confcli.formats.records.groups import Group
from confcli.formats.records.reading import Reading
from confcli.formats.records.tree import Tree
from confcli.formats.rows import absent
from confcli.formats.rows.content import Content
from confcli.formats.syntax.document import Document
from confcli.formats.vocabulary import groups as words
from confcli.formats.vocabulary.meanings import UNOWNED, meanings
from confcli.model.errors import InputError, Missing
from confcli.model.text import counted, quoted, shorten

#: The least share of entries that have a title in a group that may hold talks, and how many.
_MOST, _FEWEST = 0.5, 2
#: How many of the names of titles mean nothing else.
_CLEAR = 9
#: What groups with titles hold besides talks.
_OTHERS = (words.PEOPLE, words.ROOMS, words.TRACKS, words.ASIDE)
#: The most groups or keys that are named.
_NAMED = 12


def several(document: Document, hints: Hints, choice: Choice) -> InputError:
    """The error where no one can say which of several groups are the talks."""
    reason = f"{document.name}: several lists could be the talks"
    return _with_groups(reason, document, hints, choice.tree, choice.choices)


def none(document: Document, hints: Hints, choice: Choice) -> InputError:
    """The error where what a user says of a file makes no programme of it."""
    reason = f"{document.name}: no list of talks"
    return _with_groups(reason, document, hints, choice.tree, titled(choice.tree))


def refuse_absent(document: Document, hints: Hints, choice: Choice) -> None:
    """Raise ``InputError`` if a user names a group or a key that isn't there."""
    tree = choice.tree
    for path in (document.records or "").split(","):
        if path and not any(it.is_called(path) for it in tree.groups[1:]):
            reason = f"{document.name}: no list {quoted(path)}"
            raise _with_groups(reason, document, hints, tree, titled(tree) or tree.groups[1:])
    groups = choice.talks or tree.groups[1:]
    columns = [tree.reading(group).columns for group in groups]
    missed = [field for field in document.fields if all(field in it.absent for it in columns)]
    known = list(dict.fromkeys(it.name for each in columns for it in each.all))
    absent.refuse(document.name, {it: document.fields[it] for it in missed}, known, "key")


def refuse_untitled(document: Document, hints: Hints, choice: Choice) -> None:
    """Raise ``InputError`` if no key of a group that a user names is a title."""
    for group in choice.talks if document.records else ():
        columns = choice.tree.reading(group).columns
        if not any(field == "title" for _, field in columns.chosen):
            texts = (it.name for it in columns.all if it.content is Content.TEXT)
            missing = Missing({"map.title": next(texts, "KEY")}, document.name, hints.known)
            raise InputError(f"{document.name}: no key of {group.path} is a title", missing)


def titled(tree: Tree) -> list[Group]:
    """The groups, of several entries, that have titles under a key that says so."""
    return [
        group
        for group in tree.groups[1:]
        if len(group.entries) >= _FEWEST
        and words.role(group.name) not in _OTHERS
        and _has_titles(tree.reading(group))
    ]


def untitled(tree: Tree) -> str | None:
    """The key of a text that may be the title of entries that have times of day but none."""
    for group in tree.groups[1:]:
        columns = tree.reading(group).columns
        timed = [it for it in columns.of("start", "time") if it.content is Content.CLOCK]
        if len(group.entries) >= _FEWEST and timed and not columns.first("title"):
            return next((it.name for it in columns.all if it.content is Content.TEXT), None)
    return None


def _has_titles(reading: Reading) -> bool:
    named = reading.columns.first("title")
    found = meanings(named.name) if named else ()
    is_clear = any(it.field == "title" and it.doubt % UNOWNED < _CLEAR for it in found)
    return is_clear and reading.share("title") >= _MOST


def _with_groups(
    reason: str, document: Document, hints: Hints, tree: Tree, groups: Iterable[Group]
) -> InputError:
    """An error with the groups that may be meant: the hint, how many entries, the first title."""
    rows = [
        (group.path, counted(len(group.entries), "entry"), _first(tree, group))
        for group in list(groups)[:_NAMED]
    ]
    missing = Missing({"records": rows[0][0] if rows else ""}, document.name, hints.known)
    return InputError(reason, missing, choices=rows, question="choose one")


def _first(tree: Tree, group: Group) -> str:
    """The title of the first entry that has one."""
    named = tree.reading(group).columns.first("title")
    cells = (tree.cells(entry).get(named.name) for entry in group.entries) if named else ()
    texts = (tree.texts.of(cell.value) for cell in cells if cell)
    return shorten(next(filter(None, texts), ""))
