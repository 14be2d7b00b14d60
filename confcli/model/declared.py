"""How a field of a session or talk is declared: once, with all that printing and merging need."""

from functools import cache
from typing import Any, Literal

from confcli.model.records import field, fields
from confcli.model.tuples import NamedTuple

#: What becomes of a field that an older and a newer source both fill: the newer one's is taken,
#: and a difference is a ``contradiction`` or not (``newest``); of ``address`` es the older one
#: becomes a link; the ``longest`` text is taken; a ``union`` of lists is made; a list lies ``beside
#: authors``, one element for each; or the field is ``ours``, which no source fills.
Merging = Literal[
    "contradiction", "newest", "address", "longest", "union", "beside authors", "ours"
]
#: What a paper takes from its talks: what the ``first`` one or the one that has its ``title``
#: says, the first value that ``any`` has, or all of their values.
OfPaper = Literal["first", "title", "any"]


class Filter(NamedTuple):
    """A filter on a field, also a field of the query language: ``type:oral``."""

    name: str
    #: One sentence for the help of its option, and a value.
    doc: str
    example: str
    #: What the help calls its value.
    metavar: str = ""
    #: The letter of its short option.
    letter: str = ""


class Declared(NamedTuple):
    """What is declared of a field beside its name, type and default."""

    #: One sentence for the published schema; empty if the field is not printed as it is.
    doc: str
    merging: Merging
    of_paper: OfPaper
    filter: Filter | None = None


def said(
    doc: str = "",
    merging: Merging = "contradiction",
    of_paper: OfPaper = "any",
    default: object = None,
    filter: Filter | None = None,  # noqa: A002 - it reads as what it is
) -> Any:
    """Declare a field with one value, unknown unless a source says it."""
    how = Declared(doc, merging, of_paper, filter)
    return field(default=default, metadata={"declared": how})


def listed(
    doc: str = "",
    merging: Merging = "union",
    of_paper: OfPaper = "any",
    filter: Filter | None = None,  # noqa: A002
) -> Any:
    """Declare a field with any number of values."""
    how = Declared(doc, merging, of_paper, filter)
    return field(default_factory=list, metadata={"declared": how})


@cache
def declared(kind: type) -> dict[str, Declared]:
    """The declarations of a class by field, in order."""
    return {
        each.name: each.metadata.get("declared", Declared("", "ours", "first"))
        for each in fields(kind)
    }
