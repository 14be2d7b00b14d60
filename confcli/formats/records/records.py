"""A structured programme in a shape of its own, in JSON, YAML, TOML, JSON lines or a script.

It is read in steps: ``loading`` makes one tree of the file; ``groups`` finds the arrays and maps
of objects alike in it; ``signs`` and ``roles`` tell which of them are talks, by the names of their
keys and by what their values are, and what is around those: sessions, days, rooms and tracks;
``references`` puts what an id, a name or a place in a list stands for in its stead; ``rows`` says
of each talk what it says itself and what it inherits; and the engine that reads tables makes
sessions and talks of the rows. What could be read in several ways is refused with the choices.
"""

from typing import Any

from confcli.formats.interface import Hints, Verdict
from confcli.formats.records import loading, making, refusing
from confcli.formats.records.choosing import Choice
from confcli.formats.records.tree import Tree
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Record
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import counted, one_line

NAME = "records"
FAMILY = "records"

#: How a site shows its entries and their people.
FURNITURE = frozenset(
    "legend color colour css class icon row order sort color_class image images photo photos "
    "photoUrl photo_url picture avatar thumbnail thumbnail_url socials socialLinks social_links "
    "copyright_text".split()
)

_ABSENT = "no list of entries with titles and times, people or abstracts"


def recognise(document: Document) -> Verdict:
    """Accept data with a group of entries that are talks."""
    choice = _chosen(document)
    if choice is None or not (choice.talks or _is_said(document, choice)):
        return Verdict(False, _ABSENT)
    what = loading.syntax(document) if not document.parts else "several files"
    return Verdict(True, one_line(f"{what}; {_described(choice)}"))


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the entries of all groups of talks, by conference if there are several."""
    choice = _chosen(document)
    if choice is None:
        raise InputError(f"{document.name}: {_ABSENT}")
    refusing.refuse_absent(document, hints, choice)
    refusing.refuse_untitled(document, hints, choice)
    if not choice.talks:
        raise refusing.none(document, hints, choice)
    if choice.choices:
        raise refusing.several(document, hints, choice)
    return making.listings(document, hints, NAME, choice, why)


def suggested(document: Document) -> dict[str, str]:
    """What to say of a file that isn't recognised: the list of its talks, or their titles."""
    values = loading.load(document)
    tree = Tree(values if values is not None else [])
    found = refusing.titled(tree)
    if found:
        return {"records": max(found, key=lambda group: len(group.entries)).path}
    return {"map.title": key} if (key := refusing.untitled(tree)) else {}


def _is_said(document: Document, choice: Choice) -> bool:
    """Whether a user says something of the groups of a file, so that it is read as such."""
    return len(choice.tree.groups) > 1 and bool(document.records or document.fields)


def _chosen(document: Document) -> Choice | None:
    """The talks of a file, which are found once, to recognise it."""
    said = document.records, *document.fields.items()
    loading.load(document)  # its account is that of what is parsed
    if said not in document.chosen:
        document.chosen[said] = _found(document)
    found: Choice | None = document.chosen[said]
    return found


def _found(document: Document) -> Choice | None:
    values = loading.load(document)
    if values is None:
        return None
    choice = Choice(Tree(values), document.stem, document.records, document.fields)
    is_said = document.records or document.fields or document.parts
    alone = None if choice.talks or is_said else _alone(values, document.stem)
    return alone or choice


def _alone(values: Any, file: str) -> Choice | None:
    """The only talk of a file that is a record of it, as those of pyvideo's archive are."""
    if not isinstance(values, Record) or "title" not in values:
        return None
    choice = Choice(Tree([values]), file, None)
    columns = choice.tree.reading(choice.tree.groups[1]).columns
    is_recorded = columns.first("recording") and columns.first("speakers")
    return choice if choice.talks == choice.tree.groups[1:2] and is_recorded else None


def _described(choice: Choice) -> str:
    """Which groups are talks, and how many entries they have."""
    talks = frozenset(choice.talks)
    outer = [it for it in choice.talks if talks.isdisjoint(it.around)]
    said = [f"{counted(len(it.entries), 'entry')} under {it.path} as talks" for it in outer]
    inner = sum(len(it.entries) for it in choice.talks) - sum(len(it.entries) for it in outer)
    return ", ".join([*said, *([f"{inner:,} as talks of these"] if inner else [])])
