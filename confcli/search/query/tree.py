"""The tree of a query: what is wanted, and how its parts stand to one another."""

from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """A word wanted, or a run of characters; ``fields`` where it has to stand, if that is said."""

    tokens: tuple[str, ...]
    fields: tuple[str, ...] | None
    #: The same with its umlauts, if it was typed with any, as two letters: mueller for müller.
    spelled_out: str | None = None


class Phrase(NamedTuple):
    """Words wanted in a row."""

    tokens: tuple[str, ...]
    fields: tuple[str, ...] | None


#: What the words of a text are looked for by.
Leaf = Word | Phrase


class Name(NamedTuple):
    """Words wanted in the name of one person, in any order."""

    words: tuple[Word, ...]
    fields: tuple[str, ...]


class Filter(NamedTuple):
    """Values that a filter of ``confcli.schedule.filters`` is asked for: one of them has to fit."""

    name: str
    values: tuple[str, ...]


class Not(NamedTuple):
    """What is not wanted."""

    part: "Node"


class And(NamedTuple):
    """All parts are wanted."""

    parts: "tuple[Node, ...]"


class Or(NamedTuple):
    """One of the parts is wanted."""

    parts: "tuple[Node, ...]"
    #: Keeps it from being equal to ``And`` of the same parts.
    operator: str = "OR"


Node = Leaf | Name | Filter | Not | And | Or


def names_of(node: Node, fields: tuple[str, ...]) -> Iterator[Word]:
    """Yield the words and phrases that are wanted as words of a name in ``fields``."""
    for leaf in words_of(node):
        if isinstance(leaf, Word):
            yield leaf._replace(fields=fields)
        else:
            yield from (Word((token,), fields) for token in leaf.tokens)


def words_of(node: Node, *, unwanted: bool = False) -> Iterator[Leaf]:
    """Yield the words and phrases that are wanted, or also those that are not, in their order."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Not) and unwanted:
        yield from words_of(node.part, unwanted=True)
    elif isinstance(node, And | Or | Name):
        for part in node.words if isinstance(node, Name) else node.parts:
            yield from words_of(part, unwanted=unwanted)
